import type { BoundTable, Cell } from '../model/report.ts';
import type { RowDefinition } from '../standards/edition.ts';

/** A line that the format prints, as one that may be missing. */
export interface OfficialLine {
  readonly id: string;
  readonly label: string;
  /** Lines of another block are under a head of their own. */
  readonly block: string | undefined;
  readonly row: RowDefinition | undefined;
  /** Whether numbers stand in it; a line of a group holds its label only. */
  readonly data: boolean;
}

/** The lines of a table in the order of the format, and which of them each cell is of. */
export interface RowOrder {
  readonly lines: readonly OfficialLine[];
  readonly idOf: (cell: Cell) => string;
}

/** Undefined for a table whose typed lines are not those of the format (turned; all in one line). */
export function orderRows({ definition, turned, cells }: BoundTable): RowOrder | undefined {
  if (definition.shape !== 'outcomes') {
    if (turned) return undefined;
    const lines = definition.rows.map((row) => ({
      id: row.id,
      label: row.label,
      block: row.block,
      row,
      data: row.data,
    }));
    return { lines, idOf: (cell) => cell.row.id };
  }
  const group = definition.groups.find(({ id }) => definition.columns.some((column) => column.group === id));
  // Outcomes go down only where a line has one of each group.
  if (!turned || !group || !goesDown([...cells.values()])) return undefined;
  const lines = definition.columns
    .filter((column) => column.group === group.id)
    .map(({ label }) => ({ id: label, label, block: undefined, row: undefined, data: true }));
  return { lines, idOf: (cell) => cell.column.label };
}

/** Whether the first two cells of the text are of the same outcome. */
function goesDown(cells: readonly Cell[]): boolean {
  const [first, second] = cells.toSorted((a, b) => a.span.start - b.span.start);
  return first !== undefined && first.column.label === second?.column.label;
}
