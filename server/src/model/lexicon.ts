import type { Edition, SectionDefinition } from '../standards/edition.ts';
import { editions, olderEditions } from '../standards/index.ts';
import type { Lexicon } from '../syntax/lexicon.ts';
import { detach } from '../text/detach.ts';
import { foldKey } from '../text/fold.ts';
import { findLabel, findLabelWidely, labelPart, labelPartWidely, type LabelFinder } from './labels.ts';
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

/** Keys of titles, with what tells at once that a line is none of them. */
interface SectionKeys {
  readonly all: readonly SectionKey[];
  /** What a key names that is just so: as an official title rather than as an alias, of the newest edition. */
  readonly exact: ReadonlyMap<string, SectionMatch>;
  readonly longest: number;
  readonly hasDigits: boolean;
}

/** The words that a document is read with: labels and headings of the national format, or of earlier formats, too. */
export interface Vocabulary extends Lexicon {
  readonly findLabel: LabelFinder;
  /** The section that a heading's title without numbering names; the newest edition's where several agree. */
  readonly matchSectionTitle: (title: string) => SectionMatch | undefined;
  /** Words of earlier formats are among them. */
  readonly isWide: boolean;
}

function listKeys(all: readonly Edition[]): SectionKeys {
  const listed: SectionKey[] = [];
  const exact = new Map<string, SectionMatch>();
  const add = (title: string, definition: SectionDefinition, official: boolean): void => {
    const key = foldKey(title);
    const known = exact.get(key);
    // Editions share most of their titles: what says nothing new is never the first that a line comes near to.
    if (known && (!official || known.match === 'official')) return;
    exact.set(key, { definition, match: official ? 'official' : 'alias' });
    listed.push({ key, definition, official });
  };
  for (const { sections } of all) {
    for (const definition of sections) {
      add(definition.title, definition, true);
      for (const alias of definition.aliases) add(alias, definition, false);
    }
  }
  return {
    all: listed,
    exact,
    longest: listed.reduce((most, { key }) => Math.max(most, key.length), 0),
    hasDigits: listed.some(({ key }) => /\d/.test(key)),
  };
}

/** Tables and annexes carry the section's words, too: `表二：主动公开政府信息情况`. */
const captionKey = /^(?:附?表|附件|图)/;
/** `总体情况……3`: a table of contents has leaders and the page behind a title. */
const leaders = /[\s.…·⋯。_-]{3,60}\d{1,3}$/;
/** `一、总体情况（略）`: what stands in brackets behind a title is no part of it. */
const remark = /\s{0,8}[（(][^（()）]{0,20}[)）]$/;
/** What ends such a tail. */
const mayHaveTail = /[\d)）]/;
const figures = /[\d０-９]/;
const maximalMemory = 5000;

/** A matcher of titles with a memory of its own. `list` gives the keys when the first title is asked for. */
function matchTitles(list: () => SectionKeys): Vocabulary['matchSectionTitle'] {
  const memory = new Map<string, SectionMatch | null>();
  let keys: SectionKeys | undefined;
  return (title) => {
    if (title.length < 2 || title.length > 60) return undefined;
    keys ??= list();
    // Nearly all short lines of prose have figures, and no title has any but behind it.
    if (!keys.hasDigits && figures.test(title) && !mayHaveTail.test(title.charAt(title.length - 1))) return undefined;
    const known = memory.get(title);
    if (known !== undefined) return known ?? undefined;
    const words = title.replace(leaders, '');
    const bare = title.replace(remark, '');
    const match = findSection(foldKey(words), keys) ?? (bare === words ? undefined : findSection(foldKey(bare), keys));
    if (memory.size >= maximalMemory) memory.clear();
    memory.set(detach(title), match ?? null);
    return match;
  };
}

function findSection(key: string, { all, exact, longest, hasDigits }: SectionKeys): SectionMatch | undefined {
  const same = exact.get(key);
  if (same || key === '' || captionKey.test(key)) return same;
  // Two characters more than a title are the most that a slip adds, and digits are never one.
  if (key.length > longest + 2 || (!hasDigits && /\d/.test(key))) return undefined;
  for (const candidate of all) {
    const closeness = compareKeys(key, candidate.key);
    if (closeness === undefined) continue;
    const isOfficial =
      candidate.official &&
      candidate.key.length >= 6 &&
      (closeness === 'near' || (closeness === 'cut' && key.length * 5 >= candidate.key.length * 3));
    if (isOfficial || (closeness === 'near' && candidate.key.length >= 8))
      return { definition: candidate.definition, match: 'near' };
  }
  return undefined;
}

function createVocabulary(find: LabelFinder, list: () => readonly Edition[], isWide: boolean): Vocabulary {
  const matchSectionTitle = matchTitles(() => listKeys(list()));
  let titles: readonly string[] | undefined;
  return {
    isWide,
    findLabel: find,
    matchSectionTitle,
    isLabel: (text) => find(text) !== undefined,
    labelPart: isWide ? labelPartWidely : labelPart,
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
