import type { Report, ReportDocument } from '../model/report.ts';
import type { Span } from '../text/span.ts';

/**
 * A report where it stands now. Where a long document is edited only a part of it is read again: the positions of a report
 * are those of the text it was read in, `shift` characters before where they are now.
 */
export interface PlacedReport {
  readonly document: ReportDocument;
  readonly report: Report;
  readonly shift: number;
}

/** The reports of a document that was read as a whole. */
export function placeReports(document: ReportDocument): readonly PlacedReport[] {
  return document.reports.map((report) => ({ document, report, shift: 0 }));
}

/** The span `by` characters further on. */
export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
