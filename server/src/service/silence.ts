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
  #sameClaims: readonly Report[] | undefined;
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
    const { document, changed, report, isAtEdge } = this.#edit;
    // Title, period and what a page prints around a report are told by these blocks.
    if (isAtEdge && (reads.length === 0 || reads.includes('surroundings'))) return false;
    if (changed === 'table') {
      if (!reads.includes('tables')) return true;
      if (!reads.includes('claims')) return false;
      this.#sameClaims ??= this.#asked.map(withClaimsOfTwin);
      return this.#sameClaims.every((part) => findsNothing(rule, { document, part }, asking));
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
    return concerns ? !concerns(related.part, was) : findsNothing(rule, related, asking);
  }
}

/** The report with nothing in it but the changed paragraph, and with nothing but what that belongs together with. */
class Parts {
  readonly alone: Part;
  /** Alone, as it was. */
  readonly was: Report;
  readonly related: Part | undefined;

  constructor(document: ReportDocument, report: Report, { paragraph, before }: ChangedParagraph) {
    const { start } = paragraph.span;
    this.alone = { document, part: takePart(report, start, [paragraph]) };
    this.was = takePart(report, start, [before]);
    const blocks = report.sections.findLast(({ span }) => span.start <= start)?.blocks ?? report.preface;
    const index = blocks.indexOf(paragraph);
    const range = index < 0 ? undefined : findBelonging(blocks, index, before);
    if (!range) return;
    const isAlone = range.to - range.from === 1;
    this.related = isAlone
      ? this.alone
      : { document, part: takePart(report, start, blocks.slice(range.from, range.to)) };
  }
}

function holdsOfProse({ concerns }: Rule, { alone, was }: Parts): boolean {
  return concerns !== undefined && !concerns(alone.part, was);
}

/** The report with these blocks only, in the part that the offset is in. */
function takePart(report: Report, offset: number, blocks: readonly Block[]): Report {
  const section = report.sections.findLast(({ span }) => span.start <= offset);
  const sections = section ? [{ ...section, blocks }] : [];
  return { ...report, preface: section ? [] : blocks, blocks, sections, notes: new Notes() };
}

/** A report with some of what was read, in the document as it was read: it may be compared with the other reports there. */
interface Part {
  readonly document: ReportDocument;
  readonly part: Report;
}

function findsNothing(rule: Rule, { document, part }: Part, asking: Asking): boolean {
  const isOff = (id: string): boolean => asking.isOff(id);
  if (rule.scope === 'document') return isEmpty(rule.check({ ...document, reports: [part] }, { document, isOff }));
  return isEmpty(rule.check(part, { document, isOff }));
}

function isEmpty(found: Iterable<unknown>): boolean {
  for (const _ of found) return false;
  return true;
}
