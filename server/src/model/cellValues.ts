import type { PlannedRelation, RelationPlan } from './relationPlan.ts';
import type { BoundTable, Cell, PlacedNumbers } from './report.ts';

/**
 * What each cell counts as in a relation, by its place in the plan. A blank or not-applicable cell counts as 0, but one that
 * is the total of a sum counts as what its parts add up to: the author left it out, the other relations should not fail for it.
 */
export class CellValues {
  /** Cells that are not plainly a number, in the order they were bound in. */
  readonly odd: readonly Cell[];
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #plan: RelationPlan;
  /** NaN where the cell is not in the document or cannot be read as a count. */
  readonly #values: number[];
  readonly #blanks: ReadonlySet<number>;
  /** The sum each blank total takes its value from; null while it is being computed and where none can be. */
  #sources: Map<number, PlannedRelation | null> | undefined;

  constructor(table: BoundTable, plan: RelationPlan) {
    const { values, blanks, odd } = table.readNumbers?.(plan) ?? readNumbers(table.cells, plan);
    this.#cells = table.cells;
    this.#plan = plan;
    this.odd = odd;
    this.#values = values;
    this.#blanks = blanks;
    if (blanks.size === 0) return;
    for (const place of plan.totals) if (this.isBlankTotal(place)) this.#resolve(place);
  }

  cellAt(place: number): Cell | undefined {
    const id = this.#plan.ids[place];
    return id === undefined ? undefined : this.#cells.get(id);
  }

  /** Those of the cells that are in the document. */
  cellsAt(places: readonly number[]): readonly Cell[] {
    const found: Cell[] = [];
    for (const place of places) {
      const cell = this.cellAt(place);
      if (cell) found.push(cell);
    }
    return found;
  }

  /** Whether somebody has written a number into the cell. */
  isNumber(place: number): boolean {
    if (this.#blanks.has(place)) return false;
    return !Number.isNaN(this.valueAt(place)) || this.cellAt(place)?.state === 'number';
  }

  /** NaN where the cell has no value. */
  valueAt(place: number): number {
    return this.#values[place] ?? Number.NaN;
  }

  /** The sum of the cells; NaN where one has no value or the sum is too large to be exact. */
  sumOf(places: readonly number[]): number {
    const sum = this.#add(places);
    return Number.isSafeInteger(sum) ? sum : Number.NaN;
  }

  /** Whether both sides of the relation come to the same: it does not fail then, whatever it says. */
  isEven({ total, parts }: PlannedRelation): boolean {
    return this.#add(total) === this.#add(parts);
  }

  #add(places: readonly number[]): number {
    const values = this.#values;
    let sum = 0;
    for (let index = 0; index < places.length; index++) sum += values[places[index] ?? -1] ?? Number.NaN;
    return sum;
  }

  /** The sum of those cells that have a value: what a silent relation can still show. */
  readableSumOf(places: readonly number[]): number {
    return places.reduce((sum, place) => sum + (this.valueAt(place) || 0), 0);
  }

  /** Whether any blank total takes its value from a sum. */
  get hasSources(): boolean {
    return this.#sources !== undefined;
  }

  /** The sum that a blank total takes its value from; undefined for every other cell. */
  sourceOf(place: number): PlannedRelation | undefined {
    return this.#sources?.get(place) ?? undefined;
  }

  /** Whether the cell was left blank (or `/`), whatever it counts as. */
  isBlank(place: number): boolean {
    return this.#blanks.has(place);
  }

  isBlankTotal(place: number): boolean {
    return (this.#plan.sumsOf[place]?.length ?? 0) > 0 && this.isBlank(place);
  }

  /** The first of the cell's sums that can be computed: rows stand before columns in an edition. */
  #resolve(place: number): void {
    const sources = (this.#sources ??= new Map());
    if (sources.has(place)) return;
    sources.set(place, null);
    // Sums that rest on each other end here: such a cell has no value while it is being computed.
    this.#values[place] = Number.NaN;
    for (const sum of this.#plan.sumsOf[place] ?? []) {
      for (const part of sum.parts) if (this.isBlankTotal(part)) this.#resolve(part);
      const value = this.sumOf(sum.parts);
      if (Number.isNaN(value)) continue;
      sources.set(place, sum);
      this.#values[place] = value;
      return;
    }
  }
}

const noBlanks: ReadonlySet<number> = new Set();

function readNumbers(cells: ReadonlyMap<string, Cell>, plan: RelationPlan): PlacedNumbers {
  const values = plan.unread.slice();
  const odd: Cell[] = [];
  let blanks: Set<number> | undefined;
  let next = 0;
  for (const cell of cells.values()) {
    const { id, count } = cell;
    if (cell.issue !== undefined) odd.push(cell);
    // Mostly the cells come in the order of the definition: no need to look for the next one.
    const place = plan.ids[next] === id ? next : plan.places.get(id);
    if (place === undefined) continue;
    next = place + 1;
    // A decimal or a number of more than 15 digits has no count.
    if (count !== undefined) values[place] = count;
    else if (cell.state === 'blank' || cell.state === 'na') {
      values[place] = 0;
      blanks ??= new Set();
      blanks.add(place);
    }
  }
  return { values, blanks: blanks ?? noBlanks, odd };
}
