import type { Statistics } from '../../../protocol/statistics.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../rules/rule.ts';
import type { Locale } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { listBalances } from './balances.ts';
import { listCharts } from './charts.ts';
import { listChecks } from './checks.ts';
import { listGrids } from './grids.ts';
import { describeHead } from './head.ts';
import { Sketch } from './sketch.ts';

/** A report in numbers, and the spans its places stand for. */
export interface ReportStatistics {
  readonly statistics: Statistics;
  readonly spans: readonly Span[];
}

/**
 * Puts the statistics of one report together, in the words of one language. Spans are those of the text the report was read in.
 * @param counts findings of the report by severity
 * @param previous last year's report of the same body, where there is one
 */
export function describeStatistics(
  report: Report,
  counts: Readonly<Record<Severity, number>>,
  previous: Report | undefined,
  locale: Locale,
): ReportStatistics {
  const sketch = new Sketch(report, previous, locale);
  const checks = listChecks(sketch);
  const charts = listCharts(sketch);
  const drawn = new Set(charts.map(({ id }) => id.slice(0, id.indexOf('/'))));
  const statistics: Statistics = {
    head: describeHead(sketch, counts, checks),
    balances: listBalances(sketch),
    charts,
    grids: listGrids(sketch, drawn),
    checks,
    claims: [],
  };
  return { statistics, spans: sketch.spans };
}
