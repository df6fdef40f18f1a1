import edition2019 from '../../../standards/2019.json';
import edition2021 from '../../../standards/2021.json';
import type { Edition, Provenance, SectionDefinition } from './edition.ts';
import { expandEdition } from './expand.ts';

/** Every edition, newest first. Filled from `standards/*.json`; frozen. */
export const editions: readonly Edition[] = Object.freeze([edition2021, edition2019].map(expandEdition));

/** The edition with this id, or undefined. */
export function editionById(id: string): Edition | undefined {
  return editions.find((edition) => edition.id === id);
}

/** What a norm rests on, for messages in either language. */
export function clauseOf({ clause, clauseEn }: Provenance): { readonly zh: string; readonly en: string } {
  return { zh: clause, en: clauseEn ?? clause };
}

/** A section's heading as the format prints it: `一、总体情况`. */
export function officialHeading(section: SectionDefinition): string {
  return `${hanNumber(section.number)}、${section.title}`;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number from 1 to 99 in Chinese (`十二`); any other number stays in digits. */
export function hanNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10]}`;
}
