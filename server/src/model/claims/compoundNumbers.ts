import { type NumberSource, readFolded } from './numberSource.ts';

/** Digits and scales as far as they go on: of more, the rest is no number either. */
const goesOn = /^[\d零百千万亿]+/;
const longest = 24;
/** 2000, 2千, 2千5百, 5百: up to 万, or that many 万 or 亿. */
const section = String.raw`(\d{1,4}|\d千零?(?:\d百)?|\d百)`;
const scaled = new RegExp(`^(?:${section}亿零?)?(?:${section}万)?$`);
/** 2万5千, 2万5000, 3千5百: what is left below 万 has all its places, since 2万5 is 25,000 to most and 20,005 to some. */
const small = /^(?:(\d{1,4})万)?(\d{4}|\d千(?:\d百)?|\d百)$/;

/** A number of several scales: where it ends, and what it is; no value where it can be read in two ways, or in none. */
export interface CompoundNumber {
  readonly end: number;
  readonly value: string | undefined;
}

/**
 * Reads 1亿2000万, 1千5百万.
 * @param numeral its first digits, which end at `digitsEnd`
 */
export function readCompound(source: NumberSource, numeral: string, digitsEnd: number): CompoundNumber {
  const { 0: more = '' } = goesOn.exec(readFolded(source, digitsEnd, digitsEnd + longest)) ?? [];
  return { end: digitsEnd + more.length, value: addUp(numeral + more) };
}

function addUp(text: string): string | undefined {
  const large = scaled.exec(text);
  if (large) return String(readSection(large[1]) * 100_000_000 + readSection(large[2]) * 10_000);
  const rest = small.exec(text);
  return rest ? String(readSection(rest[1]) * 10_000 + readSection(rest[2])) : undefined;
}

/** 2千5百 is 2500. */
function readSection(text = ''): number {
  if (/^\d*$/.test(text)) return Number(text);
  let value = 0;
  for (const [, digit, scale] of text.matchAll(/(\d)([千百])/g)) value += Number(digit) * (scale === '千' ? 1000 : 100);
  return value;
}
