import { ruleSigns } from '../model/ruleSigns.ts';
import { say } from '../text/message.ts';
import { endsAsIssuer, mayHoldWrongNumber } from './documentNumberSigns.ts';
import { documentNumberWords as texts } from './documentNumberWords.ts';
import { judgeNotices } from './noticeNumbers.ts';
import { passagesWith, type Passage } from './passages.ts';
import { defineRule, type Problem } from './rule.ts';

/**
 * Behind the issuer's characters. 令 and 公告, proposals, decisions and contracts are numbered otherwise, 12号楼 is a house, and a piece
 * of land has the number under which it was put up for sale (青储（2023）15号宗地, 青土挂(2024)8号). Each holds `ruleSigns.serial`.
 */
const number =
  /(?<=\p{sc=Han})(?<![令告第案议题书证同储挂拍地宗出让划拨采标])(\s?)([[(〔【〖{〈<﹝])(\s?)(\d{2}|\d{4})(\s?)([\])〕】〗}〉>﹞])(\s?)(第?)(\s?)(0*)([1-9]\d{0,4})(\s?)号(?![楼院门线库厅室馆井桥台店]|(?:国有)?(?:建设)?(?:用地|宗地|地块|土地|海域|林地|矿)|项目|标段|合同)/gu;
const opening = '〔';
const closing = '〕';

/** 国办发〔2019〕31号: the year in full in 〔〕, no 第, no leading zero (norms E4); a notice on the format has its own number. */
export const documentNumber = defineRule({
  id: 'document-number',
  since: '0.1.0',
  group: 'language',
  scope: 'report',
  reads: ['paragraphs'],
  severity: 'warning',
  fixKind: 'safe',
  title: {
    zh: '发文字号写作“〔2021〕30号”的形式。',
    en: 'Document numbers are written in the form “〔2021〕30号”.',
  },

  *check(report, { document }): Iterable<Problem> {
    for (const passage of passagesWith(report, document, ruleSigns.serial)) {
      yield* judgeNotices(passage);
      if (!mayHoldWrongNumber(passage.typed)) continue;
      for (const match of passage.folded.matchAll(number)) {
        const problem = judge(passage, match);
        if (problem) yield problem;
      }
    }
  },
});

function judge(passage: Passage, match: RegExpExecArray): Problem | undefined {
  const [whole, lead = '', , , year = '', , , , ordinal = '', , zeros = '', serial = ''] = match;
  const start = match.index + lead.length;
  const end = match.index + whole.length;
  // As typed: folding has made a half-width bracket of a full-width one, and the two are wrong alike.
  const printed = passage.typed.slice(start, end);
  const isBracketed = printed.includes(opening) && printed.includes(closing);
  const isShort = year.length === 2;
  // 法发[1998]5号: before 1999 no standard asked for 〔〕. (12)3号 may be a room.
  if (isShort ? !isBracketed : Number(year) < 1999 || Number(year) > 2099) return undefined;
  if (isBracketed && !isShort && ordinal === '' && zeros === '') return undefined;
  const full = isShort ? `20${year}` : year;
  const expected = `${opening}${full}${closing}${serial}${printed.slice(-1)}`;
  // ﹝2021﹞ looks as it should: many documents are typed so, and nobody reads them otherwise.
  const isSmall = printed.startsWith('﹝') && printed.includes('﹞') && !isShort && ordinal === '' && zeros === '';
  const text = isShort ? texts.year : isBracketed ? texts.serial : isSmall ? texts.small : texts.brackets;
  const isSafe = endsAsIssuer(passage.folded, match.index) && !isShort && ordinal === '' && zeros === '';
  return {
    span: passage.spanOf(start, end),
    ...(isSmall ? { severity: 'info' } : {}),
    message: say(text, { printed, expected }),
    fixes: () => {
      const title = say(texts.change, { expected });
      return passage.offer(start, end, expected, { title, kind: isSafe ? 'safe' : 'suggestion' });
    },
  };
}
