import type { Edition, Relation } from '../standards/edition.ts';
import { type JudgedRelation, findCandidates } from './candidates.ts';
import { CellValues } from './cellValues.ts';
import { type PlannedRelation, type RelationPlan, planRelations } from './relationPlan.ts';
import type { BlankTotal, Diagnosis, RelationCheck } from './relations.ts';
import type { BoundTable } from './report.ts';

export type RelationKind = Relation['kind'];

const nothingOff: ReadonlySet<RelationKind> = new Set();
const nothingOpen: readonly number[] = [];

/** A table's diagnoses by what is switched off. A table is bound to one edition; another one asked for takes its place. */
interface Known {
  readonly edition: Edition;
  readonly byOff: Map<number, Diagnosis>;
}

const known = new WeakMap<BoundTable, Known>();

/**
 * Judges the relations of a table once: which fail, which change of one cell would mend them all, which totals are left
 * blank over parts that are not 0. The result is shared between all who ask and must not be written to.
 * @param off kinds that take no part, because the rule that reports them is switched off. A blank total still counts as
 *   what its parts add up to, or the other relations would fail for it.
 */
export function diagnose(table: BoundTable, edition: Edition, off: ReadonlySet<RelationKind> = nothingOff): Diagnosis {
  let ofTable = known.get(table);
  if (ofTable?.edition !== edition) {
    ofTable = { edition, byOff: new Map() };
    known.set(table, ofTable);
  }
  const key = (off.has('sum') ? 1 : 0) + (off.has('balance') ? 2 : 0) + (off.has('order') ? 4 : 0);
  let diagnosis = ofTable.byOff.get(key);
  if (!diagnosis) {
    diagnosis = judgeTable(table, planRelations(edition, table.id), off);
    ofTable.byOff.set(key, diagnosis);
  }
  return diagnosis;
}

function judgeTable(table: BoundTable, plan: RelationPlan, off: ReadonlySet<RelationKind>): Diagnosis {
  const values = new CellValues(table.cells, plan);
  const balancesWait = !plan.balanceSides.every((side) => isStarted(side, values));
  const checks: RelationCheck[] = [];
  const judged: JudgedRelation[] = [];
  for (const planned of plan.relations) {
    const { relation } = planned;
    if (off.has(relation.kind)) continue;
    const left = values.sumOf(planned.total);
    const right = values.sumOf(planned.parts);
    const isReadable = left !== undefined && right !== undefined;
    const open = openPlaces(planned, values);
    const waits = open.length > 0 || (relation.kind === 'balance' && balancesWait);
    const check: RelationCheck = {
      relation,
      status: !isReadable || waits ? 'silent' : holds(relation, left, right) ? 'holds' : 'fails',
      totalCells: values.cellsAt(planned.total),
      partCells: values.cellsAt(planned.parts),
      left: left ?? values.readableSumOf(planned.total),
      right: right ?? values.readableSumOf(planned.parts),
    };
    checks.push(check);
    // An order that waits for one blank is judged as soon as that cell is filled in: a candidate must not break it.
    const isOpenOrder = relation.kind === 'order' && isReadable && open.length === 1;
    if (check.status !== 'silent' || isOpenOrder) judged.push({ planned, check, open: open[0] });
  }
  return {
    checks,
    failing: checks.filter((check) => check.status === 'fails'),
    candidates: findCandidates(judged, values, off.has('sum')),
    blankTotals: findBlankTotals(plan, values),
  };
}

/**
 * The blank cells that a relation states: it is not judged for them, although its operands can be read.
 * A balance is judged with its blanks as 0, for it is the printed check of a filled table.
 */
function openPlaces(planned: PlannedRelation, values: CellValues): readonly number[] {
  const { relation, total } = planned;
  if (relation.kind === 'balance' || !total.some((place) => values.isBlank(place))) return nothingOpen;
  return total.filter((place) => {
    const source = values.sourceOf(place);
    return source ? source === planned : values.isBlank(place);
  });
}

function holds(relation: Relation, left: number, right: number): boolean {
  return relation.kind === 'order' ? left >= right : left === right;
}

/** Whether anybody has written a number into one of the cells. */
function isStarted(places: readonly number[], values: CellValues): boolean {
  return places.length === 0 || places.some((place) => values.cellAt(place)?.state === 'number');
}

function findBlankTotals(plan: RelationPlan, values: CellValues): readonly BlankTotal[] {
  const found: BlankTotal[] = [];
  for (const place of plan.totals) {
    const source = values.sourceOf(place);
    const cell = values.cellAt(place);
    const value = values.valueAt(place);
    if (source && cell && value !== 0) found.push({ cell, value, relation: source.relation });
  }
  found.sort((a, b) => a.cell.span.start - b.cell.span.start);
  return found;
}
