import type { Cell } from '../model/report.ts';
import type { Relation } from '../standards/edition.ts';
import type { JudgedTable } from './sketch.ts';

/** What of a table can be drawn as a whole with its parts: found by the cells that a relation speaks of, not by their numbers. */

const rowOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('|'));
const columnOf = (cell: string): string => cell.slice(cell.lastIndexOf('|') + 1);

/** A sum whose total is in the document. */
export interface PrintedSum {
  readonly relation: Relation;
  readonly total: Cell;
  /** Those of its parts that are in the document. */
  readonly parts: readonly Cell[];
}

function sumsOf({ diagnosis }: JudgedTable): readonly PrintedSum[] {
  return diagnosis.checks.flatMap(({ relation, totalCells: [total], partCells: parts }) =>
    total && relation.kind === 'sum' ? [{ relation, total, parts }] : [],
  );
}

/** Sums within one row: 总计 of a kind of applicant, of a group of outcomes. */
export function sumsAcross(judged: JudgedTable): readonly PrintedSum[] {
  return sumsOf(judged).filter(({ relation, total }) => relation.parts.every((part) => rowOf(part) === total.row.id));
}

/** Sums within one column. */
export function sumsDown(judged: JudgedTable): readonly PrintedSum[] {
  return sumsOf(judged).filter(
    ({ relation: { parts }, total }) =>
      parts.length > 1 && parts.every((part) => columnOf(part) === total.column.id && rowOf(part) !== total.row.id),
  );
}

/** The column that holds the totals of the rows; a table of one column has it too. */
export function totalColumnOf(judged: JudgedTable): string | undefined {
  const { shape, columns } = judged.table.definition;
  if (shape !== 'matrix') return undefined;
  const [across] = sumsAcross(judged);
  const [only, ...others] = columns;
  return across ? across.total.column.id : others.length === 0 ? only?.id : undefined;
}
