import type { Claim } from '../model/claims/claim.ts';

/** The two numbers that a rate is made of. */
export interface RateNumbers {
  readonly name: string;
  readonly done: Claim;
  readonly due: Claim;
}

interface RateKind {
  readonly rate: RegExp;
  readonly done: RegExp;
  readonly due: RegExp;
}

const received = /受理|收到|接收|接到|收办|应办|应答复|新收/u;

/** Rates whose two numbers reports state beside them, by the words of each (folded). */
const kinds: readonly RateKind[] = [
  { rate: /办结率$/u, done: /办结|办件|办理完毕/u, due: received },
  { rate: /(?:答复|回复|办复|办理)率$/u, done: /答复|回复|办复|办结/u, due: received },
  { rate: /主动公开率$/u, done: /主动公开/u, due: /制发|印发|制作|产生|形成/u },
  { rate: /(?:有效)?回收率$/u, done: /回收|收回/u, due: /发放|发出/u },
  { rate: /采纳率$/u, done: /采纳/u, due: /收到|征集|收集|征求/u },
  { rate: /整改率$/u, done: /整改/u, due: /发现|查出|排查|查摆/u },
];

/** Words that any rate of a report may have. */
const general = /依申请|政府|信息|公开|申请|工作|事项|总体?|全年|综合|其|的|件|[累合总]计/gu;

/**
 * The numbers of a rate, where its sentence states exactly one of each before it. Undefined where another reading is left: 按时办结率 is of
 * those that were due, and with a 结转 in the sentence the whole may be another sum. 100% is not looked at: whether all is done is another question
 * than how a fraction was rounded.
 */
export function findRateNumbers(claims: readonly Claim[], position: number): RateNumbers | undefined {
  const rate = claims[position];
  if (!rate || Number(rate.value) >= 100) return undefined;
  const name = /[^\s,;。:、()]{0,12}率/u.exec(rate.what.text)?.[0];
  const plain = rate.what.text.replace(/(?:均|已|分别)?(?:达到?|为|是|约|[:]){0,4}$/u, '');
  const kind = kinds.find((candidate) => candidate.rate.test(plain));
  if (!kind || !name || /[按及限如]时|按期|法定|满意|合格|累计办结率/u.test(plain)) return undefined;
  // 收到申请30件，办结28件，热线办结率99.1%: the rate names something else.
  const named = plain.replace(kind.rate, '').replaceAll(general, '');
  if (/结转|顺延|上年|去年|转下/u.test(rate.sentence.text)) return undefined;
  const counts: Claim[] = [];
  for (let at = position - 1; at >= 0; at--) {
    const claim = claims[at];
    if (!claim || claim.sentence !== rate.sentence || claim.unit === '%') break;
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
  if (numerator.unit !== denominator.unit || !numerator.exact || !denominator.exact) return undefined;
  return { name, done: numerator, due: denominator };
}
