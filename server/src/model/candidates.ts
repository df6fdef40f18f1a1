import type { CellValues } from './cellValues.ts';
import type { PlannedRelation } from './relationPlan.ts';
import type { Candidate, RelationCheck } from './relations.ts';

/** A relation that has been judged, or would be once the cell at `open` is filled in. */
export interface JudgedRelation {
  readonly planned: PlannedRelation;
  readonly check: RelationCheck;
  readonly open: number | undefined;
}

/** A relation that a cell stands in, and by how much its left side minus its right grows when the cell grows by 1. */
interface Stand {
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
  sumsOff: boolean,
): readonly Candidate[] {
  const failing = judged.filter(({ check }) => check.status === 'fails' && check.relation.kind !== 'order');
  const [first] = failing;
  if (!first) return [];

  const stands = standCells(judged, values);
  const candidates: Candidate[] = [];
  for (const [place, weight] of weighOperands(first.planned, values)) {
    const cell = values.cellAt(place);
    if (!cell || weight === 0) continue;
    if (values.isBlankTotal(place) && !sumsOff) continue;
    const change = (first.check.right - first.check.left) / weight;
    const value = values.valueAt(place) + change;
    if (!Number.isSafeInteger(value) || value < 0) continue;
    if (mendsAll(place, change, stands.get(place) ?? [], failing.length)) candidates.push({ cell, value });
  }
  return candidates;
}

/** Whether after the change every failing relation holds, and every other one that the cell stands in still does. */
function mendsAll(place: number, change: number, stands: readonly Stand[], failing: number): boolean {
  let mended = 0;
  for (const { judged, weight } of stands) {
    const { check, open } = judged;
    const difference = check.left - check.right + change * weight;
    if (check.relation.kind === 'order') {
      const isJudgedAfter = check.status === 'holds' || open === place;
      if (isJudgedAfter && difference < 0) return false;
    } else {
      if (difference !== 0) return false;
      if (check.status === 'fails') mended += 1;
    }
  }
  return mended === failing;
}

function standCells(judged: readonly JudgedRelation[], values: CellValues): ReadonlyMap<number, readonly Stand[]> {
  const stands = new Map<number, Stand[]>();
  for (const relation of judged) {
    for (const [place, weight] of weighOperands(relation.planned, values)) {
      if (weight === 0) continue;
      const stand = { judged: relation, weight };
      const ofCell = stands.get(place);
      if (ofCell) ofCell.push(stand);
      else stands.set(place, [stand]);
    }
  }
  return stands;
}

/** The weight of each cell a relation rests on, through blank totals down to the cells they stand for. */
function weighOperands(planned: PlannedRelation, values: CellValues): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  const waiting: [readonly number[], number][] = [
    [planned.total, 1],
    [planned.parts, -1],
  ];
  // A list walks over what is added to it on the way.
  for (const [places, sign] of waiting) {
    for (const place of places) {
      weights.set(place, (weights.get(place) ?? 0) + sign);
      const source = values.sourceOf(place);
      if (source) waiting.push([source.parts, sign]);
    }
  }
  return weights;
}
