import type { PlannedRelation, RelationPlan } from './relationPlan.ts';
import type { Cell } from './report.ts';

/**
 * What each cell counts as in a relation, by its place in the plan. A blank or not-applicable cell counts as 0, but one that
 * is the total of a sum counts as what its parts add up to: the author left it out, the other relations should not fail for it.
 */
export class CellValues {
  readonly #cells: (Cell | undefined)[];
  /** NaN where the cell is not in the document or cannot be read as a count. */
  readonly #values: number[];
  /** The sum each blank total takes its value from; null while it is being computed and where none can be. */
  readonly #sources = new Map<number, PlannedRelation | null>();
  readonly #plan: RelationPlan;

  constructor(cells: ReadonlyMap<string, Cell>, plan: RelationPlan) {
    this.#plan = plan;
    this.#cells = Array<Cell | undefined>(plan.places.size).fill(undefined);
    this.#values = Array<number>(plan.places.size).fill(Number.NaN);
    for (const cell of cells.values()) {
      const place = plan.places.get(cell.id);
      if (place === undefined) continue;
      this.#cells[place] = cell;
      // A decimal or a number of more than 15 digits has no count.
      if (cell.state === 'number') this.#values[place] = cell.count ?? Number.NaN;
      else if (cell.state !== 'unreadable') this.#values[place] = 0;
    }
    for (const place of plan.totals) if (this.isBlankTotal(place)) this.#resolve(place);
  }

  cellAt(place: number): Cell | undefined {
    return this.#cells[place];
  }

  /** Those of the cells that are in the document. */
  cellsAt(places: readonly number[]): readonly Cell[] {
    const found: Cell[] = [];
    for (const place of places) {
      const cell = this.#cells[place];
      if (cell) found.push(cell);
    }
    return found;
  }

  /** NaN where the cell has no value. */
  valueAt(place: number): number {
    return this.#values[place] ?? Number.NaN;
  }

  /** The sum of the cells, or undefined where one has no value or the sum is too large to be exact. */
  sumOf(places: readonly number[]): number | undefined {
    let sum = 0;
    for (const place of places) sum += this.#values[place] ?? Number.NaN;
    return Number.isSafeInteger(sum) ? sum : undefined;
  }

  /** The sum of those cells that have a value: what a silent relation can still show. */
  readableSumOf(places: readonly number[]): number {
    return places.reduce((sum, place) => sum + (this.valueAt(place) || 0), 0);
  }

  /** The sum that a blank total takes its value from; undefined for every other cell. */
  sourceOf(place: number): PlannedRelation | undefined {
    return this.#sources.get(place) ?? undefined;
  }

  /** Whether the cell was left blank (or `/`), whatever it counts as. */
  isBlank(place: number): boolean {
    const state = this.#cells[place]?.state;
    return state === 'blank' || state === 'na';
  }

  isBlankTotal(place: number): boolean {
    return this.isBlank(place) && (this.#plan.sumsOf[place]?.length ?? 0) > 0;
  }

  /** The first of the cell's sums that can be computed: rows stand before columns in an edition. */
  #resolve(place: number): void {
    if (this.#sources.has(place)) return;
    this.#sources.set(place, null);
    // Sums that rest on each other end here: such a cell has no value while it is being computed.
    this.#values[place] = Number.NaN;
    for (const sum of this.#plan.sumsOf[place] ?? []) {
      for (const part of sum.parts) if (this.isBlankTotal(part)) this.#resolve(part);
      const value = this.sumOf(sum.parts);
      if (value === undefined) continue;
      this.#sources.set(place, sum);
      this.#values[place] = value;
      return;
    }
  }
}
