import type { Report, ReportDocument } from '../model/report.ts';
import type { Directive } from '../syntax/tree.ts';
import type { Message, Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A replacement in the document as it was read. Edits of one fix do not overlap. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** `safe` may run on save; a `suggestion` is a choice for the author (arithmetic is always one: the part may be wrong). */
export interface Fix {
  readonly title: Message;
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly span: Span;
  readonly message: Message;
}

/** What a rule reports: what is printed and computed, by which clause or relation, what to do. */
export interface Problem {
  readonly span: Span;
  readonly message: Message;
  /** Absent: the rule's own. Only ever lower than the rule's. */
  readonly severity?: Severity;
  /** Ids of the failing relations. */
  readonly relations?: readonly string[];
  readonly related?: readonly Related[];
  /** Built only when asked for. */
  readonly fixes?: () => readonly Fix[];
}

export type RuleGroup =
  | 'parts'
  | 'numbering'
  | 'cells'
  | 'relations'
  | 'prose'
  | 'collection'
  | 'language'
  | 'residue'
  | 'suppression';

/** What a comment that switches a rule off comes to; `fine` also where its rule was not asked. */
export type DirectiveUse = 'fine' | 'unknown' | 'without-reason' | 'unused';

export interface RuleContext {
  readonly document: ReportDocument;
  /** Relations whose rule is switched off take no part in a diagnosis. */
  isOff(rule: string): boolean;
  /** Known only after all other rules were asked: to those of the group `suppression`. */
  readonly directiveUse?: (directive: Directive) => DirectiveUse;
}

/**
 * What a rule reads of a report beside its headings, title, period and edition, and how each line begins and ends: `tables` what is
 * typed in them; `paragraphs` each by itself, so that what it finds in no paragraph alone it does not find in the report; `claims` the
 * numbers of sentences that belong together; `prose` paragraphs as they stand together; `surroundings` what stands before and
 * behind a report, which its first and last blocks tell together.
 */
export type Sight = 'tables' | 'paragraphs' | 'claims' | 'prose' | 'surroundings';

interface RuleBase {
  /** Diagnostic code, settings key, and the name of the rule's file, page and test. Never reused. */
  readonly id: string;
  readonly since: string;
  readonly group: RuleGroup;
  /** The highest it reports with. */
  readonly severity: Severity;
  readonly fixKind: 'none' | 'safe' | 'suggestion';
  /** One sentence: what must be so. */
  readonly title: Text;
  /**
   * Absent: anything. A rule that has found nothing is not asked again after an edit of what it does not read; tests hold every
   * rule to what it says here.
   */
  readonly reads?: readonly Sight[];
  /**
   * Of a rule that reads `prose` or `claims`: whether a paragraph that says something else now may change what it finds, there or
   * elsewhere. `now` and `was` are the report with nothing in it but that paragraph (`now` with `claims`: and the sentences it belongs
   * together with). Absent: with `claims` if it finds anything in `now`, with `prose` always.
   */
  readonly concerns?: (now: Report, was: Report) => boolean;
}

export interface ReportRule extends RuleBase {
  readonly scope: 'report';
  check(report: Report, context: RuleContext): Iterable<Problem>;
}

export interface DocumentRule extends RuleBase {
  readonly scope: 'document';
  /** What it finds in no part of a document it does not find in the whole: a long document may be checked in parts. */
  readonly byPart?: true;
  check(document: ReportDocument, context: RuleContext): Iterable<Problem>;
}

export type Rule = ReportRule | DocumentRule;

/** Freezes a rule. There is no way to report without an id, and no id without a page (`rulePage`). */
export function defineRule<R extends Rule>(rule: R): Readonly<R> {
  return Object.freeze(rule);
}

/** Page of a rule, relative to the project's root. */
export function rulePage(id: string): string {
  return `docs/rules/${id}.md`;
}

/** Where that page can be read: what diagnostics and logs point to. */
export function rulePageAddress(id: string): string {
  return `https://github.com/nianbao/nianbao/blob/main/${rulePage(id)}`;
}
