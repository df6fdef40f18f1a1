import type { Claim } from '../model/claims/claim.ts';
import { readClaimLists } from '../model/claims/readClaims.ts';
import { say, type Text } from '../text/message.ts';
import { nameNumber, offerNumber, relateNumber, writeInPlaceOf, writeLike, writeNumber } from './proseNumbers.ts';
import { defineRule, type Problem } from './rule.ts';
import { judgeSum, type WrongSum } from './sumOfList.ts';

const texts = {
  whole: {
    zh: '“{total}”与所列各项不符：{addition}＝{sum}，{difference}',
    en: '“{total}” does not agree with the parts listed: {addition} = {sum}, {difference}',
  },
  part: {
    zh: '其中的“{part}”多于总数“{total}”。请核对这两个数。',
    en: '“{part}” is said to be part of “{total}” but is more. Check both numbers.',
  },
  more: {
    zh: '比总数多{by}。请核对总数和各项，改正错的一个。',
    en: '{by} more than the total. Check the total and the parts, and correct the wrong one.',
  },
  perhapsMore: {
    zh: '比总数多{by}。请核对总数和各项；如一件计入几项，可不改。',
    en: '{by} more than the total. Check the total and the parts; leave them if one thing is counted in several parts.',
  },
  less: {
    zh: '比总数少{by}。请核对总数和各项；如所列并非全部，可不改。',
    en: '{by} less than the total. Check the total and the parts; leave them if not all parts are listed.',
  },
  short: {
    zh: '比总数少{by}。请核对总数和各项，改正错的一个。',
    en: '{by} less than the total. Check the total and the parts, and correct the wrong one.',
  },
} satisfies Record<string, Text>;

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
    const message = say(texts.part, { part: nameNumber(first), total: nameNumber(total) });
    return { span: first.span, severity, message, related: [relateNumber(total)] };
  }
  const distance = writeLike(by, total);
  const isUnsure = severity === 'info';
  const difference = kind === 'more' ? texts[isUnsure ? 'perhapsMore' : 'more'] : texts[isUnsure ? 'less' : 'short'];
  return {
    span: total.span,
    severity,
    message: say(texts.whole, {
      total: nameNumber(total),
      addition: parts.map((part) => writeNumber(part)).join('+'),
      sum: writeLike(sum, total),
      difference: {
        zh: difference.zh.replace('{by}', distance),
        en: difference.en.replace('{by}', distance),
      },
    }),
    related: parts.map((part) => relateNumber(part)),
    fixes: () => offerNumber(total, writeInPlaceOf(sum, total)),
  };
}
