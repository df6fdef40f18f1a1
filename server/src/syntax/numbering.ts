import { isBlankCode } from '../text/fold.ts';
import { parseHanNumber } from '../text/numerals.ts';
import type { HeadingNumber } from './tree.ts';

/** Numbering found at the start of a text, with offsets relative to it. */
export interface Numbering {
  readonly number: Omit<HeadingNumber, 'span'>;
  /** End of the numbering, its mark included. */
  readonly end: number;
  /** Start of what follows it, blanks skipped. */
  readonly rest: number;
}

const hanDigits = '零〇一二三四五六七八九十百';
/** The same as codes: every line is asked. */
const hanDigitCodes: ReadonlySet<number> = new Set(Array.from(hanDigits, (digit) => digit.charCodeAt(0)));

/** Whether a text may begin with numbering, by its first unit: a cheap look before `readNumbering`. */
export function mayBeNumbered(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || code === 0x28;
  if (code >= 0x4e00 && code <= 0x9fff) return code === 0x7b2c || hanDigitCodes.has(code);
  return (
    code === 0xff08 ||
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0x3220 && code <= 0x3229) ||
    (code >= 0x2474 && code <= 0x2487)
  );
}

/** Numbering of GB/T 9704 levels: `一、` `（一）` `1.` `（1）`; also `一.` `一 概述` `㈠` `⑴` `1、` `第一部分` and half-width brackets. */
export function readNumbering(text: string): Numbering | undefined {
  const code = text.charCodeAt(0);
  if (code >= 0x3220 && code <= 0x3229) return finish(text, code - 0x3220 + 1, 2, 1, '');
  if (code >= 0x2474 && code <= 0x2487) return finish(text, code - 0x2474 + 1, 4, 1, '');
  if (code === 0x28 || code === 0xff08) return readBracketed(text);
  if (code === 0x7b2c) return readPart(text);
  return readMarked(text);
}

/** Whether a number is written `第一部分`: where the parts are numbered so, `一、` is the level below. */
export function isWordedPart({ text }: Pick<HeadingNumber, 'text'>): boolean {
  return text.startsWith('第');
}

/** `第一部分 总体情况`. */
function readPart(text: string): Numbering | undefined {
  const match = /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章)(?=[、：:\s])[、：:]?/.exec(text);
  const value = match?.[1] === undefined ? undefined : (readArabic(match[1]) ?? parseHanNumber(match[1]));
  if (!match || value === undefined || value === 0) return undefined;
  return finish(text, value, 1, match[0].length, '');
}

function readBracketed(text: string): Numbering | undefined {
  const close = text.slice(0, 8).search(/[)）]/);
  if (close < 2) return undefined;
  const inner = text.slice(1, close).trim();
  const arabic = readArabic(inner);
  const value = arabic ?? parseHanNumber(inner);
  if (value === undefined || value === 0 || value > 99) return undefined;
  const after = text.slice(close + 1, close + 2);
  const mark = /[、.．,，]/.test(after) ? after : '';
  return finish(text, value, arabic === undefined ? 2 : 4, close + 1 + mark.length, mark);
}

function readMarked(text: string): Numbering | undefined {
  let end = 0;
  while (end < text.length && end < 4 && hanDigitCodes.has(text.charCodeAt(end))) end++;
  const han = end > 0;
  if (!han) while (end < text.length && end < 3 && readArabic(text.charAt(end)) !== undefined) end++;
  if (end === 0) return undefined;
  const value = han ? parseHanNumber(text.slice(0, end)) : readArabic(text.slice(0, end));
  // `〇一.`: years are written so (二〇二四), parts are not.
  if (value === undefined || value === 0 || value > 99 || '零〇'.includes(text.charAt(0))) return undefined;
  const mark = text.charAt(end);
  if (/[、.．]/.test(mark) || (han && mark === '，')) {
    // `3.5%`, `1.2万`: a decimal, no numbering.
    if (!han && mark !== '、' && readArabic(text.charAt(end + 1)) !== undefined) return undefined;
    return finish(text, value, han ? 1 : 3, end + 1, mark);
  }
  // `一 概 述`: a number without a mark stands alone before a blank.
  if (han && end === 1 && mark !== '' && isBlankCode(mark.charCodeAt(0))) return finish(text, value, 1, end, '');
  return undefined;
}

function finish(text: string, value: number, level: 1 | 2 | 3 | 4, end: number, mark: string): Numbering {
  let rest = end;
  while (rest < text.length && isBlankCode(text.charCodeAt(rest))) rest++;
  return { number: { text: text.slice(0, end), value, level, mark }, end, rest };
}

function readArabic(digits: string): number | undefined {
  let value = 0;
  for (let index = 0; index < digits.length; index++) {
    const code = digits.charCodeAt(index);
    const digit = code >= 0xff10 ? code - 0xff10 : code - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return digits === '' ? undefined : value;
}
