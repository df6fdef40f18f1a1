import type { Claim } from '../model/claims/claim.ts';
import { isCompound, placesOf, scaleOf } from '../model/claims/scales.ts';
import { compareDecimals, type Decimal, fromInteger, roundDecimal, writeDecimal } from '../text/decimal.ts';
import { say, type Text } from '../text/message.ts';
import type { Fix, Related } from './rule.ts';

const texts = {
  change: { zh: '把{printed}改为{value}', en: 'Change {printed} to {value}' },
  stated: { zh: '{stated}', en: 'Stated: {stated}' },
} satisfies Record<string, Text>;

/** Words before a number that open a list or say nothing of what is counted. */
const opening =
  /^(?:\d{1,2}\.|[一二三四五六七八九十]是|其中|另外|此外|包括|含|共计|合计|总计|共|约|分别[为是有])[,:]?/u;

/** The number as its sentence states it, with a few words of what it counts: `行政审批类160条`. */
export function nameNumber(claim: Claim): string {
  const { text, typed } = claim.what;
  const words = typed.slice(text.length - text.replace(opening, '').length).trim();
  return `${words.length > 16 ? `…${words.slice(-16)}` : words}${printNumber(claim)}`;
}

/** The number as it takes part in a computation: as printed, Chinese numerals as digits. */
export function writeNumber({ text, value, script }: Claim): string {
  return script === 'han' ? value : text;
}

/** A computed value in the 万 or 亿 that a number is printed with, without zeros at its end: 27.9亿. */
export function writeLike(value: Decimal, claim: Claim): string {
  const scale = scaleToWrite(value, claim);
  return writeDecimal(dropZeros({ units: value.units, scale: value.scale + placesOf(scale) })) + scale;
}

/** The same to be printed in that number's place: with its decimals, where it has 万 or 亿 rounded to them. */
export function writeInPlaceOf(value: Decimal, claim: Claim): string {
  const scale = scaleToWrite(value, claim);
  if (scale !== scaleOf(claim)) return writeLike(value, claim);
  const moved = dropZeros({ units: value.units, scale: value.scale + placesOf(scale) });
  const rounds = scale !== '' || moved.scale < claim.decimals;
  return writeDecimal(rounds ? roundDecimal(moved, claim.decimals) : moved) + scale;
}

/** That of the number; 8千万 and 1亿2000万 have none that others are written with: 12千万 is 1.2亿 to people. */
function scaleToWrite(value: Decimal, claim: Claim): string {
  const scale = scaleOf(claim);
  if (!/[百千]/u.test(scale) && !isCompound(claim)) return scale;
  if (compareDecimals(value, fromInteger(100_000_000)) >= 0) return '亿';
  return compareDecimals(value, fromInteger(10_000)) >= 0 ? '万' : '';
}

function dropZeros({ units, scale }: Decimal): Decimal {
  let [digits, left] = [units, scale];
  while (left > 0 && digits % 10n === 0n) {
    digits /= 10n;
    left--;
  }
  return { units: digits, scale: left };
}

/** The number with its unit as typed: `160条`, `300條`, `41.9%`. */
export function printNumber({ printed }: Claim): string {
  return printed;
}

/** A place that takes part in a computation. */
export function relateNumber(claim: Claim): Related {
  return { span: claim.span, message: say(texts.stated, { stated: nameNumber(claim) }) };
}

/**
 * Puts a number in the place of the printed one. Always a choice: which of the numbers is wrong, only the author knows. None where the number's own
 * place is not known (in a line of HTML with entities it is that of the whole line), and none for Chinese numerals, which digits do not replace.
 */
export function offerNumber(claim: Claim, value: string): readonly Fix[] {
  const { span, text, unit = '', script } = claim;
  if (script === 'han' || span.end - span.start !== text.length) return [];
  const title = say(texts.change, { printed: printNumber(claim), value: `${value}${unit}` });
  return [{ title, kind: 'suggestion', edits: [{ span, newText: value }] }];
}
