import type { ColumnDefinition, RowDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { gatherOutcomes } from './gatherOutcomes.ts';
import { refsIn, type LabelRef } from './labels.ts';
import type { LabelCell, LogicalRow } from './logicalRows.ts';
import { type FoundLabel, type Heading, OutcomeHeader, isCount, outcomeOf } from './outcomeHeader.ts';
import { cellId } from './readCell.ts';
import { foldKey } from '../text/fold.ts';
import { assignValues, findPadding } from './sequence.ts';
import { firstLineOf, type TableBuilder } from './tableBuilder.ts';

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
  #header: OutcomeHeader;
  /** The group of a table with one number a line, which stands only in the first line of the group. */
  #lineGroup: string | undefined;
  /** What else that line says before its outcome: merged cells may repeat it. */
  #besideGroup: ReadonlySet<string> = new Set();
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
      this.#lineGroup = undefined;
    }
    this.#piece = row.table;
    if (this.#repeats) return;
    const found = this.#readLabels(row);
    const refs = found.map(({ ref }) => ref);
    const groups = refs.flatMap((ref) =>
      ref.kind === 'group' && this.#groups.includes(ref.group.id) ? [ref.group.id] : [],
    );
    const outcomes = refs.flatMap((ref) => (ref.kind === 'column' ? [outcomeOf(ref.column)] : []));
    const numbers = row.values.filter((cell) => cell.text !== '').length;
    const all = this.#builder.definition.columns.length;
    const perGroup = this.#perGroup;
    const first = this.#startsTurned(row, refs, groups.length, outcomes.length, numbers);
    if (first) this.#header.read(row, found.slice(0, -1));
    const lineOutcome = outcomes.length === 1 && (groups.length === 0 || first === 'column') ? outcomes[0] : undefined;
    const lineGroup = groups.length === 1 && (outcomes.length === 0 || first === 'group') ? groups[0] : undefined;
    const isData = row.filled || (row.values.length > 0 && row.table.rowsKnown);
    // The caption of a small table, below another one.
    if (lineGroup !== undefined && numbers === 0 && this.#header.outcomes.length > 0 && row.values.length !== perGroup)
      this.#header = new OutcomeHeader(this.#builder.definition, this.#groups);
    if (this.#leavesGroup(row, found)) this.#lineGroup = undefined;
    if (isData && this.#bindSingle(row, found, groups, numbers)) return;
    // Columns beside those of the groups (合计) are told by their place.
    const mostNumbers = row.table.grid ? this.#groups.length * 2 : this.#groups.length;
    // One label and as many cells as there are groups (or outcomes): a line of a turned table.
    if (lineOutcome !== undefined && isData && numbers <= mostNumbers && this.#header.groups.length >= 2) {
      this.#bindTurned(row, this.#header.groups, (group) => this.#column(group, lineOutcome));
    } else if (lineGroup !== undefined && isData && numbers <= perGroup && this.#header.outcomes.length >= 3) {
      this.#bindTurned(row, this.#header.outcomes, (outcome) => this.#column(lineGroup, outcome));
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

  /** `行政复议 | 结果维持 | 3`: one number, named by its group and its outcome; the group stands in the first of its lines only. */
  #bindSingle(row: LogicalRow, found: readonly FoundLabel[], groups: readonly string[], numbers: number): boolean {
    const columns = found.flatMap(({ ref }) => (ref.kind === 'column' ? [ref.column] : []));
    const [named] = columns;
    if (!named || columns.length > 1 || groups.length > 1 || numbers > 1 || this.#header.groups.length >= 2)
      return false;
    const isWholeName = found.some(({ ref, label }) => ref.kind === 'column' && hasOnePlace(label, this.#builder));
    const [group = this.#lineGroup] = groups;
    this.#lineGroup = group;
    if (groups.length > 0) this.#besideGroup = new Set(wordsBefore(row, found, this.#builder));
    if (!isWholeName && (group === undefined || !row.table.rowsKnown)) return false;
    const column = isWholeName || group === undefined ? named : this.#column(group, outcomeOf(named));
    const cell = row.values.find(({ text }) => text !== '') ?? row.values[0];
    if (!column || !cell) return false;
    // The group has its number: this one is of a group that no line names.
    if (groups.length === 0 && !isWholeName && this.#row && this.#builder.cells.has(cellId(this.#row, column))) {
      this.#lineGroup = undefined;
      return false;
    }
    this.#builder.turned = true;
    this.#bindCells([column], [cell]);
    return true;
  }

  /**
   * Whether the line begins something else than the group of the lines above: it names another group, or stands beside words that are
   * none of the format. A number is never given to a group that may have ended.
   */
  #leavesGroup(row: LogicalRow, found: readonly FoundLabel[]): boolean {
    const { definition } = this.#builder;
    const own = definition.groups.find(({ id }) => id === this.#lineGroup);
    if (!own) return false;
    const isOther = ({ ref }: FoundLabel): boolean =>
      ref.kind === 'group' && ref.group.id !== own.id && ref.group.id !== own.parent;
    return found.some(isOther) || wordsBefore(row, found, this.#builder).some((words) => !this.#besideGroup.has(words));
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
    if (this.#bound && this.#builder.shape.length === 0) this.#judgeColumns();
  }

  /** Columns that the table lacks: an outcome that no group has and a group that is not there are one problem each. */
  #judgeColumns(): void {
    const { definition, cells, shape, rows } = this.#builder;
    const table = rows[0]?.table;
    const missing = definition.columns.filter((column) => !this.#row || !cells.has(cellId(this.#row, column)));
    if (!table || missing.length === 0 || !table.rowsKnown) return;
    const span = firstLineOf(table);
    const isLost = (group: string | undefined): boolean =>
      definition.columns.every((column) => column.group !== group || missing.includes(column));
    const present = this.#groups.filter((group) => !isLost(group));
    // Where one group alone is there, an outcome that it lacks is that group's.
    const isNowhere = (outcome: string): boolean =>
      present.length > 1 &&
      present.every((group) => missing.some((other) => other.group === group && outcomeOf(other) === outcome));
    const named = new Set<string>();
    for (const column of missing) {
      const group = definition.groups.find(({ id }) => id === column.group);
      const outcome = outcomeOf(column);
      const isWhole = isLost(column.group);
      const key = !group || (!isWhole && isNowhere(outcome)) ? outcome : group.id;
      if (named.has(key)) continue;
      named.add(key);
      if (!group || key === outcome) {
        shape.push({ kind: 'column-missing', column, span });
        continue;
      }
      const columns = missing.filter((other) => other.group === group.id && (isWhole || !isNowhere(outcomeOf(other))));
      shape.push({ kind: 'column-missing', column, span, lost: { group, columns, isWhole } });
    }
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
    columnOf: (key: string) => ColumnDefinition | undefined,
  ): void {
    this.#builder.turned = true;
    const columns = keys.map(({ id }) => columnOf(id));
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

  #column(group: string, outcome: string): ColumnDefinition | undefined {
    return this.#builder.definition.columns.find((column) => column.group === group && outcomeOf(column) === outcome);
  }
}

/** Words before the outcome that a line names, or all of a line without one: no labels of the table, no mere numbering. */
function wordsBefore(row: LogicalRow, found: readonly FoundLabel[], { definition }: TableBuilder): readonly string[] {
  const outcome = found.find(({ ref }) => ref.kind === 'column')?.label.cell.span.start ?? Number.POSITIVE_INFINITY;
  const strange = row.labels.filter(({ match }) => refsIn(match, definition).length === 0).map(({ cell }) => cell);
  return [...row.texts, ...strange]
    .filter(({ span, text }) => span.start < outcome && /[^\d一二三四五六七八九十]/.test(foldKey(text)))
    .map(({ text }) => text);
}

/** Whether the label names one column only: `行政复议结果维持`. */
function hasOnePlace({ match }: LabelCell, { definition }: TableBuilder): boolean {
  return match.quality === 'official' && refsIn(match, definition).length === 1;
}
