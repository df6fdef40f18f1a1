import type { ColumnDefinition } from '../standards/edition.ts';
import type { LogicalRow } from './logicalRows.ts';
import { addsUp, onOneLine } from './rowMeasures.ts';

/**
 * Whether the numbers stand in the order in which the head names their columns, where its places do not say: it names them in one
 * line, or most rows add up so and not in the official order.
 */
export function isTypedOrder(
  rows: readonly LogicalRow[],
  listed: readonly { readonly column: ColumnDefinition; readonly line: number }[],
  official: readonly ColumnDefinition[],
): boolean {
  if (rows[0]?.table.rowsKnown === true && onOneLine(listed)) return true;
  if (listed.length !== official.length) return false;
  const order = official.map((column) => listed.findIndex((entry) => entry.column === column));
  if (order.every((place, index) => place === index)) return false;
  let typed = 0;
  let usual = 0;
  for (const row of rows) {
    const cells = row.values.filter((cell) => cell.text !== '');
    if (cells.length !== official.length) continue;
    if (addsUp(cells)) usual++;
    if (addsUp(order.flatMap((place) => cells[place] ?? []))) typed++;
  }
  return typed > usual;
}

/** Rows with numbers that tell whether their order is the official one. */
const fewestTelling = 6;

/** Whether rows without a head hardly ever add up: then their columns stand in an order that nobody names. */
export function isOtherOrder(rows: readonly LogicalRow[], width: number): boolean {
  let telling = 0;
  let usual = 0;
  for (const row of rows) {
    const cells = row.values.filter((cell) => cell.text !== '');
    if (cells.length !== width || cells.every((cell) => cell.text === '0')) continue;
    telling++;
    if (addsUp(cells)) usual++;
  }
  return telling >= fewestTelling && usual * 4 < telling;
}
