import { expect } from 'vitest';
import { dropSuppressed, judgeDirective } from '../../server/src/features/suppression.ts';
import type { ReportDocument } from '../../server/src/model/report.ts';
import { Notes } from '../../server/src/model/notes.ts';
import { assumeSigns } from '../../server/src/model/ruleSigns.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Edit, Fix, Problem, Rule, RuleContext, Severity, Sight } from '../../server/src/rules/rule.ts';
import { TypedProblem } from '../../server/src/rules/typedProblem.ts';
import type { Level } from '../../server/src/standards/edition.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { type Message, render, say } from '../../server/src/text/message.ts';
import { checkEdits, checkSlip } from './checkEdits.ts';
import { freezeDeep } from './freeze.ts';
import { OPEN, readMarks, sortBySpan, writeMarks } from './markers.ts';

/** How the text is read and judged. Without options: Markdown, everything detected. */
export interface ReadOptions {
  readonly format?: DocumentFormat;
  readonly edition?: string;
  readonly level?: Level;
  readonly organisation?: string;
  /** Rules that count as switched off: their relations take no part in a diagnosis. */
  readonly off?: readonly string[];
}

export interface CheckOptions extends ReadOptions {
  /** One substring of the Chinese message for each problem, in the order of the ranges. */
  readonly messages?: readonly string[];
  /** One severity for each problem, in the same order. */
  readonly severities?: readonly Severity[];
}

export interface FixOptions extends CheckOptions {
  /** Which problem, in the order of the ranges; the first by default. */
  readonly problem?: number;
  /** A part of the fix's Chinese title. */
  readonly title?: string;
  /** Which of the problem's fixes where no title is given; the first by default. */
  readonly index?: number;
}

const severityRank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * Runs one rule on a text whose expected ranges stand in it as `⟦…⟧`, and compares the whole marked text.
 * Also holds of every problem: ranges inside the document, messages whole in both languages, no severity above the rule's own, and
 * that the rule says it reads what it reports on; of the rule that it has a title; and of the service that it says the same after edits.
 * @returns the problems in the order of their ranges, for whatever else a test wants to say.
 */
export function checkProblems(ruleId: string, marked: string, options: CheckOptions = {}): readonly Problem[] {
  const { text, spans } = readMarks(marked);
  const problems = runRule(ruleId, text, options);
  expect(
    pictureOf(
      text,
      problems.map((problem) => problem.span),
    ),
  ).toBe(pictureOf(text, spans));
  if (options.messages) {
    const said = problems.map((problem) => render(problem.message, 'zh-cn'));
    const parts = options.messages;
    const found = said.map((sentence, i) => (sentence.includes(parts[i] ?? '') ? (parts[i] ?? sentence) : sentence));
    expect(found).toEqual(parts);
  }
  if (options.severities) {
    const own = ruleById(ruleId).severity;
    expect(problems.map((problem) => problem.severity ?? own)).toEqual(options.severities);
  }
  checkEdits(ruleById(ruleId), text, problems, options);
  return problems;
}

/** The text is typed right, then wrong as marked, then right again: the service says of each version what the rule says of it alone. */
export function checkTyped(ruleId: string, right: string, marked: string, options: CheckOptions = {}): void {
  checkSilent(ruleId, right, options);
  checkProblems(ruleId, marked, options);
  checkSlip(ruleById(ruleId), right, readMarks(marked).text, options);
}

/** The rule has nothing to say about this text. */
export function checkSilent(ruleId: string, text: string, options: ReadOptions = {}): void {
  const problems = runRule(ruleId, text, options);
  const picture = pictureOf(
    text,
    problems.map((problem) => problem.span),
  );
  const said = problems.map((problem) => render(problem.message, 'zh-cn'));
  expect({ picture, said }).toEqual({ picture: text, said: [] });
}

/**
 * Applies one fix and compares the text; the rule then reports less than before, and where the fix is safe, applying the
 * safe ones that are left leaves none.
 */
export function checkFix(ruleId: string, before: string, after: string, options: FixOptions = {}): void {
  const { text } = readMarks(before);
  const problems = before.includes(OPEN) ? checkProblems(ruleId, before, options) : runRule(ruleId, text, options);
  const problem = problems[options.problem ?? 0];
  if (!problem) throw new Error(`${ruleId} reports ${problems.length} problems: there is nothing to fix`);
  const fix = pickFix(ruleId, problem, options);
  expect(applyEdits(text, fix.edits)).toBe(after);

  const left = runRule(ruleId, after, options);
  expect(left.length, `problems of ${ruleId} after the fix`).toBeLessThan(problems.length);
  if (fix.kind === 'safe') {
    const settled = applySafeFixes(ruleId, after, options);
    expect(safeFixes(runRule(ruleId, settled, options)), 'safe fixes after all safe fixes').toEqual([]);
  }
}

/** Runs one rule over every report of a text, as the service does, but without guards: a fault in a rule is a failing test. */
export function runRule(ruleId: string, text: string, options: ReadOptions = {}): readonly Problem[] {
  return runRuleOn(ruleById(ruleId), readText(text, options), options.off);
}

/** The same for a document that has been read. */
export function runRuleOn(rule: Rule, document: ReportDocument, ruledOut: readonly string[] = []): readonly Problem[] {
  checkMessage(say(rule.title));
  const off = new Set(ruledOut);
  const read = document.denoised ?? document;
  const context: RuleContext = { document: read, isOff: (id: string): boolean => off.has(id) };
  if (rule.group === 'suppression') return judgeSuppression(rule, document, off);
  const found = checkSigns(rule, read, context);
  for (const problem of found) checkSight(rule, problem, read);
  const { noise } = read;
  const problems = noise ? found.map((problem) => new TypedProblem(problem, noise)) : found;
  for (const problem of problems) checkProblem(rule, problem, document.text);
  return sortBySpan(problems, (problem) => problem.span);
}

function askRule(rule: Rule, document: ReportDocument, context: RuleContext): readonly Problem[] {
  if (rule.scope === 'document') return [...rule.check(document, context)];
  return document.reports.flatMap((report) => [...rule.check(report, context)]);
}

/** What a rule finds by the signs of paragraphs; it finds the same without them. */
export function checkSigns(
  rule: Rule,
  read: ReportDocument,
  context: RuleContext = { document: read, isOff: () => false },
): readonly Problem[] {
  const found = askRule(rule, read, context);
  const document = { ...read, reports: read.reports.map((report) => ({ ...report, notes: new Notes() })) };
  for (const report of document.reports) assumeSigns(report);
  expect(askRule(rule, document, { ...context, document }).map(tellProblem)).toEqual(found.map(tellProblem));
  return found;
}

function tellProblem({ span, message, severity, related = [], fixes }: Problem): string {
  const places = related.map((each) => [each.span, render(each.message, 'zh-cn')]);
  const mended = fixes?.().map(({ title, kind, edits }) => [render(title, 'zh-cn'), kind, edits]);
  return JSON.stringify([span, render(message, 'zh-cn'), severity, places, mended]);
}

function isKnown(id: string): boolean {
  return rules.some((each) => each.id === id);
}

/** Rules on comments that silence others are asked when all others have spoken. */
function judgeSuppression(rule: Rule, document: ReportDocument, off: ReadonlySet<string>): readonly Problem[] {
  const others = rules.filter(({ id, group }) => group !== 'suppression' && !off.has(id));
  const found = others.flatMap((other) =>
    runRuleOn(other, document, [...off]).map(({ span }) => ({ rule: other.id, span })),
  );
  const { used } = dropSuppressed(document, found);
  const context: RuleContext = {
    document,
    isOff: (id) => off.has(id),
    directiveUse: (directive) => judgeDirective(directive, used.has(directive), isKnown, (id) => !off.has(id)),
  };
  if (rule.scope !== 'document') throw new Error(`${rule.id} is no rule on a document`);
  const problems = [...rule.check(document, context)];
  for (const problem of problems) checkProblem(rule, problem, document.text);
  return sortBySpan(problems, (problem) => problem.span);
}

/** The document, frozen all the way: a rule that writes into what it reads throws. */
export function readText(text: string, options: ReadOptions = {}): ReportDocument {
  const { format = 'markdown', edition, level, organisation } = options;
  return freezeDeep(
    readDocument(text, {
      format,
      ...(edition === undefined ? {} : { edition }),
      ...(level === undefined ? {} : { level }),
      ...(organisation === undefined ? {} : { organisation }),
    }),
  );
}

/** The rule with this id; an unknown id is a mistake of the test. */
function ruleById(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule is called ${id}`);
  return rule;
}

/** The text after edits that do not overlap. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  const ordered = [...edits];
  // An insertion stands before a replacement that begins at the same place.
  ordered.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const edit of ordered) {
    if (edit.span.start < done) throw new Error(`edits overlap at ${edit.span.start}`);
    if (edit.span.end > text.length) throw new Error(`an edit lies outside the text: ${edit.span.end}`);
    result += text.slice(done, edit.span.start) + edit.newText;
    done = edit.span.end;
  }
  return result + text.slice(done);
}

function applySafeFixes(ruleId: string, text: string, options: ReadOptions): string {
  const edits: Edit[] = [];
  let end = -1;
  for (const fix of safeFixes(runRule(ruleId, text, options))) {
    const ordered = sortBySpan(fix.edits, (edit) => edit.span);
    if ((ordered[0]?.span.start ?? 0) < end) continue;
    edits.push(...ordered);
    end = Math.max(end, ...ordered.map((edit) => edit.span.end));
  }
  return applyEdits(text, edits);
}

function safeFixes(problems: readonly Problem[]): readonly Fix[] {
  return problems.flatMap((problem) => (problem.fixes?.() ?? []).filter((fix) => fix.kind === 'safe').slice(0, 1));
}

function pickFix(ruleId: string, problem: Problem, options: FixOptions): Fix {
  const fixes = problem.fixes?.() ?? [];
  const { title } = options;
  const titles = fixes.map((fix) => render(fix.title, 'zh-cn'));
  const index = title === undefined ? (options.index ?? 0) : titles.findIndex((each) => each.includes(title));
  const fix = fixes[index];
  if (!fix) throw new Error(`${ruleId} offers no such fix: ${JSON.stringify(titles)}`);
  checkMessage(fix.title);
  return fix;
}

/** Shown on failure, so that it reads as the report does. */
function pictureOf(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return writeMarks(text, spans);
}

const sights: readonly Sight[] = ['tables', 'paragraphs', 'claims', 'prose', 'surroundings'];

/** A rule that did not say what it reads would not be asked again after an edit of it. */
function checkSight({ id, group, reads }: Rule, { span }: Problem, { tree }: ReportDocument): void {
  for (const sight of reads ?? []) expect(sights, `what ${id} reads`).toContain(sight);
  if (!reads || group === 'parts' || group === 'numbering' || group === 'residue') return;
  const block = tree.blocks.find((each) => each.span.start <= span.start && span.start < each.span.end);
  if (block?.kind === 'table') expect(reads, `what ${id} reads`).toContain('tables');
  // How a line begins is read by whoever asks for nothing else.
  if (block?.kind !== 'paragraph' || block.segments.some(({ start }) => start === span.start)) return;
  expect(reads, `what ${id} reads`).not.toEqual([]);
}

function checkProblem(rule: Rule, problem: Problem, text: string): void {
  const spans = [problem.span, ...(problem.related ?? []).map((related) => related.span)];
  for (const span of spans) {
    expect(span.start, `${rule.id}: start of a range`).toBeGreaterThanOrEqual(0);
    expect(span.end, `${rule.id}: end of a range`).toBeGreaterThanOrEqual(span.start);
    expect(span.end, `${rule.id}: end of a range`).toBeLessThanOrEqual(text.length);
  }
  checkMessage(problem.message);
  for (const related of problem.related ?? []) checkMessage(related.message);
  const severity = severityRank[problem.severity ?? rule.severity];
  expect(severity, `${rule.id}: severity above the rule's own`).toBeLessThanOrEqual(severityRank[rule.severity]);
}

function checkMessage(message: Message): void {
  for (const locale of ['zh-cn', 'en'] as const) {
    const sentence = render(message, locale);
    expect(sentence.trim(), 'a message without words').not.toBe('');
    expect(sentence, 'a value that nobody gave').not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  }
}
