import { parseHanNumber } from '../../text/numerals.ts';

/** A number found in a folded sentence, with what qualifies it. Offsets are into the sentence. */
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

/** Measure words of reports, longest first, so that 人次 is not 人. 年 月 日 号 届 层 are no measure words here: they date or number. */
const units =
  '万人次|百分点|个百分点|万元|亿元|工作日|人次|件次|宗次|项次|户次|家次|艘次|场次|批次|台次|篇次|条次|个次|元|条|件|宗|人|次|份|个|批|项|篇|户|家|起|场|期|部|册|类|种|例|名|位|页|处|幅|款|封|则|套|本|台|辆|吨|只|支|块|张|所|座';
const hanUnits = '件|条|起|宗|项|份|人次|例|个|大类|类|部分|方面|篇|期|场|次';

/** Arabic digits with what follows; blanks may stand between number, 万 and unit. Every repetition is bounded or of one class. */
const digitPattern = new RegExp(
  String.raw`(\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?)( ?[余多几来]?)( ?(?:万亿|[万亿千百](?!元)))?( ?(?:余|多|来))?( ?(?:%|‰|${units}))?( ?(?:以上|以下|以内|左右|上下|之多|有余|余|多(?![个件条项次样元方种]))|\+)?`,
  'gu',
);
const hanPattern = new RegExp(
  String.raw`(百分之)([零一二三四五六七八九十百点]{1,12})|([零〇一二两三四五六七八九十百千]{1,9})([余多])?(${hanUnits})`,
  'gu',
);

/** What stands right before a number that is no claim: 第, document numbers, versions, parts of other numbers and of addresses. */
const noClaimBefore = /[第〔[【《〈A-Za-z\d.@/\\_~×*#^=+–—-]$|\d:$|\d ?[^\d,。;]{0,2} ?(?<![增升降减高加])[至到]$/;
/** What makes a range or a fraction of it; behind 万 or 亿 without a unit also what dates or numbers. */
const noClaimAfter = /^ ?[-~—–/×*] ?\d/;
const noBareAfter = /^ ?[年月日号字\d]/;
const inexactBefore = /(?:约|近|逾|超|超过|突破|将近|接近|大约|不少于|不低于|至少|不足)$/;
/** Words of time that a measure word begins: 3个工作日, 12个月, 20个季度. */
const timeAfter = /^ ?(?:工作日|月|季度|小时|学时|自然日|年度|年头|星期|交易日)/;
const hanIdiomBefore = /[第每同任这某统唯逐万单之“‘"'\d几数另又哪]$/u;
const hanIdiomAfter = /^ ?(?:[“"‘]|性|事|龙|块|些|步|体|致|起来|流|个|件件|之)/u;

/**
 * Numbers of a folded sentence in order. `typed` is the sentence as typed: a full-width comma never groups digits. What is a year, date,
 * document or article number, phone number, ordinal, range or list number is left out; so is a bare number without a unit.
 */
export function findNumbers(sentence: string, typed: string): ProseNumber[] {
  const found: ProseNumber[] = [];
  if (/\d/.test(sentence)) collectDigits(sentence, typed, found);
  const digits = found.length;
  if (/[一二两三四五六七八九十百]/u.test(sentence)) collectHan(sentence, found);
  if (digits > 0 && found.length > digits) found.sort((a, b) => a.start - b.start);
  return found;
}

/** Mostly a Han character stands before a number, and none but three of them make it anything else. */
function mayBeNoClaim(before: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  return last < 0x4e00 || last > 0x9fff || last === 0x7b2c || last === 0x81f3 || last === 0x5230;
}

function collectDigits(sentence: string, typed: string, found: ProseNumber[]): void {
  digitPattern.lastIndex = 0;
  for (let match = digitPattern.exec(sentence); match; match = digitPattern.exec(sentence)) {
    const start = match.index;
    const { 1: digits = '' } = match;
    const comma = digits.indexOf(',');
    // `100，200`: two numbers, the first without a unit.
    if (comma >= 0 && typed.charCodeAt(start + comma) !== 0x2c) {
      digitPattern.lastIndex = start + comma + 1;
      continue;
    }
    const [, , someBefore = '', scaleText = '', someAfter = '', unitText = '', suffix = ''] = match;
    const end = start + match[0].length;
    const before = sentence.slice(Math.max(0, start - 6), start).trimEnd();
    const after = sentence.slice(end, end + 6);
    const trimmed = unitText.trim();
    const unit = trimmed === '个百分点' ? '百分点' : trimmed;
    const scale = scaleText.trim();
    if (unit === '' && scale === '') continue;
    // 20个工作日, 3个月: how long, not how many.
    if (unit === '工作日' || (unit === '个' && timeAfter.test(after))) continue;
    if (mayBeNoClaim(before) && noClaimBefore.test(before)) continue;
    if (noClaimAfter.test(after)) continue;
    if (unit === '' && noBareAfter.test(after)) continue;
    // 1.5项: a list number glued to a count, or a slip; either way no count.
    if (digits.includes('.') && scale === '' && !/^(?:%|‰|.*元|百分点|吨)$/u.test(unit)) continue;
    const numeral = digits.replaceAll(',', '');
    const scaled = unit.startsWith('万') || unit.startsWith('亿');
    const multiplier = scaled ? scale + unit.charAt(0) : scale;
    const vague = someBefore.trim() !== '' || someAfter.trim() !== '' || suffix !== '' || inexactBefore.test(before);
    const money = unit.endsWith('元');
    found.push({
      start,
      numeralEnd: endOfNumeral(sentence, start + digits.length, someBefore, scaleText, unit),
      end,
      value: multiply(numeral, multiplier),
      decimals: numeral.includes('.') ? numeral.length - numeral.indexOf('.') - 1 : 0,
      exact: !vague && (multiplier === '' || money),
      unit: unit === '' ? undefined : scaled ? unit.replace(/^[万亿](?=人次|元)/u, '') : unit,
      script: 'digits',
    });
  }
}

/** Behind 万 or 亿, also where they belong to 万元: the unit is then 元. */
function endOfNumeral(sentence: string, digitsEnd: number, some: string, scale: string, unit: string): number {
  const end = digitsEnd + (scale === '' ? 0 : some.length + scale.length);
  if (!/^[万亿]/u.test(unit)) return end;
  const at = sentence.charAt(end) === ' ' ? end + 1 : end;
  return at + 1;
}

function collectHan(sentence: string, found: ProseNumber[]): void {
  hanPattern.lastIndex = 0;
  for (let match = hanPattern.exec(sentence); match; match = hanPattern.exec(sentence)) {
    const start = match.index;
    const end = start + match[0].length;
    const { 1: percent, 2: decimal = '', 3: numeral = '', 5: unit = '' } = match;
    if (percent !== undefined) {
      const value = readHanDecimal(decimal);
      if (value === undefined) continue;
      const from = start + percent.length;
      const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
      const exact = !inexactBefore.test(sentence.slice(Math.max(0, start - 6), start));
      found.push({ start: from, numeralEnd: end, end, value, decimals, exact, unit: '%', script: 'han' });
      continue;
    }
    const before = sentence.slice(Math.max(0, start - 2), start);
    if (hanIdiomBefore.test(before) || hanIdiomAfter.test(sentence.slice(end, end + 3))) continue;
    // 一次, 一个, 一类, 一期, 一部分 are words; only 一件, 一起 and the like count.
    if (numeral === '一' && !/^(?:件|起|宗|条|例|份|人次)$/u.test(unit)) continue;
    if (unit === '起' && !/^[^,。;:]{0,24}(?:案|诉讼|复议|申请|投诉|举报)/u.test(sentence.slice(end, end + 30)))
      continue;
    const value = parseHanNumber(numeral);
    if (value === undefined || /^[三四五六七八九二]{2,}$/u.test(numeral)) continue;
    found.push({
      start,
      numeralEnd: start + numeral.length,
      end,
      value: String(value),
      decimals: 0,
      exact: match[4] === undefined && !inexactBefore.test(sentence.slice(Math.max(0, start - 6), start)),
      unit: unit === '大类' ? '类' : unit,
      script: 'han',
    });
  }
}

function readHanDecimal(text: string): string | undefined {
  const [whole = '', fraction, more] = text.split('点');
  const value = parseHanNumber(whole);
  if (value === undefined || more !== undefined) return undefined;
  if (fraction === undefined) return String(value);
  const digits = Array.from(fraction, (character) => '零一二三四五六七八九'.indexOf(character));
  return digits.length === 0 || digits.some((digit) => digit < 0) ? undefined : `${value}.${digits.join('')}`;
}

const zeros: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 };

/** `1.2` × 万 without binary fractions: the point moves. */
function multiply(numeral: string, multiplier: string): string {
  if (multiplier === '' && !numeral.includes('.')) return stripZeros(numeral);
  const places = zeros[multiplier];
  const [whole = '', fraction = ''] = numeral.split('.');
  if (places === undefined) return stripZeros(whole) + (fraction === '' ? '' : `.${fraction}`);
  const moved = fraction.padEnd(places, '0');
  const rest = moved.slice(places);
  return stripZeros(whole + moved.slice(0, places)) + (rest === '' ? '' : `.${rest}`);
}

function stripZeros(digits: string): string {
  const stripped = digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits;
  return stripped === '' ? '0' : stripped;
}
