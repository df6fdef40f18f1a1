import type { Cell, Report } from '../model/report.ts';
import { listCellRows } from './cellRows.ts';

/** The line and the column that a cell is typed in, equal for cells of one line; -1 for a cell of none. */
export interface LinesOf {
  readonly rowOf: (cell: Cell) => number;
  readonly columnOf: (cell: Cell) => number;
}

/** By the lines of the report's tables as they are typed, whichever way round they are. */
export function typedLinesOf(report: Report): LinesOf {
  const places = new Map<number, readonly [row: number, column: number]>();
  for (const [index, row] of listCellRows(report).entries()) {
    for (const [column, { start }] of row.entries()) places.set(start, [index, column]);
  }
  return {
    rowOf: ({ span }) => places.get(span.start)?.[0] ?? -1,
    columnOf: ({ span }) => places.get(span.start)?.[1] ?? -1,
  };
}
