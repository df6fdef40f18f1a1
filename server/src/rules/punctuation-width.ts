import { ruleSigns } from '../model/ruleSigns.ts';
import type { ReportDocument } from '../model/report.ts';
import { findResidue } from '../model/residue.ts';
import { say, type Text } from '../text/message.ts';
import { findHalfWidth, type HalfWidthMark } from './halfWidth.ts';
import { type Passage, passagesWith } from './passages.ts';
import { defineRule, type Problem } from './rule.ts';

const texts = {
  found: {
    zh: '正文有{count}处半角标点（如这里的“{printed}”），中文里应用全角标点“，；：？！（）”。可以一次全部改为全角；数字、网址、〔〕和表格不受影响。',
    en: 'The text has {count} half-width punctuation marks (such as “{printed}” here); Chinese text takes the full-width “，；：？！（）”. All can be changed at once; numbers, addresses, 〔〕 and tables stay as they are.',
  },
  fix: { zh: '{count}处半角标点全部改为全角', en: 'Change all {count} half-width marks to full width' },
} satisfies Record<string, Text>;

/** Half-width punctuation in Chinese text, once for the document: pages and converters turn all of it at a time (norms E11). */
export const punctuationWidth = defineRule({
  id: 'punctuation-width',
  since: '0.1.0',
  group: 'language',
  scope: 'document',
  // A page's own lines are left to what tells of them.
  reads: ['paragraphs', 'surroundings'],
  byPart: true,
  severity: 'info',
  fixKind: 'suggestion',
  title: {
    zh: '中文里用全角标点。',
    en: 'Chinese text takes full-width punctuation.',
  },

  *check(document): Iterable<Problem> {
    const found = findAll(document);
    const [first] = found;
    if (!first) return;
    const { passage, mark } = first;
    const count = found.length;
    yield {
      span: passage.spanOf(mark.at, mark.at + 1),
      message: say(texts.found, { count, printed: passage.typed.charAt(mark.at) }),
      fixes: () => {
        const edits = found.flatMap(({ passage: place, mark: { at, newText } }) => place.editsOf(at, at + 1, newText));
        return edits.length > 0 ? [{ title: say(texts.fix, { count }), kind: 'suggestion', edits }] : [];
      },
    };
  },
});

interface Place {
  readonly passage: Passage;
  readonly mark: HalfWidthMark;
}

/** Marks in the words of the reports: not in what a page has printed around them. */
function findAll(document: ReportDocument): readonly Place[] {
  const found: Place[] = [];
  for (const report of document.reports) {
    const from = report.title?.span.start ?? 0;
    for (const passage of passagesWith(report, document, ruleSigns.halfWidth)) {
      for (const mark of findHalfWidth(passage)) {
        if (passage.spanOf(mark.at, mark.at + 1).start >= from) found.push({ passage, mark });
      }
    }
  }
  const residue = found.length > 0 ? findResidue(document) : [];
  if (residue.length === 0) return found;
  let next = 0;
  return found.filter(({ passage, mark }) => {
    const { start } = passage.spanOf(mark.at, mark.at + 1);
    while ((residue[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return start < (residue[next]?.span.start ?? Number.POSITIVE_INFINITY);
  });
}
