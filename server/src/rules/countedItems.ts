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

/** How many paragraphs before an announcement may hold the list that it stands in. */
const mostBefore = 7;

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
  const whole = (list + textAfter(blocks, index, longestList - list.length)).trimStart();
  const kind = marks.find(({ first }) => first.test(whole));
  if (!kind) return undefined;
  const counted = countSeries([...whole.matchAll(kind.each)].map(([, value]) => readValue(value ?? '')));
  if (!counted) return undefined;
  const before = `${textBefore(blocks, index)}\n${foldText(typed.slice(0, end).slice(-longestList))}`;
  if (before.search(kind.each) < 0) return counted;
  // A list inside an item of another list: the numbers behind it may go on with the outer one.
  return counted.means === 'exact' ? { count: counted.count, means: 'less' } : undefined;
}

/** Paragraphs back to the heading, a few at most. */
function textBefore(blocks: readonly Block[], index: number): string {
  const near = blocks.slice(0, index).slice(-mostBefore);
  const paragraphs = near.slice(near.findLastIndex(({ kind }) => kind !== 'paragraph') + 1);
  return paragraphs.map((block) => `\n${foldParagraph(block)}`).join('');
}

/** Paragraphs and headings up to a heading above the list's own; nothing where it is not known where that list ends. */
function textAfter(blocks: readonly Block[], index: number, most: number): string {
  let text = '';
  let level: number | undefined;
  for (let at = index + 1; at < blocks.length && text.length < most; at++) {
    const block = blocks[at];
    if (block?.kind === 'heading') {
      if (!block.number) break;
      level ??= block.number.level;
      if (block.number.level < level) break;
      text += `\n${foldText(block.number.text + block.title)}`;
    } else if (block?.kind === 'table') {
      // A list may go on behind it: then it is not known how long it is.
      const behind = foldParagraph(blocks[at + 1]);
      if (marks.some(({ each }) => behind.search(each) === 0)) return '';
      break;
    } else text += `\n${foldParagraph(block)}`;
  }
  return text.length < most ? text : '';
}

/** No more of a paragraph than a list may be long: each announcement folds those around it once more. */
function foldParagraph(block: Block | undefined): string {
  return block?.kind === 'paragraph' ? foldText(paragraphText(block).slice(0, longestList)) : '';
}

/** Numbers from 1 on, each once; undefined where they jump, or where another series may stand inside this one. */
function countSeries(values: readonly number[]): Counted | undefined {
  const restart = values.indexOf(1, 1);
  const own = restart < 0 ? values : values.slice(0, restart);
  const count = own.length;
  if (count < 2 || own.some((value, index) => value !== index + 1)) return undefined;
  const inner = values.slice(count);
  if (inner.some((value, index) => value !== 1 && value !== (inner[index - 1] ?? 0) + 1)) return undefined;
  // A list inside the last item, and then the next item: it is not known which of them the next number belongs to.
  return { count, means: inner.includes(count + 1) ? 'more' : 'exact' };
}

function readValue(printed: string): number {
  return parseHanNumber(printed) ?? Number(printed);
}

/** What titles are titles of: of other things (信息, 任务) a title may hold any number. */
const titled =
  /^(?:(?:配套|工作|规章|管理|相关|重要|行政)?(?:规范性)?(?:制度|办法|规定|文件|意见|方案|法规|规章|条例|细则)|(?=[,。;]|$))/;

/** Titles in 《》 right before an announcement: 《甲》、《乙》共两项制度. */
export function countTitles(typed: string, { start, end }: Announced): Counted | undefined {
  const near = foldText(typed.slice(0, start).slice(-36));
  const link = /》(?:\([^()]{0,30}\))?(?<link>等|共|共计|合计|这)?$/.exec(near);
  if (!link || !titled.test(foldText(typed.slice(end, end + 12)))) return undefined;
  const before = foldText(typed.slice(0, start).slice(-1500));
  let at = before.length - near.length + link.index + 1;
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
  const total = /(?:共|共计|合计)$/.exec(foldText(typed.slice(0, start).slice(-2)));
  if (!total || !/^(?:内容|信息|栏目|事项|制度|领域|方式)?[,。;]/.test(foldText(typed.slice(end, end + 3))))
    return undefined;
  const before = foldText(typed.slice(0, start - total[0].length).slice(-500));
  const from = Math.max(
    ...introductions.map((word) => before.lastIndexOf(word) + (before.includes(word) ? word.length : 0)),
  );
  const list = before.slice(from);
  if (from < 0 || /[。;,《》()“”和与及或]/.test(list)) return undefined;
  const names = list.split('、').map((name) => name.trim());
  const isPlain = names.every((name) => name.length >= 2 && name.length <= 20 && !name.endsWith('等'));
  return names.length >= 4 && isPlain ? { count: names.length, means: 'less' } : undefined;
}
