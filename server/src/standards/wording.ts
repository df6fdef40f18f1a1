import source from '../../../standards/wording.json';

/** A slip of the pen that is certain where its conditions hold. Words are simplified; they are matched in folded text. */
export interface Slip {
  readonly wrong: string;
  readonly right: string;
  /** `right` in traditional characters, where it differs in a character that is wrong in `wrong`. */
  readonly traditional?: string | undefined;
  /** Key of `reasons`. */
  readonly why: string;
  /** Nothing but punctuation or blanks stands before it. */
  readonly clauseStart?: boolean | undefined;
  /** Behind it, or behind the word of `after`, the clause is over: nothing or punctuation other than 、 stands there. */
  readonly clauseEnd?: boolean | undefined;
  /** One of these stands directly before or after it (an empty word is always there); none of these does. */
  readonly before?: readonly string[] | undefined;
  readonly after?: readonly string[] | undefined;
  readonly notBefore?: readonly string[] | undefined;
  readonly notAfter?: readonly string[] | undefined;
  /** One of these stands within ten characters after it. */
  readonly near?: readonly string[] | undefined;
  /** None of these stands within a hundred characters before it, in whatever sentence. */
  readonly textBeforeNot?: readonly string[] | undefined;
  /** One of these stands before it in the sentence; one of these after it; none of these after it. */
  readonly sentenceBefore?: readonly string[] | undefined;
  readonly sentenceAfter?: readonly string[] | undefined;
  readonly sentenceAfterNot?: readonly string[] | undefined;
  /** A sentence that is reported, and one that is not. */
  readonly example: string;
  readonly counter: string;
  readonly source: string;
  readonly certainty: string;
}

/** A law and the names it is given by mistake. */
export interface LawName {
  readonly official: string;
  readonly traditional: string;
  readonly wrong: readonly string[];
  readonly source: string;
}

interface Reason {
  readonly zh: string;
  readonly en: string;
  /** Many write so: reported as information only. */
  readonly common?: boolean | undefined;
}

interface Wording {
  readonly sources: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, Reason>>;
  readonly slips: readonly Slip[];
  readonly laws: readonly LawName[];
}

/** What `standards/wording.json` holds. */
export const wordingData: Wording = Object.freeze(source);

/** The first character in which the two differ; the last of the wrong one where none before it does. */
export function differAt(wrong: string, right: string): number {
  let at = 0;
  while (at < wrong.length - 1 && wrong.charCodeAt(at) === right.charCodeAt(at)) at++;
  return at;
}
