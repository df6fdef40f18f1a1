import type { Passage } from './passages.ts';

/** A half-width mark that should be a full-width one. */
export interface HalfWidthMark {
  readonly at: number;
  readonly newText: string;
}

/** `ruleSigns.halfWidth`. */
const sign = /[,;:?!()]/;
const full: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
/** Han characters and the marks that stand among them. */
const chinese = /[\p{sc=Han}》”’〉」』、。〕】）〇]/u;
const chineseNext = /[\p{sc=Han}《“‘〈「『（〇]/u;
const digit = /[0-9０-９]/;
const latin = /[A-Za-z]/;

/**
 * Half-width `, ; : ? !` and pairs of brackets that stand in Chinese text (norms E11). Not among them: marks between digits
 * (`1,286`, `10:30`), list numbers, brackets round what a document number or a telephone has in them, Latin words in brackets
 * in front of Latin words, runs of `?`, and whatever is no prose.
 */
export function findHalfWidth(passage: Passage): readonly HalfWidthMark[] {
  if (!sign.test(passage.typed)) return [];
  const { text } = passage;
  const marks: HalfWidthMark[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const wide = full[character];
    if (wide !== undefined) {
      if (isInChinese(text, at)) marks.push({ at, newText: wide });
    } else if (character === '(' || character === '（') {
      open.push(at);
    } else if (character === ')' || character === '）') {
      const from = open.pop();
      if (from !== undefined) addBrackets(marks, text, from, at);
    }
  }
  return marks.toSorted((a, b) => a.at - b.at);
}

function isInChinese(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if ((mark === '?' || mark === '!') && (!chinese.test(before) || after === mark || after === '[' || latin.test(after)))
    return false;
  if (digit.test(before) && digit.test(after)) return false;
  return chinese.test(before) || (chineseNext.test(after) && /[0-9０-９%％℃)a-zA-Z]/.test(before));
}

/** Both brackets of a pair, where they are half width. */
function addBrackets(marks: HalfWidthMark[], text: string, from: number, to: number): void {
  if (text.charAt(from) === '（' && text.charAt(to) === '）') return;
  const inner = text.slice(from + 1, Math.min(to, from + 200));
  const before = text.charAt(from - 1);
  const after = text.charAt(to + 1);
  // A year in a document number is another rule's; pinyin behind a character is noise; a telephone number is no prose.
  if (/^\s?\d{4}\s?$/.test(inner) && /^\s?第?\s?\d/.test(text.slice(to + 1, to + 4))) return;
  if (/^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,8}$/.test(inner) || /^[\d-]{5,}$/.test(inner)) return;
  if (!chinese.test(before) && !/\p{sc=Han}/u.test(inner) && !chineseNext.test(after)) return;
  if (inner === '' || digit.test(after)) return;
  if (text.charAt(from) === '(') marks.push({ at: from, newText: '（' });
  if (text.charAt(to) === ')') marks.push({ at: to, newText: '）' });
}
