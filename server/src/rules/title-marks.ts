import { ruleSigns } from '../model/ruleSigns.ts';
import type { ReportDocument } from '../model/report.ts';
import { say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { findMarksBetween } from './marksBetween.ts';
import { passagesWith, type Passage } from './passages.ts';
import { defineRule, type Problem } from './rule.ts';

const texts = {
  found: {
    zh: '并列的书名号之间、引号之间通常不用顿号，这里（{printed}）的“、”可以去掉（GB/T 15834—2011）。全文共{count}处，可以一次去掉。',
    en: 'Titles in a row, and quotations in a row, usually take no “、” between them: the one here ({printed}) can go (GB/T 15834—2011). Places in the document: {count}; they can go all at once.',
  },
  also: { zh: '这里也是（{printed}）', en: 'here, too ({printed})' },
  fix: { zh: '去掉{count}处书名号、引号之间的顿号', en: 'Remove “、” between titles and quotations (places: {count})' },
} satisfies Record<string, Text>;

/** More places than these are counted and mended, but not shown one by one. */
const mostShown = 50;

/** 、 between titles 《》《》 or quotations “”“” in a row (norms E6), once for the document: usual is none, so it is information. */
export const titleMarks = defineRule({
  id: 'title-marks',
  since: '0.1.0',
  group: 'language',
  scope: 'document',
  reads: ['paragraphs'],
  byPart: true,
  severity: 'info',
  fixKind: 'suggestion',
  title: {
    zh: '并列的书名号之间、引号之间不用顿号。',
    en: 'Titles in a row, and quotations in a row, take no “、” between them.',
  },

  *check(document): Iterable<Problem> {
    const found = findAll(document);
    const [first, ...others] = found;
    if (!first) return;
    yield {
      span: spanOf(first),
      message: say(texts.found, { printed: printedAt(first), count: found.length }),
      related: others
        .slice(0, mostShown)
        .map((mark) => ({ span: spanOf(mark), message: say(texts.also, { printed: printedAt(mark) }) })),
      fixes: () => {
        const edits = found.flatMap(({ passage, at }) => passage.editsOf(at, at + 1, ''));
        const { length: count } = edits;
        return count > 0 ? [{ title: say(texts.fix, { count }), kind: 'suggestion', edits }] : [];
      },
    };
  },
});

/** A 、 in a passage. */
interface Mark {
  readonly passage: Passage;
  readonly at: number;
}

const spanOf = ({ passage, at }: Mark): Span => passage.spanOf(at, at + 1);
const printedAt = ({ passage, at }: Mark): string => passage.typed.slice(at - 1, at + 2);

function findAll(document: ReportDocument): readonly Mark[] {
  const found: Mark[] = [];
  for (const report of document.reports) {
    for (const passage of passagesWith(report, document, ruleSigns.markBehindTitle)) {
      for (const at of findMarksBetween(passage.text)) found.push({ passage, at });
    }
  }
  return found;
}
