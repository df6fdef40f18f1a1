import type { Finding } from '../features/finding.ts';
import { dropSuppressed } from '../features/suppression.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import type { Fix, Problem, Rule, RuleContext, Severity } from '../rules/rule.ts';
import { textEncoding } from '../rules/text-encoding.ts';
import type { AnalysisOptions } from './reportService.ts';

/** Calls one rule; what it throws goes to the log, and the others still answer. */
export type Guard = <T>(rule: string, call: () => T) => T | undefined;

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** What is asked of which reports. */
export interface RuleRun {
  readonly options: AnalysisOptions;
  readonly rules: readonly Rule[];
  readonly guard: Guard;
}

/**
 * Everything the rules find in a document, or in some of its reports, after settings and directives: by position, then by
 * report, then in the order of the rules. A document without a report is asked one question only: whether it is unreadable because of its encoding.
 */
export function runRules(
  document: ReportDocument,
  { options, rules, guard }: RuleRun,
  reports: readonly Report[] = document.reports,
): readonly Finding[] {
  const asked = document.reports.length > 0 ? rules : rules.filter((rule) => rule === textEncoding);
  const context: RuleContext = { document, isOff: (rule) => options.rules[rule] === 'off' };
  const findings: Finding[] = [];
  for (const rule of asked) {
    const limit = options.rules[rule.id];
    if (limit === 'off') continue;
    const highest = lower(rule.severity, limit);
    const collect = (problems: Iterable<Problem>, report: number | undefined): void => {
      for (const problem of problems) findings.push(toFinding(rule, highest, problem, report, guard));
    };
    if (rule.scope === 'document') {
      guard(rule.id, () => collect(rule.check(document, context), undefined));
    } else {
      for (const report of reports) {
        guard(rule.id, () => collect(rule.check(report, context), report.index));
      }
    }
  }
  // The sort is stable: findings of one report at one place stay in the order of the rules.
  findings.sort((a, b) => a.span.start - b.span.start || (a.report ?? -1) - (b.report ?? -1));
  return dropSuppressed(document, findings);
}

const nothing: readonly never[] = [];

function toFinding(
  rule: Rule,
  highest: Severity,
  problem: Problem,
  report: Report['index'] | undefined,
  guard: Guard,
): Finding {
  return {
    rule: rule.id,
    severity: lower(highest, problem.severity),
    report,
    span: problem.span,
    message: problem.message,
    relations: problem.relations ?? nothing,
    related: problem.related ?? nothing,
    fixes: (): readonly Fix[] => (problem.fixes ? guard(rule.id, problem.fixes) : undefined) ?? nothing,
  };
}

function lower(severity: Severity, other: Severity | undefined): Severity {
  return other === undefined || rank[other] >= rank[severity] ? severity : other;
}
