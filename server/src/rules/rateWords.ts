import type { Claim } from '../model/claims/claim.ts';

interface RateKind {
  readonly rate: RegExp;
  readonly done: RegExp;
  readonly due: RegExp;
}

const received = /受理|收到|接收|接到|收办|应办|应答复|新收/u;

/** Rates whose two numbers reports state beside them, by the words of each (folded). */
export const rateKinds: readonly RateKind[] = [
  { rate: /办结率$/u, done: /办结|办件|办理完毕/u, due: received },
  { rate: /(?:答复|回复|办复|办理)率$/u, done: /答复|回复|办复|办结/u, due: received },
  { rate: /主动公开率$/u, done: /主动公开/u, due: /制发|印发|制作|产生|形成/u },
  { rate: /(?:有效)?回收率$/u, done: /回收|收回/u, due: /发放|发出/u },
  { rate: /采纳率$/u, done: /采纳/u, due: /收到|征集|收集|征求/u },
  { rate: /整改率$/u, done: /整改/u, due: /发现|查出|排查|查摆/u },
];

/** Words that any rate of a report may have. */
export const generalWords = /依申请|政府|信息|公开|申请|工作|事项|总体?|全年|综合|其|的|件|[累合总]计/gu;

/** What may stand before 办结 and leave it all that was done. 未, 正在, 逾期, 部分 and 当场 do not: those are others, or some of them. */
const plainBefore =
  /其中|截[至止]|目前|现在?|全年|本?年度?|\d{1,4}|[月日底末内]|共|[累合总]计|全部|均|已经?|实际|并|属性|[确认]?定|为|[我全本各](?:市|县|区|镇|乡|街道|局|委|办|机关|单位|部门)/gu;
/** What may stand behind it and names nothing else: 整改到位, 整改完成. 整改措施 and 整改台账 are no problems that were put right. */
const plainBehind = /完毕|完成|到位|落实|了|各类|调查|有效|[共均]/gu;
const notYet = /[未没待拟]|不予|不能|尚|正在/u;
const longestWords = 40;

/** Whether a number plainly states all that was done of the whole: what else its words may say leaves the rate open. */
export function isPlainlyDone(claim: Claim, due: Claim, words: RegExp): boolean {
  const { what, after, sentence } = claim;
  if (what.text.length > longestWords || after.text.length > longestWords) return false;
  const [clause = ''] = sentence.text
    .slice(0, claim.start)
    .slice(-longestWords)
    .split(/[,;:。()]/u)
    .slice(-1);
  if (notYet.test(clause)) return false;
  const verb = words.exec(what.text);
  if (!verb || what.text.slice(0, verb.index).replaceAll(plainBefore, '') !== '') return false;
  const whole = due.what.text + due.after.text;
  const behind = what.text.slice(verb.index + verb[0].length);
  return [behind, after.text.replace(/[^\d]{0,12}率.*/u, '')].every((object) => {
    const named = object.replaceAll(generalWords, '').replaceAll(plainBehind, '').trim();
    return named === '' || whole.includes(named);
  });
}
