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
/**
 * 1月1日起至12月31日, with the year of the other end or without. 起 alone is no period: 自2024年1月1日起施行 is when a law took effect. Where the
 * line ends behind 至 the other end is on the next one.
 */
const periodStart =
  /^\s{0,2}1\s{0,2}月\s{0,2}1\s{0,2}日\s{0,2}(?:起|开始)?[,\s]{0,2}(?:至|到|截至|截止到?|[-—–~～―]{1,2})\s{0,2}(?:$|(?:(?<to>20\d\d)\s{0,2}年\s{0,2})?(?:$|12\s{0,2}月|年?(?:底|末|终)))/u;
/** 1月至12月, 1月份—12月: the whole year, and no date. */
const wholeYear = /^度?\s{0,2}1\s{0,2}月份?\s{0,2}(?:至|到|[-—–~～―]{1,2})\s{0,2}12\s{0,2}月(?!\s{0,2}\d)/u;
const periodEnd = /^\s{0,2}12\s{0,2}月\s{0,2}(?:31\s{0,2}日|底|末)/u;
const untilBefore = /(?:至|到|截至|截止|截|[-—–~～―])\s{0,2}$/u;
const hanStart = /^一月一日起?(?:至|到)/u;
const hanEnd = /^十二月三十一日/u;
const date = /^度?\s{0,2}(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s{0,2}月/u;
const rangeBefore = /(?:\d\s{0,2}年?度?\s{0,2}(?:[-—–~～―、/至到]|和|及)\s{0,2})$/u;
const rangeAfter = /^度?\s{0,2}(?:[-—–~～―、/至到]|和|及)\s{0,2}(?:20)?\d\d\s{0,2}年/u;
const since =
  /^度?\s{0,2}(?:起|以来|开始|之后|以后|后|前|以前|之前|版|修订|修正|印发|制定|出台|发布|公布|颁布|施行|实施)/u;
/** 2024年第5期, 2024年第3号公告, 2024年12号文件: numbers of documents. A course is no document. */
const numberAfter =
  /^度?\s{0,2}(?:第\s{0,2}(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s{0,2}(?:号|期(?!.{0,6}(?:培训|班|讲座|学习|活动)))|\d{1,4}\s{0,2}号(?:文|令|公告|通告))/u;
const courseAfter = /^度?\s{0,2}第\s{0,2}(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s{0,2}期/u;
/** What a link or picture leads to, with the words that name it; addresses and tags anywhere. */
const addressPattern =
  /!?\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)|\[[^\]\n]{0,300}\]:.{0,300}|(?:https?:\/\/|www\.)[^\s,。;、)》」”<>]{1,300}|<[a-z][^<>]{0,300}>/giu;
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
  let addresses: readonly Span[] | undefined;
  let passed = 0;
  for (const { index, 0: digits } of folded.matchAll(yearPattern)) {
    const isHan = !/^\d/.test(digits);
    const year = isHan ? parseHanNumber(digits.replaceAll(/[○零]/g, '〇')) : Number(digits);
    if (year === undefined || Math.abs(year - own) > 1) continue;
    const end = index + digits.length;
    addresses ??= findAddresses(folded);
    // What is behind an address is last year's, whatever is written in front of it.
    while ((addresses[passed]?.end ?? Number.POSITIVE_INFINITY) <= index) passed++;
    const isAddress = (addresses[passed]?.start ?? Number.POSITIVE_INFINITY) <= index;
    const fate = isAddress ? 'stays' : tellFate(folded, index, end, { year, own });
    found.push({ span: { start: index, end }, year, fate, isHan });
  }
  return found;
}

function findAddresses(folded: string): readonly Span[] {
  return Array.from(folded.matchAll(addressPattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function tellFate(
  line: string,
  start: number,
  end: number,
  { year, own }: { readonly year: number; readonly own: number },
): YearFate {
  const distance = year - own;
  const before = line.slice(Math.max(0, start - 12), start);
  const after = line.slice(end, end + 40).replace(/^\s{0,2}年/u, '');
  if (isCited(line, start, end)) return 'cited';
  // The two ends of the period are dates and yet the report's own.
  const isPeriod =
    isStart(after, year) ||
    hanStart.test(after) ||
    ((periodEnd.test(after) || hanEnd.test(after)) && isEnd(before, after));
  if (distance === 0 && isPeriod) return 'moves';
  const isDate = date.test(after) && !wholeYear.test(after);
  if (isDate || since.test(after) || courseAfter.test(after)) return 'stays';
  if (rangeBefore.test(before) || rangeAfter.test(after)) return 'stays';
  if (distance === 0) return 'moves';
  if (distance < 0) return comparedBefore.test(before) || comparedAfter.test(after) ? 'moves' : 'stays';
  return planned.test(sentenceAround(line, start)) ? 'moves' : 'stays';
}

/** Whether a year belongs to the name or number of a document: it is as true this year. Folded text. */
export function isCited(line: string, start: number, end: number): boolean {
  return isInTitle(line, start) || numberAfter.test(line.slice(end, end + 40).replace(/^\s{0,2}年/u, ''));
}

function isStart(after: string, year: number): boolean {
  const match = periodStart.exec(after);
  return match !== null && Number(match.groups?.['to'] ?? year) === year;
}

function isEnd(before: string, after: string): boolean {
  return untilBefore.test(before) || /^.{5,9}(?:止|截止)/u.test(after);
}

/** Characters looked at on either side: a line may hold thousands of years. */
const reach = 160;

/** Whether 《, 〈, < or ‹ is open at the place: the year then belongs to the name of a document. A lone < means less. */
function isInTitle(line: string, at: number): boolean {
  const open: string[] = [];
  for (const mark of line.slice(Math.max(0, at - reach), at).match(/[《〈<‹》〉>›]/gu) ?? []) {
    if ('《〈<‹'.includes(mark)) open.push(mark);
    else open.pop();
  }
  return open.includes('《') || (open.length > 0 && /[》〉>›]/u.test(line.slice(at, at + reach)));
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
