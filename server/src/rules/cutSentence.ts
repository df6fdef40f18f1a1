import type { Report, ReportDocument } from '../model/report.ts';
import { officialHeading } from '../standards/index.ts';
import { say, type Text } from '../text/message.ts';
import { findNeighbours, type Outline } from './outline.ts';
import { lastWordsOf } from './places.ts';
import type { Problem } from './rule.ts';
import { joinTexts } from './tableWords.ts';

const breaksOff: Text = {
  zh: '文字在这里中断了：最后一句没有写完，后面没有{parts}。这里按不完整的文字处理，不算缺少；如果已经写完，请给这一句加上句号。',
  en: 'The text breaks off here: its last sentence has no end, and {parts} do not follow. It is taken for a piece of a text, and nothing counts as missing; if it is complete, give the sentence its full stop.',
};

/** A copied text that ends in the middle of a sentence is told of once, with the parts that it does not come to. */
export function* checkEnd(report: Report, document: ReportDocument, outline: Outline): Iterable<Problem> {
  const last = report.blocks.at(-1);
  // Where a table breaks off `table-shape` says so.
  if (last?.kind !== 'paragraph' || last.span.end !== report.cutAt) return;
  const lost = outline.missing.filter((definition) => !findNeighbours(outline, definition).next);
  if (lost.length === 0) return;
  const parts = lost.map((definition) => {
    const heading = officialHeading(definition);
    return { zh: `“${heading}”`, en: `“${heading}”` };
  });
  yield {
    span: lastWordsOf(document, last.span),
    severity: 'info',
    message: say(breaksOff, { parts: joinTexts(parts, { zh: '、', en: ', ' }) }),
  };
}
