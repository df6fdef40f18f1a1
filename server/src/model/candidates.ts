import type { CellValues } from './cellValues.ts';
import type { JudgedTable } from './judgedTable.ts';
import { type PlannedRelation, type Stand, weighOperands } from './relationPlan.ts';
import type { Candidate } from './relations.ts';

/**
 * Every change of one cell, to an integer ≥ 0, that makes all failing sums and balances hold and breaks no relation.
 * A failing order is no reason for a candidate: it says which side is too small, not what it should be.
 * Linear in the number of operands.
 */
export function findCandidates(judged: JudgedTable): readonly Candidate[] {
  const { values } = judged;
  const failing = judged.failing.filter(({ relation }) => relation.kind !== 'order');
  const [first] = failing;
  if (!first) return [];

  const standsOf = listStands(judged);
  const candidates: Candidate[] = [];
  for (const [place, weight] of weighOperands(first, (at) => values.sourceOf(at))) {
    const cell = values.cellAt(place);
    if (!cell || weight === 0) continue;
    // Blank totals may be filled in with anything where the sum that states them is not judged.
    if (values.isBlankTotal(place) && !judged.off.has('sum')) continue;
    const change = -differenceOf(first, values) / weight;
    const value = values.valueAt(place) + change;
    if (!Number.isSafeInteger(value) || value < 0) continue;
    if (mendsAll(judged, place, change, standsOf(place), failing.length)) candidates.push({ cell, value });
  }
  return candidates;
}

/** Whether after the change every failing relation holds, and every other one that the cell stands in still does. */
function mendsAll(
  judged: JudgedTable,
  place: number,
  change: number,
  stands: readonly Stand[],
  failing: number,
): boolean {
  let mended = 0;
  for (const { planned, weight } of stands) {
    const status = judged.statusOf(planned);
    const difference = differenceOf(planned, judged.values) + change * weight;
    if (planned.relation.kind === 'order') {
      // An order that waits for one blank is judged as soon as that cell is filled in.
      const isJudgedAfter = status === 'holds' || (status === 'silent' && judged.onlyOpenPlace(planned) === place);
      if (isJudgedAfter && difference < 0) return false;
    } else if (status === 'holds' || status === 'fails') {
      if (difference !== 0) return false;
      if (status === 'fails') mended += 1;
    }
  }
  return mended === failing;
}

function differenceOf({ total, parts }: PlannedRelation, values: CellValues): number {
  return values.sumOf(total) - values.sumOf(parts);
}

/** The relations each cell stands in, through blank totals down to the cells they stand for. */
function listStands({ plan, values }: JudgedTable): (place: number) => readonly Stand[] {
  if (!values.hasSources) return (place) => plan.standsOf[place] ?? [];
  const stands = new Map<number, Stand[]>();
  for (const planned of plan.relations) {
    for (const [place, weight] of weighOperands(planned, (at) => values.sourceOf(at))) {
      const ofCell = stands.get(place);
      if (ofCell) ofCell.push({ planned, weight });
      else stands.set(place, [{ planned, weight }]);
    }
  }
  return (place) => stands.get(place) ?? [];
}
