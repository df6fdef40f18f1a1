import {
  addDecimals,
  compareDecimals,
  type Decimal,
  isPercentBetween,
  isPercentOf,
  parseDecimal,
  subtractDecimals,
} from '../../text/decimal.ts';
import type { Claim } from './claim.ts';
import { placesOf, scaleOf } from './scales.ts';

/** A number as it is printed, and how far the true one may lie from it. */
export interface Measure {
  readonly value: Decimal;
  /** Half a unit of the last printed place where it may be rounded: 26.9亿元 stands for anything from 26.85亿 to 26.95亿. 0 for plain counts. */
  readonly slack: Decimal;
}

const none: Decimal = { units: 0n, scale: 0 };

/** What a claim says; undefined for a rough number. Reports round money to 万 or 亿, and whatever else has decimals: counts they print in full. */
export function measure(claim: Claim): Measure | undefined {
  const value = claim.exact ? parseDecimal(claim.value) : undefined;
  return value && { value, slack: slackOf(claim) };
}

/** A number that was computed, or that needs no room. */
export function exactly(value: Decimal): Measure {
  return { value, slack: none };
}

/** What claims add up to, with the room that all of them leave together; undefined where one of them is rough. */
export function addMeasures(claims: readonly Claim[]): Measure | undefined {
  let sum = exactly(none);
  for (const claim of claims) {
    const added = measure(claim);
    if (!added) return undefined;
    sum = addMeasure(sum, added);
  }
  return sum;
}

export function addMeasure(a: Measure, b: Measure): Measure {
  return {
    value: addDecimals(a.value, b.value),
    slack: a.slack === none && b.slack === none ? none : addDecimals(a.slack, b.slack),
  };
}

/** Whether both may be the same number before it was rounded. */
export function mayBeEqual(a: Measure, b: Measure): boolean {
  if (a.slack === none && b.slack === none) return compareDecimals(a.value, b.value) === 0;
  const difference = subtractDecimals(a.value, b.value);
  const distance = difference.units < 0n ? { ...difference, units: -difference.units } : difference;
  return compareDecimals(distance, addDecimals(a.slack, b.slack)) <= 0;
}

/** Whether a printed percentage may be `part` of `whole`, for any numbers that may have been rounded to these. */
export function isShareOf(printed: Decimal, part: Measure, whole: Measure): boolean {
  if (part.slack === none && whole.slack === none) return isPercentOf(printed, part.value, whole.value);
  return isPercentBetween(
    printed,
    { part: leastOf(part), whole: mostOf(whole) },
    { part: mostOf(part), whole: leastOf(whole) },
  );
}

/** The least and the most that the number may be; never below 0. */
export function leastOf({ value, slack }: Measure): Decimal {
  const least = subtractDecimals(value, slack);
  return least.units < 0n ? none : least;
}

export function mostOf({ value, slack }: Measure): Decimal {
  return addDecimals(value, slack);
}

function slackOf(claim: Claim): Decimal {
  const { decimals, unit } = claim;
  if (unit === '%' || (decimals === 0 && unit !== '元')) return none;
  const scale = placesOf(scaleOf(claim));
  if (scale === 0 && decimals === 0) return none;
  const place = scale - decimals - 1;
  return place >= 0 ? { units: 5n * 10n ** BigInt(place), scale: 0 } : { units: 5n, scale: -place };
}
