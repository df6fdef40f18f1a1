import type { Finding } from '../features/finding.ts';
import { dropSuppressed, judgeDirective } from '../features/suppression.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import { TypedProblem } from '../rules/typedProblem.ts';
import type { Fix, Problem, Related, Rule, RuleContext, Severity } from '../rules/rule.ts';
import { rules as everyRule } from '../rules/index.ts';
import { textEncoding } from '../rules/text-encoding.ts';
import type { Directive } from '../syntax/tree.ts';
import { type Message, say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { coverCharacters, isInCharacter } from '../text/wholeCharacters.ts';
import type { AnalysisOptions } from './reportService.ts';
import type { Silence } from './silence.ts';

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
 * @param silence which rules need not be asked after a small edit
 */
export function runRules(
  document: ReportDocument,
  { options, rules, guard }: RuleRun,
  reports: readonly Report[] = document.reports,
  silence?: Silence,
): readonly Finding[] {
  const read = document.denoised ?? document;
  const { noise } = read;
  const asked = document.reports.length > 0 ? rules : rules.filter((rule) => rule === textEncoding);
  const context: RuleContext = { document: read, isOff: (rule) => options.rules[rule] === 'off' };
  const findings: Finding[] = [];
  for (const rule of asked) {
    if (rule.group === 'suppression') continue;
    const limit = options.rules[rule.id];
    if (limit === 'off' || silence?.holds(rule, context) === true) continue;
    const collect = (problems: Iterable<Problem>, report: number | undefined): void => {
      for (const problem of problems) {
        const placed = noise ? new TypedProblem(problem, noise) : problem;
        findings.push(new RuleFinding(rule, limit, placed, report, guard, document.text));
      }
    };
    if (rule.scope === 'document') {
      guard(rule.id, () => collect(rule.check(read, context), undefined));
    } else {
      for (const report of document.denoised?.reports ?? reports) {
        guard(rule.id, () => collect(rule.check(report, context), report.index));
      }
    }
  }
  findings.sort(byPlace);
  if (document.directives.length === 0) return findings;
  const left = dropSuppressed(document, findings);
  const judging = judgeSuppression(document, left.used, { options, rules: asked, guard }, reports);
  return judging.length === 0 ? left.findings : [...left.findings, ...judging].toSorted(byPlace);
}

/** The sort is stable: findings of one report at one place stay in the order of the rules. */
function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || (a.report ?? -1) - (b.report ?? -1);
}

const knownRules: ReadonlySet<string> = new Set(everyRule.map(({ id }) => id));

/** What is to be said of the comments that switch rules off, once it is known what they silence. */
function judgeSuppression(
  document: ReportDocument,
  used: ReadonlySet<Directive>,
  { options, rules, guard }: RuleRun,
  reports: readonly Report[],
): readonly Finding[] {
  const ids = new Set(rules.map(({ id }) => id));
  const isOff = (rule: string): boolean => options.rules[rule] === 'off';
  const isAsked = (rule: string): boolean => ids.has(rule) && !isOff(rule);
  const isKnown = (rule: string): boolean => ids.has(rule) || knownRules.has(rule);
  // Of reports that were not asked again nothing has changed: what was said of their comments still holds.
  const isOfThese = ({ target }: Directive): boolean =>
    reports === document.reports || reports.some(({ span }) => span.start <= target.start && target.start < span.end);
  const context: RuleContext = {
    document,
    isOff,
    directiveUse: (directive) =>
      isOfThese(directive) ? judgeDirective(directive, used.has(directive), isKnown, isAsked) : 'fine',
  };
  const findings: Finding[] = [];
  for (const rule of rules) {
    const limit = options.rules[rule.id];
    if (rule.group !== 'suppression' || rule.scope !== 'document' || limit === 'off') continue;
    guard(rule.id, () => {
      for (const problem of rule.check(document, context)) {
        findings.push(new RuleFinding(rule, limit, problem, undefined, guard, document.text));
      }
    });
  }
  return findings;
}

const nothing: readonly never[] = [];

/** A problem as its rule found it. Words and fixes are asked for here, and guarded: a rule may leave them for later. */
class RuleFinding implements Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly report: number | undefined;
  readonly span: Span;
  readonly relations: readonly string[];
  readonly #problem: Problem;
  readonly #title: Text;
  readonly #guard: Guard;
  readonly #text: string;

  constructor(
    rule: Rule,
    limit: Severity | undefined,
    problem: Problem,
    report: number | undefined,
    guard: Guard,
    text: string,
  ) {
    this.rule = rule.id;
    this.severity = lower(lower(rule.severity, limit), problem.severity);
    this.report = report;
    this.span = coverCharacters(problem.span, text);
    this.#text = text;
    this.relations = problem.relations ?? nothing;
    this.#problem = problem;
    this.#title = rule.title;
    this.#guard = guard;
  }

  get message(): Message {
    return this.#guard(this.rule, () => this.#problem.message) ?? say(this.#title);
  }

  get related(): readonly Related[] {
    const related = this.#guard(this.rule, () => this.#problem.related) ?? nothing;
    return related.map(({ span, message }) => ({ span: coverCharacters(span, this.#text), message }));
  }

  fixes(): readonly Fix[] {
    const fixes = this.#guard(this.rule, () => this.#problem.fixes?.()) ?? nothing;
    // What would leave half of a character is no fix: nobody types such a number, and what is meant is not known.
    const isAt = (offset: number): boolean => !isInCharacter(this.#text, offset);
    return fixes.filter(({ edits }) => edits.every(({ span }) => isAt(span.start) && isAt(span.end)));
  }
}

function lower(severity: Severity, other: Severity | undefined): Severity {
  return other === undefined || rank[other] >= rank[severity] ? severity : other;
}
