import { foldText } from '../text/fold.ts';
import { parseHanNumber } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';

/**
 * What a year in last year's words is to this year's report.
 * `moves`: it is the report's own year, or stands in a fixed distance to it, and goes on with it (2024年全年, 较2023年).
 * `stays`: it dates something that happened, or nobody can tell: the author has to look at it.
 * `cited`: it names a document or a span of years and is as true this year.
 */
export type YearFate = 'moves' | 'stays' | 'cited';

export interface YearWord {
  /** The digits alone. */
  readonly span: Span;
  readonly year: number;
  readonly fate: YearFate;
  /** Written in Chinese numerals. */
  readonly isHan: boolean;
}

const yearPattern = /(?<![\d〇○零一二三四五六七八九])(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})(?=\s{0,2}年)/gu;
/** 1月1日起至, or the other end of the period: 至2024年12月31日, 截至2024年12月31日, 12月31日止. */
const periodStart = /^\s{0,2}1\s{0,2}月\s{0,2}1\s{0,2}日\s{0,2}(?:起|开始|至|到|[-—–~～―])/u;
const periodEnd = /^\s{0,2}12\s{0,2}月\s{0,2}(?:31\s{0,2}日|底|末)/u;
const untilBefore = /(?:至|到|截至|截止|截|[-—–~～―])\s{0,2}$/u;
const hanStart = /^一月一日(?:起|至|到)/u;
const hanEnd = /^十二月三十一日/u;
const date = /^度?\s{0,2}(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s{0,2}月/u;
const rangeBefore = /(?:\d\s{0,2}年?度?\s{0,2}(?:[-—–~～―、/至到]|和|及)\s{0,2})$/u;
const rangeAfter = /^度?\s{0,2}(?:[-—–~～―、/至到]|和|及)\s{0,2}(?:20)?\d\d\s{0,2}年/u;
const since =
  /^度?\s{0,2}(?:起|以来|开始|之后|以后|后|前|以前|之前|版|修订|修正|印发|制定|出台|发布|公布|颁布|施行|实施)/u;
const comparedBefore = /(?:较|比|与|同|和|相较|对比|相比|(?:上年|上一年|去年)度?\(?)\s{0,2}$/u;
const comparedAfter = /^度?(?:全年)?(?:同期)?(?:相比|同期|对比|增|减|上升|下降|提高|降低)/u;
const planned = /将|计划|拟|打算|下一步|下步|要|继续|力争|明年|下年|结转/u;

/**
 * The years of a line of last year's report, in order, as far as they are near it: its own year, the one before and the one after.
 * Others (《条例》 of 2019, documents of long ago) are as true this year as last.
 * @param own the year of the report that the line is from
 */
export function findYears(line: string, own: number): readonly YearWord[] {
  const folded = foldText(line);
  const found: YearWord[] = [];
  for (const { index, 0: digits } of folded.matchAll(yearPattern)) {
    const isHan = !/^\d/.test(digits);
    const year = isHan ? parseHanNumber(digits.replaceAll(/[○零]/g, '〇')) : Number(digits);
    if (year === undefined || Math.abs(year - own) > 1) continue;
    const end = index + digits.length;
    found.push({ span: { start: index, end }, year, fate: tellFate(folded, index, end, year - own), isHan });
  }
  return found;
}

function tellFate(line: string, start: number, end: number, distance: number): YearFate {
  const before = line.slice(Math.max(0, start - 12), start);
  const after = line.slice(end, end + 24).replace(/^\s{0,2}年/u, '');
  if (isInTitle(line, start)) return 'cited';
  // The two ends of the period are dates and yet the report's own.
  const isPeriod =
    periodStart.test(after) ||
    hanStart.test(after) ||
    ((periodEnd.test(after) || hanEnd.test(after)) && isEnd(before, after));
  if (distance === 0 && isPeriod) return 'moves';
  if (date.test(after) || since.test(after)) return 'stays';
  if (rangeBefore.test(before) || rangeAfter.test(after)) return 'stays';
  if (distance === 0) return 'moves';
  if (distance < 0) return comparedBefore.test(before) || comparedAfter.test(after) ? 'moves' : 'stays';
  return planned.test(sentenceAround(line, start)) ? 'moves' : 'stays';
}

function isEnd(before: string, after: string): boolean {
  return untilBefore.test(before) || /^.{5,9}(?:止|截止)/u.test(after);
}

/** Characters looked at on either side: a line may hold thousands of years. */
const reach = 160;

/** Whether 《 is open at the place: the year then belongs to the name of a document. */
function isInTitle(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - reach), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

function sentenceAround(line: string, at: number): string {
  const before = line.slice(Math.max(0, at - reach), at);
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1;
  const after = line.slice(at, at + reach);
  const stop = after.search(/[。;]/u);
  return before.slice(from) + (stop < 0 ? after : after.slice(0, stop));
}

const hanDigits = '〇一二三四五六七八九';

/** The year as the author writes years: in digits, or in Chinese numerals with the same zero. */
export function writeYear(year: number, { isHan }: YearWord, typed: string): string {
  const digits = String(year);
  if (!isHan) return /[０-９]/.test(typed) ? digits.replaceAll(/\d/g, widen) : digits;
  const zero = /[〇○零]/u.exec(typed)?.[0] ?? '〇';
  return digits.replaceAll(/\d/g, (digit) => (digit === '0' ? zero : hanDigits.charAt(Number(digit))));
}

function widen(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
}
