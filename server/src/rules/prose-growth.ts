import { readChanges } from '../model/claims/readClaims.ts';
import { say, type Text } from '../text/message.ts';
import { judgeGrowth, type WrongGrowth } from './growthNumbers.ts';
import { nameNumber, offerNumber, printNumber, relateNumber } from './proseNumbers.ts';
import { defineRule, type Problem } from './rule.ts';

const texts = {
  percent: {
    zh: '增减幅度印作{printed}：由{before}到{now}，（{subtraction}）÷{before}＝{exact}%，应为{expected}%。请核对这几个数，改正错的一个。',
    en: 'The change is printed {printed}, but from {before} to {now} it is ({subtraction}) ÷ {before} = {exact}%, which is {expected}%. Check these numbers and correct the wrong one.',
  },
  amount: {
    zh: '增减数量印作{printed}：由{before}到{now}，相差{expected}。请核对这几个数，改正错的一个。',
    en: 'The change is printed {printed}, but from {before} to {now} is {expected}. Check these numbers and correct the wrong one.',
  },
  direction: {
    zh: '这里说“{said}”，而由{before}到{now}是{real}。请核对这几个数和“增长”“下降”等词。',
    en: 'It says “{said}”, but from {before} to {now} is {real}. Check the numbers and the words for rise and fall.',
  },
  up: { zh: '增加', en: 'a rise' },
  down: { zh: '减少', en: 'a fall' },
} satisfies Record<string, Text>;

/** A change against the year before follows from the two years' figures, where both are stated or follow (norms: TX-PCT). By arithmetic. */
export const proseGrowth = defineRule({
  id: 'prose-growth',
  since: '0.1.0',
  group: 'prose',
  scope: 'report',
  reads: ['claims'],
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '正文中的同比增减与两年的数量相符。',
    en: 'A change stated in prose follows from the figures of both years.',
  },

  *check(report, { document }): Iterable<Problem> {
    for (const { claims } of readChanges(report)) {
      for (const [position, claim] of claims.entries()) {
        if (claim.role !== 'growth') continue;
        const wrong = judgeGrowth(claims, position, report, document.reports);
        if (wrong) yield reportGrowth(wrong);
      }
    }
  },
});

function reportGrowth({
  kind,
  growth,
  now,
  before,
  nowValue,
  beforeValue,
  subtraction,
  exact,
  expected,
  rises,
}: WrongGrowth): Problem {
  const numbers = { before: beforeValue, now: nowValue };
  const real = rises ? texts.up : texts.down;
  return {
    span: growth.span,
    message:
      kind === 'direction'
        ? say(texts.direction, { ...numbers, said: nameNumber(growth), real })
        : say(texts[kind], { ...numbers, printed: printNumber(growth), subtraction, exact, expected }),
    related: before ? [relateNumber(before), relateNumber(now)] : [relateNumber(now)],
    ...(kind === 'direction' ? {} : { fixes: () => offerNumber(growth, expected) }),
  };
}
