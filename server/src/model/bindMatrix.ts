import type { ColumnDefinition, RowDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { readNumbering } from '../syntax/numbering.ts';
import { foldKey } from '../text/fold.ts';
import { bindTurned, isTurned } from './bindTurned.ts';
import { fillGaps, type MatrixLine } from './fillGaps.ts';
import { isOtherOrder } from './headerOrder.ts';
import { placesIn, refsIn, type LabelRef } from './labels.ts';
import type { LabelCell, LogicalRow } from './logicalRows.ts';
import { type MatrixHeader, noteExtraColumns, readMatrixHeader, withoutExtraColumns } from './matrixHeader.ts';
import { noteMissingRows } from './missingRows.ts';
import {
  addsUp,
  commonReach,
  countFilled,
  groupByTable,
  isLineNumber,
  isUnplaced,
  reachOf,
  spanOf,
} from './rowMeasures.ts';
import { assignValues, findPadding, type Padding } from './sequence.ts';
import type { TableBuilder } from './tableBuilder.ts';

/** Binds a table of rows by columns (table 3), also turned: then its lines are the definition's columns. */
export function bindMatrix(builder: TableBuilder): void {
  const pieces = groupByTable(builder.rows);
  builder.turned = isTurned(builder);
  if (builder.turned) for (const piece of pieces) bindTurned(builder, piece);
  else {
    const binder = new StraightBinder(builder);
    for (const piece of pieces) binder.bindPiece(piece);
    binder.finish();
  }
  noteMissingRows(builder);
}

class StraightBinder {
  readonly #builder: TableBuilder;
  readonly #dataRows: readonly RowDefinition[];
  readonly #lines: MatrixLine[] = [];
  /** Header of an earlier piece: split tables repeat it or not. */
  #header: MatrixHeader;
  /** A row label without values yet: in a stream its numbers may follow fragments of its own words. */
  #pending: RowDefinition | undefined;

  constructor(builder: TableBuilder) {
    this.#builder = builder;
    this.#dataRows = builder.definition.rows.filter((row) => row.data);
    this.#header = { columns: builder.definition.columns, positions: undefined, extra: [] };
  }

  bindPiece(rows: readonly LogicalRow[]): void {
    const header = readMatrixHeader(this.#builder, rows);
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
    noteExtraColumns(this.#builder, this.#header, rows);
    for (const typed of rows) {
      const row = withoutExtraColumns(this.#header, typed);
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
    if (isUnplaced(row, width)) {
      this.#builder.loose ??= row.values[0]?.span;
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
    if (row.table.style !== 'cell-lines' || row.table.flush) return false;
    if (reach === undefined || filled === width || filled === 0) return false;
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

  finish(): void {
    fillGaps(this.#builder, this.#lines, this.#header.columns);
  }

  #notePresent(row: RowDefinition, line: LogicalRow): void {
    if (this.#builder.hasRow(row.id) && line.values.length > 0 && this.#builder.hasCells(row)) {
      this.#builder.shape.push({ kind: 'row-repeated', row, span: spanOf(line) });
    }
    this.#builder.present.add(row.id);
  }

  /** A second copy of the table: most of its rows are bound already. */
  #isRepeat(rows: readonly LogicalRow[]): boolean {
    if (this.#builder.cells.size === 0) return false;
    let again = 0;
    let fresh = 0;
    for (const row of rows) {
      const ref = row.labels.length > 0 && row.filled ? this.#peekLine(row) : undefined;
      if (ref?.kind !== 'row' || !ref.row.data) continue;
      if (this.#builder.hasCells(ref.row)) again++;
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
        // In a line without numbers what stands behind a word of the head (`申请人情况 | 总计`) is of the head, too.
        if (ref.kind === 'column' || !row.filled) columns++;
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
    const asRow =
      rows.length === 1 ? first : (rows.find((ref) => ref.row.data && !this.#builder.hasCells(ref.row)) ?? first);
    if (!column) return asRow;
    // 其他 and 总计 name a row and a column: a row where a row label stands before it or numbers after it.
    if (afterRow) return asRow;
    const last = index === row.labels.length - 1;
    return last && row.values.length > 0 && columns === 0 ? asRow : column;
  }
}
