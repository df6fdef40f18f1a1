import { foldCode } from '../../text/fold.ts';

/** A word that something is counted with: 件, 人次, 个百分点. */
export interface MeasureWord {
  readonly word: string;
  /** What it counts in: 百分点 of 个百分点, 类 of 大类; else the word. */
  readonly unit: string;
  /** Whether 一 before it counts one: 一件 does; 一个, 一次 and 一期 are mostly words. */
  readonly countsOne: boolean;
}

/*
 * All measure words of reports, simplified, each once: they stand with the numerals that may stand before them. What a number's unit may
 * be, which characters may begin one (`sign.unit`) and where a sentence may state a number at all (`numberHint.ts`) is worked out from
 * these four. Not among them are 年 月 日 号 届 层, which date or number; 万 and 亿 belong to the number (`scales.ts`).
 */

/** Behind digits only: 三家 and 百名 are mostly words. */
const behindDigits =
  '百分点 个百分点 工作日 件次 宗次 项次 户次 家次 艘次 场次 批次 台次 篇次 条次 个次 % ‰ 元 人 批 户 家 部 册 种 名 位 页 处 幅 款 封 则 套 本 台 辆 吨 只 支 块 张 所 座';
/** Behind digits and Chinese numerals, 一 excepted. */
const behindBoth = '个 项 类 篇 期 场 次';
/** Behind all of them. */
const countingOne = '件 起 宗 条 例 份 人次';
/** Behind Chinese numerals only. */
const behindNumerals = '大类 部分 方面';

/** Words by their first character, the longest first, so that 人次 is not 人. */
export type WordList<T> = ReadonlyMap<number, readonly T[]>;

const both = [...listMeasures(behindBoth, false), ...listMeasures(countingOne, true)];

/** What may stand behind Arabic digits. */
export const digitMeasures: WordList<MeasureWord> = sortWords([...listMeasures(behindDigits, false), ...both]);
/** What may stand behind Chinese numerals. */
export const numeralMeasures: WordList<MeasureWord> = sortWords([...listMeasures(behindNumerals, false), ...both]);

function listMeasures(words: string, countsOne: boolean): readonly MeasureWord[] {
  return words
    .split(' ')
    .map((word) => ({ word, unit: word === '个百分点' ? '百分点' : word === '大类' ? '类' : word, countsOne }));
}

/** @param words simplified and of half width */
export function sortWords<T extends { readonly word: string }>(words: readonly T[]): WordList<T> {
  const sorted = new Map<number, T[]>();
  for (const each of words.toSorted((a, b) => b.word.length - a.word.length)) {
    const first = each.word.charCodeAt(0);
    sorted.set(first, [...(sorted.get(first) ?? []), each]);
  }
  return sorted;
}

/** The longest of the words that stands at a place, in either script and width. */
export function findWord<T extends { readonly word: string }>(
  text: string,
  at: number,
  words: WordList<T>,
): T | undefined {
  const possible = at < text.length ? words.get(foldCode(text.charCodeAt(at))) : undefined;
  if (possible) for (const each of possible) if (isSpelled(text, at, each.word)) return each;
  return undefined;
}

/** Whether a word goes on like this behind its first character. */
function isSpelled(text: string, start: number, word: string): boolean {
  if (start + word.length > text.length) return false;
  for (let at = 1; at < word.length; at++)
    if (foldCode(text.charCodeAt(start + at)) !== word.charCodeAt(at)) return false;
  return true;
}
