import type { Relation } from '../standards/edition.ts';
import type { Cell } from './report.ts';

/** One relation judged on one table. */
export interface RelationCheck {
  readonly relation: Relation;
  /**
   * `silent`: an operand is unreadable or not in the document, the total is blank (then `cell-blank` speaks), or a
   * balance has a side that nobody has filled in yet.
   */
  readonly status: 'holds' | 'fails' | 'silent';
  readonly totalCells: readonly Cell[];
  readonly partCells: readonly Cell[];
  /** Sum of the total side: a blank counts as 0, a blank total of a sum as what its parts add up to. */
  readonly left: number;
  /** Sum of the parts, counted alike. Both sides are what could be read where `status` is silent. */
  readonly right: number;
}

/** A blank or not-applicable cell that is the total of a sum whose parts do not add up to 0. */
export interface BlankTotal {
  readonly cell: Cell;
  readonly value: number;
  readonly relation: Relation;
}

/** A change of one cell that makes every failing sum and balance hold and breaks no relation. */
export interface Candidate {
  readonly cell: Cell;
  /** Integer ≥ 0. */
  readonly value: number;
}

/** What is wrong with a table's numbers, judged once. Relations whose kind is switched off are in none of the lists. */
export interface Diagnosis {
  readonly checks: readonly RelationCheck[];
  readonly failing: readonly RelationCheck[];
  /** In the order of the first failing relation's cells, its total first. Empty where only orders fail. */
  readonly candidates: readonly Candidate[];
  /** In the order of their cells in the document. */
  readonly blankTotals: readonly BlankTotal[];
  /** Every cell with an issue of its own, whether a relation speaks of it or not. */
  readonly odd: readonly Cell[];
}
