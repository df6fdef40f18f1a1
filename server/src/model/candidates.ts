import type { CellValues } from './cellValues.ts';
import type { Candidate, RelationCheck } from './relations.ts';
import type { Cell } from './report.ts';

/** A relation that has been judged, or would be once the cell `open` is filled in. */
export interface JudgedRelation {
  readonly check: RelationCheck;
  readonly open?: string;
}

/** A relation that a cell stands in, and by how much its left side minus its right grows when the cell grows by 1. */
interface Place {
  readonly judged: JudgedRelation;
  readonly weight: number;
}

/**
 * Every change of one cell, to an integer ≥ 0, that makes all failing sums and balances hold and breaks no relation.
 * A failing order is no reason for a candidate: it says which side is too small, not what it should be.
 * Linear in the number of operands.
 * @param sumsOff blank totals may then be filled in with anything: the sum that states them is not judged.
 */
export function findCandidates(
  judged: readonly JudgedRelation[],
  values: CellValues,
  cells: ReadonlyMap<string, Cell>,
  sumsOff: boolean,
): readonly Candidate[] {
  const failing = judged.filter(({ check }) => check.status === 'fails' && check.relation.kind !== 'order');
  const [first] = failing;
  if (!first) return [];

  const places = placeCells(judged, values);
  const candidates: Candidate[] = [];
  for (const [id, weight] of weighOperands(first.check, values)) {
    const cell = cells.get(id);
    const present = values.valueOf(id);
    if (!cell || present === undefined || weight === 0) continue;
    if (values.isBlankTotal(id) && !sumsOff) continue;
    const change = (first.check.right - first.check.left) / weight;
    const value = present + change;
    if (!Number.isSafeInteger(value) || value < 0) continue;
    if (mendsAll(id, change, places.get(id) ?? [], failing.length)) candidates.push({ cell, value });
  }
  return candidates;
}

/** Whether after the change every failing relation holds, and every other one that the cell stands in still does. */
function mendsAll(id: string, change: number, places: readonly Place[], failing: number): boolean {
  let mended = 0;
  for (const { judged, weight } of places) {
    const { check, open } = judged;
    const difference = check.left - check.right + change * weight;
    if (check.relation.kind === 'order') {
      const isJudgedAfter = check.status === 'holds' || open === id;
      if (isJudgedAfter && difference < 0) return false;
    } else {
      if (difference !== 0) return false;
      if (check.status === 'fails') mended += 1;
    }
  }
  return mended === failing;
}

function placeCells(judged: readonly JudgedRelation[], values: CellValues): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const relation of judged) {
    for (const [id, weight] of weighOperands(relation.check, values)) {
      if (weight === 0) continue;
      const place = { judged: relation, weight };
      const ofCell = places.get(id);
      if (ofCell) ofCell.push(place);
      else places.set(id, [place]);
    }
  }
  return places;
}

/** The weight of each cell a relation rests on, through blank totals down to the cells they stand for. */
function weighOperands(check: RelationCheck, values: CellValues): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const waiting: [readonly string[], number][] = [
    [check.relation.total, 1],
    [check.relation.parts, -1],
  ];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [ids, sign] = next;
    for (const id of ids) {
      weights.set(id, (weights.get(id) ?? 0) + sign);
      const source = values.sourceOf(id);
      if (source) waiting.push([source.parts, sign]);
    }
  }
  return weights;
}
