import { hanNumber } from '../standards/index.ts';
import { type Paragraph, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { parseHanNumber } from '../text/numerals.ts';
import type { Fix } from './rule.ts';

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

const announcement =
  /(?:[〇零一二两兩三四五六七八九十百]{1,4}|(?<![\d.,])\d{1,3}) ?(?:[个個大]?(?:部分|方面|[项項类類种種])|[个個点點部件])/g;
/** Before the number: then it is an ordinal, a rough number, a part or one spoken of before. */
const otherBefore = /(?:[第几幾数數近约約每各这這该該另余多超逾]|上述|前述|其中|以上|不足|超过)$/;
/** A fraction or a number with more behind it: 三分之二, 三大项. */
const otherAfter = /^[余多来之分]/;

/**
 * Numbers from 2 to 99 with a word that counts things one could list, in a paragraph's text in either script. One pass over
 * the text; the callers look at what stands before and behind.
 */
export function* findAnnounced(typed: string): Iterable<Announced> {
  announcement.lastIndex = 0;
  for (let match = announcement.exec(typed); match; match = announcement.exec(typed)) {
    const [printed] = match;
    const digits = /^\d+/.exec(printed)?.[0];
    const han = digits ?? /^[〇零一二两兩三四五六七八九十百]+/.exec(printed)?.[0] ?? '';
    const value = digits ? Number(digits) : parseHanNumber(foldText(han));
    if (value === undefined || value < 2 || value > 99) continue;
    const before = foldText(typed.slice(Math.max(0, match.index - 2), match.index));
    if (otherBefore.test(before) || /[〇零一二两兩三四五六七八九十百千万萬]$/.test(before)) continue;
    const end = match.index + printed.length;
    if (otherAfter.test(typed.slice(end, end + 1))) continue;
    yield { value, start: match.index, end, numberEnd: match.index + han.length, isHan: digits === undefined };
    announcement.lastIndex = end;
  }
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
