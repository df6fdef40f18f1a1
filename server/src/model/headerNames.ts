import type { ColumnDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';

/**
 * Unknown headers in the very places of the columns that a header lacks: these columns, named otherwise. None where the places
 * do not fit one by one.
 *
 * @param found grid columns of the headers that are known, by id
 * @param extra the unknown headers; a repeated head gives each of them again
 */
export function nameColumns(
  columns: readonly ColumnDefinition[],
  found: ReadonlyMap<string, { readonly at: number }>,
  extra: readonly SyntaxCell[],
): readonly { readonly cell: SyntaxCell; readonly column: ColumnDefinition }[] {
  if (found.size === columns.length || extra.length === 0) return [];
  const missing = columns.filter((column) => !found.has(column.id));
  const byPlace = new Map<number, SyntaxCell>();
  for (const cell of extra) if (!byPlace.has(cell.column)) byPlace.set(cell.column, cell);
  const cells = [...byPlace.values()];
  if (cells.length !== missing.length) return [];
  cells.sort((a, b) => a.column - b.column);
  const named = missing.flatMap((column, index) => {
    const cell = cells[index];
    return cell ? [{ cell, column }] : [];
  });
  const places = columns.map(
    (column) => found.get(column.id)?.at ?? named.find((pair) => pair.column === column)?.cell.column ?? -1,
  );
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1)) ? named : [];
}
