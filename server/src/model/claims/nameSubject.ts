import type { Edition, SubjectDefinition } from '../../standards/edition.ts';

/** What stands beside a number, folded. */
export interface CountedWords {
  readonly what: string;
  readonly after: string;
  readonly unit: string | undefined;
  readonly sentence: string;
}

/**
 * Id of the subject that the words name; undefined where they name none of the edition's, or more than one: a number that may be
 * either is compared with neither.
 */
export function nameSubject(edition: Edition | undefined, counted: CountedWords): string | undefined {
  if (!edition || counted.unit === undefined || counted.unit === '%') return undefined;
  const words = `${counted.what} ${counted.after}`;
  const named = edition.subjects.filter((subject) => isNamed(subject, words, counted));
  return named.length === 1 ? named[0]?.id : undefined;
}

function isNamed(subject: SubjectDefinition, words: string, { unit, sentence }: CountedWords): boolean {
  return (
    unit !== undefined &&
    subject.words.every((group) => group.some((word) => words.includes(word))) &&
    subject.units.includes(unit) &&
    !subject.without?.some((word) => words.includes(word)) &&
    (!subject.context || subject.context.some((word) => sentence.includes(word)))
  );
}
