import type { Statistics } from '../../../protocol/statistics.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../rules/rule.ts';
import type { Locale } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { listBalances } from './balances.ts';
import { listCharts } from './charts.ts';
import { listChecks } from './checks.ts';
import { listClaimCharts } from './claimCharts.ts';
import { listClaims, type Remark } from './claims.ts';
import { listGrids } from './grids.ts';
import { describeHead } from './head.ts';
import { Sketch } from './sketch.ts';
import { listYears } from './years.ts';

/** A report in numbers, and the spans its places stand for. */
export interface ReportStatistics {
  readonly statistics: Statistics;
  readonly spans: readonly Span[];
}

/** What the rules found in the report. */
export interface Findings {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Of rules on prose. */
  readonly remarks: readonly Remark[];
}

/**
 * Puts the statistics of one report together, in the words of one language. Spans are those of the text the report was read in.
 * @param previous last year's report of the same body, where there is one
 */
export function describeStatistics(
  report: Report,
  { counts, remarks }: Findings,
  previous: Report | undefined,
  locale: Locale,
): ReportStatistics {
  const sketch = new Sketch(report, previous, locale);
  const checks = listChecks(sketch);
  const balances = listBalances(sketch);
  const charts = listCharts(sketch);
  // A table of indicators has more in it than its sums.
  const whole = charts.filter(({ id }) => !id.endsWith('/sums'));
  const drawn = new Set(whole.map(({ id }) => id.slice(0, id.indexOf('/'))));
  const statistics: Statistics = {
    head: describeHead(sketch, counts, checks),
    balances,
    charts: [
      ...charts,
      ...(whole.length === 0 ? listClaimCharts(sketch) : []),
      ...listYears(sketch, { balances, charts }),
    ],
    grids: listGrids(sketch, drawn),
    checks,
    claims: listClaims(sketch, remarks),
  };
  return { statistics, spans: sketch.spans };
}
