import { foldCode, foldText } from '../../text/fold.ts';
import { parseHanNumber } from '../../text/numerals.ts';
import { placesOf } from './scales.ts';
import { beside, besideTable, sign, signTable } from './proseSigns.ts';

/** A number found in a sentence, with what qualifies it. Offsets are into the sentence. */
export interface ProseNumber {
  readonly start: number;
  /** Behind the numeral, 万 and 亿 included. */
  readonly numeralEnd: number;
  /** Behind the unit and what makes it inexact (余, 左右). */
  readonly end: number;
  readonly value: string;
  readonly decimals: number;
  readonly exact: boolean;
  readonly unit: string | undefined;
  readonly script: 'digits' | 'han';
}

/** What a sentence states. */
export interface FoundNumbers {
  /** In order. */
  readonly numbers: readonly ProseNumber[];
  /** The signs (`sign`) of all its characters, never less; they may be those of the text since the last stop, which has more. */
  readonly signs: number;
  /** The sentence in simplified words; marks, digits and blanks are of either width. Few sentences are worth the time of folding all. */
  readonly words: string;
}

/** Measure words of reports, longest first, so that 人次 is not 人. 年 月 日 号 届 层 are no measure words here: they date or number. */
const units =
  '百分点|个百分点|工作日|人次|件次|宗次|项次|户次|家次|艘次|场次|批次|台次|篇次|条次|个次|%|‰|元|条|件|宗|人|次|份|个|批|项|篇|户|家|起|场|期|部|册|类|种|例|名|位|页|处|幅|款|封|则|套|本|台|辆|吨|只|支|块|张|所|座';
const hanUnits = '件|条|起|宗|项|份|人次|例|个|大类|类|部分|方面|篇|期|场|次';
const suffixes = '以上|以下|以内|左右|上下|之多|有余|余|多';

/** A word that may stand behind a number. */
interface Word {
  readonly word: string;
  /** Its second character; 0 where it has one only. */
  readonly second: number;
  readonly unit: string;
}

/** Words by their first character, in the order in which they are tried. */
type Words = ReadonlyMap<number, readonly Word[]>;

function sortWords(words: string): Words {
  const sorted = new Map<number, Word[]>();
  for (const word of words.split('|')) {
    const first = word.charCodeAt(0);
    const unit = word === '个百分点' ? '百分点' : word === '大类' ? '类' : word;
    const second = word.length > 1 ? word.charCodeAt(1) : 0;
    sorted.set(first, [...(sorted.get(first) ?? []), { word, second, unit }]);
  }
  return sorted;
}

const unitWords = sortWords(units);
const hanUnitWords = sortWords(hanUnits);
const suffixWords = sortWords(suffixes);
const [comma, point, plus] = [0x2c, 0x2e, 0x2b];

/** 1,234: digits in groups. */
const grouped = /^\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?/;
/** As long as the longest of them, and a digit behind. */
const longestGrouped = 40;
const mostDigits = 15;
const mostDecimals = 9;
const mostNumerals = 9;
const mostPercentNumerals = 12;

/** What stands right before a number that is no claim: 第, document numbers, versions, parts of other numbers and of addresses. */
const noClaimBehind = /[第〔[【《〈A-Za-z\d.@/\\_~×*#^=+–—-]$|\d:$|\d ?[^\d,。;]{0,2} ?(?<![增升降减高加])[至到]$/;
const inexactBehind = /(?:约|近|逾|超|超过|突破|将近|接近|大约|不少于|不低于|至少|不足)$/;
/** What makes a range or a fraction of it; behind 万 or 亿 without a unit also what dates or numbers. */
const noClaimBefore = /^ ?[-~—–/×*] ?\d/;
const noBareBefore = /^ ?[年月日号字\d]/;
/** Words of time that a measure word begins: 3个工作日, 12个月, 20个季度. */
const timeAfter = /^ ?(?:工作日|月|季度|小时|学时|自然日|年度|年头|星期|交易日)/;
const noMoreBefore = /[个件条项次样元方种]/;
const hanIdiomBehind = /[第每同任这某统唯逐万单之“‘"'\d几数另又哪]$/u;
const hanIdiomBefore = /^ ?(?:[“"‘]|性|事|龙|块|些|步|体|致|起来|流|个|件件|之)/u;
const countedAlone: ReadonlySet<string> = new Set(['件', '起', '宗', '条', '例', '份', '人次']);
const percentNumerals = /^[零一二三四五六七八九十百点]+/;

/**
 * Numbers of a sentence as typed, in order. A full-width comma never groups digits. What is a year, date, document or article number,
 * phone number, ordinal, range or list number is left out; so is a bare number without a unit.
 * @param typedSigns the signs of its characters, where they are known
 * @param first where the first digit or numeral stands, where that is known
 */
export function findNumbers(typed: string, typedSigns = gatherSigns(typed), first = 0): FoundNumbers {
  let words = typed;
  let signs = typedSigns;
  const isTraditional = (signs & sign.traditional) !== 0;
  if (isTraditional) {
    words = foldText(typed);
    signs = gatherSigns(words);
  }
  const from = isTraditional ? 0 : Math.max(0, first);
  const source = { text: words, typed, from, isTraditional, signs: signTable(), besides: besideTable() };
  const numbers: ProseNumber[] = [];
  if ((signs & sign.digit) !== 0) collectDigits(source, numbers);
  const digits = numbers.length;
  if ((signs & sign.counting) !== 0) collectHan(source, numbers);
  if (numbers.length > digits) {
    // 百分之三十
    if (numbers.some(({ unit }) => unit === '%')) signs |= sign.percent;
    if (digits > 0) numbers.sort((a, b) => a.start - b.start);
  }
  return { numbers, signs, words };
}

function gatherSigns(text: string): number {
  const table = signTable();
  let signs = 0;
  for (let at = 0; at < text.length; at++) signs |= table[text.charCodeAt(at)] ?? 0;
  return signs;
}

/** Simplified words; marks, blanks and digits are still of either width. */
interface Source {
  readonly text: string;
  readonly typed: string;
  /** There is no digit or numeral before. */
  readonly from: number;
  /** Whether the words had to be folded: then everything is. */
  readonly isTraditional: boolean;
  /** `signTable` and `besideTable`. */
  readonly signs: Uint16Array;
  readonly besides: Uint8Array;
}

/** A character as folding has it; 0 where there is none. */
function plainCode({ text }: Source, at: number): number {
  if (at < 0 || at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return code >= 0x3400 && code <= 0x9fff ? code : foldCode(code);
}

/** Some characters, folded: for patterns, which are tried only where a character says that they may hold. */
function readFolded({ text, isTraditional }: Source, from: number, to: number): string {
  const piece = text.slice(Math.max(0, from), to);
  return isTraditional ? piece : foldText(piece);
}

/** What a character may be beside a number (`beside`); nothing where there is none. */
function lookBeside({ text, besides }: Source, at: number): number {
  return at >= 0 && at < text.length ? (besides[text.charCodeAt(at)] ?? 0) : 0;
}

function skipBlank(source: Source, at: number): number {
  return (lookBeside(source, at) & beside.blank) === 0 ? at : at + 1;
}

function skipDigits({ text, signs }: Source, from: number, most: number): number {
  const last = Math.min(text.length, most);
  let at = from;
  while (at < last && ((signs[text.charCodeAt(at)] ?? 0) & sign.digit) !== 0) at++;
  return at;
}

/** The first of the words that stands at a place. */
function findWord(source: Source, at: number, words: Words): Word | undefined {
  const possible = words.get(plainCode(source, at));
  if (!possible) return undefined;
  const next = at + 1 < source.text.length ? source.text.charCodeAt(at + 1) : 0;
  for (const each of possible) {
    const { word, second } = each;
    if (second === 0 || (second === next && (word.length === 2 || source.text.startsWith(word, at)))) return each;
  }
  return undefined;
}

function collectDigits(source: Source, found: ProseNumber[]): void {
  const { text, from, signs } = source;
  // Of more digits than a number has, the next are read as another: the end of all of them is looked for once.
  let runEnd = from;
  for (let at = from; at < text.length; at++) {
    if (((signs[text.charCodeAt(at)] ?? 0) & sign.digit) === 0) continue;
    if (at >= runEnd) runEnd = skipDigits(source, at + 1, text.length);
    at = readDigits(source, at, runEnd, found) - 1;
  }
}

/** Reads the number that begins with the digits up to `to`, if it is one; returns where the next may begin. */
function readDigits(source: Source, start: number, to: number, found: ProseNumber[]): number {
  let digitsEnd = Math.min(to, start + mostDigits);
  let isGrouped = false;
  const mark = plainCode(source, to);
  if (mark === comma && to - start <= 3) {
    const { 0: group = '' } = grouped.exec(readFolded(source, start, start + longestGrouped)) ?? [];
    isGrouped = group !== '';
    // `100，200`: two numbers, the first without a unit.
    const first = start + group.indexOf(',');
    if (isGrouped && source.typed.charCodeAt(first) !== comma) return first + 1;
    if (isGrouped) digitsEnd = start + group.length;
  } else if (mark === point && digitsEnd === to) {
    const end = skipDigits(source, to + 1, to + 1 + mostDecimals);
    if (end > to + 1) digitsEnd = end;
  }
  const counted = readCounted(source, digitsEnd);
  if (!counted) return digitsEnd;
  const { scale, scaleEnd, word, end } = counted;
  const unit = word ? word.unit : '';
  if (isTime(source, unit, end)) return end;
  const before = tellBefore(source, start);
  if (before === 'no claim' || isNoClaimBefore(source, end, unit)) return end;
  const printed = readFolded(source, start, digitsEnd);
  const numeral = isGrouped ? printed.replaceAll(',', '') : printed;
  const pointAt = digitsEnd === to ? -1 : numeral.indexOf('.');
  // 1.5项: a list number glued to a count, or a slip; either way no count.
  if (pointAt >= 0 && scale === '' && !/^(?:%|‰|.*元|百分点|吨)$/u.test(unit)) return end;
  found.push({
    start,
    numeralEnd: scaleEnd,
    end,
    value: pointAt < 0 && scale === '' ? stripZeros(numeral) : multiply(numeral, scale),
    decimals: pointAt >= 0 ? numeral.length - pointAt - 1 : 0,
    exact: before === 'exact' && !counted.isRough && (scale === '' || unit === '元'),
    unit: word?.unit,
    script: 'digits',
  });
  return end;
}

/** What follows the digits of a number. */
interface Counted {
  readonly scale: string;
  /** Behind 万 and 亿; where there are none, behind the digits. */
  readonly scaleEnd: number;
  readonly word: Word | undefined;
  readonly end: number;
  /** 余, 多, 以上. */
  readonly isRough: boolean;
}

/** 余, 万, 余 again, the unit, 以上: each may be there, in this order, a blank before it. Undefined where nothing is counted. */
function readCounted(source: Source, digitsEnd: number): Counted | undefined {
  let isRough = false;
  let at = skipBlank(source, digitsEnd);
  if ((lookBeside(source, at) & beside.some) !== 0) {
    isRough = true;
    at++;
  }
  const scaleAt = skipBlank(source, at);
  const scale = (lookBeside(source, scaleAt) & beside.scale) === 0 ? '' : readScale(source, scaleAt);
  if (scale !== '') at = scaleAt + scale.length;
  const scaleEnd = scale === '' ? digitsEnd : at;
  const moreAt = skipBlank(source, at);
  if ((lookBeside(source, moreAt) & beside.more) !== 0) {
    isRough = true;
    at = moreAt + 1;
  }
  const unitAt = skipBlank(source, at);
  const word = findWord(source, unitAt, unitWords);
  if (!word && scale === '') return undefined;
  if (word) at = unitAt + word.word.length;
  const suffixAt = skipBlank(source, at);
  if ((lookBeside(source, suffixAt) & beside.suffix) !== 0) {
    const suffix = findWord(source, suffixAt, suffixWords)?.word ?? '';
    if (suffix !== '' && !(suffix === '多' && noMoreBefore.test(source.text.charAt(suffixAt + 1)))) {
      isRough = true;
      at = suffixAt + suffix.length;
    } else if (plainCode(source, at) === plus) {
      isRough = true;
      at++;
    }
  }
  return { scale, scaleEnd, word, end: at, isRough };
}

/** 20个工作日, 3个月: how long, not how many. */
function isTime(source: Source, unit: string, end: number): boolean {
  if (unit !== '个') return unit === '工作日';
  return (lookBeside(source, end) & beside.time) !== 0 && timeAfter.test(readFolded(source, end, end + 6));
}

/** 万, 亿, 千, 百, and two of them: 千万, 万亿. The 百 of 百分点 is none. */
function readScale({ text }: Source, at: number): string {
  const scale = text.charAt(at);
  const next = text.charAt(at + 1);
  if (scale === '百' && next === '分') return '';
  const isDouble = next === '亿' ? scale !== '亿' : next === '万' && (scale === '百' || scale === '千');
  return isDouble ? scale + next : scale;
}

/** Mostly what stands before a number tells that it is one, and exact. */
function tellBefore(source: Source, start: number): 'exact' | 'rough' | 'no claim' {
  if ((lookBeside(source, start - 1) & beside.telling) === 0) return 'exact';
  const before = readFolded(source, start - 6, start).trimEnd();
  if (noClaimBehind.test(before)) return 'no claim';
  return inexactBehind.test(before) ? 'rough' : 'exact';
}

function isNoClaimBefore(source: Source, end: number, unit: string): boolean {
  if (unit !== '' && (lookBeside(source, end) & beside.range) === 0) return false;
  const after = readFolded(source, end, end + 6);
  return noClaimBefore.test(after) || (unit === '' && noBareBefore.test(after));
}

function collectHan(source: Source, found: ProseNumber[]): void {
  const { text, from, signs } = source;
  for (let at = from; at < text.length; at++) {
    if (((signs[text.charCodeAt(at)] ?? 0) & sign.numeral) === 0) continue;
    let end = at + 1;
    while (end < text.length && ((signs[text.charCodeAt(end)] ?? 0) & sign.numeral) !== 0) end++;
    const read = text.startsWith('百分之', end - 1) ? readPercent : readHan;
    at = read(source, at, end, found) - 1;
  }
}

/** 百分之三十点五; 百 is the last of the numerals up to `to`. */
function readPercent(source: Source, _start: number, to: number, found: ProseNumber[]): number {
  const from = to + '分之'.length;
  const { 0: decimal = '' } = percentNumerals.exec(source.text.slice(from, from + mostPercentNumerals)) ?? [];
  if (decimal === '') return to;
  const end = from + decimal.length;
  const value = readHanDecimal(decimal);
  if (value === undefined) return end;
  const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  const exact = !inexactBehind.test(readFolded(source, to - 7, to - 1));
  found.push({ start: from, numeralEnd: end, end, value, decimals, exact, unit: '%', script: 'han' });
  return end;
}

/** Reads the number of the Chinese numerals up to `to`, if it is one; returns where the next may begin. */
function readHan(source: Source, from: number, to: number, found: ProseNumber[]): number {
  const { text } = source;
  const next = text.charAt(to);
  const isRough = next === '余' || next === '多';
  const unitAt = isRough ? to + 1 : to;
  const counted = findWord(source, unitAt, hanUnitWords);
  if (!counted) return to;
  const { word, unit } = counted;
  const end = unitAt + word.length;
  const start = Math.max(from, to - mostNumerals);
  const numeral = text.slice(start, to);
  // 一次, 一个, 一类, 一期, 一部分 are words; only 一件, 一起 and the like count.
  if (numeral === '一' && !countedAlone.has(word)) return end;
  if (hanIdiomBehind.test(readFolded(source, start - 1, start))) return end;
  if (hanIdiomBefore.test(readFolded(source, end, end + 3))) return end;
  if (unit === '起' && !/^[^,。;:]{0,24}(?:案|诉讼|复议|申请|投诉|举报)/u.test(readFolded(source, end, end + 30)))
    return end;
  const value = parseHanNumber(numeral);
  if (value === undefined || /^[三四五六七八九二]{2,}$/u.test(numeral)) return end;
  found.push({
    start,
    numeralEnd: to,
    end,
    value: String(value),
    decimals: 0,
    exact: !isRough && !inexactBehind.test(readFolded(source, start - 6, start)),
    unit,
    script: 'han',
  });
  return end;
}

function readHanDecimal(text: string): string | undefined {
  const [whole = '', fraction, more] = text.split('点');
  const value = parseHanNumber(whole);
  if (value === undefined || more !== undefined) return undefined;
  if (fraction === undefined) return String(value);
  const digits = Array.from(fraction, (character) => '零一二三四五六七八九'.indexOf(character));
  return digits.length === 0 || digits.some((digit) => digit < 0) ? undefined : `${value}.${digits.join('')}`;
}

/** `1.2` × 万 without binary fractions: the point moves. */
function multiply(numeral: string, scale: string): string {
  const places = placesOf(scale);
  const [whole = '', fraction = ''] = numeral.split('.');
  if (places === 0) return stripZeros(whole) + (fraction === '' ? '' : `.${fraction}`);
  const moved = fraction.padEnd(places, '0');
  const rest = moved.slice(places);
  return stripZeros(whole + moved.slice(0, places)) + (rest === '' ? '' : `.${rest}`);
}

function stripZeros(digits: string): string {
  const stripped = digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits;
  return stripped === '' ? '0' : stripped;
}
