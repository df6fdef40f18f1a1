import type { Report, ReportDocument } from '../model/report.ts';
import { type Paragraph, paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { outlineOf } from './outline.ts';
import { firstLineOf } from './places.ts';

const statement = /统计(?:数据)?的?(?:期限|时限|时间|周期|区间)|数据的?(?:期限|时限|起止时间)|时间?期限(?:为|是|自|从)/;
/** What every statement holds, in either script: most paragraphs need no folding. */
const signs = /期限|[时時]限|[时時][间間]|[周週]期|[区區][间間]/;
/** `2024年度`, `2024年全年`: a year without months still says the period. */
const yearAlone = /^[^\d]{0,12}\d{4}\s{0,4}年(?:度|全年|全年度)?[^\d]*$/;
const wholeYear =
  /(?<!\d)0?1\s{0,4}月\s{0,4}0?1\s{0,4}日\D{0,10}(?:\d{4}\s{0,4}年)?\s{0,4}12\s{0,4}月\s{0,4}31\s{0,4}日/;

/** Paragraphs where a period may be stated: the preface, or 总体情况 where the preface was put into it. */
export function prefaceParagraphs(report: Report): readonly Paragraph[] {
  const overview = outlineOf(report)?.parts.find((part) => part.definition.number === 1);
  return [...report.preface, ...(overview?.blocks ?? [])].filter((block) => block.kind === 'paragraph');
}

/**
 * Where the words 统计期限 stand although the reader found no period after them, with all that was printed there. `stated` where
 * a year alone or a whole year in other words follows: nothing is missing then.
 */
export function findStatement(
  paragraphs: readonly Paragraph[],
): { readonly span: Span; readonly kind: 'stated' | 'damaged' } | undefined {
  for (const paragraph of paragraphs) {
    const typed = paragraphText(paragraph);
    if (!signs.test(typed)) continue;
    const text = foldText(typed);
    const match = statement.exec(text);
    const after = match ? text.slice(match.index + match[0].length) : '';
    const printed = (/^[^。;\n]{0,40}日[^。;\n]{0,30}日止?/.exec(after) ?? /^[^。;,\n]{0,60}/.exec(after))?.[0] ?? '';
    // Other periods are spoken of, too (答复的时间期限为20个工作日).
    if (!match || !/\d{4}|\d月/.test(printed)) continue;
    const end = match.index + match[0].length + printed.length;
    const span = sourceSpan(paragraph, match.index, end);
    return { span, kind: wholeYear.test(printed) || yearAlone.test(printed) ? 'stated' : 'damaged' };
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

/** The sentence of the preface that gives the report's basis, up to its first comma; without a preface the line of the title. */
export function findPlace(report: Report, document: ReportDocument): Span {
  const paragraph = pickParagraph(report, document);
  if (!paragraph) {
    const first = firstLineOf(document, report);
    return report.title && report.title.span.start > first.end ? report.title.span : first;
  }
  const length = document.text.slice(paragraph.start, paragraph.end).search(/[，,。；\r\n]/);
  return length > 0 ? { start: paragraph.start, end: paragraph.start + length } : paragraph;
}

/** The paragraph of the preface that names the regulation, else its last. What a page prints above the title is none. */
export function pickParagraph(report: Report, document: ReportDocument): Span | undefined {
  const from = report.title?.span.start ?? report.span.start;
  const spans = report.preface
    .filter(({ kind, span }) => kind === 'paragraph' && span.end > from)
    .map(({ span }) => span);
  return spans.find((span) => /条例|條例|编制|編制/.test(document.text.slice(span.start, span.end))) ?? spans.at(-1);
}
