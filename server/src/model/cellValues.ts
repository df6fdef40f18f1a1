import type { Relation } from '../standards/edition.ts';
import type { Cell } from './report.ts';

/**
 * What each cell counts as in a relation. A blank or not-applicable cell counts as 0, but one that is the total of a sum
 * counts as what its parts add up to: the author left it out, the other relations should not fail for it.
 */
export class CellValues {
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #sumsOf: ReadonlyMap<string, readonly Relation[]>;
  /** The sum each blank total takes its value from; undefined where none can be computed. */
  readonly #sources = new Map<string, { readonly relation: Relation; readonly value: number } | undefined>();

  constructor(cells: ReadonlyMap<string, Cell>, sumsOf: ReadonlyMap<string, readonly Relation[]>) {
    this.#cells = cells;
    this.#sumsOf = sumsOf;
  }

  /** The cell's value, or undefined where it is not in the document or cannot be read as a count. */
  valueOf(id: string): number | undefined {
    const cell = this.#cells.get(id);
    if (!cell) return undefined;
    // A decimal or a number of more than 15 digits has no count.
    if (cell.state === 'number') return cell.count;
    if (cell.state === 'unreadable') return undefined;
    return this.#sumsOf.has(id) ? this.#blankTotal(id)?.value : 0;
  }

  /** The sum of the cells, or undefined where one has no value or the sum is too large to be exact. */
  sumOf(ids: readonly string[]): number | undefined {
    let sum = 0;
    for (const id of ids) {
      const value = this.valueOf(id);
      if (value === undefined) return undefined;
      sum += value;
    }
    return Number.isSafeInteger(sum) ? sum : undefined;
  }

  /** The sum of those cells that have a value: what a silent relation can still show. */
  readableSumOf(ids: readonly string[]): number {
    return ids.reduce((sum, id) => sum + (this.valueOf(id) ?? 0), 0);
  }

  /** The sum that a blank total takes its value from; undefined for every other cell. */
  sourceOf(id: string): Relation | undefined {
    return this.isBlankTotal(id) ? this.#blankTotal(id)?.relation : undefined;
  }

  /** Whether the cell was left blank (or `/`), whatever it counts as. */
  isBlank(id: string): boolean {
    const state = this.#cells.get(id)?.state;
    return state === 'blank' || state === 'na';
  }

  isBlankTotal(id: string): boolean {
    return this.#sumsOf.has(id) && this.isBlank(id);
  }

  /** The first of the cell's sums that can be computed: rows stand before columns in an edition. */
  #blankTotal(id: string): { readonly relation: Relation; readonly value: number } | undefined {
    if (this.#sources.has(id)) return this.#sources.get(id);
    // Guards against sums that rest on each other: such a cell has no value while it is being computed.
    this.#sources.set(id, undefined);
    for (const relation of this.#sumsOf.get(id) ?? []) {
      const value = this.sumOf(relation.parts);
      if (value === undefined) continue;
      const source = { relation, value };
      this.#sources.set(id, source);
      return source;
    }
    return undefined;
  }
}
