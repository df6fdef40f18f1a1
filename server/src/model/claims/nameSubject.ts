import type { Edition, SubjectDefinition } from '../../standards/edition.ts';

/** What stands beside a number, folded. */
export interface CountedWords {
  readonly what: string;
  readonly after: string;
  readonly unit: string | undefined;
  readonly sentence: string;
  /** The sentence up to the number. */
  readonly lead: string;
  /** What stands between the semicolons around the number: another statement of the sentence may be about something else. */
  readonly statement: string;
}

/** Between a subject's words and its number. */
const fillers =
  '(?:案件|申请|事项|件数|数量|总数|信息|公开|共有|共计|总计|合计|一共|的|数|共|达到|达|为|是|有|计|:|\\s){0,4}$';

/** A subject, ready to be compared. */
interface Ready {
  readonly subject: SubjectDefinition;
  readonly before: RegExp | undefined;
  /** By unit, what the words before a number in it end with. */
  readonly loose: ReadonlyMap<string, RegExp>;
  readonly lead: RegExp | undefined;
  readonly behind: readonly { readonly after: RegExp; readonly lead: RegExp }[];
}

/** Words of the subjects' first groups, with the subjects they may name. */
interface Names {
  /** For each character, whether it is the first (1) or second (2) of one. */
  readonly begins: Uint8Array;
  readonly byFirst: ReadonlyMap<number, readonly { readonly word: string; readonly named: readonly Ready[] }[]>;
}

/** A function of the frozen edition alone. */
const known = new WeakMap<Edition, Names>();

/**
 * Id of the subject that the words name; undefined where they name none of the edition's, or more than one: a number that may be
 * either is compared with neither.
 */
export function nameSubject(edition: Edition | undefined, counted: CountedWords): string | undefined {
  const { what, after, unit } = counted;
  if (!edition || unit === undefined || unit === '%' || edition.subjects.length === 0) return undefined;
  const names = namesOf(edition);
  const met = new Set<Ready>();
  meet(names, what, met);
  meet(names, after, met);
  const named = onlyOf(met, (ready) => isNamed(ready, counted) && ready.before?.test(what) !== false);
  if (named !== undefined) return named.id;
  return onlyOf(met, (ready) => isNamedBehind(ready, counted) && isNamed(ready, counted))?.id;
}

/** At most this much of the sentence before a number says of what it is. */
const longestLead = 80;

function isNamedBehind({ behind }: Ready, { after, lead }: CountedWords): boolean {
  return behind.some((words) => words.after.test(after) && words.lead.test(lead.slice(-longestLead)));
}

/** The only one that is named; none where there are more. */
function onlyOf(met: ReadonlySet<Ready>, isOne: (ready: Ready) => boolean): SubjectDefinition | undefined {
  const [one, ...others] = [...met].filter(isOne);
  return others.length === 0 ? one?.subject : undefined;
}

/** Whether a word of any subject stands in a text of simplified words: a cheap look, since most sentences meet none. */
export function mayNameSubject(edition: Edition, text: string): boolean {
  const { begins, byFirst } = namesOf(edition);
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const now = begins[text.charCodeAt(at)] ?? 0;
    if ((before & 1) !== 0 && (now & 2) !== 0 && standsAt(byFirst, text, at - 1)) return true;
    before = now;
  }
  return false;
}

function standsAt(byFirst: Names['byFirst'], text: string, at: number): boolean {
  return byFirst.get(text.charCodeAt(at))?.some(({ word }) => text.startsWith(word, at)) === true;
}

/** Words that name the report's own body, which count no part of it: 我街道 and, in its own report, 白石街道. */
const ownWords = /[我本](?:街道|乡镇|部门|单位|机构)(?:办事处)?/u;
const ownStreet = /(?:^|[省市县区州旗])([^省市县区州旗]{2,8}街道)(?:办事处)?$/u;

/** The words before a number without the name of the body whose report it is: `without` takes others' names for parts. */
export function dropOwnName(what: string, organisation: string | undefined): string {
  if (!/街道|乡镇|部门|单位|机构/u.test(what)) return what;
  const name = organisation === undefined ? undefined : ownStreet.exec(organisation)?.[1];
  const rest = what.replace(ownWords, '');
  return name === undefined ? rest : rest.replace(`${name}办事处`, '').replace(name, '');
}

function meet({ begins, byFirst }: Names, text: string, met: Set<Ready>): void {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const now = begins[text.charCodeAt(at)] ?? 0;
    if ((before & 1) !== 0 && (now & 2) !== 0) {
      for (const { word, named } of byFirst.get(text.charCodeAt(at - 1)) ?? [])
        if (text.startsWith(word, at - 1)) for (const ready of named) met.add(ready);
    }
    before = now;
  }
}

function namesOf(edition: Edition): Names {
  const names = known.get(edition);
  if (names) return names;
  const byWord = new Map<string, Ready[]>();
  for (const subject of edition.subjects) {
    const before = subject.before && new RegExp(`(?:${subject.before.join('|')})${fillers}`, 'u');
    const behind = (subject.behind ?? []).map(({ after, lead }) => ({
      after: new RegExp(after, 'u'),
      lead: new RegExp(lead, 'u'),
    }));
    const loose = new Map(
      (subject.looseUnits ?? []).flatMap((some) => {
        const ending = new RegExp(some.before, 'u');
        return some.units.map((unit) => [unit, ending] as const);
      }),
    );
    const lead = subject.lead === undefined ? undefined : new RegExp(subject.lead, 'u');
    const ready = { subject, before, loose, lead, behind };
    for (const word of subject.words[0] ?? []) byWord.set(word, [...(byWord.get(word) ?? []), ready]);
  }
  const begins = new Uint8Array(0x10000);
  const byFirst = new Map<number, { word: string; named: readonly Ready[] }[]>();
  for (const [word, named] of byWord) {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    begins[first] = (begins[first] ?? 0) | 1;
    begins[second] = (begins[second] ?? 0) | 2;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { word, named }]);
  }
  const made = { begins, byFirst };
  known.set(edition, made);
  return made;
}

/** Behind one of these a statement tells of applications, whatever else the sentence tells of. */
const ofApplications = /收到|受理|新收|办结|答复/u;

function isNamed(
  { subject, loose, lead: leading }: Ready,
  { what, after, unit, sentence, lead, statement }: CountedWords,
): boolean {
  const { words, units, without, context, otherContext } = subject;
  const stands = (word: string): boolean => what.includes(word) || after.includes(word);
  const around = ofApplications.test(statement) ? statement : sentence;
  return (
    unit !== undefined &&
    units.includes(unit) &&
    words.every((group) => group.some(stands)) &&
    !without?.some(stands) &&
    loose.get(unit)?.test(what) !== false &&
    (!leading || leading.test(lead.slice(-longestLead))) &&
    (context === undefined || context.some((word) => sentence.includes(word))) &&
    !otherContext?.some((word) => around.includes(word))
  );
}
