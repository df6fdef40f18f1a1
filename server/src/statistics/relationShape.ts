import type { BoundTable } from '../model/report.ts';
import type { Edition, Relation } from '../standards/edition.ts';

/** Which cells a relation speaks of, without their numbers: what can be drawn as a whole with its parts is found by it. */

const rowOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('|'));
const columnOf = (cell: string): string => cell.slice(cell.lastIndexOf('|') + 1);

function sumsOf(table: BoundTable, edition: Edition | undefined): readonly Relation[] {
  return edition?.relations.filter(({ table: id, kind }) => id === table.id && kind === 'sum') ?? [];
}

/** Sums within one row: 总计 of a kind of applicant, of a group of outcomes. */
export function sumsAcross(table: BoundTable, edition: Edition | undefined): readonly Relation[] {
  return sumsOf(table, edition).filter(({ total, parts }) => {
    const [first = ''] = total;
    return parts.every((part) => rowOf(part) === rowOf(first));
  });
}

/** Sums within one column. */
export function sumsDown(table: BoundTable, edition: Edition | undefined): readonly Relation[] {
  return sumsOf(table, edition).filter(({ total, parts }) => {
    const [first = ''] = total;
    return (
      parts.length > 1 && parts.every((part) => columnOf(part) === columnOf(first) && rowOf(part) !== rowOf(first))
    );
  });
}

/** The column that holds the totals of the rows; a table of one column has it too. */
export function totalColumnOf(table: BoundTable, edition: Edition | undefined): string | undefined {
  if (table.definition.shape !== 'matrix') return undefined;
  const { columns } = table.definition;
  const [first] = sumsAcross(table, edition);
  if (first) return columnOf(first.total[0] ?? '');
  return columns.length === 1 ? columns[0]?.id : undefined;
}

/** Cells of a relation by their column. */
export function isInColumn(relation: Relation, column: string): boolean {
  return columnOf(relation.total[0] ?? '') === column;
}
