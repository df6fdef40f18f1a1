import { readCompound } from './compoundNumbers.ts';
import { digitMeasures, findWord, type MeasureWord, sortWords } from './measureWords.ts';
import {
  inexactBehind,
  lookBeside,
  type NumberSource,
  plainCode,
  type ProseNumber,
  readFolded,
  skipBlank,
} from './numberSource.ts';
import { beside, sign } from './proseSigns.ts';
import { placesOf } from './scales.ts';

const [comma, point, plus] = [0x2c, 0x2e, 0x2b];

/** 1,234: digits in groups. */
const grouped = /^\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?/;
/** As long as the longest of them, and a digit behind. */
const longestGrouped = 40;
const mostDigits = 15;
const mostDecimals = 9;

/** What stands right before a number that is no claim: 第, document numbers, versions, parts of other numbers (一亿2000万) and of addresses. */
const noClaimBehind =
  /[第〔[【《〈A-Za-z\d.@/\\_~×*#^=+–—-]$|\d:$|\d ?[^\d,。;]{0,2} ?(?<![增升降减高加])[至到]$|[零百千万亿]$/;
/** What makes a range or a fraction of it; behind 万 or 亿 without a unit also what dates or numbers. */
const noClaimBefore = /^ ?[-~—–/×*] ?\d/;
const noBareBefore = /^ ?[年月日号字\d]/;
/** Words of time that a measure word begins: 3个工作日, 12个月, 20个季度. */
const timeAfter = /^ ?(?:工作日|月|季度|小时|学时|自然日|年度|年头|星期|交易日)/;
/** Makes a number behind its unit inexact. */
const suffixWords = sortWords('以上 以下 以内 左右 上下 之多 有余 余 多'.split(' ').map((word) => ({ word })));
/** With these 多 is a word of its own: 多个, 多样, 多元. */
const noMoreBefore = /[个件条项次样元方种]/;

/** Adds the numbers in Arabic digits, in order. */
export function collectDigits(source: NumberSource, found: ProseNumber[]): void {
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
function readDigits(source: NumberSource, start: number, to: number, found: ProseNumber[]): number {
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
  const first = readCounted(source, digitsEnd);
  if (!first) return digitsEnd;
  const compound = goesOn(source, first)
    ? readCompound(source, readFolded(source, start, digitsEnd), digitsEnd)
    : undefined;
  const counted = compound ? readCounted(source, compound.end) : first;
  if (compound && (compound.value === undefined || !counted || counted.scale !== '')) return compound.end;
  if (!counted || (!compound && isName(first, digitsEnd - start))) return first.end;
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
    value: compound?.value ?? (pointAt < 0 && scale === '' ? stripZeros(numeral) : multiply(numeral, scale)),
    decimals: pointAt >= 0 ? numeral.length - pointAt - 1 : 0,
    exact: before === 'exact' && !counted.isRough && (first.scale === '' || unit === '元'),
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
  readonly word: MeasureWord | undefined;
  readonly end: number;
  /** 余, 多, 以上. */
  readonly isRough: boolean;
}

/** 余, 万, 余 again, the unit, 以上: each may be there, in this order, a blank before it. Undefined where nothing is counted. */
function readCounted(source: NumberSource, digitsEnd: number): Counted | undefined {
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
  const word = findWord(source.text, unitAt, digitMeasures);
  if (!word && scale === '') return undefined;
  if (word) at = unitAt + word.word.length;
  const suffixAt = skipBlank(source, at);
  if ((lookBeside(source, suffixAt) & beside.suffix) !== 0) {
    const suffix = findWord(source.text, suffixAt, suffixWords)?.word ?? '';
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

/** 1亿2000万: another number right behind 万 or 亿. */
function goesOn({ text, signs }: NumberSource, { scale, word, end }: Counted): boolean {
  if (scale === '' || word) return false;
  return text.charAt(end) === '零' || ((signs[text.charCodeAt(end)] ?? 0) & sign.digit) !== 0;
}

/** 110千伏, 12345百姓热线, 2024千人计划: 千 and 百 belong to the number where few digits stand before and a measure word behind. */
function isName({ scale, word }: Counted, digits: number): boolean {
  if (scale === '') return false;
  return scale === '千' || scale === '百' ? !word || digits > 3 : digits > 3 && /^[千百]/.test(scale);
}

/** 20个工作日, 3个月: how long, not how many. */
function isTime(source: NumberSource, unit: string, end: number): boolean {
  if (unit !== '个') return unit === '工作日';
  return (lookBeside(source, end) & beside.time) !== 0 && timeAfter.test(readFolded(source, end, end + 6));
}

/** 万, 亿, 千, 百, and two of them: 千万, 万亿. The 百 of 百分点 is none. */
function readScale({ text }: NumberSource, at: number): string {
  const scale = text.charAt(at);
  const next = text.charAt(at + 1);
  if (scale === '百' && next === '分') return '';
  const isDouble = next === '亿' ? scale !== '亿' : next === '万' && (scale === '百' || scale === '千');
  return isDouble ? scale + next : scale;
}

/** Mostly what stands before a number tells that it is one, and exact. */
function tellBefore(source: NumberSource, start: number): 'exact' | 'rough' | 'no claim' {
  if ((lookBeside(source, start - 1) & beside.telling) === 0) return 'exact';
  const before = readFolded(source, start - 6, start).trimEnd();
  if (noClaimBehind.test(before)) return 'no claim';
  return inexactBehind.test(before) ? 'rough' : 'exact';
}

function isNoClaimBefore(source: NumberSource, end: number, unit: string): boolean {
  if (unit !== '' && (lookBeside(source, end) & beside.range) === 0) return false;
  const after = readFolded(source, end, end + 6);
  return noClaimBefore.test(after) || (unit === '' && noBareBefore.test(after));
}

function skipDigits({ text, signs }: NumberSource, from: number, most: number): number {
  const last = Math.min(text.length, most);
  let at = from;
  while (at < last && ((signs[text.charCodeAt(at)] ?? 0) & sign.digit) !== 0) at++;
  return at;
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
