import type { ColumnDefinition, RowDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { readNumbering } from '../syntax/numbering.ts';
import { foldKey } from '../text/fold.ts';
import { nameColumns } from './headerNames.ts';
import { isOtherOrder, isTypedOrder } from './headerOrder.ts';
import { placesIn, refsIn, type LabelRef } from './labels.ts';
import type { LabelCell, LogicalRow } from './logicalRows.ts';
import { cellId } from './readCell.ts';
import {
  addsUp,
  commonReach,
  countFilled,
  groupByTable,
  isDistinct,
  isLineNumber,
  lastNameColumn,
  mostCommon,
  onOneLine,
  reachOf,
  spanOf,
} from './rowMeasures.ts';
import { assignValues, findPadding, type Padding } from './sequence.ts';
import { firstLineOf, type TableBuilder } from './tableBuilder.ts';

/** Binds a table of rows by columns (table 3), also turned: then its lines are the definition's columns. */
export function bindMatrix(builder: TableBuilder): void {
  const { rows } = builder;
  const binder = new MatrixBinder(builder);
  builder.turned = binder.isTurned();
  for (const group of groupByTable(rows)) binder.bindPiece(group);
  if (!builder.turned) binder.fillGaps();
  binder.judgeRows();
}

/** One line of the table in the order typed: bound to a row, or numbers that wait for one. */
type Line =
  | { readonly kind: 'bound'; readonly index: number }
  | {
      readonly kind: 'free';
      readonly cells: readonly SyntaxCell[];
      readonly text: SyntaxCell | undefined;
      readonly stream: boolean;
    };

interface Header {
  readonly columns: readonly ColumnDefinition[];
  readonly positions: readonly number[] | undefined;
  /** Grid columns of header texts that name no column. */
  readonly extra: readonly SyntaxCell[];
}

class MatrixBinder {
  readonly #builder: TableBuilder;
  readonly #dataRows: readonly RowDefinition[];
  readonly #lines: Line[] = [];
  /** Header of an earlier piece: split tables repeat it or not. */
  #header: Header;
  /** A row label without values yet: in a stream its numbers may follow fragments of its own words. */
  #pending: RowDefinition | undefined;

  constructor(builder: TableBuilder) {
    this.#builder = builder;
    this.#dataRows = builder.definition.rows.filter((row) => row.data);
    this.#header = { columns: builder.definition.columns, positions: undefined, extra: [] };
  }

  /** Lines named by columns outnumber lines named by rows. */
  isTurned(): boolean {
    let straight = 0;
    let turned = 0;
    // A few lines tell; the rest need not be asked.
    for (const row of this.#builder.rows) {
      const last = row.labels.at(-1);
      // A line of many labels is a header.
      if (!last || row.values.length === 0 || row.labels.length > 4) continue;
      const places = placesIn(last.match, this.#builder.definition);
      const namesRow = places.rows.length > 0;
      const namesColumn = places.column !== undefined;
      if (namesRow === namesColumn) continue;
      if (namesRow) straight++;
      else turned++;
      if (straight >= 8 && turned === 0) return false;
    }
    return turned > straight && turned >= 3;
  }

  bindPiece(rows: readonly LogicalRow[]): void {
    if (this.#builder.turned) this.#bindTurned(rows);
    else this.#bindStraight(rows);
  }

  #bindStraight(rows: readonly LogicalRow[]): void {
    const header = this.#readHeader(rows);
    if (header) this.#header = header;
    const { columns, positions } = this.#header;
    if (this.#isRepeat(rows)) return;
    const width = columns.length;
    if (!header && this.#builder.cells.size === 0 && isOtherOrder(rows, width)) {
      this.#builder.loose ??= rows.find((row) => row.filled)?.values[0]?.span;
      return;
    }
    const padding = findPadding(rows, width);
    const reach = commonReach(rows);
    this.#noteExtraColumns(rows);
    for (const typed of rows) {
      const row = this.#withoutExtraColumns(typed);
      const ref = this.#lineOf(row);
      if (ref?.kind === 'row' && !ref.row.data) {
        // A group's own numbers are subtotals that the official table does not have.
        this.#builder.present.add(ref.row.id);
        this.#pending = undefined;
        continue;
      }
      this.#bindLine(row, ref?.kind === 'row' ? ref.row : undefined, columns, positions, padding, width, reach);
    }
  }

  #bindLine(
    row: LogicalRow,
    named: RowDefinition | undefined,
    columns: readonly ColumnDefinition[],
    positions: readonly number[] | undefined,
    padding: Padding,
    width: number,
    reach: number | undefined,
  ): void {
    if (named) this.#pending = this.#builder.hasRow(named.id) ? undefined : named;
    if (named) this.#notePresent(named, row);
    if (row.values.length === 0) return;
    if (!row.filled && !named) return;
    const target = named ?? this.#takePending(row);
    const stream = !row.table.rowsKnown;
    const filled = stream ? row.values.filter((cell) => cell.text !== '') : row.values;
    if (stream && filled.length > width) {
      this.#bindRun(target, filled, columns, width);
      return;
    }
    const assignment = assignValues(row, width, row.table.grid ? positions : undefined, padding);
    if (assignment.kind === 'none') return;
    const short = assignment.kind === 'cells' && this.#lacksCell(row, filled.length, width, reach);
    if (assignment.kind === 'count' || short) {
      if (!target) {
        if (row.filled && !isLineNumber(row)) this.#builder.loose ??= row.values[0]?.span;
        return;
      }
      const found = assignment.kind === 'count' ? assignment.found : countFilled(row.values);
      // Numbers drawn out of a page's layout are lost in the drawing; elsewhere the author's row is short or long.
      if (row.table.style === 'layout' || row.table.style === 'blank-lines')
        this.#builder.loose ??= row.values[0]?.span;
      else this.#builder.shape.push({ kind: 'cell-count', row: target, expected: width, found, span: spanOf(row) });
      this.#pending = undefined;
      this.#pushBound(target);
      return;
    }
    if (target) {
      this.#builder.bindRow(target, assignment.cells, columns, named === undefined);
      this.#pushBound(target);
    } else this.#lines.push({ kind: 'free', cells: assignment.cells, text: row.texts.at(-1), stream });
    this.#pending = undefined;
  }

  #pushBound(row: RowDefinition): void {
    this.#lines.push({ kind: 'bound', index: this.#dataRows.indexOf(row) });
  }

  /** The row a line of numbers without a known label belongs to: the one whose label stood before, its words broken over lines. */
  #takePending(row: LogicalRow): RowDefinition | undefined {
    const pending = this.#pending;
    if (!pending) return undefined;
    const text = foldKey(row.texts.map((cell) => cell.text).join(''));
    if (text === '' || foldKey(pending.label).includes(text)) return pending;
    // In a stream words of the head may stand between; what is numbered begins another row.
    return row.table.rowsKnown || row.texts.some((cell) => readNumbering(cell.text)) ? undefined : pending;
  }

  /** In a row of `cell |` lines whose pipes do not add up to the table's width a cell is lost; which one cannot be told. */
  #lacksCell(row: LogicalRow, filled: number, width: number, reach: number | undefined): boolean {
    if (row.table.style !== 'cell-lines' || reach === undefined || filled === width || filled === 0) return false;
    // The last row is not closed by pipes.
    if (row === this.#builder.rows.at(-1) && row.values.length === width) return false;
    return reachOf(row) < reach;
  }

  /** A run of numbers longer than a row: the rows whose labels were drawn elsewhere follow in official order. */
  #bindRun(
    target: RowDefinition | undefined,
    filled: readonly SyntaxCell[],
    columns: readonly ColumnDefinition[],
    width: number,
  ): void {
    this.#pending = undefined;
    if (filled.length % width !== 0) {
      this.#builder.loose ??= filled[0]?.span;
      if (target) this.#pushBound(target);
      return;
    }
    for (let start = 0; start < filled.length; start += width) {
      const cells = filled.slice(start, start + width);
      if (start === 0 && target) {
        // Out of a mixed-up page a label's first numbers count only where they add up.
        if (addsUp(cells)) this.#builder.bindRow(target, cells, columns, true);
        else this.#builder.loose ??= cells[0]?.span;
        this.#pushBound(target);
      } else this.#lines.push({ kind: 'free', cells, text: undefined, stream: true });
    }
  }

  /** Lines without a known label that exactly fill the gap between two known rows are the rows that belong there. */
  fillGaps(): void {
    const lines = this.#lines;
    let at = 0;
    while (at < lines.length) {
      if (lines[at]?.kind !== 'free') {
        at++;
        continue;
      }
      let end = at;
      while (end < lines.length && lines[end]?.kind === 'free') end++;
      this.#fillGap(at, end);
      at = end;
    }
  }

  #fillGap(start: number, end: number): void {
    const before = this.#lines[start - 1];
    const after = this.#lines[end];
    const free = this.#lines.slice(start, end).filter((line) => line.kind === 'free');
    const from = before?.kind === 'bound' ? before.index + 1 : 0;
    const to = after?.kind === 'bound' ? after.index : this.#dataRows.length;
    const gap = this.#dataRows.slice(from, to).filter((row) => !this.#hasCells(row));
    const fits = gap.length === free.length && (before !== undefined || after !== undefined);
    const sound =
      fits && (!free.some((line) => line.stream) || free.filter((line) => addsUp(line.cells)).length * 2 > free.length);
    for (const [index, line] of free.entries()) {
      const row = gap[index];
      if (sound && row) {
        const columns = this.#header.columns;
        this.#builder.bindRow(row, line.cells, columns, true);
        if (line.text && !foldKey(row.label).includes(foldKey(line.text.text))) this.#builder.renamed(line.text, row);
      } else if (line.text && !line.stream)
        this.#builder.shape.push({ kind: 'row-extra', raw: line.text.text, span: line.text.span });
      else this.#builder.loose ??= line.cells[0]?.span;
    }
  }

  #bindTurned(rows: readonly LogicalRow[]): void {
    const { definition } = this.#builder;
    const header = this.#readTurnedHeader(rows);
    const padding = findPadding(rows, header.rows.length);
    for (const row of rows) {
      const last = row.labels.at(-1);
      if (!last || row.labels.length > 4) continue;
      const ref = refsIn(last.match, definition).find((candidate) => candidate.kind === 'column');
      if (!ref || ref.kind !== 'column') continue;
      this.#builder.label(last, ref);
      const assignment = assignValues(row, header.rows.length, row.table.grid ? header.positions : undefined, padding);
      if (assignment.kind !== 'cells') continue;
      for (const [index, target] of header.rows.entries()) {
        const cell = assignment.cells[index];
        this.#builder.present.add(target.id);
        if (cell && target.data) this.#builder.bind(cell, target, ref.column);
      }
    }
  }

  #readTurnedHeader(rows: readonly LogicalRow[]): {
    readonly rows: readonly RowDefinition[];
    readonly positions: readonly number[] | undefined;
  } {
    const found = new Map<string, { readonly row: RowDefinition; readonly column: number; readonly line: number }>();
    const names = lastNameColumn(rows);
    for (const [line, row] of rows.entries()) {
      if (row.filled || row.labels.length < 4) continue;
      for (const label of row.labels) {
        // What stands over the names of the lines heads them; it names no row.
        if (row.table.rowsKnown && label.cell.column <= names) continue;
        const [ref] = placesIn(label.match, this.#builder.definition).rows;
        if (!ref || found.has(ref.row.id)) continue;
        this.#builder.label(label, ref);
        found.set(ref.row.id, { row: ref.row, column: label.cell.column, line });
      }
    }
    const listed = [...found.values()];
    if (listed.length < 3) return { rows: this.#dataRows, positions: undefined };
    // Names on several lines stand one above another: only a grid tells their order, else it is the official one.
    const isOrdered = rows[0]?.table.grid === true ? isDistinct(listed) : onOneLine(listed);
    if (!isOrdered) return { rows: this.#dataRows, positions: undefined };
    listed.sort((a, b) => (rows[0]?.table.grid === true ? a.column - b.column : 0));
    // A group named in the header without a column of its own holds no values.
    const columns = listed.filter((entry) => entry.row.data);
    const groupsHaveColumns =
      listed.length > columns.length && rows.some((row) => row.filled && row.values.length >= listed.length);
    const used = groupsHaveColumns ? listed : columns;
    return { rows: used.map((entry) => entry.row), positions: used.map((entry) => entry.column) };
  }

  #notePresent(row: RowDefinition, line: LogicalRow): void {
    if (this.#builder.hasRow(row.id) && line.values.length > 0 && this.#hasCells(row)) {
      this.#builder.shape.push({ kind: 'row-repeated', row, span: spanOf(line) });
    }
    this.#builder.present.add(row.id);
  }

  #hasCells(row: RowDefinition): boolean {
    const column = this.#builder.definition.columns[0];
    return column !== undefined && this.#builder.cells.has(cellId(row, column));
  }

  /** A second copy of the table: most of its rows are bound already. */
  #isRepeat(rows: readonly LogicalRow[]): boolean {
    if (this.#builder.cells.size === 0) return false;
    let again = 0;
    let fresh = 0;
    for (const row of rows) {
      const ref = row.labels.length > 0 && row.filled ? this.#peekLine(row) : undefined;
      if (ref?.kind !== 'row' || !ref.row.data) continue;
      if (this.#hasCells(ref.row)) again++;
      else fresh++;
    }
    if (again < 4 || fresh > again) return false;
    const span = rows[0]?.table.span;
    if (span) this.#builder.repeat(span);
    return true;
  }

  #peekLine(row: LogicalRow): LabelRef | undefined {
    const last = row.labels.at(-1);
    return last ? refsIn(last.match, this.#builder.definition).find((ref) => ref.kind === 'row') : undefined;
  }

  /** The deepest row label of a line; header labels in the same line of a stream are noted on the way. */
  #lineOf(row: LogicalRow): LabelRef | undefined {
    let line: { readonly label: LabelCell; readonly ref: LabelRef } | undefined;
    let columns = 0;
    for (const [index, label] of row.labels.entries()) {
      const ref = this.#chooseRef(label, row, index, columns, line !== undefined);
      if (!ref) continue;
      if (ref.kind === 'row') {
        // A label before the line's own is its group; a fragment that only resembles a row (`予公开`) names nothing.
        if (line?.label.match.quality === 'official') this.#builder.label(line.label, line.ref);
        // Torn words (`他处理`) in a stream resemble a group; they would end the row they belong to.
        if (!row.table.rowsKnown && label.match.quality !== 'official' && !ref.row.data) continue;
        line = { label, ref };
      } else {
        this.#builder.label(label, ref);
        if (ref.kind === 'column') columns++;
      }
    }
    if (line) this.#builder.label(line.label, line.ref);
    return line?.ref;
  }

  #chooseRef(
    label: LabelCell,
    row: LogicalRow,
    index: number,
    columns: number,
    afterRow: boolean,
  ): LabelRef | undefined {
    const { refs, column, rows } = placesIn(label.match, this.#builder.definition);
    const first = rows[0];
    if (!first) return column ?? refs[0];
    // A cut label may be that of several rows: the first that has no numbers yet.
    const asRow = rows.length === 1 ? first : (rows.find((ref) => ref.row.data && !this.#hasCells(ref.row)) ?? first);
    if (!column) return asRow;
    // 其他 and 总计 name a row and a column: a row where a row label stands before it or numbers after it.
    if (afterRow) return asRow;
    const last = index === row.labels.length - 1;
    return last && row.values.length > 0 && columns === 0 ? asRow : column;
  }

  #readHeader(rows: readonly LogicalRow[]): Header | undefined {
    const { definition } = this.#builder;
    const found = new Map<string, { readonly column: ColumnDefinition; readonly at: number; readonly line: number }>();
    const extra: SyntaxCell[] = [];
    const names = lastNameColumn(rows);
    for (const [line, row] of rows.entries()) {
      if (row.filled && row.table.rowsKnown) continue;
      const refs = row.labels
        .filter((label) => !row.table.rowsKnown || label.cell.column > names)
        .map((label, index) => ({ label, ref: this.#chooseRef(label, row, index, 1, false) }));
      const columns = refs.filter(({ ref }) => ref?.kind === 'column');
      if (columns.length === 0) continue;
      for (const { label, ref } of columns) {
        if (ref?.kind === 'column' && !found.has(ref.column.id))
          found.set(ref.column.id, { column: ref.column, at: label.cell.column, line });
      }
      if (columns.length >= 3 && row.table.grid) extra.push(...row.texts.filter((cell) => cell.column > 0));
    }
    if (found.size < 3) return undefined;
    const grid = rows[0]?.table.grid === true;
    for (const { cell, column } of grid ? nameColumns(definition.columns, found, extra) : []) {
      found.set(column.id, { column, at: cell.column, line: 0 });
      this.#builder.renamed(cell, column, 'column');
      extra.length = 0;
    }
    const listed = [...found.values()];
    const distinct = new Set(listed.map((entry) => entry.at)).size === listed.length;
    if (grid && distinct) listed.sort((a, b) => a.at - b.at);
    else if (!isTypedOrder(rows, listed, definition.columns))
      listed.sort((a, b) => definition.columns.indexOf(a.column) - definition.columns.indexOf(b.column));
    const missing = definition.columns.filter((column) => !found.has(column.id));
    const widths = rows.filter((row) => row.filled).map((row) => row.values.filter((cell) => cell.text !== '').length);
    const usual = mostCommon(widths);
    // A header that lost a word in extraction: the rows still have all their numbers.
    if (missing.length > 0 && (usual === undefined || usual >= definition.columns.length || !grid)) {
      return { columns: definition.columns, positions: undefined, extra };
    }
    const table = rows[0]?.table;
    for (const column of missing)
      if (table) this.#builder.shape.push({ kind: 'column-missing', column, span: firstLineOf(table) });
    return {
      columns: listed.map((entry) => entry.column),
      positions: grid && distinct ? listed.map((entry) => entry.at) : undefined,
      extra,
    };
  }

  /** The row without the cells under headers that name no column (a printed subtotal). */
  #withoutExtraColumns(row: LogicalRow): LogicalRow {
    const { extra, positions } = this.#header;
    if (extra.length === 0 || !row.table.grid) return row;
    const columns = new Set(extra.map((cell) => cell.column).filter((column) => !positions?.includes(column)));
    return { ...row, values: row.values.filter((cell) => !columns.has(cell.column)) };
  }

  #noteExtraColumns(rows: readonly LogicalRow[]): void {
    for (const cell of this.#header.extra) {
      const used = rows.some(
        (row) => row.filled && row.values.some((value) => value.column === cell.column && value.text !== ''),
      );
      const positions = this.#header.positions ?? [];
      if (!used || positions.includes(cell.column)) continue;
      this.#builder.shape.push({ kind: 'column-extra', raw: cell.text, span: cell.span });
    }
  }

  /** Rows that the table lacks, where it was read well enough to say so. */
  judgeRows(): void {
    const { definition, present, shape, rows } = this.#builder;
    if (this.#builder.loose || present.size === 0) return;
    const last = rows.at(-1)?.table;
    const style = last?.style;
    if (style === 'layout' || style === 'blank-lines' || !last) return;
    for (const row of definition.rows) {
      if (row.data && !present.has(row.id)) shape.push({ kind: 'row-missing', row, span: firstLineOf(last) });
    }
  }
}
