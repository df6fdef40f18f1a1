import type { RowDefinition } from '../standards/edition.ts';
import { outcomeOf } from './outcomeHeader.ts';
import { cellId } from './readCell.ts';
import { firstLineOf, type TableBuilder } from './tableBuilder.ts';

/**
 * Notes the columns that a table of outcomes lacks: an outcome that no group has and a group that is not there are one problem each.
 *
 * @param row the definition's row of numbers
 * @param groups those that have columns of their own
 */
export function noteMissingOutcomes(
  { definition, cells, shape, rows }: TableBuilder,
  row: RowDefinition,
  groups: readonly string[],
): void {
  const table = rows[0]?.table;
  const missing = definition.columns.filter((column) => !cells.has(cellId(row, column)));
  if (!table || missing.length === 0 || !table.rowsKnown) return;
  const span = firstLineOf(table);
  const isLost = (group: string | undefined): boolean =>
    definition.columns.every((column) => column.group !== group || missing.includes(column));
  const present = groups.filter((group) => !isLost(group));
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
