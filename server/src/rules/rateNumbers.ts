import type { Claim } from '../model/claims/claim.ts';
import { generalWords, isPlainlyDone, rateKinds } from './rateWords.ts';

/** The two numbers that a rate is made of. */
export interface RateNumbers {
  readonly name: string;
  readonly done: Claim;
  readonly due: Claim;
}

/**
 * The numbers of a rate, where its sentence states exactly one of each before it. Undefined where another reading is left: 按时办结率 is of
 * those that were due, and with a 结转 in the sentence the whole may be another sum. 100% is not looked at: whether all is done is another question
 * than how a fraction was rounded.
 */
export function findRateNumbers(claims: readonly Claim[], position: number): RateNumbers | undefined {
  const rate = claims[position];
  if (!rate || Number(rate.value) === 100) return undefined;
  const name = /[^\s,;。:、()]{0,12}率/u.exec(rate.what.text)?.[0];
  const plain = rate.what.text.replace(/(?:均|已|分别)?(?:达到?|为|是|约|[:]){0,4}$/u, '');
  const kind = rateKinds.find((candidate) => candidate.rate.test(plain));
  if (!kind || !name || /[按及限如]时|按期|法定|满意|合格|累计办结率/u.test(plain)) return undefined;
  // 收到申请30件，办结28件，热线办结率99.1%: the rate names something else.
  const named = plain.replace(kind.rate, '').replaceAll(generalWords, '');
  if (/结转|顺延|上年|去年|转下/u.test(rate.sentence.text)) return undefined;
  const counts: Claim[] = [];
  for (let at = position - 1; at >= 0; at--) {
    const claim = claims[at];
    if (!claim || claim.unit === '%') break;
    // 发现问题60个（需整改40个）: of which of the two the rate is, is open.
    if (claim.depth > rate.depth && /[应需须]|无效|重复|撤|不/u.test(claim.what.text)) return undefined;
    if (claim.depth === rate.depth && claim.role !== 'growth' && claim.role !== 'comparison') counts.push(claim);
  }
  const done = counts.filter(({ what }) => kind.done.test(what.text) && !kind.due.test(what.text));
  const due = counts.filter(({ what }) => kind.due.test(what.text) && !kind.done.test(what.text));
  const [numerator, ...otherDone] = done;
  const [denominator, ...otherDue] = due;
  if (!numerator || !denominator || otherDone.length > 0 || otherDue.length > 0) return undefined;
  if (named !== '' && !denominator.what.text.includes(named) && !numerator.what.text.includes(named)) return undefined;
  // 收到申请20件、建议30件，办结45件: the whole is both, or neither is.
  if (counts.some((claim) => claim !== numerator && claim !== denominator && claim.unit === denominator.unit))
    return undefined;
  // 回收有效问卷 is less than what came back, which 回收率 is of.
  if (name.includes('有效') !== (numerator.what.text + numerator.after.text).includes('有效')) return undefined;
  if (!isPlainlyDone(numerator, denominator, kind.done) || /[未不拟]/u.test(denominator.what.text)) return undefined;
  if (numerator.unit !== denominator.unit || !numerator.exact || !denominator.exact) return undefined;
  return { name, done: numerator, due: denominator };
}
