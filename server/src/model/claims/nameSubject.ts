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

/** An edition's subjects, ready to be compared. */
interface Names {
  /** A look that tells most numbers from all subjects at once. */
  readonly signs: RegExp;
  readonly subjects: readonly { readonly subject: SubjectDefinition; readonly before: RegExp | undefined }[];
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
  if (!names.signs.test(what) && !names.signs.test(after)) return undefined;
  let named: string | undefined;
  for (const { subject, before } of names.subjects) {
    if (!isNamed(subject, before, counted)) continue;
    if (named !== undefined) return undefined;
    named = subject.id;
  }
  return named;
}

function namesOf(edition: Edition): Names {
  const names = known.get(edition);
  if (names) return names;
  const first = new Set(edition.subjects.flatMap(({ words }) => words[0] ?? []));
  const made: Names = {
    signs: new RegExp([...first].join('|'), 'u'),
    subjects: edition.subjects.map((subject) => {
      return {
        subject,
        before: subject.before && new RegExp(`(?:${subject.before.join('|')})${fillers}`, 'u'),
      };
    }),
  };
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
