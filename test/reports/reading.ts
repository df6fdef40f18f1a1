import { expect } from 'vitest';
import { diagnose } from '../../server/src/model/diagnose.ts';
import type { Cell, Report, ReportDocument } from '../../server/src/model/report.ts';
import { contains } from '../../server/src/text/span.ts';
import { tableIds } from './forms.ts';
import type { Style } from './styles.ts';
import type { ReportValue } from './value.ts';

/** The one report of a document; none or several is a fault of the reader. */
export function onlyReport(document: ReportDocument): Report {
  const [report, ...others] = document.reports;
  if (!report || others.length > 0) throw new Error(`one report expected, ${document.reports.length} read`);
  return report;
}

/** Ids of the failing relations of all tables, sorted. */
export function failingIds(report: Report): readonly string[] {
  const { edition } = report;
  if (!edition) throw new Error('the report was read without an edition');
  const ids = report.tables.flatMap((table) => diagnose(table, edition).failing.map((check) => check.relation.id));
  ids.sort();
  return ids;
}

/** Cells as `state` or number, by `table cell`. */
export type Readings = Readonly<Record<string, string>>;

/** What was read, in the words of `expectedReadings`. */
export function readingsOf(report: Report): Readings {
  const readings: Record<string, string> = {};
  for (const table of report.tables) {
    for (const [id, cell] of table.cells) readings[`${table.id} ${id}`] = readingOf(cell);
  }
  return readings;
}

/** What a reader must make of the value's cells. */
export function expectedReadings(value: ReportValue): Readings {
  const readings: Record<string, string> = {};
  for (const table of tableIds) {
    for (const [id, typed] of Object.entries(value.tables[table])) readings[`${table} ${id}`] = expectedReading(typed);
  }
  return readings;
}

/** Every cell is read as the value says; in a style that is read with care, every cell that is read at all. */
export function checkReadings(report: Report, value: ReportValue, style: Style): void {
  const expected = expectedReadings(value);
  const read = readingsOf(report);
  if (style.demand === 'exact') {
    expect(read).toEqual(expected);
    return;
  }
  const claimed = Object.entries(read).filter(([, reading]) => reading !== 'unreadable' && reading !== 'blank');
  expect(Object.fromEntries(claimed)).toEqual(Object.fromEntries(claimed.map(([id]) => [id, expected[id]])));
}

/** Each table has a place of its own that holds its cells; each cell's span holds its text as typed, and its number. */
export function checkSpans(document: ReportDocument, report: Report): void {
  checkPlaces(report);
  for (const table of report.tables) {
    for (const cell of table.cells.values()) {
      const typed = document.text.slice(cell.span.start, cell.span.end);
      expect(typed.trim(), `blanks around ${cell.id}`).toBe(typed);
      if (cell.state === 'blank') expect(typed.replaceAll('&nbsp;', ''), `a blank ${cell.id}`).toBe('');
      if (document.format !== 'html') expect(typed, `raw text of ${cell.id}`).toBe(cell.raw);
      if (cell.numberSpan) expect(document.text.slice(cell.numberSpan.start, cell.numberSpan.end)).not.toBe('');
    }
  }
}

function readingOf(cell: Cell): string {
  return cell.state === 'number' ? (cell.value ?? 'a number without a value') : cell.state;
}

function expectedReading(typed: string): string {
  if (typed === '') return 'blank';
  if (/^[/—-]$/.test(typed)) return 'na';
  return typed.replace(/^[增+]/, '').replace(/^减/, '-');
}

/** Tables do not overlap, and every cell stands in a piece of its table. */
function checkPlaces(report: Report): void {
  const pieces = report.tables.flatMap((table) => table.pieces);
  pieces.sort((a, b) => a.start - b.start);
  for (const [i, piece] of pieces.entries()) expect(piece.start).toBeGreaterThanOrEqual(pieces[i - 1]?.end ?? 0);
  for (const table of report.tables) {
    const lost = [...table.cells.values()].filter(({ span }) => !table.pieces.some((piece) => contains(piece, span)));
    expect(
      lost.map((cell) => cell.id),
      `cells of ${table.id} outside its pieces`,
    ).toEqual([]);
  }
}
