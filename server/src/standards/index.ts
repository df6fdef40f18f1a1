import edition2019 from '../../../standards/2019.json';
import edition2021 from '../../../standards/2021.json';
import dingxi2008 from '../../../standards/dingxi-2008.json';
import fujian2009 from '../../../standards/fujian-2009.json';
import fujian2014 from '../../../standards/fujian-2014.json';
import guangzhou2008 from '../../../standards/guangzhou-2008.json';
import keyPoints from '../../../standards/key-points.json';
import national2008 from '../../../standards/national-2008.json';
import shanghai2008 from '../../../standards/shanghai-2008.json';
import stat2014 from '../../../standards/stat-2014.json';
import zhejiang2008 from '../../../standards/zhejiang-2008.json';
import type { Edition, Provenance, SectionDefinition } from './edition.ts';
import { expandEdition } from './expand.ts';
import type { EditionSource } from './source.ts';

/** The editions of the national format, newest first. Filled from `standards/*.json`; frozen. */
export const editions: readonly [Edition, ...Edition[]] = [expandEdition(edition2021), expandEdition(edition2019)];
Object.freeze(editions);

/** What reports were like before the national format, and reports of another kind; the general one comes last. */
const olderFiles: readonly EditionSource[] = [
  keyPoints,
  stat2014,
  fujian2014,
  fujian2009,
  guangzhou2008,
  zhejiang2008,
  shanghai2008,
  dingxi2008,
  national2008,
];

/** Ids of all editions, those of the national format first. */
export const editionIds: readonly string[] = [...editions, ...olderFiles].map(({ id }) => id);

let older: readonly Edition[] | undefined;

/** The other editions, written out when the first document asks for them: nearly none does. */
export function olderEditions(): readonly Edition[] {
  if (older) return older;
  const known = new Map<string, Edition>();
  for (const file of olderFiles.toReversed()) {
    known.set(file.id, expandEdition(file, file.follows === undefined ? undefined : known.get(file.follows)));
  }
  older = Object.freeze(olderFiles.flatMap(({ id }) => known.get(id) ?? []));
  return older;
}

/** The edition with this id, or undefined. */
export function editionById(id: string): Edition | undefined {
  const current = editions.find((edition) => edition.id === id);
  return current ?? (editionIds.includes(id) ? olderEditions().find((edition) => edition.id === id) : undefined);
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
