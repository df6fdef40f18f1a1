/**
 * Exact decimals for what people print: `41.9`, `26.90`, `3646`. A value is `units × 10^-scale`; nothing here is ever a binary
 * fraction, so that half a unit of the last place is exactly that.
 */
export interface Decimal {
  readonly units: bigint;
  /** Digits behind the point, from 0. */
  readonly scale: number;
}

const pattern = /^(-?)(\d{1,30})(?:\.(\d{1,15}))?$/;

/** No more digits than a number holds exactly. */
const shortest = 15;

/** Reads `-?digits(.digits)?`; undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  return parsePlain(text) ?? parseAny(text);
}

/** A few digits, a point among them perhaps, as nearly all numbers of a report are: one look at each character. */
function parsePlain(text: string): Decimal | undefined {
  const { length } = text;
  if (length === 0 || length > shortest) return undefined;
  let units = 0;
  let point = -1;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (digit === -2 && point < 0 && at > 0 && at < length - 1) point = at;
    else return undefined;
  }
  return { units: BigInt(units), scale: point < 0 ? 0 : length - point - 1 };
}

function parseAny(text: string): Decimal | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  return { units: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

export function writeDecimal({ units, scale }: Decimal): string {
  if (scale === 0) return String(units);
  const negative = units < 0n;
  const digits = String(negative ? -units : units).padStart(scale + 1, '0');
  return `${negative ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

export function fromInteger(value: number | bigint): Decimal {
  return { units: BigInt(value), scale: 0 };
}

/** The same value with at least `scale` digits behind the point. */
function widen({ units, scale }: Decimal, wanted: number): bigint {
  return wanted > scale ? units * 10n ** BigInt(wanted - scale) : units;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: widen(a, scale) + widen(b, scale), scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, scale: b.scale });
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = widen(a, scale) - widen(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `part ÷ whole × 100`, rounded half up to `scale` digits; undefined where the whole is not above 0 or the part is negative. */
export function percentOf(part: Decimal, whole: Decimal, scale: number): Decimal | undefined {
  if (whole.units <= 0n || part.units < 0n) return undefined;
  const common = Math.max(part.scale, whole.scale);
  const numerator = widen(part, common) * 10n ** BigInt(scale + 2);
  const denominator = widen(whole, common);
  return { units: (2n * numerator + denominator) / (2n * denominator), scale };
}

/**
 * `part ÷ whole × 100` with two more digits than `scale`, to show why it rounds as it does; with more where those two are 50,
 * which would look like a tie that it is not (32.0497 is not 32.050).
 */
export function showPercent(part: Decimal, whole: Decimal, scale: number): Decimal | undefined {
  const shown = percentOf(part, whole, scale + 2);
  return shown && shown.units % 100n === 50n && scale < 10 ? percentOf(part, whole, scale + 4) : shown;
}

/** Whether a printed percentage lies within half a unit of its last place of `part ÷ whole × 100`; a tie is right either way. */
export function isPercentOf(printed: Decimal, part: Decimal, whole: Decimal): boolean {
  if (whole.units <= 0n) return false;
  const common = Math.max(part.scale, whole.scale);
  // |printed − part/whole × 100| ≤ ½ unit  ⇔  2·|printed·whole − part × 100·10^scale| ≤ whole
  const right = widen(whole, common);
  const difference = printed.units * right - widen(part, common) * 100n * 10n ** BigInt(printed.scale);
  return 2n * (difference < 0n ? -difference : difference) <= right;
}

/** Part and whole of a percentage. */
export interface Fraction {
  readonly part: Decimal;
  readonly whole: Decimal;
}

/**
 * Whether a printed percentage may be that of some fraction from `low` to `high`: what `isPercentOf` is for numbers that were rounded themselves.
 * A whole of 0 or less says nothing: it rules out nothing.
 */
export function isPercentBetween(printed: Decimal, low: Fraction, high: Fraction): boolean {
  return compareToPercent(printed, 1n, low) >= 0 && compareToPercent(printed, -1n, high) <= 0;
}

/** Sign of `printed + halves × ½ unit of its last place − part/whole × 100`; 0 where the whole is not above 0. */
function compareToPercent(printed: Decimal, halves: bigint, { part, whole }: Fraction): number {
  if (whole.units <= 0n) return 0;
  const common = Math.max(part.scale, whole.scale);
  const left = (2n * printed.units + halves) * widen(whole, common);
  const right = 2n * widen(part, common) * 100n * 10n ** BigInt(printed.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Rounded half up to `scale` digits, for values of 0 and more; padded with zeros where it has fewer. */
export function roundDecimal(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { units: widen(value, scale), scale };
  const step = 10n ** BigInt(value.scale - scale);
  return { units: (2n * value.units + step) / (2n * step), scale };
}
