import type { Report, ReportDocument } from '../model/report.ts';
import { skipBlanks, trimBlanks } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Part } from './outline.ts';

/** The report's first line that is not blank: where a title or a preface would stand. */
export function firstLineOf(document: ReportDocument, report: Report): Span {
  const first = report.blocks.find((block) => block.kind !== 'front-matter' && block.kind !== 'directive') ?? report;
  return firstLineIn(document, first.span);
}

/** The first heading or line with Chinese words in it: what a page leaves behind before them (`: 63%`) is no place for a title. */
export function placeOfTitle(document: ReportDocument, report: Report): Span {
  for (const block of report.blocks) {
    if (block.kind === 'heading') return firstLineIn(document, block.span);
    if (block.kind !== 'paragraph') continue;
    const line = block.segments.find(({ text }) => /\p{sc=Han}.*\p{sc=Han}/u.test(text));
    if (line) return firstLineIn(document, line);
  }
  return firstLineOf(document, report);
}

/** The first line of a range that is not blank, without the blanks around it. */
export function firstLineIn(document: ReportDocument, within: Span): Span {
  const start = skipBlanks(document.text, within.start, within.end);
  const length = document.text.slice(start, within.end).search(/[\r\n]/);
  return { start, end: trimBlanks(document.text, start, length < 0 ? within.end : start + length) };
}

/** The last few characters of a range: a mark that can be seen where something is missing after it. */
export function lastWordsOf(document: ReportDocument, within: Span): Span {
  const end = trimBlanks(document.text, within.start, within.end);
  const tail = document.text.slice(Math.max(within.start, end - 8), end);
  const [line = ''] = tail.split(/[\r\n]/).slice(-1);
  const start = end - line.length;
  return { start: skipBlanks(document.text, start, end), end };
}

const blockTag = /^<\/?(?:p|h[1-6]|div|li|section|article|center|blockquote|table)\b/i;

/**
 * Where to write so that it stands before the block that begins at `offset`: the start of its line, in HTML the start of its
 * outermost tag up to the first block tag. The offset itself where other text comes before it on the line.
 */
export function blockStartOf(document: ReportDocument, offset: number): number {
  const { text } = document;
  if (document.format !== 'html') {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return skipBlanks(text, start, offset) === offset ? start : offset;
  }
  let start = offset;
  for (;;) {
    const end = trimBlanks(text, 0, start);
    const tag = end > 0 && text.charAt(end - 1) === '>' ? text.lastIndexOf('<', end - 1) : -1;
    if (tag < 0 || !/^<[a-z]/i.test(text.slice(tag, tag + 2))) return start;
    start = tag;
    if (blockTag.test(text.slice(tag, tag + 12))) return start;
  }
}

/** Where to write so that it stands after the block that ends at `offset`: in HTML behind its closing tags. */
function blockEndOf(document: ReportDocument, offset: number): number {
  if (document.format !== 'html') return offset;
  let end = offset;
  for (;;) {
    const at = skipBlanks(document.text, end, document.text.length);
    const tag = /^<\/[a-z][^<>]*>/i.exec(document.text.slice(at, at + 40))?.[0];
    if (!tag || /^<\/(?:body|html)/i.test(tag)) return end;
    end = at + tag.length;
    if (blockTag.test(tag)) return end;
  }
}

/** Where to write so that it stands at the end of a part, after its last paragraph or table. */
export function endOfPart(document: ReportDocument, part: Part): number {
  return blockEndOf(document, (part.blocks.at(-1) ?? part.section.heading).span.end);
}

/** Whether the text breaks off right behind the span, but for the marks of a table. */
export function isWhereTextEnds({ cutAt }: Report, span: Span, text: string): boolean {
  return (
    cutAt !== undefined && span.end <= cutAt && cutAt - span.end < 80 && /^[\s|]*$/u.test(text.slice(span.end, cutAt))
  );
}
