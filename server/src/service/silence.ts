import type { Finding } from '../features/finding.ts';
import { Notes } from '../model/notes.ts';
import { type Paragraph, paragraphText } from '../syntax/tree.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import type { SmallEdit } from '../model/smallEdit.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';

type Asking = Pick<RuleContext, 'isOff'>;

/**
 * Which rules need not be asked after a small edit: those that had found nothing and read nothing of what has changed. A rule that
 * finds something is always asked, so that no problem is ever carried from one version to the next.
 */
export class Silence {
  readonly #loud: ReadonlySet<string>;
  readonly #edit: SmallEdit;
  #alone: ReportDocument | undefined;

  /** @param before all that was found in the version before */
  constructor(before: readonly Finding[], edit: SmallEdit) {
    this.#loud = new Set(before.map(({ rule }) => rule));
    this.#edit = edit;
  }

  /** Whether the rule has nothing to say of the new version either. */
  holds(rule: Rule, context: Asking): boolean {
    const { id, reads, signs } = rule;
    if (!reads || this.#loud.has(id)) return false;
    const { changed } = this.#edit;
    if (changed === 'count') return !reads.includes('tables');
    if (reads.includes('prose'))
      return signs !== undefined && !signs.test(changed.before) && !signs.test(paragraphText(changed.paragraph));
    if (!reads.includes('paragraphs')) return true;
    this.#alone ??= takeAlone(this.#edit.document, this.#edit.report, changed.paragraph);
    return findsNothing(rule, this.#alone, context);
  }
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

/** The report with the one paragraph in it, in its part. */
function takeAlone(document: ReportDocument, report: Report, paragraph: Paragraph): ReportDocument {
  const blocks = [paragraph];
  const section = report.sections.findLast(({ span }) => span.start <= paragraph.span.start);
  const sections = section ? [{ ...section, blocks }] : [];
  const { span } = paragraph;
  const alone: Report = { ...report, span, preface: [], blocks, sections, tables: [], notes: new Notes() };
  return { ...document, reports: [alone] };
}
