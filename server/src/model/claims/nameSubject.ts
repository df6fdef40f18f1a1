import type { Edition, SubjectDefinition } from '../../standards/edition.ts';

/** What stands beside a number, folded. */
export interface CountedWords {
  readonly what: string;
  readonly after: string;
  readonly unit: string | undefined;
  readonly sentence: string;
}

/** Between a subject's words and its number. */
const fillers =
  '(?:案件|申请|事项|件数|数量|总数|信息|公开|共有|共计|总计|合计|一共|的|数|共|达到|达|为|是|有|计|:|\\s){0,4}$';

/** A subject, ready to be compared. */
interface Ready {
  readonly subject: SubjectDefinition;
  readonly before: RegExp | undefined;
}

/** Words of the subjects' first groups by their first character, with the subjects they may name: most numbers meet none. */
type Names = ReadonlyMap<string, readonly { readonly word: string; readonly named: readonly Ready[] }[]>;

/** A function of the frozen edition alone. */
const known = new WeakMap<Edition, Names>();

/**
 * Id of the subject that the words name; undefined where they name none of the edition's, or more than one: a number that may be
 * either is compared with neither.
 */
export function nameSubject(edition: Edition | undefined, counted: CountedWords): string | undefined {
  const { what, after, unit } = counted;
  if (!edition || unit === undefined || unit === '%' || edition.subjects.length === 0) return undefined;
  if (!mayNameSubject(edition, what) && !mayNameSubject(edition, after)) return undefined;
  const names = namesOf(edition);
  const met = new Set<Ready>();
  meet(names, what, met);
  meet(names, after, met);
  let named: string | undefined;
  for (const { subject, before } of met) {
    if (!isNamed(subject, before, counted)) continue;
    if (named !== undefined) return undefined;
    named = subject.id;
  }
  return named;
}

/** A function of the frozen edition alone. */
const patterns = new WeakMap<Edition, RegExp>();

/** Whether a word of any subject stands in a folded text: a cheap look, since most numbers meet none. */
export function mayNameSubject(edition: Edition, text: string): boolean {
  let pattern = patterns.get(edition);
  if (!pattern) {
    const words = new Set(edition.subjects.flatMap((subject) => subject.words[0] ?? []));
    // Words of Han characters: nothing in them means anything to a pattern.
    pattern = new RegExp([...words].join('|'), 'u');
    patterns.set(edition, pattern);
  }
  return pattern.test(text);
}

function meet(names: Names, text: string, met: Set<Ready>): void {
  for (let at = 0; at < text.length; at++) {
    const words = names.get(text.charAt(at));
    if (!words) continue;
    for (const { word, named } of words) if (text.startsWith(word, at)) for (const ready of named) met.add(ready);
  }
}

function namesOf(edition: Edition): Names {
  const names = known.get(edition);
  if (names) return names;
  const byWord = new Map<string, Ready[]>();
  for (const subject of edition.subjects) {
    const ready = { subject, before: subject.before && new RegExp(`(?:${subject.before.join('|')})${fillers}`, 'u') };
    for (const word of subject.words[0] ?? []) byWord.set(word, [...(byWord.get(word) ?? []), ready]);
  }
  const made = new Map<string, { word: string; named: readonly Ready[] }[]>();
  for (const [word, named] of byWord) {
    const first = word.charAt(0);
    made.set(first, [...(made.get(first) ?? []), { word, named }]);
  }
  known.set(edition, made);
  return made;
}

function isNamed(
  { words, units, without, context, otherContext }: SubjectDefinition,
  before: RegExp | undefined,
  { what, after, unit, sentence }: CountedWords,
): boolean {
  const stands = (word: string): boolean => what.includes(word) || after.includes(word);
  return (
    unit !== undefined &&
    units.includes(unit) &&
    words.every((group) => group.some(stands)) &&
    (before === undefined || before.test(what)) &&
    !without?.some(stands) &&
    (context === undefined || context.some((word) => sentence.includes(word))) &&
    !otherContext?.some((word) => sentence.includes(word))
  );
}
