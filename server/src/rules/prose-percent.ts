import { readClaimLists, readPercentages } from '../model/claims/readClaims.ts';
import { measure } from '../model/claims/printedValue.ts';
import { writeDecimal } from '../text/decimal.ts';
import { say, type Text } from '../text/message.ts';
import { nameNumber, offerNumber, printNumber, relateNumber, writeNumber } from './proseNumbers.ts';
import { defineRule, type Problem } from './rule.ts';
import { judgeShare, judgeShares, type WrongShare, writeWhole } from './sharesOfList.ts';

const texts = {
  wrong: {
    zh: '“{count}”占比印作{printed}：{part}÷{whole}＝{quotient}%，应为{expected}%。请核对这几个数，改正错的一个。',
    en: '“{count}” is printed as {printed}, but {part} ÷ {whole} = {quotient}%, which is {expected}%. Check these numbers and correct the wrong one.',
  },
  adjusted: {
    zh: '“{count}”占比印作{printed}：{part}÷{whole}＝{quotient}%，四舍五入为{expected}%。各项占比合计正好100%，其余各项都对，可能是为凑足100%而调整的；如是，不必改。',
    en: '“{count}” is printed as {printed}, but {part} ÷ {whole} = {quotient}%, which rounds to {expected}%. The shares add to exactly 100% and all others are right, so it may have been adjusted for that; then leave it.',
  },
} satisfies Record<string, Text>;

/** A share in prose is its number divided by the whole, to the decimals printed (norms: TX-PCT). By arithmetic. */
export const prosePercent = defineRule({
  id: 'prose-percent',
  since: '0.1.0',
  group: 'prose',
  scope: 'report',
  reads: ['claims'],
  severity: 'error',
  fixKind: 'suggestion',
  title: {
    zh: '正文中的占比与数量相符。',
    en: 'A share stated in prose follows from its numbers.',
  },

  *check(report): Iterable<Problem> {
    for (const list of readClaimLists(report)) {
      for (const wrong of judgeShares(list)) yield reportShare(wrong);
    }
    // 占总数200条的60%: the whole is named with the share.
    for (const share of readPercentages(report).flatMap(({ claims }) => claims)) {
      const { base, count } = share;
      if (share.role !== 'share' || !base || !count?.exact || count.base === base) continue;
      const whole = measure(base);
      const wrong = whole && judgeShare(share, count, whole);
      if (wrong) yield reportShare({ ...wrong, whole, base, certain: true, adjusted: false });
    }
  },
});

function reportShare(wrong: WrongShare): Problem {
  const { share, count, base, certain, adjusted } = wrong;
  const expected = writeDecimal(wrong.expected);
  return {
    span: share.span,
    severity: adjusted ? 'info' : certain ? 'error' : 'warning',
    message: say(adjusted ? texts.adjusted : texts.wrong, {
      count: nameNumber(count),
      printed: printNumber(share),
      part: writeNumber(count),
      whole: writeWhole(wrong),
      quotient: writeDecimal(wrong.quotient),
      expected,
    }),
    related: base ? [relateNumber(count), relateNumber(base)] : [relateNumber(count)],
    fixes: () => offerNumber(share, expected),
  };
}
