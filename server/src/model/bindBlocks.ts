import type { ColumnDefinition, RowDefinition } from '../standards/edition.ts';
import type { SyntaxCell, SyntaxTable } from '../syntax/tree.ts';
import { refsIn, type LabelRef } from './labels.ts';
import type { LogicalRow } from './logicalRows.ts';
import { noteMissingRows } from './missingRows.ts';
import { cellId } from './readCell.ts';
import { countFilled, isUnplaced } from './rowMeasures.ts';
import { assignValues, type Assignment, type Padding } from './sequence.ts';
import { cover } from '../text/span.ts';
import type { TableBuilder } from './tableBuilder.ts';

/** Binds a table of blocks (table 2): a caption, a header and rows, again and again. A row's label alone tells its block. */
export function bindBlocks(builder: TableBuilder): void {
  const { definition } = builder;
  let header: ColumnDefinition[] = [];
  /** Grid columns of the header's names. */
  const places = new Map<ColumnDefinition, number>();
  let block: string | undefined;
  /** Of lines with one number each, the row that the first of them names. */
  let kept: KeptRow | undefined;
  for (const [index, row] of builder.rows.entries()) {
    const found: LabelRef[] = [];
    const ownColumns: ColumnDefinition[] = [];
    let named: RowDefinition | undefined;
    for (const label of row.labels) {
      const refs = refsIn(label.match, definition);
      const ref = chooseRef(refs, block, header);
      if (!ref) continue;
      builder.label(label, ref);
      found.push(ref);
      if (ref.kind === 'block') {
        block = ref.block.id;
        header = [];
      } else if (ref.kind === 'column') {
        // A name that merged cells repeat stands where it stands first.
        if (!header.includes(ref.column)) places.set(ref.column, label.cell.column);
        header.push(ref.column);
        ownColumns.push(ref.column);
      } else if (ref.kind === 'row') {
        named = ref.row;
        if (ref.row.block !== block) {
          block = ref.row.block;
          header = header.filter((column) => column.block === block);
        }
      }
    }
    const isColumnOnly = ownColumns.length > 0 && ownColumns.length === found.length;
    const above =
      isColumnOnly && row.table === kept?.table && row.labels.length === found.length ? kept.row : undefined;
    const owner = named ?? above;
    const single = owner && onlyCell(row, owner, ownColumns);
    kept = undefined;
    if (named && isDivided(row, builder.rows[index + 1])) {
      builder.present.add(named.id);
      builder.loose ??= row.labels.at(-1)?.cell.span;
    } else if (single && (named || !builder.cells.has(cellId(owner, single.column)))) {
      bindSingle(builder, owner, single);
      kept = { row: owner, table: row.table };
    } else if (named)
      bindRow(builder, dropRepeats(row, header, named), named, orderColumns(builder, named, header), places);
    else if (isStray(row, isColumnOnly ? ownColumns.length : 0, header.length)) {
      const [first] = row.texts.length > 0 ? row.texts : row.labels.map(({ cell }) => cell);
      if (first) builder.shape.push({ kind: 'row-extra', raw: first.text, span: first.span });
    }
  }
  noteMissingRows(builder);
}

/**
 * Whether a row is divided into lines with names of their own (`其他对外管理服务事项`: `行政检查`, `行政确认`): the first line's numbers
 * are not the row's. Where rows are known the line has a cell too many and says so itself.
 */
function isDivided(line: LogicalRow, next: LogicalRow | undefined): boolean {
  if (line.table.rowsKnown || !line.filled || line.texts.length === 0) return false;
  if (next?.table !== line.table || next.labels.length > 0 || next.texts.length === 0) return false;
  // A remark broken over cells is none.
  if (line.texts.some(({ text }) => /[（()）]/.test(text))) return false;
  return countFilled(next.values) === countFilled(line.values);
}

interface KeptRow {
  readonly row: RowDefinition;
  readonly table: SyntaxTable;
}

/** Whether a line holds numbers of no row of the format: behind words that are none, or behind one column's name alone. */
function isStray(line: LogicalRow, columns: number, header: number): boolean {
  if (!line.filled || !line.table.rowsKnown || header === 0) return false;
  if (line.labels.length === 0) return line.texts.length > 0;
  return columns === 1 && line.values.filter(({ text }) => text !== '').length === 1;
}

interface SingleCell {
  readonly column: ColumnDefinition;
  readonly cell: SyntaxCell;
}

/** The only number of a line that names its column, too: `规章 | 本年制发件数 | 3`. */
function onlyCell(line: LogicalRow, row: RowDefinition, columns: readonly ColumnDefinition[]): SingleCell | undefined {
  const [column] = columns;
  const filled = line.values.filter(({ text }) => text !== '');
  const cell = filled[0] ?? line.values[0];
  if (!line.table.rowsKnown || columns.length !== 1 || filled.length > 1 || line.texts.length > 0) return undefined;
  return cell && column && column.block === row.block ? { column, cell } : undefined;
}

function bindSingle(builder: TableBuilder, row: RowDefinition, { column, cell }: SingleCell): void {
  builder.present.add(row.id);
  builder.bind(cell, row, column);
}

/** A label that several blocks share (本年增/减) is that of the block at hand; cut labels take the columns not yet seen. */
function chooseRef(
  refs: readonly LabelRef[],
  block: string | undefined,
  header: readonly ColumnDefinition[],
): LabelRef | undefined {
  const row = refs.find((ref) => ref.kind === 'row');
  if (row) return row;
  const columns = refs.filter((ref) => ref.kind === 'column');
  const here = columns.filter((ref) => ref.kind === 'column' && (block === undefined || ref.column.block === block));
  return here.find((ref) => ref.kind === 'column' && !header.includes(ref.column)) ?? here[0] ?? columns[0] ?? refs[0];
}

/** The block's columns in the order of its header, or the official order where the header is incomplete. */
function orderColumns(
  builder: TableBuilder,
  row: RowDefinition,
  header: readonly ColumnDefinition[],
): readonly ColumnDefinition[] {
  const official = builder.definition.columns.filter((column) => column.block === row.block);
  const typed = header.filter((column) => column.block === row.block);
  return typed.length === official.length && new Set(typed).size === official.length ? typed : official;
}

/**
 * The line without what merged cells that became several repeat: where the header names a column twice and more, each number stands
 * as often. `规章 0 0 0` under 本年制发件数、本年废止件数、现行有效件数 has three numbers, `行政许可 12 12 12` under 本年处理决定数量 one, also
 * where that stands once.
 */
function dropRepeats(line: LogicalRow, header: readonly ColumnDefinition[], row: RowDefinition): LogicalRow {
  const { values } = line;
  if (line.table.grid || values.length < 2) return line;
  const own = header.filter((column) => column.block === row.block);
  const columns = own.length === 1 ? values.map(() => own[0]) : own;
  if (columns.length !== values.length || new Set(columns).size === columns.length) return line;
  const kept: SyntaxCell[] = [];
  for (const [at, cell] of values.entries()) {
    if (at === 0 || columns[at] !== columns[at - 1]) kept.push(cell);
    else if (cell.text !== values[at - 1]?.text) return line;
  }
  return { ...line, values: kept };
}

function bindRow(
  builder: TableBuilder,
  line: LogicalRow,
  row: RowDefinition,
  columns: readonly ColumnDefinition[],
  places: ReadonlyMap<ColumnDefinition, number>,
): void {
  const first = line.labels.at(-1)?.cell.span ?? line.table.span;
  const last = line.values.findLast((cell) => cell.text !== '')?.span ?? first;
  const span = cover(first, last);
  const [leading] = columns;
  if (leading && builder.hasRow(row.id) && builder.cells.has(`${row.id}|${leading.id}`)) {
    if (builder.isInPieces()) builder.repeat(line.table.span);
    else builder.shape.push({ kind: 'row-repeated', row, span });
    return;
  }
  builder.present.add(row.id);
  // A single number may stand at the right end of merged cells.
  const padding: Padding = columns.length === 1 && line.values[0]?.text === '' ? 'leading' : 'trailing';
  const positions = columns.map((column) => places.get(column) ?? -1);
  if (isUnplaced(line, columns.length)) {
    builder.loose ??= first;
    return;
  }
  const assignment = placeUnder(line, positions) ?? assignValues(line, columns.length, undefined, padding);
  if (assignment.kind === 'none') return;
  if (assignment.kind === 'count') {
    const filled = line.values.filter((cell) => cell.text !== '').length;
    if (line.table.style === 'layout' || line.table.style === 'blank-lines') builder.loose ??= first;
    else builder.shape.push({ kind: 'cell-count', row, expected: columns.length, found: filled, span });
    return;
  }
  for (const [index, column] of columns.entries()) {
    const cell = assignment.cells[index];
    if (cell) builder.bind(cell, row, column);
  }
}

/**
 * The values of a line that has more cells than columns, by the places of the header's names: merged cells that became several hold
 * their text once or in each. Undefined where a text stands elsewhere.
 */
function placeUnder(line: LogicalRow, positions: readonly number[]): Assignment | undefined {
  const { table, values } = line;
  if (!table.grid || values.length <= positions.length) return undefined;
  const starts = new Set(positions);
  const cells: SyntaxCell[] = [];
  let last: SyntaxCell | undefined;
  for (const cell of values) {
    if (starts.has(cell.column)) {
      cells.push(cell);
      last = cell;
    } else if (cell.text !== '' && cell.text !== last?.text) return undefined;
  }
  return cells.length === positions.length && starts.size === cells.length ? { kind: 'cells', cells } : undefined;
}
