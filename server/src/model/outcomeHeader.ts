import type { ColumnDefinition, TableDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { readCellNumber } from '../text/cellNumber.ts';
import type { LabelRef } from './labels.ts';
import type { LabelCell, LogicalRow } from './logicalRows.ts';

/** A label of a line with the place that it names. */
export interface FoundLabel {
  readonly label: LabelCell;
  readonly ref: LabelRef;
}

/** What a cell of a head names. */
export interface Heading<T = string> {
  readonly id: T;
  /** Grid column. */
  readonly at: number;
}

/** Groups and outcomes as the head of a table of outcomes names them, in the order typed. */
export class OutcomeHeader {
  readonly groups: Heading[] = [];
  readonly outcomes: Heading[] = [];
  /** Where the columns stand, from left to right, if the head names each of them once; else empty. */
  columns: readonly Heading<ColumnDefinition>[] = [];
  readonly #columns: Heading<ColumnDefinition>[] = [];
  /** Grid columns with a text in one of the lines. */
  readonly #named = new Set<number>();
  readonly #definition: TableDefinition;
  readonly #groups: readonly string[];

  /** @param groups those that have columns of their own */
  constructor(definition: TableDefinition, groups: readonly string[]) {
    this.#definition = definition;
    this.#groups = groups;
  }

  /** Takes up the labels of one line of the head. */
  read(line: LogicalRow, found: readonly FoundLabel[]): void {
    for (const { cell } of line.labels) this.#named.add(cell.column);
    for (const cell of line.texts) this.#named.add(cell.column);
    const columns = this.#columns;
    for (const { ref, label } of found) {
      const at = label.cell.column;
      if (ref.kind === 'group' && this.#groups.includes(ref.group.id)) addHeading(this.groups, ref.group.id, at);
      if (ref.kind !== 'column') continue;
      addHeading(this.outcomes, outcomeOf(ref.column), at);
      columns.push({ id: ref.column, at });
    }
    if (line.table.grid) this.#nameGroup(line);
    const all = this.#definition.columns;
    this.columns = [];
    if (columns.length !== all.length) return;
    const inOrder = columns.toSorted((a, b) => a.at - b.at);
    // The same outcomes for each group, or every column by a name of its own.
    this.columns =
      new Set(inOrder.map(({ id }) => id)).size === all.length
        ? inOrder
        : all.map((column, index) => ({ id: column, at: inOrder[index]?.at ?? -1 }));
  }

  /** The only group that a line of the head lacks is the only other name in it, if that stands in the group's place. */
  #nameGroup({ labels, texts }: LogicalRow): void {
    const missing = this.#groups.filter((id) => this.groups.every((heading) => heading.id !== id));
    const [group] = missing;
    const names = texts.filter(({ column, text }) => column > 0 && !/\d/.test(text));
    const [name] = names;
    const isRow = this.groups.every(({ at }) => labels.some(({ cell }) => cell.column === at));
    if (group === undefined || missing.length > 1 || !name || names.length > 1 || this.groups.length < 2 || !isRow)
      return;
    const headings = [...this.groups, { id: group, at: name.column }].toSorted((a, b) => a.at - b.at);
    if (headings.every(({ id }, index) => id === this.#groups[index]))
      this.groups.splice(0, this.groups.length, ...headings);
  }

  /**
   * The cells of a line that stand under the headings, one under each; undefined where a heading has none, or where a number stands
   * under nothing: then the line has more cells than the head, and which of them is too much cannot be told.
   */
  placeUnder(line: LogicalRow, headings: readonly Heading<unknown>[]): readonly SyntaxCell[] | undefined {
    const byColumn = new Map(line.values.map((cell) => [cell.column, cell]));
    const cells = headings.flatMap(({ at }) => byColumn.get(at) ?? []);
    const used = new Set(cells);
    if (cells.length !== headings.length || used.size !== cells.length) return undefined;
    const first = Math.min(...headings.map(({ at }) => at));
    const isOver = line.values.some(
      (cell) => cell.text !== '' && !used.has(cell) && cell.column > first && !this.#named.has(cell.column),
    );
    return isOver ? undefined : cells;
  }
}

function addHeading(headings: Heading[], id: string, at: number): void {
  if (headings.every((heading) => heading.id !== id)) headings.push({ id, at });
}

/** Whether anything but a mark for not-applicable stands in the cell. */
export function isCount({ text }: SyntaxCell): boolean {
  return text !== '' && readCellNumber(text).state !== 'na';
}

/** `suit.direct.upheld` is the outcome `upheld` of the group `suit.direct`. */
export function outcomeOf(column: ColumnDefinition): string {
  return column.id.slice(column.id.lastIndexOf('.') + 1);
}

/** The column of an outcome in a group. */
export function columnOf(definition: TableDefinition, group: string, outcome: string): ColumnDefinition | undefined {
  return definition.columns.find((column) => column.group === group && outcomeOf(column) === outcome);
}
