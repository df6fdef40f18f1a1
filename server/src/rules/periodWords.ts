import type { Report, ReportDocument } from '../model/report.ts';
import { type Paragraph, paragraphText, sourceOffset } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { outlineOf } from './outline.ts';
import { firstLineOf } from './places.ts';

const statement = /统计(?:数据)?的?(?:期限|时限|时间|周期|区间)|数据的?(?:期限|时限|起止时间)|时间?期限(?:为|是|自|从)/;
/** `2024年度`, `2024年全年`: a year without months still says the period. */
const yearAlone = /^[^。；;\n]{0,12}?\d{4}年(?:度|全年|全年度)?(?=[^\d]|$)/;

/** Paragraphs where a period may be stated: the preface, or 总体情况 where the preface was put into it. */
export function prefaceParagraphs(report: Report): readonly Paragraph[] {
  const overview = outlineOf(report)?.parts.find((part) => part.definition.number === 1);
  return [...report.preface, ...(overview?.blocks ?? [])].filter((block) => block.kind === 'paragraph');
}

/**
 * Where the words 统计期限 stand although no period was read after them, with all that was printed there.
 * `years` where the words are followed by a year alone: that is a period.
 */
export function findStatement(paragraphs: readonly Paragraph[]): { span: Span; kind: 'stated' | 'damaged' } | undefined {
  for (const paragraph of paragraphs) {
    const text = foldText(paragraphText(paragraph));
    const match = statement.exec(text);
    if (!match) continue;
    const after = text.slice(match.index + match[0].length);
    const length = match[0].length + (/^[^。;；\n]{0,60}/.exec(after)?.[0].length ?? 0);
    const span = { start: sourceOffset(paragraph, match.index), end: sourceOffset(paragraph, match.index + length) };
    return { span, kind: yearAlone.test(after) && !/\d月|\d日/.test(after.slice(0, 40)) ? 'years' : 'damaged' };
  }
  return undefined;
}

/** Whether both dates are printed whole: year, month and day of the first, month and day of the second. */
export function isPrintedWhole(printed: string): boolean {
  const text = foldText(printed).replaceAll(/\s+/g, '');
  return /(?<!\d)\d{4}年\d{1,2}月\d{1,2}日[^\d]*(?:\d{4}年)?\d{1,2}月\d{1,2}日/.test(text);
}

/** The dates inside a printed period: from the first digit to the last digit or 日. */
export function datesOf(text: string, span: Span): Span | undefined {
  const printed = text.slice(span.start, span.end);
  const match = /\d(?:[\s\S]*[\d日])?/.exec(foldText(printed));
  return match ? { start: span.start + match.index, end: span.start + match.index + match[0].length } : undefined;
}

/** The sentence of the preface that gives the report's basis, up to its first comma; without a preface the first line. */
export function findPlace(report: Report, document: ReportDocument): Span {
  const paragraph = pickParagraph(report, document);
  if (!paragraph) return firstLineOf(document, report);
  const length = document.text.slice(paragraph.start, paragraph.end).search(/[，,。；\r\n]/);
  return length > 0 ? { start: paragraph.start, end: paragraph.start + length } : paragraph;
}

/** The paragraph of the preface that names the regulation, else its last. */
export function pickParagraph(report: Report, document: ReportDocument): Span | undefined {
  const spans = report.preface.filter((block) => block.kind === 'paragraph').map((block) => block.span);
  return spans.find((span) => /条例|條例|编制|編制/.test(document.text.slice(span.start, span.end))) ?? spans.at(-1);
}
