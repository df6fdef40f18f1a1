import type { Edition } from '../standards/edition.ts';
import { findCandidates } from './candidates.ts';
import { JudgedTable, type RelationKind } from './judgedTable.ts';
import { Note } from './notes.ts';
import { planRelations } from './relationPlan.ts';
import type { BlankTotal, Candidate, Diagnosis, RelationCheck } from './relations.ts';
import type { BoundTable, Cell } from './report.ts';

export type { RelationKind } from './judgedTable.ts';

const nothingOff: ReadonlySet<RelationKind> = new Set();
const nothing: readonly never[] = [];

/** A table's diagnoses by edition and by what is switched off. */
class DiagnosisNote extends Note<Map<Edition, Diagnosis[]>> {}

/**
 * Judges the relations of a table once: which fail, which change of one cell would mend them all, which totals are left
 * blank over parts that are not 0. The result is shared between all who ask and must not be written to.
 * @param off kinds that take no part, because the rule that reports them is switched off. A blank total still counts as
 *   what its parts add up to, or the other relations would fail for it.
 */
export function diagnose(table: BoundTable, edition: Edition, off: ReadonlySet<RelationKind> = nothingOff): Diagnosis {
  const byEdition = table.notes.recall(DiagnosisNote, table, () => new Map<Edition, Diagnosis[]>());
  let byOff = byEdition.get(edition);
  if (!byOff) {
    byOff = [];
    byEdition.set(edition, byOff);
  }
  const key = off.size === 0 ? 0 : (off.has('sum') ? 1 : 0) + (off.has('balance') ? 2 : 0) + (off.has('order') ? 4 : 0);
  let diagnosis = byOff[key];
  if (!diagnosis) {
    const judge = (): JudgedTable => new JudgedTable(table, planRelations(edition, table.id), off);
    diagnosis = new TableDiagnosis(judge(), judge);
    byOff[key] = diagnosis;
  }
  return diagnosis;
}

class TableDiagnosis implements Diagnosis {
  readonly failing: readonly RelationCheck[];
  readonly candidates: readonly Candidate[];
  readonly blankTotals: readonly BlankTotal[];
  readonly odd: readonly Cell[];
  readonly #judge: () => JudgedTable;
  #checks: readonly RelationCheck[] | undefined;

  /** @param judge judges the table again: keeping its numbers for `checks` would take more room than the table */
  constructor(judged: JudgedTable, judge: () => JudgedTable) {
    const { failing, values } = judged;
    this.failing = failing.length > 0 ? failing.map((planned) => judged.describe(planned, 'fails')) : nothing;
    this.candidates = failing.length > 0 ? findCandidates(judged) : nothing;
    this.blankTotals = values.hasSources ? findBlankTotals(judged) : nothing;
    this.odd = values.odd;
    this.#judge = judge;
  }

  /** Most who ask want to know what fails: a table that adds up is not written out for them. */
  get checks(): readonly RelationCheck[] {
    this.#checks ??= this.#listChecks(this.#judge());
    return this.#checks;
  }

  #listChecks(judged: JudgedTable): readonly RelationCheck[] {
    return judged.plan.relations.flatMap((planned): readonly RelationCheck[] => {
      const status = judged.statusOf(planned);
      if (status === 'off') return nothing;
      return [judged.describe(planned, status)];
    });
  }
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
