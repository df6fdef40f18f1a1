import { editions } from '../standards/index.ts';
import { foldKey, foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import type { Passage } from './passages.ts';
import type { Problem } from './rule.ts';

const texts = {
  wrong: {
    zh: '这里引用的通知（“{words}”）文号是“{expected}”，印作“{printed}”。请核对文号和通知名称。',
    en: 'The notice cited here (“{words}”) has the number “{expected}”, printed “{printed}”. Check the number and the name of the notice.',
  },
  change: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
} satisfies Record<string, Text>;

/** The words that the names of the notices on the format end with, and in brackets behind them a number of the General Office's. */
const cited =
  /年度报告(有关事项|格式[〉>》]?)的通知[〉>》]{0,2}\s{0,2}\(\s?(国办[公开办函发]{0,6}\s?[[(〔【]\s?(20\d\d)\s?[\])〕】]\s?第?\s?\d{1,4}\s?号)\s?\)/gu;

/**
 * Numbers behind the name of a notice on the format that are not its own: 〔2019〕61号, or 国办公开〔2019〕60号 without 办函. Only of the
 * notice's own year: there may be notices of the same name of other years. Brackets and 第 are let be here.
 */
export function* judgeNotices(passage: Passage): Iterable<Problem> {
  if (!/[国國][办辦]/.test(passage.typed)) return;
  for (const match of passage.folded.matchAll(cited)) {
    const [whole, words = '', number = '', year = ''] = match;
    const name = `年度报告${words.replace(/[〉>》]/, '')}`;
    const notice = editions.find((edition) => foldKey(edition.notice.title).includes(foldKey(name)))?.notice;
    if (!notice?.number.includes(`〔${year}〕`) || plain(number) === plain(notice.number)) continue;
    const start = match.index + whole.indexOf(number);
    const end = start + number.length;
    const values = { words: `${name}的通知`, expected: notice.number, printed: passage.typed.slice(start, end) };
    yield {
      span: passage.spanOf(start, end),
      message: say(texts.wrong, values),
      fixes: () => passage.offer(start, end, notice.number, { title: say(texts.change, values), kind: 'suggestion' }),
    };
  }
}

/** A number without what other rules look at: brackets, blanks, 第. */
function plain(number: string): string {
  return foldText(number)
    .replaceAll(/[第\s]/g, '')
    .replaceAll(/[[\]()〔〕【】]/g, '|');
}
