import type { Edition, SectionDefinition } from '../standards/edition.ts';
import { editions, olderEditions } from '../standards/index.ts';
import type { Lexicon } from '../syntax/lexicon.ts';
import { detach } from '../text/detach.ts';
import { foldKey } from '../text/fold.ts';
import { findLabel, findLabelWidely, type LabelFinder } from './labels.ts';
import { compareKeys } from './near.ts';
import { callsForOlder } from './olderFormats.ts';

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

/** The words that a document is read with: labels and headings of the national format, or of earlier formats, too. */
export interface Vocabulary extends Lexicon {
  readonly findLabel: LabelFinder;
  /** The section that a heading's title without numbering names; the newest edition's where several agree. */
  readonly matchSectionTitle: (title: string) => SectionMatch | undefined;
  /** Words of earlier formats are among them. */
  readonly isWide: boolean;
}

function listKeys(all: readonly Edition[]): readonly SectionKey[] {
  return all.flatMap((edition) =>
    edition.sections.flatMap((definition) => [
      { key: foldKey(definition.title), definition, official: true },
      ...definition.aliases.map((alias) => ({ key: foldKey(alias), definition, official: false })),
    ]),
  );
}

/** Tables and annexes carry the section's words, too: `表二：主动公开政府信息情况`. */
const captionKey = /^(?:附?表|附件|图)/;
const maximalMemory = 5000;

/** A matcher of titles with a memory of its own. `list` gives the keys when the first title is asked for. */
function matchTitles(list: () => readonly SectionKey[]): Vocabulary['matchSectionTitle'] {
  const memory = new Map<string, SectionMatch | null>();
  let keys: readonly SectionKey[] | undefined;
  return (title) => {
    if (title.length < 2 || title.length > 60) return undefined;
    const known = memory.get(title);
    if (known !== undefined) return known ?? undefined;
    keys ??= list();
    // `一、总体情况（略）`: what stands in brackets behind a title is no part of it.
    // A table of contents has leaders and the page behind it.
    const words = title.replace(/[\s.…·⋯。_-]{3,60}\d{1,3}$/, '');
    const bare = (): string => foldKey(title.replace(/\s{0,8}[（(][^（()）]{0,20}[)）]$/, ''));
    const match = findSection(foldKey(words), keys) ?? findSection(bare(), keys);
    if (memory.size >= maximalMemory) memory.clear();
    memory.set(detach(title), match ?? null);
    return match;
  };
}

function findSection(key: string, keys: readonly SectionKey[]): SectionMatch | undefined {
  if (key === '' || (captionKey.test(key) && !keys.some((candidate) => candidate.key === key))) return undefined;
  let near: SectionMatch | undefined;
  let alias: SectionMatch | undefined;
  for (const candidate of keys) {
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

function createVocabulary(find: LabelFinder, list: () => readonly Edition[], isWide: boolean): Vocabulary {
  const matchSectionTitle = matchTitles(() => listKeys(list()));
  let titles: readonly string[] | undefined;
  return {
    isWide,
    findLabel: find,
    matchSectionTitle,
    isLabel: (text) => find(text) !== undefined,
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
    get sectionTitles() {
      titles ??= listTitles(list());
      return titles;
    },
  };
}

function listTitles(all: readonly Edition[]): readonly string[] {
  const titles = all.flatMap((edition) => edition.sections.flatMap((section) => [section.title, ...section.aliases]));
  return [...new Set(titles)].filter((title) => title.length >= 4);
}

/** The words of the national format. */
export const lexicon: Vocabulary = createVocabulary(findLabel, () => editions, false);
export const { matchSectionTitle } = lexicon;

/** Those of all formats: only for documents that call for them (`olderFormats.ts`), since more words are more to mistake. */
const wideLexicon: Vocabulary = createVocabulary(findLabelWidely, () => [...editions, ...olderEditions()], true);

/** The words to read a document with. */
export function wordsFor(text: string, edition: string | undefined): Vocabulary {
  return callsForOlder(text, edition) ? wideLexicon : lexicon;
}

const ownMatchers = new WeakMap<Edition, Vocabulary['matchSectionTitle']>();

/** The section of one edition that a heading's title names. */
export function matchSectionOf(edition: Edition, title: string): SectionMatch | undefined {
  let match = ownMatchers.get(edition);
  if (!match) {
    match = matchTitles(() => listKeys([edition]));
    ownMatchers.set(edition, match);
  }
  return match(title);
}
