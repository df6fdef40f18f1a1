import type { SyntaxCell } from '../syntax/tree.ts';
import type { LogicalRow } from './logicalRows.ts';

/** Values of a logical row put in the order of a header. */
export type Assignment =
  | { readonly kind: 'cells'; readonly cells: readonly SyntaxCell[] }
  /** No cell at all: the row holds a label only. */
  | { readonly kind: 'none' }
  /** Too few or too many: which one is missing cannot be told. */
  | { readonly kind: 'count'; readonly found: number };

/** Which side of the values the empty cells of merged labels stand on, where a row has more cells than numbers. */
export type Padding = 'leading' | 'trailing';

/** Tells the padding from rows that leave no doubt. */
export function findPadding(rows: readonly LogicalRow[], width: number): Padding {
  for (const row of rows) {
    const excess = row.values.length - width;
    if (excess <= 0 || !row.filled) continue;
    const leading = countLeading(row.values);
    const trailing = countTrailing(row.values);
    if (leading >= excess && trailing < excess) return 'leading';
    if (trailing >= excess && leading < excess) return 'trailing';
  }
  return 'trailing';
}

/**
 * The `width` values of a row. By position where `positions` (grid columns in header order) fit every filled cell of the row;
 * else in the order typed, the empty cells that merged labels leave dropped from the side of `padding`.
 */
export function assignValues(
  row: LogicalRow,
  width: number,
  positions: readonly number[] | undefined,
  padding: Padding,
): Assignment {
  if (row.values.length === 0) return { kind: 'none' };
  const placed = positions ? placeValues(row, positions) : undefined;
  if (placed) return { kind: 'cells', cells: placed };
  const values = row.values.length > width && row.table.grid ? dropRepeats(row.values, width) : row.values;
  const excess = values.length - width;
  if (excess < 0) return { kind: 'count', found: values.length };
  if (excess === 0) return { kind: 'cells', cells: values };
  const leading = countLeading(values);
  const trailing = countTrailing(values);
  const fromStart = padding === 'leading' ? Math.min(leading, excess) : Math.max(0, excess - trailing);
  const fromEnd = excess - fromStart;
  if (fromStart > leading || fromEnd > trailing) return { kind: 'count', found: values.length - leading - trailing };
  return { kind: 'cells', cells: values.slice(fromStart, values.length - fromEnd) };
}

/** Values by grid position, or undefined where a filled cell stands outside the positions or one of them has no cell. */
function placeValues(row: LogicalRow, positions: readonly number[]): readonly SyntaxCell[] | undefined {
  // Nearly every row ends with its numbers, each under its own header.
  const before = row.values.length - positions.length;
  if (before >= 0 && endsAt(row.values, positions, before)) return before === 0 ? row.values : row.values.slice(before);
  const byColumn = new Map<number, SyntaxCell>();
  for (const cell of row.values) {
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) byColumn.set(column, cell);
  }
  const placed = positions.map((position) => byColumn.get(position));
  const cells = placed.filter((cell) => cell !== undefined);
  if (cells.length !== positions.length || new Set(cells).size !== cells.length) return undefined;
  const used = new Set(cells);
  return row.values.every((cell) => cell.text === '' || used.has(cell)) ? cells : undefined;
}

/** Whether the values after the first `before`, which are empty, stand at the positions one by one. */
function endsAt(values: readonly SyntaxCell[], positions: readonly number[], before: number): boolean {
  for (let index = 0; index < before; index++) if (values[index]?.text !== '') return false;
  for (let index = 0; index < positions.length; index++) {
    const cell = values[before + index];
    if (cell?.column !== positions[index] || cell?.columnSpan !== 1) return false;
  }
  return true;
}

/** Merged cells undone repeat their text in each column they covered: repeats beyond the width are one cell, the last ones first. */
function dropRepeats(values: readonly SyntaxCell[], width: number): readonly SyntaxCell[] {
  // Merged labels leave empty cells before the values or behind them: where these are the excess, nothing is repeated.
  if (countLeading(values) + countTrailing(values) >= values.length - width) return values;
  const kept = [...values];
  while (kept.length > width && kept.length > 1 && kept.at(-1)?.text !== '' && kept.at(-1)?.text === kept.at(-2)?.text)
    kept.pop();
  return kept.length === width ? kept : values;
}

function countLeading(values: readonly SyntaxCell[]): number {
  let count = 0;
  while (count < values.length && values[count]?.text === '') count++;
  return count;
}

function countTrailing(values: readonly SyntaxCell[]): number {
  let count = 0;
  while (count < values.length && values[values.length - 1 - count]?.text === '') count++;
  return count;
}
