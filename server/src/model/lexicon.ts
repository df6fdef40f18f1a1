import type { SectionDefinition } from '../standards/edition.ts';
import { editions } from '../standards/index.ts';
import type { Lexicon } from '../syntax/lexicon.ts';
import { detach } from '../text/detach.ts';
import { foldKey } from '../text/fold.ts';
import { findLabel } from './labels.ts';
import { compareKeys } from './near.ts';

/** How a heading's words matched a section. */
export interface SectionMatch {
  readonly definition: SectionDefinition;
  readonly match: 'official' | 'alias' | 'near';
}

interface SectionKey {
  readonly key: string;
  readonly definition: SectionDefinition;
  readonly official: boolean;
}

let keys: readonly SectionKey[] | undefined;

function sectionKeys(): readonly SectionKey[] {
  keys ??= editions.flatMap((edition) =>
    edition.sections.flatMap((definition) => [
      { key: foldKey(definition.title), definition, official: true },
      ...definition.aliases.map((alias) => ({ key: foldKey(alias), definition, official: false })),
    ]),
  );
  return keys;
}

/** Tables and annexes carry the section's words, too: `表二：主动公开政府信息情况`. */
const captionKey = /^(?:附?表|附件|图)/;
const memory = new Map<string, SectionMatch | null>();
const maximalMemory = 5000;

/** The section that a heading's title without numbering names, in any edition; the newest edition's where several agree. */
export function matchSectionTitle(title: string): SectionMatch | undefined {
  if (title.length < 2 || title.length > 60) return undefined;
  const known = memory.get(title);
  if (known !== undefined) return known ?? undefined;
  // `一、总体情况（略）`: what stands in brackets behind a title is no part of it.
  // A table of contents has leaders and the page behind it.
  const words = title.replace(/[\s.…·⋯。_-]{3,}\s*\d{1,3}$/, '');
  const match = findSection(foldKey(words)) ?? findSection(foldKey(title.replace(/\s*[（(][^（()）]{0,20}[)）]$/, '')));
  if (memory.size >= maximalMemory) memory.clear();
  memory.set(detach(title), match ?? null);
  return match;
}

function findSection(key: string): SectionMatch | undefined {
  if (key === '' || captionKey.test(key)) return undefined;
  let near: SectionMatch | undefined;
  let alias: SectionMatch | undefined;
  for (const candidate of sectionKeys()) {
    const closeness = compareKeys(key, candidate.key);
    if (closeness === 'same') {
      if (candidate.official) return { definition: candidate.definition, match: 'official' };
      alias ??= { definition: candidate.definition, match: 'alias' };
    } else if (
      candidate.official &&
      candidate.key.length >= 6 &&
      (closeness === 'near' || (closeness === 'cut' && key.length * 5 >= candidate.key.length * 3))
    ) {
      near ??= { definition: candidate.definition, match: 'near' };
    } else if (closeness === 'near' && candidate.key.length >= 8)
      near ??= { definition: candidate.definition, match: 'near' };
  }
  return alias ?? near;
}

const titles: readonly string[] = [
  ...new Set(editions.flatMap((edition) => edition.sections.flatMap((section) => [section.title, ...section.aliases]))),
].filter((title) => title.length >= 4);

/** The words of all editions, for the reader of lines. */
export const lexicon: Lexicon = {
  isLabel: (text) => findLabel(text) !== undefined,
  isSectionTitle: (title) => {
    const match = matchSectionTitle(title);
    // A slip makes a section heading only together with its number; there the reader asks by the numbered line.
    return match !== undefined && (match.match !== 'near' || title.length >= 6);
  },
  completesSectionTitle: (title, rest) => {
    if (title.length < 4 || matchSectionTitle(title)?.match === 'official') return false;
    const whole = matchSectionTitle(title + rest);
    return whole !== undefined && whole.match !== 'near';
  },
  sectionTitles: titles,
};
