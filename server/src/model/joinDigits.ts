import type { Edition, Relation } from '../standards/edition.ts';
import type { BoundTable, Cell } from './report.ts';

/**
 * Digits split into groups of more than one (`12 34`) are one number where joining them makes every relation over the cell hold;
 * else they are two values in one cell. (`1 0`, with single digits after the first group, is told without relations.)
 */
export function joinDigits(table: BoundTable, edition: Edition): BoundTable {
  const merged = [...table.cells.values()].filter((cell) => cell.issue === 'merged' && /^[\d\s]+$/.test(cell.raw));
  if (merged.length === 0) return table;
  const cells = new Map(table.cells);
  for (const cell of merged) {
    const joined = cell.raw.replaceAll(/\s+/g, '');
    if (joined.length > 15) continue;
    const relations = edition.relations.filter(
      (relation) =>
        relation.table === table.id &&
        relation.kind !== 'order' &&
        (relation.total.includes(cell.id) || relation.parts.includes(cell.id)),
    );
    const verdicts = relations
      .map((relation) => judge(relation, cell.id, Number(joined), cells))
      .filter((verdict) => verdict !== undefined);
    if (verdicts.length === 0 || verdicts.includes(false)) continue;
    cells.set(cell.id, {
      ...cell,
      state: 'number',
      value: String(Number(joined)),
      count: Number(joined),
      issue: 'split-digits',
    });
  }
  return { ...table, cells };
}

/** Whether the relation holds with the cell at `value`; undefined where another operand is unreadable or missing. */
function judge(relation: Relation, id: string, value: number, cells: ReadonlyMap<string, Cell>): boolean | undefined {
  const sum = (ids: readonly string[]): number | undefined => {
    let total = 0;
    for (const other of ids) {
      const number = other === id ? value : countOf(cells.get(other));
      if (number === undefined) return undefined;
      total += number;
    }
    return total;
  };
  const left = sum(relation.total);
  const right = sum(relation.parts);
  return left === undefined || right === undefined ? undefined : left === right;
}

function countOf(cell: Cell | undefined): number | undefined {
  if (!cell || cell.state === 'unreadable') return undefined;
  return cell.state === 'number' ? cell.count : 0;
}
