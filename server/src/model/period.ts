import { paragraphText, sourceSpan, type Block, type Paragraph } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { parseHanNumber } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Period } from './report.ts';

// 自2024年1月1日起至(2024年)12月31日止; also with lost characters (20231月1日, 202020年12月31日). Every gap is bounded: linear.
// `head` is all before the second year, so that its length tells where that stands: regular expressions that say it themselves are slow.
const periodPattern =
  /(?<head>(?<from>\d{4,6})\s{0,4}(?<fromYear>年)?\s{0,4}(?<fromMonth>0?1)\s{0,4}(?<fromMonthMark>月)?\s{0,4}0?1\s{0,4}(?:日)?\s{0,4}(?:\d{1,2}[:：时]\d{0,2}分?\s{0,2})?(?:起|开始)?\s{0,4}[,，]?\s{0,4}(?:至|到|[-—–~～―]{1,2})\s{0,4})(?:(?<to>\d{4,6})\s{0,4}(?<toYear>年)?|当年|同年|本年)?\s{0,4}12\s{0,4}(?<toMonthMark>月)?\s{0,4}31\s{0,4}(?<toDay>日)?/;

// The same in other notations, which say the whole year just as well: 2024.1.1—2024.12.31, 二〇二四年一月一日至十二月三十一日.
const numericPattern =
  /(?<head>(?<from>\d{4})\s?(?<mark>[./-])\s?0?1\s?\k<mark>\s?0?1\s{0,2}(?:日)?(?:起)?\s{0,2}(?:至|到|[-—–~～―]{1,2})\s{0,2})(?:(?<to>\d{4})\s?\k<mark>\s?)?12\s?\k<mark>\s?31/;
const hanPattern =
  /(?<head>(?<from>[一二〇○零][〇○零一二三四五六七八九]{3})年一月一日(?:起)?(?:至|到|[-—–~～―]{1,2}))(?:(?<to>[一二〇○零][〇○零一二三四五六七八九]{3})年|当年|同年)?十二月三十一日/;

/** The 统计期限 stated in the paragraphs, the first that reads as a whole year. */
export function findPeriod(blocks: readonly Block[]): Period | undefined {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const period = findInParagraph(block);
    if (period) return period;
  }
  return undefined;
}

function findInParagraph(paragraph: Paragraph): Period | undefined {
  const typed = paragraphText(paragraph);
  if (!/[3３][1１]|三十一/.test(typed)) return undefined;
  const folded = foldText(typed);
  const match = numericPattern.exec(folded) ?? hanPattern.exec(folded);
  if (match) return { ...placePeriod(paragraph, match, readAnyYear), wholeYear: true };
  const found = periodPattern.exec(folded);
  if (!found) return undefined;
  return { ...placePeriod(paragraph, found, readYear), wholeYear: saysWholeYear(found.groups ?? {}) };
}

/** Whether nothing of the two dates was lost. */
function saysWholeYear(groups: Readonly<Record<string, string | undefined>>): boolean {
  const { from, fromYear, fromMonthMark, to, toYear, toMonthMark, toDay } = groups;
  if (fromYear === undefined || fromMonthMark === undefined || toMonthMark === undefined || toDay === undefined)
    return false;
  return from?.length === 4 && (to === undefined || (to.length === 4 && toYear !== undefined));
}

/** The period with its years and where they stand; a year that cannot be read is left out. */
function placePeriod(
  paragraph: Paragraph,
  { index, 0: whole, groups }: RegExpExecArray,
  read: (digits: string) => number | undefined,
): Omit<Period, 'wholeYear'> {
  const { head = '', from = '', to = '' } = groups ?? {};
  const fromYear = read(from);
  const toYear = to === '' ? undefined : read(to);
  const place = (start: number, length: number): Span => sourceSpan(paragraph, start, start + length);
  return {
    span: place(index, whole.length),
    ...(fromYear === undefined ? {} : { fromYear, fromYearSpan: place(index, from.length) }),
    ...(toYear === undefined ? {} : { toYear, toYearSpan: place(index + head.length, to.length) }),
  };
}

function readYear(digits: string): number | undefined {
  return digits.length === 4 ? Number(digits) : undefined;
}

/** In digits or in numerals. */
function readAnyYear(digits: string): number | undefined {
  return /^\d+$/.test(digits) ? Number(digits) : parseHanNumber(digits.replaceAll(/[○零]/g, '〇'));
}
