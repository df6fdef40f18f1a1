import tsCharacters from 'opencc-js/dict/TSCharacters';
import tsPhrases from 'opencc-js/dict/TSPhrases';

/** Words that are written otherwise than their characters one by one (乾隆), and the characters; pairs of equal length only. */
interface Dictionary {
  readonly characters: ReadonlyMap<string, string>;
  readonly phrases: ReadonlyMap<string, string>;
  /** Characters that begin a phrase, with the longest one. */
  readonly begins: ReadonlyMap<string, number>;
}

let dictionary: Dictionary | undefined;

function readPairs(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of text.split('|')) {
    const [traditional = '', simplified = ''] = pair.split(' ');
    if (traditional !== '' && traditional.length === simplified.length) pairs.set(traditional, simplified);
  }
  return pairs;
}

function load(): Dictionary {
  if (dictionary) return dictionary;
  const phrases = readPairs(tsPhrases);
  const begins = new Map<string, number>();
  for (const phrase of phrases.keys()) {
    const first = phrase.charAt(0);
    begins.set(first, Math.max(begins.get(first) ?? 0, phrase.length));
  }
  dictionary = { characters: readPairs(tsCharacters), phrases, begins };
  return dictionary;
}

/**
 * The text in simplified characters, of the same length: offsets in it are offsets in the text as typed. Width, marks and words
 * stay as they are (檔案 becomes 档案, not 文件); a character that context decides (顯著) stays as well.
 */
export function simplify(text: string): string {
  const { characters, phrases, begins } = load();
  let simplified = '';
  for (let at = 0; at < text.length; ) {
    const unit = text.charAt(at);
    const phrase = findPhrase(text, at, begins.get(unit) ?? 0, phrases);
    simplified += phrase ?? characters.get(unit) ?? unit;
    at += phrase?.length ?? 1;
  }
  return simplified;
}

function findPhrase(
  text: string,
  at: number,
  longest: number,
  phrases: ReadonlyMap<string, string>,
): string | undefined {
  for (let length = longest; length > 1; length--) {
    const phrase = phrases.get(text.slice(at, at + length));
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}
