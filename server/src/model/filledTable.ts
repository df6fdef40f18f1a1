import type { TableDefinition } from '../standards/edition.ts';
import type { Filling } from '../syntax/tableForm.ts';
import type { SyntaxCell, TableStyle } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { Notes } from './notes.ts';
import { readCell } from './readCell.ts';
import type { RelationPlan } from './relationPlan.ts';
import type { BoundLabel, BoundTable, Cell, PlacedNumbers, ShapeIssue } from './report.ts';

/** A cell of a binding: what it is in the sample, and which number of the form it holds; -1 where it holds none. */
interface KnownCell {
  readonly sample: Cell;
  readonly number: number;
}

/** What a plan takes from every table of one form, and where their counts belong. */
interface PlannedForm {
  readonly plan: RelationPlan;
  readonly values: readonly number[];
  readonly blanks: ReadonlySet<number>;
  /** Place in the plan and number of the form by turns. */
  readonly counts: Int32Array;
}

/** How every table of a form is bound to one of an edition's tables, told by a sample. */
export class FormBinding {
  readonly sample: BoundTable;
  readonly filling: Filling;
  readonly cells: readonly KnownCell[];
  /** Index in `cells` by cell id. */
  readonly byId: ReadonlyMap<string, number>;
  /** Cells with an issue of their own. */
  readonly odd: readonly number[];
  #planned: PlannedForm | undefined;

  constructor(sample: BoundTable, filling: Filling) {
    this.sample = sample;
    this.filling = filling;
    this.cells = [...sample.cells.values()].map((cell) => ({ sample: cell, number: filling.indexOf(cell.span.start) }));
    this.byId = new Map(this.cells.map((cell, index) => [cell.sample.id, index]));
    this.odd = [...this.cells.keys()].filter((index) => this.cells[index]?.sample.issue !== undefined);
  }

  /** Whether the other sample is bound in the same way, in all that is said of it. */
  isLike(other: FormBinding): boolean {
    return this.#isIndependent() && this.#describe(this) === this.#describe(other);
  }

  /** Digits in several groups are joined where the sums say so. */
  #isIndependent(): boolean {
    return this.odd.every((index) => {
      const issue = this.cells[index]?.sample.issue;
      return issue !== 'merged' && issue !== 'split-digits';
    });
  }

  /** Everything but the numbers, at the places of this sample. */
  #describe({ sample, cells, filling }: FormBinding): string {
    const place = ({ start, end }: Span): readonly number[] => [
      filling.moveTo(this.filling, start),
      filling.moveTo(this.filling, end),
    ];
    return JSON.stringify([
      sample.id,
      sample.style,
      sample.turned,
      place(sample.span),
      sample.pieces.map(place),
      sample.repeats.map(place),
      sample.labels.map(({ span, ...label }) => [place(span), label]),
      sample.shape.map(({ span, ...issue }) => [place(span), issue]),
      cells.map(({ sample: { id, span, raw, ...cell }, number }) => {
        if (number < 0) return [id, place(span), raw, cell];
        return [id, number, raw === filling.textOf(number), cell.issue, cell.reconstructed];
      }),
    ]);
  }

  planFor(plan: RelationPlan): PlannedForm {
    if (this.#planned?.plan === plan) return this.#planned;
    const values = plan.unread.slice();
    const blanks = new Set<number>();
    const counts: number[] = [];
    for (const { sample, number } of this.cells) {
      const place = plan.places.get(sample.id);
      if (place === undefined) continue;
      if (number >= 0 && sample.count !== undefined) counts.push(place, number);
      else if (sample.count !== undefined) values[place] = sample.count;
      else if (sample.state === 'blank' || sample.state === 'na') {
        values[place] = 0;
        blanks.add(place);
      }
    }
    this.#planned = { plan, values, blanks, counts: Int32Array.from(counts) };
    return this.#planned;
  }
}

/** A bound table of a known form: its numbers are its own, all else is the sample's, moved to where it stands here. */
export class FilledTable implements BoundTable {
  readonly id: string;
  readonly definition: TableDefinition;
  readonly style: TableStyle;
  readonly turned: boolean;
  readonly span: Span;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly notes = new Notes();
  readonly #binding: FormBinding;
  readonly #filling: Filling;
  #labels: readonly BoundLabel[] | undefined;

  constructor(binding: FormBinding, filling: Filling) {
    const { id, definition, style, turned } = binding.sample;
    this.id = id;
    this.definition = definition;
    this.style = style;
    this.turned = turned;
    this.#binding = binding;
    this.#filling = filling;
    this.span = moveSpan(binding.sample.span, binding.filling, filling);
    this.cells = new FilledCells(binding, filling);
  }

  /** Where its numbers stand. */
  get filling(): Filling {
    return this.#filling;
  }

  /** A table of the same form with other numbers, or at another place. */
  refill(filling: Filling): FilledTable {
    return new FilledTable(this.#binding, filling);
  }

  get pieces(): readonly Span[] {
    return this.#binding.sample.pieces.map((span) => this.#move(span));
  }

  get labels(): readonly BoundLabel[] {
    this.#labels ??= this.#binding.sample.labels.map((label) =>
      Object.assign({}, label, { span: this.#move(label.span) }),
    );
    return this.#labels;
  }

  get misnamed(): readonly BoundLabel[] {
    return this.#binding.sample.misnamed.length === 0 ? nothing : this.labels.filter(isMisnamed);
  }

  get shape(): readonly ShapeIssue[] {
    const { shape } = this.#binding.sample;
    return shape.length === 0
      ? nothing
      : shape.map((issue) => Object.assign({}, issue, { span: this.#move(issue.span) }));
  }

  get repeats(): readonly Span[] {
    const { repeats } = this.#binding.sample;
    return repeats.length === 0 ? nothing : repeats.map((span) => this.#move(span));
  }

  readNumbers(plan: RelationPlan): PlacedNumbers {
    const planned = this.#binding.planFor(plan);
    const values = planned.values.slice();
    const { counts } = planned;
    for (let index = 0; index < counts.length; index += 2)
      values[counts[index] ?? 0] = this.#filling.countOf(counts[index + 1] ?? 0);
    const odd = this.#binding.odd.flatMap((index) => this.cells.get(this.#binding.cells[index]?.sample.id ?? '') ?? []);
    return { values, blanks: planned.blanks, odd };
  }

  #move(span: Span): Span {
    return moveSpan(span, this.#binding.filling, this.#filling);
  }
}

const nothing: readonly never[] = [];

function isMisnamed({ official }: BoundLabel): boolean {
  return official !== undefined;
}

function moveSpan({ start, end }: Span, from: Filling, to: Filling): Span {
  return { start: from.moveTo(to, start), end: from.moveTo(to, end) };
}

/** Cells by id, in the order they were bound in. A cell is made when it is asked for: of most tables none is. */
class FilledCells implements ReadonlyMap<string, Cell> {
  readonly #binding: FormBinding;
  readonly #filling: Filling;
  readonly #made: (Cell | undefined)[] = [];

  constructor(binding: FormBinding, filling: Filling) {
    this.#binding = binding;
    this.#filling = filling;
  }

  get size(): number {
    return this.#binding.cells.length;
  }

  has(id: string): boolean {
    return this.#binding.byId.has(id);
  }

  get(id: string): Cell | undefined {
    const index = this.#binding.byId.get(id);
    if (index === undefined) return undefined;
    let cell = this.#made[index];
    const known = this.#binding.cells[index];
    if (!cell && known) {
      cell = this.#make(known);
      this.#made[index] = cell;
    }
    return cell;
  }

  keys(): MapIterator<string> {
    return this.#binding.byId.keys();
  }

  values(): MapIterator<Cell> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, Cell]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, Cell]> {
    return this.entries();
  }

  forEach(call: (cell: Cell, id: string, cells: ReadonlyMap<string, Cell>) => void): void {
    for (const [id, cell] of this.#all()) call(cell, id, this);
  }

  #all(): ReadonlyMap<string, Cell> {
    const all = new Map<string, Cell>();
    for (const id of this.#binding.byId.keys()) {
      const cell = this.get(id);
      if (cell) all.set(id, cell);
    }
    return all;
  }

  #make({ sample, number }: KnownCell): Cell {
    const { id, row, column, raw, span } = sample;
    const isKnown = number < 0;
    // Written out: spreading an object into another one takes ten times as long, and tables have hundreds of cells.
    const cell: SyntaxCell = {
      span: isKnown ? moveSpan(span, this.#binding.filling, this.#filling) : this.#filling.spanOf(number),
      text: isKnown ? raw : this.#filling.textOf(number),
      column: 0,
      columnSpan: 1,
      rowSpan: 1,
    };
    return readCell(cell, row, column, sample.reconstructed === true, id);
  }
}
