import type { Claim } from '../model/claims/claim.ts';
import { readClaimLists } from '../model/claims/readClaims.ts';
import { say } from '../text/message.ts';
import { nameNumber, offerNumber, relateNumber, writeInPlaceOf, writeLike, writeNumber } from './proseNumbers.ts';
import { sumTexts } from './sumWords.ts';
import { defineRule, type Problem } from './rule.ts';
import { judgeSum, type WrongSum } from './sumOfList.ts';

/** Parts in prose add up to their total where the list says that it names them all (norms: TX-SUM). By arithmetic. */
export const proseSum = defineRule({
  id: 'prose-sum',
  since: '0.1.0',
  group: 'prose',
  scope: 'report',
  reads: ['claims'],
  severity: 'error',
  fixKind: 'suggestion',
  title: {
    zh: '正文中的分项合计等于总数。',
    en: 'Parts stated in prose add up to their total.',
  },

  *check(report): Iterable<Problem> {
    // A total that two lists contradict is one mistake.
    const told = new Set<Claim>();
    for (const list of readClaimLists(report)) {
      const wrong = judgeSum(list);
      if (!wrong || told.has(wrong.total)) continue;
      if (wrong.kind !== 'part') told.add(wrong.total);
      yield reportSum(wrong);
    }
  },
});

function reportSum({ kind, total, parts, sum, by, severity }: WrongSum): Problem {
  const [first] = parts;
  if (kind === 'part' && first) {
    const message = say(sumTexts.part, { part: nameNumber(first), total: nameNumber(total) });
    return { span: first.span, severity, message, related: [relateNumber(total)] };
  }
  const distance = writeLike(by, total);
  const difference = sumTexts[kind === 'more' ? 'more' : 'less'];
  const unsure = kind === 'more' ? sumTexts.perhapsTwice : sumTexts.perhapsNotAll;
  return {
    span: total.span,
    severity,
    message: say(sumTexts.whole, {
      total: nameNumber(total),
      addition: parts.map((part) => writeNumber(part)).join('+'),
      sum: writeLike(sum, total),
      difference: {
        zh: difference.zh.replace('{by}', distance),
        en: difference.en.replace('{by}', distance),
      },
      advice: severity === 'info' ? unsure : sumTexts.correct,
    }),
    related: parts.map((part) => relateNumber(part)),
    fixes: () => offerNumber(total, writeInPlaceOf(sum, total)),
  };
}
