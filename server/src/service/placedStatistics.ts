import type { Statistics } from '../../../protocol/statistics.ts';
import { findLastYear } from '../collection/lastYear.ts';
import { moveSpan, type PlacedReport } from '../features/placedReport.ts';
import { describeStatistics } from '../statistics/statistics.ts';
import { rules } from '../rules/index.ts';
import type { Remark } from '../statistics/claims.ts';
import type { Locale } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Analysis } from './reportService.ts';

export interface PlacedStatistics {
  readonly statistics: Statistics;
  /** Of the document as it is, by place. */
  readonly spans: readonly Span[];
}

/** Rules that hold numbers in prose against each other or against a table. */
const onProse: ReadonlySet<string> = new Set(rules.filter(({ group }) => group === 'prose').map(({ id }) => id));

/** The statistics of one report of a document, its findings counted in. */
export function measureReport(
  { placed, findings }: Analysis,
  index: number,
  previous: PlacedReport | undefined,
  locale: Locale,
): PlacedStatistics | undefined {
  const wanted = placed[index];
  if (!wanted) return undefined;
  const { report, shift } = wanted;
  const counts = { error: 0, warning: 0, info: 0 };
  // What stands before the first report or behind another is of the report next to it.
  const from = index === 0 ? 0 : startOf(wanted);
  const next = placed[index + 1];
  const to = next ? startOf(next) : Number.POSITIVE_INFINITY;
  const remarks: Remark[] = [];
  for (const { rule, severity, span, message, related } of findings) {
    if (span.start < from || span.start >= to) continue;
    counts[severity]++;
    if (!onProse.has(rule)) continue;
    const spans = [span, ...related.map((other) => other.span)].map((each) => moveSpan(each, -shift));
    remarks.push({ spans, message });
  }
  const { statistics, spans } = describeStatistics(report, { counts, remarks }, previous?.report, locale);
  return { statistics, spans: shift === 0 ? spans : spans.map((span) => moveSpan(span, shift)) };
}

/** The others are read one after the other, and only until it is found. */
export function searchLastYear(
  analysis: Pick<Analysis, 'placed'>,
  index: number,
  others: Iterable<Pick<Analysis, 'placed'>>,
): PlacedReport | undefined {
  const wanted = analysis.placed[index];
  if (!wanted) return undefined;
  const own = analysis.placed.filter((placed) => placed !== wanted);
  const found = findLastYear(wanted.report, own, reportOf);
  if (found) return found;
  for (const other of others) {
    const elsewhere = findLastYear(wanted.report, other.placed, reportOf);
    if (elsewhere) return elsewhere;
  }
  return undefined;
}

function reportOf({ report }: PlacedReport): PlacedReport['report'] {
  return report;
}

function startOf({ report, shift }: PlacedReport): number {
  return report.span.start + shift;
}
