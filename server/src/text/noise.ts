import type { Span } from './span.ts';
import { countWhile } from './countWhile.ts';

/**
 * What copying a page into a text left between the author's characters: pinyin in brackets after each character, blanks that
 * became question marks, characters of which only the pinyin is left, characters without width; and what a program wrote around
 * them: `\\` before a mark, `>` before every line, tags that were escaped.
 *
 * A text that has any is read without them. The way back is kept, so that whatever is found lies on the author's own characters.
 */
export interface Noise {
  /** The text as typed. */
  readonly typed: string;
  /** The text as read. All spans here are of this text. */
  readonly clean: string;
  /** Characters that pinyin follows; their place in the typed text covers the pinyin. */
  readonly pinyin: readonly Span[];
  /** Blanks that are question marks in the typed text. */
  readonly blanks: readonly Span[];
  /** Characters that are lost: `□` for one of which only the pinyin is left. */
  readonly lost: readonly Span[];
  /** Where a span of the clean text stands in the typed one. What belongs to its last character is covered. */
  toTyped(span: Span): Span;
}

/** What stands for a lost character, as printers set it. */
export const lostMark = '□';

const letters = '\\u0300-\\u030Ca-zɡüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]|[\u0300-\u030C]/;
/** Syllables that are written without a tone mark. */
const toneless =
  /^(?:ba|bo|de|di|ge|guo|hu|huo|jia|jin|la|lai|le|li|lo|lou|lü|ma|me|men|mian|na|ne|qi|qu|shang|shi|tou|wa|xia|ya|yi|yo|zhe|zi)$/;

const invisible = '[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]';
/** One look over the text: nearly none has any of these. */
const anySign = new RegExp(`[(（][${letters}]{1,7}[)）]|${invisible}|\\?\\?|\\\\[、.．(（)）〔〕]|&lt;`);
/** A mark that a Markdown writer has escaped: `二\\、`. */
const escapedMark = '\\\\(?=[、.．(（)）〔〕])';
/** Tags of a page that was escaped as a whole. */
const escapedTag = /&lt;(?:p|div|table|tr|td|span|h[1-6]|strong|br)\b[^<>]{0,300}?&gt;/gi;
const fewestTags = 3;
const entity = '&(?:lt|gt|quot|amp|#39);';
const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&#39;': "'",
};

/** Fewer groups than this, or of fewer characters, are an author's help with a rare name: 亳(bó)州. */
const fewestGroups = 6;
const fewestCharacters = 4;

/** `?yún)^(qū)`: half of a character, taken for two; `?(qū)`: the whole of it. Both have the pinyin of what was lost. */
const halved = `\\?(?:[${letters}]{1,7}\\)[!-~])?(?=[(（][${letters}]{1,7}[)）])`;
const group = `[(（]([${letters}]{1,7})[)）]`;
const annotation = new RegExp(`([\\u3400-\\u9fff〇])${group}`, 'g');
/** Question marks at the beginning of a line, before words or a number; a single one only in a text that has pinyin, too. */
const blanks = '[ \\t\\u00A0\\u3000\\uFEFF]{0,40}';
const leading = `(?<=^${blanks})\\?{2,}(?=${blanks}[\\u3400-\\u9fff(（\\d])`;
const leadingInPinyin = `(?<=(?:^|\\|)${blanks})\\?+(?=${blanks}[\\u3400-\\u9fff(（\\d])`;
const amid = '(?<=[\\u3400-\\u9fff，。、；：,])(?<![么麼吗嗎呢吧何谁誰])\\?{4,}(?=[\\u3400-\\u9fff])';

const hidden = `(?<hidden>${invisible}|${escapedMark})`;
const pinyinOnly = `(?<half>${halved})|(?<=[\\u3400-\\u9fff〇])(?<group>${group})`;
const withoutPinyin = `(?<blank>${leading})|(?<marks>${amid})`;
const withPinyin = `${pinyinOnly}|(?<blank>${leadingInPinyin})|(?<marks>${amid})`;
const quotation = '(?<quote>^ {0,3}>(?: {0,3}>){0,8} ?)';

/** Whether the text holds anything that may be noise. Costs next to nothing; what may be noise in a part may be none in the whole. */
export function mayHaveNoise(text: string): boolean {
  // The mark that a file may begin with is no noise.
  return anySign.test(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) || isQuoted(text);
}

/** Every line that is not blank begins with `>`, as in a quotation. */
function isQuoted(text: string): boolean {
  return /^\s{0,40}>/.test(text) && !/^[ \t]*[^\s>]/m.test(text);
}

/** A page whose tags are to be seen: as many real ones make it a page that shows how tags are written. */
function isEscapedPage(text: string): boolean {
  if (!text.includes('&lt;') || /<(?:p|div|table|h[1-6])\b/i.test(text)) return false;
  let count = 0;
  for (const _ of text.matchAll(escapedTag)) if (++count >= fewestTags) return true;
  return false;
}

/** The text without its noise, or undefined where it has none. Linear in the length of the text. */
export function findNoise(text: string): Noise | undefined {
  if (!mayHaveNoise(text)) return undefined;
  // What a program wrote around the characters is gone before it is asked which characters stand beside one another.
  const around = clean(text, [
    hidden,
    ...(isQuoted(text) ? [quotation] : []),
    ...(isEscapedPage(text) ? [`(?<entity>${entity})`] : []),
  ]);
  const bare = around?.clean ?? text;
  const between = clean(bare, [isAnnotated(bare) ? withPinyin : withoutPinyin]);
  if (!around || !between) return around ?? between;
  return { ...between, typed: text, toTyped: (span) => around.toTyped(between.toTyped(span)) };
}

function clean(text: string, kinds: readonly string[]): Noise | undefined {
  const cleaner = new Cleaner(text);
  for (const match of text.matchAll(new RegExp(kinds.join('|'), 'gm'))) {
    if (match.index > 0 || match[0] !== '\uFEFF') cleaner.take(match);
  }
  return cleaner.finish();
}

/** Pinyin after many characters, not after a rare one here and there. */
function isAnnotated(text: string): boolean {
  const seen = new Set<string>();
  let count = 0;
  for (const { 1: character = '', 2: syllable = '' } of text.matchAll(annotation)) {
    if (!toned.test(syllable)) continue;
    seen.add(character);
    count++;
    if (count >= fewestGroups && seen.size >= fewestCharacters) return true;
  }
  return false;
}

class Cleaner {
  readonly #typed: string;
  readonly #pinyin: Span[] = [];
  readonly #blanks: Span[] = [];
  readonly #lost: Span[] = [];
  /** Behind which clean offset how many typed characters are left out in all, and whether they belong to the character before. */
  readonly #at: number[] = [];
  readonly #removed: number[] = [];
  readonly #belongs: boolean[] = [];
  #clean = '';
  #done = 0;
  #total = 0;

  constructor(typed: string) {
    this.#typed = typed;
  }

  take(match: RegExpExecArray): void {
    const { groups: { group: bracket, blank, marks, half, entity: escaped } = {} } = match;
    const [whole] = match;
    if (match.index < this.#done) return;
    if (bracket !== undefined) {
      const syllable = bracket.slice(1, -1);
      if (!toned.test(syllable) && !toneless.test(syllable)) return;
      this.#copyTo(match.index);
      this.#drop(whole.length, true);
      const end = this.#clean.length;
      this.#pinyin.push({ start: end - 1, end });
      return;
    }
    const own = half === undefined ? undefined : this.#pinyinAt(match.index + whole.length);
    if (own === 0) return;
    this.#copyTo(match.index);
    const start = this.#clean.length;
    if (blank !== undefined || marks !== undefined) {
      this.#clean += blank === undefined ? whole : '\u00A0'.repeat(whole.length);
      this.#done += whole.length;
      (blank === undefined ? this.#lost : this.#blanks).push({ start, end: this.#clean.length });
    } else if (escaped !== undefined) {
      this.#clean += characters[escaped] ?? escaped;
      this.#done += 1;
      this.#drop(whole.length - 1, true);
    } else if (own === undefined) {
      this.#drop(whole.length, false);
    } else {
      this.#clean += lostMark;
      this.#done += 1;
      this.#drop(whole.length - 1 + own, true);
      this.#lost.push({ start, end: start + 1 });
    }
  }

  finish(): Noise | undefined {
    if (this.#done === 0) return undefined;
    this.#copyTo(this.#typed.length);
    const noise = { typed: this.#typed, clean: this.#clean, pinyin: this.#pinyin, blanks: this.#blanks };
    const [at, removed, belongs] = [this.#at, this.#removed, this.#belongs];
    return { ...noise, lost: this.#lost, toTyped: (span) => placeSpan(span, at, removed, belongs) };
  }

  #copyTo(index: number): void {
    this.#clean += this.#typed.slice(this.#done, index);
    this.#done = index;
  }

  #drop(length: number, belongs: boolean): void {
    if (length === 0) return;
    this.#done += length;
    this.#total += length;
    this.#at.push(this.#clean.length);
    this.#removed.push(this.#total);
    this.#belongs.push(belongs);
  }

  /** Length of the group that stands there, 0 where it is no pinyin. */
  #pinyinAt(index: number): number {
    const found = this.#typed.slice(index, index + 10);
    const length = found.search(/[)）]/) + 1;
    return toned.test(found.slice(0, length)) ? length : 0;
  }
}

function placeSpan(
  { start, end }: Span,
  at: readonly number[],
  removed: readonly number[],
  belongs: readonly boolean[],
): Span {
  const typedEnd = end + before(at, removed, belongs, end);
  if (start === end) return { start: typedEnd, end: typedEnd };
  const index = countUpTo(at, start);
  return { start: start + (removed[index - 1] ?? 0), end: typedEnd };
}

/** Left out before the clean offset, with what belongs to the character before it. */
function before(
  at: readonly number[],
  removed: readonly number[],
  belongs: readonly boolean[],
  offset: number,
): number {
  let index = countUpTo(at, offset - 1);
  while (at[index] === offset && belongs[index]) index++;
  return removed[index - 1] ?? 0;
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  return countWhile(numbers, (number) => number <= limit);
}
