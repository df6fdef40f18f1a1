import { parseHanNumber } from '../../text/numerals.ts';
import { findWord, numeralMeasures } from './measureWords.ts';
import { inexactBehind, type NumberSource, type ProseNumber, readFolded } from './numberSource.ts';
import { sign } from './proseSigns.ts';

const mostNumerals = 9;
const mostPercentNumerals = 12;
const percentNumerals = /^[零一二三四五六七八九十百点]+/;
/** What makes words of a numeral: 第三, 每一; 一次性, 三个“一律”. */
const hanIdiomBehind = /[第每同任这某统唯逐万单之“‘"'\d几数另又哪]$/u;
const hanIdiomBefore = /^ ?(?:[“"‘]|性|事|龙|块|些|步|体|致|起来|流|个|件件|之)/u;

/** Adds the numbers in Chinese numerals, in order. */
export function collectNumerals(source: NumberSource, found: ProseNumber[]): void {
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
function readPercent(source: NumberSource, _start: number, to: number, found: ProseNumber[]): number {
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
function readHan(source: NumberSource, from: number, to: number, found: ProseNumber[]): number {
  const { text } = source;
  const next = text.charAt(to);
  const isRough = next === '余' || next === '多';
  const unitAt = isRough ? to + 1 : to;
  const counted = findWord(source.text, unitAt, numeralMeasures);
  if (!counted) return to;
  const { word, unit, countsOne } = counted;
  const end = unitAt + word.length;
  const start = Math.max(from, to - mostNumerals);
  const numeral = text.slice(start, to);
  if (numeral === '一' && !countsOne) return end;
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
