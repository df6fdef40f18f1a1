import type { Claim, ClaimList, ClaimPart } from '../model/claims/claim.ts';
import { addMeasures, isShareOf, type Measure, measure } from '../model/claims/printedValue.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  fromInteger,
  parseDecimal,
  percentOf,
  showPercent,
  subtractDecimals,
} from '../text/decimal.ts';
import { writeLike, writeNumber } from './proseNumbers.ts';

/** A printed percentage that does not follow from its two numbers. */
export interface WrongShare {
  readonly share: Claim;
  readonly count: Claim;
  /** The whole's value, and where it is stated: nowhere where it is what the parts add up to. */
  readonly whole: Measure;
  readonly base: Claim | undefined;
  /** Rounded to the decimals printed. */
  readonly expected: Decimal;
  /** Two more decimals than are printed, to see why. */
  readonly quotient: Decimal;
  /** That the number is part of that whole follows from the text alone. */
  readonly certain: boolean;
  /** The only one, off by one in its last place, and all printed shares add to exactly 100: adjusted on purpose, it seems. */
  readonly adjusted: boolean;
}

/** The shares of a list that are not right of its whole; none where the text leaves open what the whole is. */
export function judgeShares(list: ClaimList): readonly WrongShare[] {
  // Without a whole that is stated or made up there is nothing to divide by.
  if (!list.total && list.complete !== 'shares') return [];
  const parts = list.parts.filter(({ share, count }) => share?.exact && count.exact);
  if (parts.length === 0) return [];
  const added = list.complete === 'shares' ? addMeasures(list.parts.map(({ count }) => count)) : undefined;
  const stated = list.total && measure(list.total);
  const whole = stated ?? added;
  if (!whole) return [];
  const wrong = judgeAgainst(parts, whole);
  if (wrong.length === 0) return [];
  // Shares that are right of what the parts add up to were computed from that: the whole is another matter.
  if (added && list.basis !== 'sum' && judgeAgainst(parts, added).length === 0) return [];
  const right = parts.length - wrong.length;
  const certain = list.basis === 'sum';
  if (!certain && list.basis !== 'shares') {
    // Nothing but its place says what the whole is: enough for one share of one sentence, or where other shares agree.
    if (parts.length > 1 ? right * 2 < parts.length || (!stated && right < 2) : !stated || !list.oneSentence) return [];
  }
  const adjusted = wrong.length === 1 && addsToHundred(list.parts) && isOffByOne(wrong[0]);
  const rest = { whole, base: list.total, certain, adjusted };
  return wrong.map((each) => Object.assign({}, each, rest));
}

type Judged = Pick<WrongShare, 'share' | 'count' | 'expected' | 'quotient'>;

/** One share against one whole; undefined where it is right or cannot be judged. */
export function judgeShare(share: Claim, count: Claim, whole: Measure): Judged | undefined {
  const printed = parseDecimal(share.value);
  const part = measure(count);
  if (!printed || !part || !share.exact || isShareOf(printed, part, whole)) return undefined;
  const expected = percentOf(part.value, whole.value, printed.scale);
  const quotient = showPercent(part.value, whole.value, printed.scale);
  return expected && quotient ? { share, count, expected, quotient } : undefined;
}

function judgeAgainst(parts: readonly ClaimPart[], whole: Measure): readonly Judged[] {
  return parts.flatMap(({ share, count }) => {
    const wrong = share && judgeShare(share, count, whole);
    return wrong ? [wrong] : [];
  });
}

function isOffByOne(wrong: Judged | undefined): boolean {
  const printed = wrong && parseDecimal(wrong.share.value);
  if (!wrong || !printed) return false;
  const { units } = subtractDecimals(printed, wrong.expected);
  return units === 1n || units === -1n;
}

function addsToHundred(parts: readonly ClaimPart[]): boolean {
  let sum = fromInteger(0);
  for (const { share } of parts) {
    const value = share && parseDecimal(share.value);
    if (!value) return false;
    sum = addDecimals(sum, value);
  }
  return compareDecimals(sum, fromInteger(100)) === 0;
}

/** A whole as it is printed in a computation. */
export function writeWhole({ base, whole, count }: WrongShare): string {
  return base ? writeNumber(base) : writeLike(whole.value, count);
}
