import { ruleSigns } from '../model/ruleSigns.ts';
import { say, type Text } from '../text/message.ts';
import { passagesWith, type Passage } from './passages.ts';
import { defineRule, type Problem } from './rule.ts';

const texts = {
  percent: {
    zh: '数字与百分号之间有空格：“{printed}”应写作“{expected}”。请去掉空格。',
    en: 'There is a blank between the number and the percent sign: “{printed}” should be “{expected}”. Remove the blank.',
  },
  split: {
    zh: '数字中间有空格：“{printed}”应是“{expected}”。请核对后合在一起。',
    en: 'There is a blank inside the number: “{printed}” should be “{expected}”. Check it and join the digits.',
  },
  fix: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
} satisfies Record<string, Text>;

/** Each holds `ruleSigns.blankInNumber`. */
const gap = /\d[ \u00A0\u3000\u2002-\u200A]|[.．][ \u00A0]\d/;
const percent = /(?<![\d.])(?:\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,6})?)\s{1,3}[%‰]/g;
/**
 * One digit at a time (`1 0件`), a year in halves (`20 24年`), a fraction apart from its point (`占41. 9%`). Groups of three are a
 * way to write large numbers; longer groups are telephone numbers and columns.
 */
const split =
  /(?<![\da-zA-Z])(?<!\d[\s.,、:/-])(?<!(?:附件|附表|表|图|第)\s?)(?:\d{1,3}(?: \d){1,6}(?=[件条项个次份人宗批篇场期家万亿元])|(?:19|20) \d\d(?=年)|(?<=[占比率幅为达至到升长降少加减约超近是])\d{1,3}(?:\. \d{1,3}| \.\d{1,3})(?=%))/g;

/** No blank stands inside a number or before its percent sign (norms E8, E9). Dates, telephone numbers and tables are let be. */
export const numberSpacing = defineRule({
  id: 'number-spacing',
  since: '0.1.0',
  group: 'language',
  scope: 'report',
  reads: ['paragraphs'],
  severity: 'info',
  fixKind: 'safe',
  title: {
    zh: '数字中间、数字与百分号之间没有空格。',
    en: 'No blank stands inside a number or before its percent sign.',
  },

  *check(report, { document }): Iterable<Problem> {
    for (const passage of passagesWith(report, document, ruleSigns.blankInNumber)) {
      if (!gap.test(passage.typed)) continue;
      for (const match of passage.folded.matchAll(percent)) yield describe(passage, match, true);
      for (const match of passage.folded.matchAll(split)) yield describe(passage, match, false);
    }
  },
});

function describe(passage: Passage, { index, 0: found }: RegExpExecArray, isPercent: boolean): Problem {
  const [from, to] = [index, index + found.length];
  const printed = passage.typed.slice(from, to);
  const expected = printed.replaceAll(/\s/g, '');
  return {
    span: passage.spanOf(from, to),
    message: say(isPercent ? texts.percent : texts.split, { printed, expected }),
    fixes: () => {
      const title = say(texts.fix, { expected });
      // Which digits belong together is for the author to say; where the percent sign belongs is not in doubt.
      return passage.offer(from, to, expected, { title, kind: isPercent ? 'safe' : 'suggestion' });
    },
  };
}
