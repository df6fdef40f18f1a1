import type { Relation } from '../standards/edition.ts';
import { CellValues } from './cellValues.ts';
import type { PlannedRelation, RelationPlan } from './relationPlan.ts';
import type { RelationCheck } from './relations.ts';
import type { BoundTable } from './report.ts';

export type RelationKind = Relation['kind'];

type Status = RelationCheck['status'];

/** The relations of one table judged with its numbers. Nothing is built for a relation that holds. */
export class JudgedTable {
  readonly plan: RelationPlan;
  readonly values: CellValues;
  readonly off: ReadonlySet<RelationKind>;
  readonly failing: readonly PlannedRelation[];
  readonly #balancesWait: boolean;

  constructor(table: BoundTable, plan: RelationPlan, off: ReadonlySet<RelationKind>) {
    this.plan = plan;
    this.off = off;
    this.values = new CellValues(table, plan);
    this.#balancesWait = !plan.balanceSides.every((side) => isStarted(side, this.values));
    const failing: PlannedRelation[] = [];
    for (const planned of plan.relations) {
      if (!this.values.isEven(planned) && this.statusOf(planned) === 'fails') failing.push(planned);
    }
    this.failing = failing;
  }

  /** `off` where the relation's kind takes no part. */
  statusOf(planned: PlannedRelation): Status | 'off' {
    const { kind } = planned.relation;
    if (this.off.size > 0 && this.off.has(kind)) return 'off';
    const left = this.values.sumOf(planned.total);
    const right = this.values.sumOf(planned.parts);
    if (Number.isNaN(left) || Number.isNaN(right)) return 'silent';
    if (kind === 'balance' ? this.#balancesWait : this.#hasOpenPlace(planned)) return 'silent';
    return (kind === 'order' ? left >= right : left === right) ? 'holds' : 'fails';
  }

  /** The one blank cell that the relation states and is not judged for; undefined where there is none or several. */
  onlyOpenPlace(planned: PlannedRelation): number | undefined {
    if (Number.isNaN(this.values.sumOf(planned.total)) || Number.isNaN(this.values.sumOf(planned.parts)))
      return undefined;
    const [place, ...others] = planned.total.filter((each) => this.#isOpen(planned, each));
    return others.length === 0 ? place : undefined;
  }

  describe(planned: PlannedRelation, status: Status): RelationCheck {
    const { total, parts, relation } = planned;
    const left = this.values.sumOf(total);
    const right = this.values.sumOf(parts);
    return {
      relation,
      status,
      totalCells: this.values.cellsAt(total),
      partCells: this.values.cellsAt(parts),
      left: Number.isNaN(left) ? this.values.readableSumOf(total) : left,
      right: Number.isNaN(right) ? this.values.readableSumOf(parts) : right,
    };
  }

  #hasOpenPlace(planned: PlannedRelation): boolean {
    for (const place of planned.total) if (this.#isOpen(planned, place)) return true;
    return false;
  }

  /**
   * Whether the relation states this cell and it is blank: it is not judged for it, although its operands can be read.
   * A balance is judged with its blanks as 0, for it is the printed check of a filled table.
   */
  #isOpen(planned: PlannedRelation, place: number): boolean {
    const source = this.values.sourceOf(place);
    return source ? source === planned : this.values.isBlank(place);
  }
}

/** Whether anybody has written a number into one of the cells. */
function isStarted(places: readonly number[], values: CellValues): boolean {
  return places.length === 0 || places.some((place) => values.isNumber(place));
}
