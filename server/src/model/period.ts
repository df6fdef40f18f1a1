import { paragraphText, sourceSpan, type Block, type Paragraph } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { parseHanNumber } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Period } from './report.ts';

// 自2024年1月1日起至(2024年)12月31日止; also with lost characters (20231月1日, 202020年12月31日). Every gap is bounded: linear.
const periodPattern =
  /(?<from>\d{4,6})\s{0,4}(?<fromYear>年)?\s{0,4}(?<fromMonth>0?1)\s{0,4}(?<fromMonthMark>月)?\s{0,4}0?1\s{0,4}(?:日)?\s{0,4}(?:\d{1,2}[:：时]\d{0,2}分?\s{0,2})?(?:起|开始)?\s{0,4}[,，]?\s{0,4}(?:至|到|[-—–~～―]{1,2})\s{0,4}(?:(?<to>\d{4,6})\s{0,4}(?<toYear>年)?|当年|同年|本年)?\s{0,4}12\s{0,4}(?<toMonthMark>月)?\s{0,4}31\s{0,4}(?<toDay>日)?/d;

// The same in other notations, which say the whole year just as well: 2024.1.1—2024.12.31, 二〇二四年一月一日至十二月三十一日.
const numericPattern =
  /(?<from>\d{4})\s?([./-])\s?0?1\s?\2\s?0?1\s{0,2}(?:日)?(?:起)?\s{0,2}(?:至|到|[-—–~～―]{1,2})\s{0,2}(?:(?<to>\d{4})\s?\2\s?)?12\s?\2\s?31/d;
const hanPattern =
  /(?<from>[一二〇○零][〇○零一二三四五六七八九]{3})年一月一日(?:起)?(?:至|到|[-—–~～―]{1,2})(?:(?<to>[一二〇○零][〇○零一二三四五六七八九]{3})年|当年|同年)?十二月三十一日/d;

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
  const other = numericPattern.exec(folded) ?? hanPattern.exec(folded);
  if (other) return readOther(paragraph, other);
  const match = periodPattern.exec(folded);
  const groups = match?.groups;
  const indices = match?.indices;
  if (!groups || !indices) return undefined;
  const at = (range: readonly [number, number]): Span => sourceSpan(paragraph, range[0], range[1]);
  const whole = indices[0];
  if (!whole) return undefined;
  const from = indices.groups?.['from'];
  const to = indices.groups?.['to'];
  const readable =
    groups['fromYear'] !== undefined &&
    groups['fromMonthMark'] !== undefined &&
    groups['toMonthMark'] !== undefined &&
    groups['toDay'] !== undefined;
  const years =
    groups['from']?.length === 4 &&
    (groups['to'] === undefined || (groups['to'].length === 4 && groups['toYear'] !== undefined));
  return {
    span: at(whole),
    ...(from && groups['from']?.length === 4 ? { fromYear: Number(groups['from']), fromYearSpan: at(from) } : {}),
    ...(to && groups['to']?.length === 4 ? { toYear: Number(groups['to']), toYearSpan: at(to) } : {}),
    wholeYear: readable && years,
  };
}

function readOther(paragraph: Paragraph, match: RegExpExecArray): Period {
  const year = (name: 'from' | 'to'): { readonly value: number; readonly span: Span } | undefined => {
    const digits = match.groups?.[name];
    const range = match.indices?.groups?.[name];
    const value =
      digits === undefined
        ? undefined
        : /^\d+$/.test(digits)
          ? Number(digits)
          : parseHanNumber(digits.replaceAll(/[○零]/g, '〇'));
    return value === undefined || !range ? undefined : { value, span: sourceSpan(paragraph, range[0], range[1]) };
  };
  const from = year('from');
  const to = year('to');
  return {
    span: sourceSpan(paragraph, match.index, match.index + match[0].length),
    ...(from ? { fromYear: from.value, fromYearSpan: from.span } : {}),
    ...(to ? { toYear: to.value, toYearSpan: to.span } : {}),
    wholeYear: true,
  };
}
