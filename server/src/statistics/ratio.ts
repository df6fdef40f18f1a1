/**
 * Percentages and differences of whole numbers, exact: counts may have 15 digits, and a thousandth of a per cent off would be
 * another number when it is rounded.
 */

/** `19.3%`, rounded half up to one decimal; undefined of nothing. */
export function sharePercent(part: number, whole: number): string | undefined {
  const tenths = tenthsOfPercent(part, whole);
  return tenths === undefined ? undefined : `${writeTenths(tenths)}%`;
}

/** `+3.9%`, `-12.0%`, `0.0%`; undefined where there was nothing before. */
export function growthPercent(now: number, before: number): string | undefined {
  const tenths = tenthsOfPercent(now - before, before);
  if (tenths === undefined) return undefined;
  return `${tenths > 0n ? '+' : ''}${writeTenths(tenths)}%`;
}

/** `+6`, `-6`, `0`. */
export function signedDifference(left: number, right: number): string {
  const difference = left - right;
  return difference > 0 ? `+${difference}` : String(difference);
}

function tenthsOfPercent(part: number, whole: number): bigint | undefined {
  if (whole <= 0 || !Number.isSafeInteger(part) || !Number.isSafeInteger(whole)) return undefined;
  const thousandths = BigInt(Math.abs(part)) * 1000n;
  const rounded = (2n * thousandths + BigInt(whole)) / (2n * BigInt(whole));
  return part < 0 ? -rounded : rounded;
}

function writeTenths(tenths: bigint): string {
  const size = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? '-' : ''}${size / 10n}.${size % 10n}`;
}
