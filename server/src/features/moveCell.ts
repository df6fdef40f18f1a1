import type { Report } from '../model/report.ts';
import type { Span } from '../text/span.ts';
import { type CellRow, listCellRows } from './cellRows.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';
import { known } from '../text/known.ts';

/** Where to go from a cell. Beyond the end of a line the next one follows, beyond a table's the next table of the report. */
export type CellStep = 'next' | 'previous' | 'next-row' | 'previous-row';

/** A cell to go to; without one there is none in that direction. */
export interface CellMove {
  readonly cell: Span | undefined;
}

/** The cell that a step leads to; undefined where the offset is in no table of a report. */
export function moveCell(reports: readonly PlacedReport[], offset: number, step: CellStep): CellMove | undefined {
  for (const { report, shift } of reports) {
    const at = offset - shift;
    if (!isInTable(report, at)) continue;
    const cell = findStep(listCellRows(report), at, step);
    return { cell: cell && moveSpan(cell, shift) };
  }
  return undefined;
}

/** Where the report's tables stand, typed lines from the first to the last, in their order. */
export function listTableSpans(reports: readonly PlacedReport[]): readonly Span[] {
  return reports.flatMap(({ report, shift }) => spansOf(report).map((span) => moveSpan(span, shift)));
}

function spansOf(report: Report): readonly Span[] {
  const typed = report.blocks.flatMap((block) => (block.kind === 'table' && block.rows.length > 1 ? [block.span] : []));
  const isTyped = ({ start, end }: Span): boolean => typed.some((span) => span.start <= start && end <= span.end);
  // Cells that ran together stand in a paragraph; a line of one table may stand alone.
  const others = report.tables.flatMap(({ pieces }) => pieces).filter((piece) => !isTyped(piece));
  return [...typed, ...others].toSorted((a, b) => a.start - b.start);
}

function isInTable(report: Report, at: number): boolean {
  return spansOf(report).some(({ start, end }) => start <= at && at <= end);
}

function findStep(rows: readonly CellRow[], at: number, step: CellStep): Span | undefined {
  if (step === 'next') return rows.flat().find(({ start }) => start > at);
  if (step === 'previous') {
    const cells = rows.flat();
    // Of two cells that touch, the cursor is in the one behind it.
    const here = cells.findLastIndex(({ start, end }) => start <= at && at <= end);
    return here < 0 ? cells.findLast(({ end }) => end < at) : cells[here - 1];
  }
  const isAhead = step === 'next-row';
  const here = rows.findIndex((row) => row.some(({ start, end }) => start <= at && at <= end));
  if (here < 0) {
    // From a label or a caption: to the line it stands in or before.
    const row = isAhead
      ? rows.find((each) => each.every(({ start }) => start > at))
      : rows.findLast((each) => each.every(({ end }) => end < at));
    return row?.[0];
  }
  const column = known(rows[here]).findIndex(({ start, end }) => start <= at && at <= end);
  const row = rows[isAhead ? here + 1 : here - 1];
  return row?.[Math.min(column, row.length - 1)];
}
