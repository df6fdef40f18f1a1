import type { RowDefinition } from '../standards/edition.ts';

/** The rows under a group's row: those behind it that are deeper, up to the next of its depth or above. */
export function rowsUnder(rows: readonly RowDefinition[], group: RowDefinition): readonly RowDefinition[] {
  const under: RowDefinition[] = [];
  for (const row of rows.slice(rows.indexOf(group) + 1)) {
    if (row.depth <= group.depth) break;
    under.push(row);
  }
  return under;
}
