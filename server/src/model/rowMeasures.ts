import type { SyntaxCell, SyntaxTable } from '../syntax/tree.ts';
import { readCellNumber } from '../text/cellNumber.ts';
import { mostCommon } from '../text/mostCommon.ts';
import { cover, type Span } from '../text/span.ts';
import type { LogicalRow } from './logicalRows.ts';

/** Small measures of logical rows that tell how a table was typed. */

export function onOneLine(listed: readonly { readonly line: number }[]): boolean {
  const line = listed[0]?.line;
  return listed.every((entry) => entry.line === line) && listed.length >= 5;
}

/** Cells of a logical row, labels and pipes that close it included. */
export function reachOf(row: LogicalRow): number {
  return row.labels.length + row.texts.length + row.values.length;
}

export function commonReach(rows: readonly LogicalRow[]): number | undefined {
  if (rows[0]?.table.style !== 'cell-lines') return undefined;
  const filled = rows.filter((row) => row.filled);
  const usual = mostCommon(filled.map(reachOf));
  return usual && usual.count * 10 >= filled.length * 6 ? usual.value : undefined;
}

/** Whether the last number is the sum of the others. */
export function addsUp(cells: readonly SyntaxCell[]): boolean {
  let sum = 0;
  for (const [index, cell] of cells.entries()) {
    const { state, value } = readCellNumber(cell.text);
    const number = state === 'number' || state === 'split' ? Number(value) : 0;
    if (index < cells.length - 1) sum += number;
    else return number === sum;
  }
  return false;
}

/** Consecutive logical rows of one typed table. */
export function groupByTable(rows: readonly LogicalRow[]): readonly (readonly LogicalRow[])[] {
  const groups: LogicalRow[][] = [];
  let current: SyntaxTable | undefined;
  for (const row of rows) {
    if (row.table !== current) groups.push([]);
    current = row.table;
    groups.at(-1)?.push(row);
  }
  return groups;
}

export function spanOf(row: LogicalRow): Span {
  let span: Span | undefined;
  // Texts may stand before the labels and between them.
  for (const cell of [...row.labels.map((label) => label.cell), ...row.texts, ...row.values]) {
    if (cell.text !== '') span = span ? cover(span, cell.span) : cell.span;
  }
  return span ?? row.table.span;
}

/** Cells that are not empty. */
export function countFilled(values: readonly SyntaxCell[]): number {
  let count = 0;
  for (const cell of values) if (cell.text !== '') count++;
  return count;
}

/** The column over which a head names no row and no column: 0 where the lines with numbers are named in it, else -1. */
export function lastNameColumn(rows: readonly LogicalRow[]): number {
  return rows.some((row) => row.filled && row.table.rowsKnown && row.labels[0]?.cell.column === 0) ? 0 : -1;
}

/** A number alone in the first column of a grid, no label behind it: it counts the rows of the head. */
export function isLineNumber({ table, labels, texts, values }: LogicalRow): boolean {
  const [first] = values;
  return (
    table.grid &&
    labels.length + texts.length === 0 &&
    first?.column === 0 &&
    first.text !== '' &&
    countFilled(values) === 1
  );
}

/** Whether no two stand in one column. */
export function isDistinct(listed: readonly { readonly column: number }[]): boolean {
  return new Set(listed.map(({ column }) => column)).size === listed.length;
}

/** Fewest columns of a row that ends with its total. */
const fewestWithTotal = 5;

/**
 * Whether the row has too few numbers and its table's blanks are all at the ends of rows: which of them are blank cannot be told. A
 * wide row that lacks one number alone lacks the last, unless that one is there: the sum of the others.
 */
export function isUnplaced(row: LogicalRow, width: number): boolean {
  if (row.table.flush !== true || !row.filled) return false;
  const numbers = row.values.filter(({ text }) => text !== '');
  // Where all are 0 no place makes another table of them.
  if (numbers.length >= width || numbers.every(({ text }) => text.trim() === '0')) return false;
  return numbers.length + 1 < width || width < fewestWithTotal || addsUp(numbers);
}
