import type { Report, ReportDocument } from '../model/report.ts';
import type { Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';

const places = {
  frontMatter: { zh: '文首信息', en: 'the front matter' },
  title: { zh: '标题', en: 'the title' },
  period: { zh: '统计期限', en: 'the reporting period' },
} satisfies Record<string, Text>;

/** A place that states the report's year; the period may state it twice. */
export interface YearStatement {
  readonly place: Text;
  readonly years: readonly { readonly year: number; readonly span: Span }[];
}

/** Front matter, title and period, as far as they state a year. */
export function readStatements(report: Report, document: ReportDocument): readonly YearStatement[] {
  const statements: YearStatement[] = [];
  const entry = document.frontMatter?.entries.find(({ key }) => key === 'year' || key === '年度');
  const written = entry && /\d{4}/.exec(entry.value);
  // Front matter stands before the first report and speaks of that one.
  if (entry && written && report.index === 0) {
    statements.push({ place: places.frontMatter, years: [{ year: Number(written[0]), span: entry.valueSpan }] });
  }
  const { title, period } = report;
  if (title?.year && title.yearSpan)
    statements.push({ place: places.title, years: [{ year: title.year, span: title.yearSpan }] });
  // A period that is damaged or not a whole year is `period-missing`'s to report.
  if (period?.wholeYear) {
    const years: { year: number; span: Span }[] = [];
    if (period.fromYear && period.fromYearSpan) years.push({ year: period.fromYear, span: period.fromYearSpan });
    if (period.toYear && period.toYearSpan) years.push({ year: period.toYear, span: period.toYearSpan });
    if (years.length > 0) statements.push({ place: places.period, years });
  }
  return statements;
}

/** The year most places agree on; where they split evenly the earlier place, for it was written for this report. */
export function pickReference(
  statements: readonly YearStatement[],
): { place: Text; year: number; span: Span } | undefined {
  const votes = (year: number): number =>
    statements.filter(({ years }) => years.every((each) => each.year === year)).length;
  let best: { place: Text; year: number; span: Span } | undefined;
  for (const { place, years } of statements) {
    for (const each of years) if (!best || votes(each.year) > votes(best.year)) best = { place, ...each };
  }
  return best;
}
