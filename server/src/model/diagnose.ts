import type { Edition, Relation } from '../standards/edition.ts';
import { type JudgedRelation, findCandidates } from './candidates.ts';
import { CellValues } from './cellValues.ts';
import { type RelationPlan, planRelations } from './relationPlan.ts';
import type { BlankTotal, Diagnosis, RelationCheck } from './relations.ts';
import type { BoundTable, Cell } from './report.ts';

export type RelationKind = Relation['kind'];

const nothingOff: ReadonlySet<RelationKind> = new Set();
const known = new WeakMap<BoundTable, WeakMap<Edition, Map<string, Diagnosis>>>();

/**
 * Judges the relations of a table once: which fail, which change of one cell would mend them all, which totals are left
 * blank over parts that are not 0. The result is shared between all who ask and must not be written to.
 * @param off kinds that take no part, because the rule that reports them is switched off. A blank total still counts as
 *   what its parts add up to, or the other relations would fail for it.
 */
export function diagnose(table: BoundTable, edition: Edition, off: ReadonlySet<RelationKind> = nothingOff): Diagnosis {
  let ofTable = known.get(table);
  if (!ofTable) {
    ofTable = new WeakMap();
    known.set(table, ofTable);
  }
  let ofEdition = ofTable.get(edition);
  if (!ofEdition) {
    ofEdition = new Map();
    ofTable.set(edition, ofEdition);
  }
  const key = `${off.has('sum')} ${off.has('balance')} ${off.has('order')}`;
  let diagnosis = ofEdition.get(key);
  if (!diagnosis) {
    diagnosis = judgeTable(table, planRelations(edition, table.id), off);
    ofEdition.set(key, diagnosis);
  }
  return diagnosis;
}

function judgeTable(table: BoundTable, plan: RelationPlan, off: ReadonlySet<RelationKind>): Diagnosis {
  const values = new CellValues(table.cells, plan.sumsOf);
  const balancesWait = !plan.balanceSides.every((side) => isStarted(side, table.cells));
  const checks: RelationCheck[] = [];
  const judged: JudgedRelation[] = [];
  for (const relation of plan.relations) {
    if (off.has(relation.kind)) continue;
    const left = values.sumOf(relation.total);
    const right = values.sumOf(relation.parts);
    const open = openCell(relation, values);
    const isJudged =
      left !== undefined && right !== undefined && open === undefined && !(relation.kind === 'balance' && balancesWait);
    const check: RelationCheck = {
      relation,
      status: isJudged ? (holds(relation, left, right) ? 'holds' : 'fails') : 'silent',
      totalCells: cellsOf(relation.total, table.cells),
      partCells: cellsOf(relation.parts, table.cells),
      left: left ?? values.readableSumOf(relation.total),
      right: right ?? values.readableSumOf(relation.parts),
    };
    checks.push(check);
    // An order that waits for one blank is judged as soon as that cell is filled in: a candidate must not break it.
    if (isJudged) judged.push({ check });
    else if (relation.kind === 'order' && left !== undefined && right !== undefined && typeof open === 'string') {
      judged.push({ check, open });
    }
  }
  return {
    checks,
    failing: checks.filter((check) => check.status === 'fails'),
    candidates: findCandidates(judged, values, table.cells, off.has('sum')),
    blankTotals: findBlankTotals(table.cells, plan, values),
  };
}

/**
 * Why a relation is not judged although its operands can be read: the blank cell it states (`true` for several).
 * A balance is judged with its blanks as 0, for it is the printed check of a filled table.
 */
function openCell(relation: Relation, values: CellValues): string | true | undefined {
  if (relation.kind === 'balance') return undefined;
  const open = relation.total.filter((id) => {
    const source = values.sourceOf(id);
    return source ? source === relation : values.isBlank(id);
  });
  return open.length > 1 ? true : open[0];
}

function holds(relation: Relation, left: number, right: number): boolean {
  return relation.kind === 'order' ? left >= right : left === right;
}

/** Whether anybody has written a number into one of the cells. */
function isStarted(ids: ReadonlySet<string>, cells: ReadonlyMap<string, Cell>): boolean {
  for (const id of ids) {
    if (cells.get(id)?.state === 'number') return true;
  }
  return ids.size === 0;
}

function findBlankTotals(cells: BoundTable['cells'], plan: RelationPlan, values: CellValues): readonly BlankTotal[] {
  const found: BlankTotal[] = [];
  for (const id of plan.sumsOf.keys()) {
    const relation = values.sourceOf(id);
    const cell = cells.get(id);
    const value = values.valueOf(id);
    if (relation && cell && value !== undefined && value !== 0) found.push({ cell, value, relation });
  }
  found.sort((a, b) => a.cell.span.start - b.cell.span.start);
  return found;
}

function cellsOf(ids: readonly string[], cells: ReadonlyMap<string, Cell>): readonly Cell[] {
  const found: Cell[] = [];
  for (const id of ids) {
    const cell = cells.get(id);
    if (cell) found.push(cell);
  }
  return found;
}
