import initials from '../../../standards/words/initials.json';
import file from '../../../standards/words/phrases.json';

/** Words that reports use again and again; `{year}` stands for the report's own. */
export interface Phrase {
  readonly text: string;
  readonly source: string;
}

export const phrases: readonly Phrase[] = file.phrases;

const letters: ReadonlyMap<string, string> = new Map(
  Object.entries(initials.letters).flatMap(([letter, characters]) =>
    characters.split('').map((character): readonly [string, string] => [character, letter]),
  ),
);

/** First letters of the Pinyin of the Chinese characters in a text: `ztqk` for 总体情况. Characters that are not known give none. */
export function initialsOf(text: string): string {
  let found = '';
  for (const character of text) found += letters.get(character) ?? '';
  return found;
}
