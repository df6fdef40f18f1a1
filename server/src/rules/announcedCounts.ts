import { hanNumber } from '../standards/index.ts';
import { type Paragraph, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { parseHanNumber } from '../text/numerals.ts';
import type { Report } from '../model/report.ts';
import type { Fix } from './rule.ts';
import { holdSign } from './reportProse.ts';

const texts = {
  change: { zh: '数目改为“{number}”', en: 'Change the number to “{number}”' },
} satisfies Record<string, Text>;

/** A number of things that a sentence announces: 六个部分, 共十项制度, 以下三个方面. Offsets in the paragraph's text. */
export interface Announced {
  readonly value: number;
  /** From the number to the end of what it counts. */
  readonly start: number;
  readonly end: number;
  /** End of the number itself. */
  readonly numberEnd: number;
  /** Whether the number is in Chinese characters. */
  readonly isHan: boolean;
}

/**
 * Where a list may be near, in either script: a colon before its first item, 部分, a title or a word for the whole before the
 * number. Every other character costs no more than this look. What is added here must hold `ruleSigns.announcing`.
 */
const signs = /[：:]|部分|[》）)等共计計](?=[〇零一二两兩三四五六七八九十百\d 共合总總计計])/g;
const firstItem = /\s*(?:一是|第一|[（(][一1]|1[.、．]|$)/y;
const wholeThenNumber = /[共合总總]?[计計]? ?(?=[〇零一二两兩三四五六七八九十百\d])/y;

const announcement =
  /(?<![\d.,〇零一二两兩三四五六七八九十百千万萬])(?:[〇零一二两兩三四五六七八九十百]{1,4}|\d{1,3}) ?(?:[个個大]?(?:部分|方面|[项項类類种種])|[个個点點部件])(?![余餘多来之分])/g;

const announcementHere = new RegExp(announcement.source, 'y');

/** Before the number: then it is an ordinal, a rough number, a part or one spoken of before. */
const otherBefore = /(?:[第几数近约每各该另余多超逾]|上述|前述|其中|以上|不足|超过|这)$/;

/** Behind the number and its colon no further than this. */
const longestNoun = 18;

/**
 * Numbers from 2 to 99 with a word that counts things, where a list may stand before or behind, in a paragraph's text in either
 * script. One pass over the text; the callers look at what is listed.
 */
export function* findAnnounced(typed: string): Iterable<Announced> {
  let last = -1;
  signs.lastIndex = 0;
  while (signs.test(typed)) {
    const next = signs.lastIndex;
    const found = lookAround(typed, next);
    signs.lastIndex = next;
    if (!found || found.start <= last) continue;
    last = found.start;
    yield found;
    signs.lastIndex = next;
  }
}

/** The announcement at a sign that ends at `next`. */
function lookAround(typed: string, next: number): Announced | undefined {
  const sign = typed.charAt(next - 1);
  if (sign === '分') return lookBack(typed, next);
  const isColon = sign === '：' || sign === ':';
  const behind = isColon ? firstItem : wholeThenNumber;
  behind.lastIndex = next;
  if (!behind.test(typed)) return undefined;
  return isColon ? lookBack(typed, next) : lookAhead(typed, wholeThenNumber.lastIndex);
}

/** The last announcement that ends at `end` or before its colon. */
function lookBack(typed: string, end: number): Announced | undefined {
  const looked = typed.slice(0, end);
  let last: RegExpExecArray | undefined;
  announcement.lastIndex = Math.max(0, end - longestNoun - 8);
  for (let match = announcement.exec(looked); match; match = announcement.exec(looked)) last = match;
  return last && readAnnounced(typed, last.index, last[0]);
}

function lookAhead(typed: string, start: number): Announced | undefined {
  announcementHere.lastIndex = start;
  const match = announcementHere.exec(typed);
  return match ? readAnnounced(typed, start, match[0]) : undefined;
}

function readAnnounced(typed: string, start: number, printed: string): Announced | undefined {
  const isHan = !/^\d/.test(printed);
  const number = printed.slice(0, printed.search(isHan ? /[^〇零一二两兩三四五六七八九十百]|$/ : /\D|$/));
  const value = isHan ? parseHanNumber(foldText(number)) : Number(number);
  if (value === undefined || value < 2 || value > 99) return undefined;
  if (otherBefore.test(foldText(typed.slice(Math.max(0, start - 2), start)))) return undefined;
  return { value, start, end: start + printed.length, numberEnd: start + number.length, isHan };
}

/** The announced number made `count`, in the characters it is written in. */
export function changeNumber(paragraph: Paragraph, { start, numberEnd, isHan }: Announced, count: number): Fix {
  const number = isHan ? (count === 2 ? '两' : hanNumber(count)) : String(count);
  return {
    title: say(texts.change, { number }),
    kind: 'suggestion',
    edits: [{ span: sourceSpan(paragraph, start, numberEnd), newText: number }],
  };
}

/** What announces a number of things, and what such things are numbered with. */
const countSigns = /[：:（(]|部分|[》）)等共计計]|[一二三四五六七八九十]是|\d[.．、]|第[一二三四五六七八九十]/;

/** Where a report says less than a list is followed, the length of a paragraph says nothing. */
const fewCharacters = 5000;

/** Whether a paragraph that has changed may announce or be counted. */
export function mayBeCounted(now: Report, was: Report): boolean {
  const prose = now.tables.reduce((left, { span }) => left - (span.end - span.start), now.span.end - now.span.start);
  return prose > fewCharacters || holdSign(countSigns, now, was);
}
