import type { Relation } from '../standards/edition.ts';
import type { BoundTable, Cell } from './report.ts';

/** One relation judged on one table. */
export interface RelationCheck {
  readonly relation: Relation;
  /** `silent`: an operand is unreadable or missing, or the total is blank (then `cell-blank` speaks). */
  readonly status: 'holds' | 'fails' | 'silent';
  readonly totalCells: readonly Cell[];
  readonly partCells: readonly Cell[];
  /** Sum of the total side as printed (blank counts as 0). */
  readonly left: number;
  /** Sum of the parts. */
  readonly right: number;
}

/** A blank or not-applicable cell that is the total of a sum whose parts do not add up to 0. */
export interface BlankTotal {
  readonly cell: Cell;
  readonly value: number;
  readonly relation: Relation;
}

/** A change of one cell that makes every failing relation hold and breaks none. */
export interface Candidate {
  readonly cell: Cell;
  /** Integer ≥ 0. */
  readonly value: number;
}

/** What is wrong with a table's numbers, judged once. */
export interface Diagnosis {
  readonly checks: readonly RelationCheck[];
  readonly failing: readonly RelationCheck[];
  readonly candidates: readonly Candidate[];
  readonly blankTotals: readonly BlankTotal[];
}

export type { BoundTable };
