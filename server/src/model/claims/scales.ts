import type { Claim } from './claim.ts';

/** The 万, 亿 or 千万 that a number is printed with, the last of 1亿2000万; empty where none is. */
export function scaleOf({ text, script }: Claim): string {
  return script === 'han' ? '' : (/(?<![百千万亿])[百千万亿]+$/u.exec(text)?.[0] ?? '');
}

/** Whether the number is printed with several scales one behind another: 1亿2000万, 1千5百万. */
export function isCompound({ text, script }: Claim): boolean {
  return script === 'digits' && /[百千万亿]零?\d/u.test(text);
}

/** Zeros that each character of a scale stands for: 千万 is 10,000,000. */
const zeros: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Powers of ten that 万, 亿, 千万 or 万亿 behind a number stands for; 0 for none. */
export function placesOf(scale: string): number {
  let places = 0;
  for (const each of scale) places += zeros[each] ?? 0;
  return places;
}
