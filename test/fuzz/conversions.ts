import { readDocument } from '../../server/src/model/readDocument.ts';
import { isPageNumber } from '../../server/src/syntax/pageNumber.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { looksLikeHtml } from '../../server/src/syntax/html.ts';
import { convertText } from '../../server/src/writing/convert.ts';
import { hold } from '../model/walk.ts';
import { applyEdits, checkEdits, checkPlace } from './places.ts';

const targets: readonly DocumentFormat[] = ['markdown', 'plaintext', 'html'];

/** A document in another form keeps its numbers, can be converted again, and is reached by the edits. */
export function checkConversions(text: string, format: DocumentFormat): void {
  for (const to of targets) {
    const { text: converted, edits, notes } = convertText(text, { format, to });
    for (const { span } of notes) checkPlace(span, text, `note of a conversion to ${to}`);
    if (converted === undefined) {
      hold(notes.length > 0, `no conversion to ${to} without a reason`);
      continue;
    }
    checkEdits(edits, text, `conversion to ${to}`);
    hold(applyEdits(text, edits) === converted, `the edits of a conversion to ${to} lead to it`);
    const again = convertText(converted, { format: to, to }).text;
    hold(again !== undefined, `what is ${to} can be written as ${to}`);
    if (format !== 'html' && !looksLikeHtml(text)) checkNumbers(text, format, converted, to);
  }
}

/** Every number outside tables stands in the conversion, as often; those in tables are compared cell by cell when it is made. */
function checkNumbers(text: string, format: DocumentFormat, converted: string, to: DocumentFormat): void {
  const { reports, frontMatter, directives } = readDocument(text, { format });
  if (reports.length === 0) return;
  // Comments to this program, and in HTML front matter, have no place in what is handed in.
  const apart = [
    ...reports.flatMap(({ tables }) => tables.map(({ span }) => span)),
    ...directives.map(({ span }) => span),
    ...(frontMatter && to === 'html' ? [frontMatter.span] : []),
    // What stands in a tag is no word of the report.
    ...Array.from(text.matchAll(/<[!/a-z][^>]*>?|&#\w*;?/gi), ({ index, 0: tag }) => ({
      start: index,
      end: index + tag.length,
    })),
  ];
  const isApart = (at: number): boolean => apart.some(({ start, end }) => start <= at && at < end);
  const left = new Map<string, number>();
  for (const [number] of converted.matchAll(/\d+/g)) left.set(number, (left.get(number) ?? 0) + 1);
  for (const { 0: number, index } of text.matchAll(/\d+/g)) {
    // The number of a page is left behind with the page.
    const line = text.slice(text.lastIndexOf('\n', index) + 1).split(/[\r\n]/, 1)[0] ?? '';
    if (isApart(index) || isPageNumber(line.trim())) continue;
    const count = left.get(number) ?? 0;
    hold(count > 0, `${number} at ${index} is kept in the conversion to ${to}`);
    left.set(number, count - 1);
  }
}
