import { lostMark } from '../text/noise.ts';
import { say, type Text } from '../text/message.ts';
import { defineRule, type Edit } from './rule.ts';

const message: Text = {
  zh: '有{count}个字后面夹着拼音，如“{sample}”，是复制网页时带来的，不是报告的文字。检查时已略过这些拼音；建议清除。',
  en: 'There is pinyin behind {count} characters, as in “{sample}”: it came along from a web page and is no part of the report. It is passed over here; remove it.',
};
const few: Text = {
  zh: '有{count}个字后面带着拼音，如“{sample}”。如是复制网页时带来的，请清除；如是给生僻字注音，可不改。检查时已略过这些拼音。',
  en: 'There is pinyin behind {count} characters, as in “{sample}”. Remove it if it came along from a web page; where it says how rare characters are read it may stay. It is passed over here.',
};
const remove: Text = { zh: '清除全部{count}处拼音', en: 'Remove the pinyin in all {count} places' };

/** An author may gloss rare names one by one; nobody glosses this many. */
const certainlyCopied = 15;

/** Pinyin in brackets behind the characters of a text copied from a page; told once. */
export const pinyinNoise = defineRule({
  id: 'pinyin-noise',
  since: '0.1.0',
  group: 'residue',
  severity: 'warning',
  fixKind: 'suggestion',
  scope: 'document',
  reads: [],
  // A text that is cut into parts has no noise.
  byPart: true,
  title: { zh: '文字中不夹拼音。', en: 'There is no pinyin between the characters.' },
  *check({ noise }) {
    const first = noise?.pinyin[0];
    if (!noise || !first) return;
    const count = noise.pinyin.length;
    const { start, end } = noise.toTyped(first);
    yield {
      span: first,
      severity: count < certainlyCopied ? 'info' : 'warning',
      message: say(count < certainlyCopied ? few : message, { count, sample: noise.typed.slice(start, end) }),
      fixes: () => {
        // A character of which only the pinyin is left stays seen as one that is lost.
        const lost = noise.lost.filter((span) => noise.clean.slice(span.start, span.end) === lostMark);
        const edits = [...noise.pinyin, ...lost].map(
          (span): Edit => ({ span, newText: noise.clean.slice(span.start, span.end) }),
        );
        return [{ title: say(remove, { count }), kind: 'suggestion', edits }];
      },
    };
  },
});
