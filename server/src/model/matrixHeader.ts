import type { ColumnDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { mostCommon } from '../text/mostCommon.ts';
import { nameColumns } from './headerNames.ts';
import { isTypedOrder } from './headerOrder.ts';
import { placesIn } from './labels.ts';
import type { LogicalRow } from './logicalRows.ts';
import { lastNameColumn } from './rowMeasures.ts';
import { firstLineOf, type TableBuilder } from './tableBuilder.ts';

/** The columns of a table of rows by columns as its head names them, in the order of the numbers. */
export interface MatrixHeader {
  readonly columns: readonly ColumnDefinition[];
  /** Grid columns of the names, one for each; undefined where places do not tell. */
  readonly positions: readonly number[] | undefined;
  /** Grid columns of header texts that name no column. */
  readonly extra: readonly SyntaxCell[];
}

interface NamedColumn {
  readonly column: ColumnDefinition;
  /** Grid column. */
  readonly at: number;
  readonly line: number;
}

/** Reads the head of one piece of the table; undefined where it has none. Notes columns that it names otherwise or lacks. */
export function readMatrixHeader(builder: TableBuilder, rows: readonly LogicalRow[]): MatrixHeader | undefined {
  const { definition } = builder;
  const found = new Map<string, NamedColumn>();
  const extra: SyntaxCell[] = [];
  const names = lastNameColumn(rows);
  for (const [line, row] of rows.entries()) {
    if (row.filled && row.table.rowsKnown) continue;
    let count = 0;
    for (const label of row.labels) {
      if (row.table.rowsKnown && label.cell.column <= names) continue;
      const { column } = placesIn(label.match, definition);
      if (!column) continue;
      count++;
      if (!found.has(column.column.id))
        found.set(column.column.id, { column: column.column, at: label.cell.column, line });
    }
    if (count >= 3 && row.table.grid) extra.push(...row.texts.filter((cell) => cell.column > 0));
  }
  if (found.size < 3) return undefined;
  const grid = rows[0]?.table.grid === true;
  for (const { cell, column } of grid ? nameColumns(definition.columns, found, extra) : []) {
    found.set(column.id, { column, at: cell.column, line: 0 });
    builder.renamed(cell, column, 'column');
    extra.length = 0;
  }
  const listed = [...found.values()];
  const distinct = new Set(listed.map((entry) => entry.at)).size === listed.length;
  if (grid && distinct) listed.sort((a, b) => a.at - b.at);
  else if (!isTypedOrder(rows, listed, definition.columns))
    listed.sort((a, b) => definition.columns.indexOf(a.column) - definition.columns.indexOf(b.column));
  const missing = definition.columns.filter((column) => !found.has(column.id));
  const widths = rows.filter((row) => row.filled).map((row) => row.values.filter((cell) => cell.text !== '').length);
  const usual = mostCommon(widths)?.value;
  // A header that lost a word in extraction: the rows still have all their numbers.
  if (missing.length > 0 && (usual === undefined || usual >= definition.columns.length || !grid)) {
    return { columns: definition.columns, positions: undefined, extra };
  }
  const table = rows[0]?.table;
  for (const column of missing)
    if (table) builder.shape.push({ kind: 'column-missing', column, span: firstLineOf(table) });
  return {
    columns: listed.map((entry) => entry.column),
    positions: grid && distinct ? listed.map((entry) => entry.at) : undefined,
    extra,
  };
}

/** The row without the cells under headers that name no column (a printed subtotal). */
export function withoutExtraColumns({ extra, positions }: MatrixHeader, row: LogicalRow): LogicalRow {
  if (extra.length === 0 || !row.table.grid) return row;
  const columns = new Set(extra.map((cell) => cell.column).filter((column) => !positions?.includes(column)));
  return { ...row, values: row.values.filter((cell) => !columns.has(cell.column)) };
}

/** Notes the columns that hold numbers and that the definition does not have. */
export function noteExtraColumns(
  builder: TableBuilder,
  { extra, positions = [] }: MatrixHeader,
  rows: readonly LogicalRow[],
): void {
  for (const cell of extra) {
    const used = rows.some(
      (row) => row.filled && row.values.some((value) => value.column === cell.column && value.text !== ''),
    );
    if (!used || positions.includes(cell.column)) continue;
    builder.shape.push({ kind: 'column-extra', raw: cell.text, span: cell.span });
  }
}
