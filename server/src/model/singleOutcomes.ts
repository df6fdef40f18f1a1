import type { ColumnDefinition, RowDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { foldKey } from '../text/fold.ts';
import { refsIn } from './labels.ts';
import type { LabelCell, LogicalRow } from './logicalRows.ts';
import { columnOf, type FoundLabel, outcomeOf } from './outcomeHeader.ts';
import { cellId } from './readCell.ts';
import type { TableBuilder } from './tableBuilder.ts';

/** Reads the layout of a table of outcomes with one number a line: `行政复议 | 结果维持 | 3`. */
export class SingleOutcomes {
  readonly #builder: TableBuilder;
  readonly #row: RowDefinition | undefined;
  /** The group of the lines at hand, which stands only in the first of them. */
  #group: string | undefined;
  /** What else that line says before its outcome: merged cells may repeat it. */
  #besideGroup: ReadonlySet<string> = new Set();

  /** @param row the definition's row of numbers */
  constructor(builder: TableBuilder, row: RowDefinition | undefined) {
    this.#builder = builder;
    this.#row = row;
  }

  /** What comes is not of the group at hand. */
  leaveGroup(): void {
    this.#group = undefined;
  }

  /**
   * Leaves the group where the line begins something else: it names another group, or stands beside words that are none of the
   * format. A number is never given to a group that may have ended.
   */
  leaveGroupAt(row: LogicalRow, found: readonly FoundLabel[]): void {
    const { definition } = this.#builder;
    const own = definition.groups.find(({ id }) => id === this.#group);
    if (!own) return;
    const isOther = ({ ref }: FoundLabel): boolean =>
      ref.kind === 'group' && ref.group.id !== own.id && ref.group.id !== own.parent;
    if (found.some(isOther) || wordsBefore(row, found, this.#builder).some((words) => !this.#besideGroup.has(words)))
      this.leaveGroup();
  }

  /**
   * The number of a line that has one at most, with the column that its group and its outcome name; undefined where they name none.
   *
   * @param groups those that the line names
   */
  find(
    row: LogicalRow,
    found: readonly FoundLabel[],
    groups: readonly string[],
  ): { readonly column: ColumnDefinition; readonly cell: SyntaxCell } | undefined {
    const { definition, cells } = this.#builder;
    const columns = found.flatMap(({ ref }) => (ref.kind === 'column' ? [ref.column] : []));
    const [named] = columns;
    if (!named || columns.length > 1 || groups.length > 1) return undefined;
    const isWholeName = found.some(({ ref, label }) => ref.kind === 'column' && hasOnePlace(label, this.#builder));
    const [group = this.#group] = groups;
    this.#group = group;
    if (groups.length > 0) this.#besideGroup = new Set(wordsBefore(row, found, this.#builder));
    if (!isWholeName && (group === undefined || !row.table.rowsKnown)) return undefined;
    const column = isWholeName || group === undefined ? named : columnOf(definition, group, outcomeOf(named));
    const cell = row.values.find(({ text }) => text !== '') ?? row.values[0];
    if (!column || !cell) return undefined;
    // The group has its number: this one is of a group that no line names.
    if (groups.length === 0 && !isWholeName && this.#row && cells.has(cellId(this.#row, column))) {
      this.leaveGroup();
      return undefined;
    }
    return { column, cell };
  }
}

/** Words before the outcome that a line names, or all of a line without one: no labels of the table, no mere numbering. */
function wordsBefore(row: LogicalRow, found: readonly FoundLabel[], { definition }: TableBuilder): readonly string[] {
  const outcome = found.find(({ ref }) => ref.kind === 'column')?.label.cell.span.start ?? Number.POSITIVE_INFINITY;
  const strange = row.labels.filter(({ match }) => refsIn(match, definition).length === 0).map(({ cell }) => cell);
  return [...row.texts, ...strange]
    .filter(({ span, text }) => span.start < outcome && /[^\d一二三四五六七八九十]/.test(foldKey(text)))
    .map(({ text }) => text);
}

/** Whether the label names one column only: `行政复议结果维持`. */
function hasOnePlace({ match }: LabelCell, { definition }: TableBuilder): boolean {
  return match.quality === 'official' && refsIn(match, definition).length === 1;
}
