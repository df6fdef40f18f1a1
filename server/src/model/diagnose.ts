import type { Edition } from '../standards/edition.ts';
import { findCandidates } from './candidates.ts';
import { JudgedTable, type RelationKind } from './judgedTable.ts';
import { planRelations } from './relationPlan.ts';
import type { BlankTotal, Diagnosis, RelationCheck } from './relations.ts';
import type { BoundTable } from './report.ts';

export type { RelationKind } from './judgedTable.ts';

const nothingOff: ReadonlySet<RelationKind> = new Set();
const nothing: readonly never[] = [];

/** A table's diagnoses by what is switched off. A table is bound to one edition; another one asked for takes its place. */
interface Known {
  readonly edition: Edition;
  readonly byOff: Diagnosis[];
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
    ofTable = { edition, byOff: [] };
    known.set(table, ofTable);
  }
  const key = off.size === 0 ? 0 : (off.has('sum') ? 1 : 0) + (off.has('balance') ? 2 : 0) + (off.has('order') ? 4 : 0);
  return (ofTable.byOff[key] ??= judgeTable(table, edition, off));
}

function judgeTable(table: BoundTable, edition: Edition, off: ReadonlySet<RelationKind>): Diagnosis {
  const judged = new JudgedTable(table, planRelations(edition, table.id), off);
  const failing = judged.failing.length > 0 ? judged.failing.map((each) => judged.describe(each, 'fails')) : nothing;
  let checks: readonly RelationCheck[] | undefined;
  return {
    // Most who ask want to know what fails. A table that adds up is not written out for them.
    get checks() {
      return (checks ??= listChecks(table, edition, off, failing));
    },
    failing,
    candidates: failing.length > 0 ? findCandidates(judged) : nothing,
    blankTotals: judged.values.hasSources ? findBlankTotals(judged) : nothing,
  };
}

/** Judges the table again: a diagnosis that kept its numbers for this would be larger than the table. */
function listChecks(
  table: BoundTable,
  edition: Edition,
  off: ReadonlySet<RelationKind>,
  failing: readonly RelationCheck[],
): readonly RelationCheck[] {
  const judged = new JudgedTable(table, planRelations(edition, table.id), off);
  return judged.plan.relations.flatMap((planned): readonly RelationCheck[] => {
    const status = judged.statusOf(planned);
    if (status === 'off') return nothing;
    const told = status === 'fails' && failing.find(({ relation }) => relation === planned.relation);
    return [told || judged.describe(planned, status)];
  });
}

function findBlankTotals({ plan, values }: JudgedTable): readonly BlankTotal[] {
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
