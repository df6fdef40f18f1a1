import type { Finding } from '../features/finding.ts';
import { findBelonging } from '../model/claims/belonging.ts';
import { withClaimsOfTwin } from '../model/claims/readClaims.ts';
import { Notes } from '../model/notes.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import type { ChangedParagraph, SmallEdit } from '../model/smallEdit.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import type { Block } from '../syntax/tree.ts';

type Asking = Pick<RuleContext, 'isOff'>;

/**
 * Which rules need not be asked after a small edit: those that had found nothing and read nothing of what has changed. A rule that
 * finds something is always asked, so that no problem is ever carried from one version to the next.
 */
export class Silence {
  readonly #loud: ReadonlySet<string>;
  readonly #edit: SmallEdit;
  readonly #asked: readonly Report[];
  #sameClaims: ReportDocument | undefined;
  #parts: Parts | undefined;

  /**
   * @param before all that was found in the version before
   * @param asked the reports whose findings are wanted
   */
  constructor(before: readonly Finding[], edit: SmallEdit, asked: readonly Report[]) {
    this.#loud = new Set(before.map(({ rule }) => rule));
    this.#edit = edit;
    this.#asked = asked;
  }

  /** Whether the rule has nothing to say of the new version either. */
  holds(rule: Rule, asking: Asking): boolean {
    const { id, reads } = rule;
    if (!reads || this.#loud.has(id)) return false;
    const { document, changed, report } = this.#edit;
    if (changed === 'count') {
      if (!reads.includes('tables')) return true;
      if (!reads.includes('claims')) return false;
      this.#sameClaims ??= { ...document, reports: this.#asked.map(withClaimsOfTwin) };
      return findsNothing(rule, this.#sameClaims, asking);
    }
    this.#parts ??= new Parts(document, report, changed);
    if (reads.includes('claims')) return this.#holdsOfClaims(rule, this.#parts, asking);
    if (reads.includes('prose')) return holdsOfProse(rule, this.#parts);
    return !reads.includes('paragraphs') || findsNothing(rule, this.#parts.alone, asking);
  }

  /** Numbers of one report may be compared with those of another. */
  #holdsOfClaims(rule: Rule, { was, related }: Parts, asking: Asking): boolean {
    const { concerns } = rule;
    if (this.#asked.length > 1 || !related) return false;
    return concerns ? ![was, ...related.reports].some(concerns) : findsNothing(rule, related, asking);
  }
}

/** The report with nothing in it but the changed paragraph, and with nothing but what that belongs together with. */
class Parts {
  readonly alone: ReportDocument;
  /** Alone, as it was. */
  readonly was: Report;
  readonly related: ReportDocument | undefined;

  constructor(document: ReportDocument, report: Report, { paragraph, before }: ChangedParagraph) {
    const { start } = paragraph.span;
    this.alone = { ...document, reports: [takePart(report, start, [paragraph])] };
    this.was = takePart(report, start, [before]);
    const blocks = report.sections.findLast(({ span }) => span.start <= start)?.blocks ?? [];
    const index = blocks.indexOf(paragraph);
    const range = index < 0 ? undefined : findBelonging(blocks, index, before);
    if (!range) return;
    const isAlone = range.to - range.from === 1;
    const reports = [takePart(report, start, blocks.slice(range.from, range.to))];
    this.related = isAlone ? this.alone : { ...document, reports };
  }
}

function holdsOfProse({ concerns }: Rule, { alone, was }: Parts): boolean {
  return concerns !== undefined && ![was, ...alone.reports].some(concerns);
}

/** The report with these blocks only, in the part that the offset is in. */
function takePart(report: Report, offset: number, blocks: readonly Block[]): Report {
  const section = report.sections.findLast(({ span }) => span.start <= offset);
  const sections = section ? [{ ...section, blocks }] : [];
  return { ...report, preface: [], blocks, sections, notes: new Notes() };
}

function findsNothing(rule: Rule, document: ReportDocument, asking: Asking): boolean {
  const context: RuleContext = { document, isOff: (id) => asking.isOff(id) };
  if (rule.scope === 'document') return isEmpty(rule.check(document, context));
  return document.reports.every((report) => isEmpty(rule.check(report, context)));
}

function isEmpty(found: Iterable<unknown>): boolean {
  for (const _ of found) return false;
  return true;
}
