import type { Claim } from '../model/claims/claim.ts';
import { readPercentages } from '../model/claims/readClaims.ts';
import { measure } from '../model/claims/printedValue.ts';
import { writeDecimal } from '../text/decimal.ts';
import { say, type Text } from '../text/message.ts';
import { nameNumber, offerNumber, printNumber, relateNumber, writeNumber } from './proseNumbers.ts';
import { findRateNumbers } from './rateNumbers.ts';
import { defineRule, type Problem } from './rule.ts';
import { judgeShare } from './sharesOfList.ts';

const texts = {
  wrong: {
    zh: '{rate}印作{printed}：{part}÷{whole}＝{quotient}%（“{done}”除以“{due}”），应为{expected}%。请核对这几个数，改正错的一个。',
    en: 'The rate ({rate}) is printed {printed}, but {part} ÷ {whole} = {quotient}% (“{done}” by “{due}”), which is {expected}%. Check these numbers and correct the wrong one.',
  },
} satisfies Record<string, Text>;

/** A rate in prose follows from the two numbers stated beside it (norms: TX-PCT). By arithmetic. */
export const proseRate = defineRule({
  id: 'prose-rate',
  since: '0.1.0',
  group: 'prose',
  scope: 'report',
  reads: ['claims'],
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '正文中的办结率、答复率与所列数量相符。',
    en: 'A rate stated in prose follows from the numbers beside it.',
  },

  *check(report): Iterable<Problem> {
    for (const { claims } of readPercentages(report)) {
      for (const [position, rate] of claims.entries()) {
        if (rate.role !== 'rate' || !rate.exact) continue;
        const numbers = findRateNumbers(claims, position);
        const whole = numbers && measure(numbers.due);
        const wrong = whole && judgeShare(rate, numbers.done, whole);
        if (wrong) yield reportRate(rate, numbers, writeDecimal(wrong.quotient), writeDecimal(wrong.expected));
      }
    }
  },
});

function reportRate(
  rate: Claim,
  { done, due, name }: { readonly done: Claim; readonly due: Claim; readonly name: string },
  quotient: string,
  expected: string,
): Problem {
  return {
    span: rate.span,
    message: say(texts.wrong, {
      rate: name,
      printed: printNumber(rate),
      part: writeNumber(done),
      whole: writeNumber(due),
      quotient,
      done: nameNumber(done),
      due: nameNumber(due),
      expected,
    }),
    related: [relateNumber(done), relateNumber(due)],
    fixes: () => offerNumber(rate, expected),
  };
}
