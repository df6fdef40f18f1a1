import type { Block } from '../syntax/tree.ts';
import { paragraphText } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { parseHanNumber } from '../text/numerals.ts';
import type { Announced } from './announcedCounts.ts';

/** What can be counted where a number is announced, and how sure it is. */
export interface Counted {
  readonly count: number;
  /** `less`: only fewer than announced says something; `more`: only more does (等 leaves others unnamed). */
  readonly means: 'exact' | 'less' | 'more';
}

/** How far a list is followed, in characters. */
const longestList = 6000;

/** What a numbered item begins with, by kind; the first group is its number. */
const marks: readonly { readonly first: RegExp; readonly each: RegExp }[] = [
  { first: /^一是/, each: /(?:^|[。;:,!\s」”])([一二三四五六七八九十]{1,3})是/g },
  { first: /^\(一\)/, each: /(?:^|[。;:,\s])\(([一二三四五六七八九十]{1,3})\)/g },
  { first: /^\(1\)/, each: /(?:^|[。;:,\s])\((\d{1,2})\)/g },
  { first: /^1[.、](?!\d)/, each: /(?:^|[。;:,\s])(\d{1,2})[.、](?!\d)/g },
  { first: /^第一[,、:]/, each: /(?:^|[。;:,\s])第([一二三四五六七八九十]{1,3})[,、:]/g },
];

/** Numbered items that follow an announcement and its colon; undefined where no list clearly begins or ends. */
export function countFollowing(
  blocks: readonly Block[],
  block: Block,
  typed: string,
  { end }: Announced,
): Counted | undefined {
  const colon = /^[^。；：，、！\n;:,!]{0,16}[：:]\s*/.exec(typed.slice(end, end + 40));
  if (!colon) return undefined;
  const from = end + colon[0].length;
  const index = blocks.indexOf(block);
  const list = foldText(typed.slice(from, from + longestList));
  const whole = list + textAfter(blocks, index, longestList - list.length);
  const kind = marks.find(({ first }) => first.test(whole.trimStart()));
  if (!kind) return undefined;
  const values = [...whole.trimStart().matchAll(kind.each)].map(([, value]) => readValue(value ?? ''));
  const count = lengthOfSeries(values);
  if (count === undefined) return undefined;
  // A list inside an item of another list: the numbers behind it may go on with the outer one.
  const before = `${textBefore(blocks, index)}\n${foldText(typed.slice(Math.max(0, end - longestList), end))}`;
  return { count, means: before.search(kind.each) >= 0 ? 'less' : 'exact' };
}

/** Paragraphs back to the heading, a few at most. */
function textBefore(blocks: readonly Block[], index: number): string {
  let text = '';
  for (let at = index - 1; at >= 0 && at > index - 8; at--) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') break;
    text += `\n${foldText(paragraphText(block).slice(0, longestList))}`;
  }
  return text;
}

/** Paragraphs and headings up to a heading above the list's own; nothing where it is not known where that list ends. */
function textAfter(blocks: readonly Block[], index: number, most: number): string {
  let text = '';
  let level: number | undefined;
  for (let at = index + 1; at < blocks.length && text.length < most; at++) {
    const block = blocks[at];
    if (block?.kind === 'heading') {
      level ??= block.number?.level ?? 0;
      if (!block.number || block.number.level < level || (at > index + 1 && level === 0)) break;
      text += `\n${foldText(block.number.text + block.title)}`;
    } else if (block?.kind === 'paragraph') {
      text += `\n${foldText(paragraphText(block))}`;
    } else if (block?.kind === 'table') {
      // A list may go on behind it: then it is not known how long it is.
      if (beginsItem(blocks[at + 1])) return '';
      break;
    }
  }
  return text.length < most ? text : '';
}

function beginsItem(block: Block | undefined): boolean {
  const text = block?.kind === 'paragraph' ? foldText(paragraphText(block).slice(0, 20)) : '';
  return marks.some(({ each }) => text.search(each) === 0);
}

/** Numbers from 1 on, each once; undefined where they jump, or where another series may stand inside this one. */
function lengthOfSeries(values: readonly number[]): number | undefined {
  const restart = values.indexOf(1, 1);
  const own = restart < 0 ? values : values.slice(0, restart);
  if (own.length < 2 || own.some((value, index) => value !== index + 1)) return undefined;
  const inner = restart < 0 ? [] : values.slice(restart);
  const goesOn = inner.some((value, index) => value !== 1 && value !== (inner[index - 1] ?? 0) + 1);
  return goesOn ? undefined : own.length;
}

function readValue(printed: string): number {
  return /^\d/.test(printed) ? Number(printed) : (parseHanNumber(printed) ?? 0);
}

/** What titles are titles of: of other things (信息, 任务) a title may hold any number. */
const titled =
  /^(?:(?:配套|工作|规章|管理|相关|重要|行政)?(?:规范性)?(?:制度|办法|规定|文件|意见|方案|法规|规章|条例|细则)|(?=[,。;]|$))/;

/** Titles in 《》 right before an announcement: 《甲》、《乙》共两项制度. */
export function countTitles(typed: string, { start, end }: Announced): Counted | undefined {
  if (!/[》）)]/.test(typed.slice(Math.max(0, start - 3), start))) return undefined;
  const before = foldText(typed.slice(Math.max(0, start - 1500), start));
  const link = /》(?:\([^()]{0,30}\))?(?<link>等|共|共计|合计|这)?$/.exec(before);
  if (!link || !titled.test(foldText(typed.slice(end, end + 12)))) return undefined;
  let at = link.index + 1;
  let count = 0;
  for (;;) {
    const open = openingOf(before, at);
    if (open < 0) return undefined;
    count++;
    const between = /》(?:\([^()]{0,30}\))?(?:[、,]|以及|[和及与])?\s*$/.exec(
      before.slice(Math.max(0, open - 40), open),
    );
    if (!between) break;
    at = open - between[0].length + 1;
  }
  if (count < 2) return undefined;
  return { count, means: link.groups?.['link'] === '等' ? 'more' : 'exact' };
}

/** Where the title that closes before `end` opens; titles inside titles are passed over. */
function openingOf(text: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    const character = text[at];
    if (character === '》') depth++;
    else if (character === '《' && --depth === 0) return at;
  }
  return -1;
}

/** What names are introduced with. */
const introductions = [':', '包括', '分为', '设有', '主要有', '涵盖'];

/** Names between 、 right before an announcement that closes the sentence; a name may hold a 、 of its own, so only too few count. */
export function countNames(typed: string, { start, end }: Announced): Counted | undefined {
  if (!/[共计計]$/.test(typed.slice(Math.max(0, start - 1), start))) return undefined;
  const before = foldText(typed.slice(Math.max(0, start - 500), start));
  const total = /(?:共|共计|合计)$/.exec(before);
  if (!total || !/^(?:内容|信息|栏目|事项|制度|领域|方式)?[,。;]/.test(foldText(typed.slice(end, end + 3))))
    return undefined;
  const from = Math.max(
    ...introductions.map((word) => before.lastIndexOf(word) + (before.includes(word) ? word.length : 0)),
  );
  const list = before.slice(from, total.index);
  if (from <= 0 || /[。;,《》()“”和与及或]/.test(list)) return undefined;
  const names = list.split('、').map((name) => name.trim());
  const isPlain = names.every((name) => name.length >= 2 && name.length <= 20 && !name.endsWith('等'));
  return names.length >= 4 && isPlain ? { count: names.length, means: 'less' } : undefined;
}
