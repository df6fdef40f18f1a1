import { isUnplaced } from './rowMeasures.ts';
import type { ColumnDefinition, RowDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { gatherOutcomes } from './gatherOutcomes.ts';
import { refsIn, type LabelRef } from './labels.ts';
import type { LogicalRow } from './logicalRows.ts';
import { noteMissingOutcomes } from './missingOutcomes.ts';
import { columnOf, type FoundLabel, type Heading, OutcomeHeader, isCount, outcomeOf } from './outcomeHeader.ts';
import { assignValues, findPadding } from './sequence.ts';
import { SingleOutcomes } from './singleOutcomes.ts';
import type { TableBuilder } from './tableBuilder.ts';

/**
 * Binds a table of outcomes by groups (table 4) in each of its layouts: one row of all the numbers under two header rows; a line
 * for each outcome with a number for each group (the drafting form); a line for each group with its outcomes; a line for each number.
 */
export function bindOutcomes(builder: TableBuilder): void {
  const binder = new OutcomeBinder(builder);
  for (const row of builder.rows) binder.readLine(row);
  binder.finish();
}

class OutcomeBinder {
  readonly #builder: TableBuilder;
  readonly #row: RowDefinition | undefined;
  /** Groups with columns of their own, in official order. */
  readonly #groups: readonly string[];
  readonly #singles: SingleOutcomes;
  #header: OutcomeHeader;
  /** The last row of the piece without labels that holds blanks or marks only: its own where no other holds numbers. */
  #empty: LogicalRow | undefined;
  #isPieceBound = false;
  #bound = false;
  #piece: LogicalRow['table'] | undefined;
  /** The current piece is the table a second time. */
  #repeats = false;

  constructor(builder: TableBuilder) {
    this.#builder = builder;
    this.#row = builder.definition.rows.find((row) => row.data);
    const groups = builder.definition.columns.map(({ group }) => group);
    this.#groups = [...new Set(groups.filter((group) => group !== undefined))];
    this.#header = new OutcomeHeader(builder.definition, this.#groups);
    this.#singles = new SingleOutcomes(builder, this.#row);
  }

  get #perGroup(): number {
    return this.#builder.definition.columns.length / Math.max(1, this.#groups.length);
  }

  readLine(row: LogicalRow): void {
    if (row.table !== this.#piece) {
      this.#settleEmpty();
      this.#repeats = this.#builder.cells.size === this.#builder.definition.columns.length;
      if (this.#repeats) this.#builder.repeat(row.table.span);
      this.#header = new OutcomeHeader(this.#builder.definition, this.#groups);
      this.#singles.leaveGroup();
    }
    this.#piece = row.table;
    if (this.#repeats) return;
    const { definition } = this.#builder;
    const found = this.#readLabels(row);
    const refs = found.map(({ ref }) => ref);
    const groups = refs.flatMap((ref) =>
      ref.kind === 'group' && this.#groups.includes(ref.group.id) ? [ref.group.id] : [],
    );
    const outcomes = refs.flatMap((ref) => (ref.kind === 'column' ? [outcomeOf(ref.column)] : []));
    const numbers = row.values.filter((cell) => cell.text !== '').length;
    const all = definition.columns.length;
    const perGroup = this.#perGroup;
    const first = this.#startsTurned(row, refs, groups.length, outcomes.length, numbers);
    if (first) this.#header.read(row, found.slice(0, -1));
    const lineOutcome = outcomes.length === 1 && (groups.length === 0 || first === 'column') ? outcomes[0] : undefined;
    const lineGroup = groups.length === 1 && (outcomes.length === 0 || first === 'group') ? groups[0] : undefined;
    const isData = row.filled || (row.values.length > 0 && row.table.rowsKnown);
    // The caption of a small table, below another one.
    if (lineGroup !== undefined && numbers === 0 && this.#header.outcomes.length > 0 && row.values.length !== perGroup)
      this.#header = new OutcomeHeader(definition, this.#groups);
    this.#singles.leaveGroupAt(row, found);
    const isSingle = isData && numbers <= 1 && this.#header.groups.length < 2;
    const single = isSingle ? this.#singles.find(row, found, groups) : undefined;
    if (single) {
      this.#builder.turned = true;
      this.#bindCells([single.column], [single.cell]);
      return;
    }
    // Columns beside those of the groups (合计) are told by their place.
    const mostNumbers = row.table.grid ? this.#groups.length * 2 : this.#groups.length;
    // One label and as many cells as there are groups (or outcomes): a line of a turned table.
    if (lineOutcome !== undefined && isData && numbers <= mostNumbers && this.#header.groups.length >= 2) {
      this.#bindTurned(row, this.#header.groups, (group) => columnOf(definition, group, lineOutcome));
    } else if (lineGroup !== undefined && isData && numbers <= perGroup && this.#header.outcomes.length >= 3) {
      this.#bindTurned(row, this.#header.outcomes, (outcome) => columnOf(definition, lineGroup, outcome));
    } else if (isData && this.#holdsNothing(row, refs.length)) {
      this.#empty = row;
      this.#header.read(row, found);
    } else if (isData && refs.length === 0 && this.#bindPiece(row, perGroup)) {
      return;
    } else if (
      isData &&
      (refs.length === 0 || numbers >= perGroup * 2 || row.values.length >= all) &&
      (numbers > 0 || row.values.length >= all)
    ) {
      this.#bindAll(row);
    } else {
      this.#header.read(row, found);
    }
  }

  /**
   * In a stream the head and the label of the first line stand together before its numbers: `行政复议 未经复议直接起诉 复议后起诉
   * 结果维持 3 5 7`. What the last label is.
   */
  #startsTurned(
    row: LogicalRow,
    refs: readonly LabelRef[],
    groups: number,
    outcomes: number,
    numbers: number,
  ): 'column' | 'group' | undefined {
    if (row.table.rowsKnown) return undefined;
    const kind = refs.at(-1)?.kind;
    if (kind === 'column' && outcomes === 1 && groups === this.#groups.length && numbers === groups) return kind;
    return kind === 'group' && groups === 1 && outcomes === this.#perGroup && numbers === outcomes ? kind : undefined;
  }

  /** Blanks and marks only, without a label or as many as the table has columns. */
  #holdsNothing(row: LogicalRow, labels: number): boolean {
    if (!row.table.rowsKnown || row.values.some(isCount)) return false;
    return labels === 0 || row.values.length >= this.#builder.definition.columns.length;
  }

  /** A row of marks may rule off the head, a row of blanks part two others; where nothing else comes they are the values. */
  #settleEmpty(): void {
    const row = this.#empty;
    const isBound = this.#isPieceBound || this.#bound;
    this.#empty = undefined;
    if (row && !this.#isPieceBound && this.#bindPiece(row, this.#perGroup)) return;
    if (row && !isBound && this.#builder.shape.length === 0) this.#bindAll(row);
    this.#isPieceBound = false;
  }

  finish(): void {
    const { rows, definition } = this.#builder;
    this.#settleEmpty();
    if (!this.#bound && rows[0]?.table.rowsKnown === false) {
      const cells = gatherOutcomes(rows, definition, this.#groups);
      if (cells) {
        this.#builder.loose = undefined;
        this.#builder.shape.length = 0;
        this.#bindCells(definition.columns, cells, true);
      }
    }
    const row = this.#row;
    if (row && this.#bound) this.#builder.present.add(row.id);
    const filled = this.#builder.rows.find((line) => line.filled);
    const first = filled?.values.find((cell) => cell.text !== '');
    if (!this.#bound && first && this.#builder.shape.length === 0) this.#builder.loose ??= first.span;
    if (row && this.#bound && this.#builder.shape.length === 0) noteMissingOutcomes(this.#builder, row, this.#groups);
  }

  #readLabels(row: LogicalRow): readonly FoundLabel[] {
    const found: FoundLabel[] = [];
    for (const label of row.labels) {
      const ref = refsIn(label.match, this.#builder.definition)[0];
      if (!ref) continue;
      this.#builder.label(label, ref);
      found.push({ label, ref });
    }
    return found;
  }

  /** All numbers in one row, in official order. In a stream only where they stand together: drawn apart their order is lost. */
  #bindAll(row: LogicalRow): void {
    const { columns, id } = this.#builder.definition;
    if (this.#bound) return;
    const header = this.#header.columns;
    if (row.table.grid && header.length > 0) {
      const placed = this.#header.placeUnder(row, header);
      if (placed) {
        this.#bindCells(
          header.map((heading) => heading.id),
          placed,
        );
        return;
      }
    }
    // A number that is stuck to other words is none of the values: the rest would move into its place.
    const stuck = row.texts.find((cell) => /\d/.test(cell.text));
    if (stuck) {
      this.#builder.loose ??= stuck.span;
      return;
    }
    const rows = this.#builder.rows.filter((line) => line.filled);
    // In `cell |` lines the pipes that close the header row stand before the numbers.
    const padding = row.table.style === 'cell-lines' ? 'leading' : findPadding(rows, columns.length);
    if (isUnplaced(row, columns.length)) {
      this.#builder.loose ??= row.values[0]?.span;
      return;
    }
    const assignment = assignValues(row, columns.length, undefined, padding);
    if (assignment.kind === 'cells') {
      this.#bindCells(columns, assignment.cells);
      return;
    }
    if (assignment.kind !== 'count' || !this.#row || !row.filled) return;
    const first = row.values.find((cell) => cell.text !== '')?.span;
    const last = row.values.findLast((cell) => cell.text !== '')?.span;
    const { style } = row.table;
    if (!first || !last) return;
    if (style === 'layout' || style === 'blank-lines' || rows.length > 1) this.#builder.loose ??= first;
    else {
      this.#builder.shape.push({
        kind: 'cell-count',
        row: { ...this.#row, label: this.#row.label === '' ? id : this.#row.label },
        expected: columns.length,
        found: row.values.filter((cell) => cell.text !== '').length,
        span: { start: first.start, end: last.end },
      });
    }
  }

  /** The numbers of a small table that holds some of the groups. */
  #bindPiece(row: LogicalRow, perGroup: number): boolean {
    const groups = this.#header.groups.map((heading) => heading.id);
    if (groups.length === 0 || groups.length === this.#groups.length) return false;
    const columns = this.#builder.definition.columns.filter(
      ({ group }) => group !== undefined && groups.includes(group),
    );
    if (row.values.length !== groups.length * perGroup) return false;
    this.#bindCells(columns, row.values);
    return true;
  }

  #bindTurned(
    row: LogicalRow,
    keys: readonly Heading[],
    columnUnder: (key: string) => ColumnDefinition | undefined,
  ): void {
    this.#builder.turned = true;
    const columns = keys.map(({ id }) => columnUnder(id));
    const placed = row.table.grid ? this.#header.placeUnder(row, keys) : undefined;
    const assignment = placed
      ? { kind: 'cells' as const, cells: placed }
      : assignValues(row, keys.length, undefined, 'trailing');
    if (assignment.kind === 'none') return;
    if (assignment.kind === 'count') {
      const label = row.labels.at(-1)?.cell;
      const last = row.values.findLast((cell) => cell.text !== '') ?? label;
      if (!label || !last || !this.#row) return;
      // Numbers and labels drawn out of order: what belongs to what is lost.
      if (!row.table.rowsKnown && row.table.style !== 'cell-lines') {
        this.#builder.loose ??= last.span;
        return;
      }
      const found = row.values.filter((cell) => cell.text !== '').length;
      const named = { ...this.#row, label: label.text };
      this.#builder.shape.push({
        kind: 'cell-count',
        row: named,
        expected: keys.length,
        found,
        span: { start: label.span.start, end: last.span.end },
      });
      this.#bound = true;
      return;
    }
    for (const [index, column] of columns.entries()) {
      const cell = assignment.cells[index];
      if (column && cell) this.#bindCells([column], [cell]);
    }
  }

  #bindCells(columns: readonly ColumnDefinition[], cells: readonly SyntaxCell[], reconstructed = false): void {
    const row = this.#row;
    if (!row) return;
    this.#bound = true;
    this.#isPieceBound = true;
    for (const [index, column] of columns.entries()) {
      const cell = cells[index];
      if (cell) this.#builder.bind(cell, row, column, reconstructed);
    }
  }
}
