import type { Claim, ClaimPart } from './claim.ts';
import { leaveShare } from './listTotal.ts';
import { addMeasure, exactly, type Measure, mayBeEqual, measure } from './printedValue.ts';
import type { ReadClaim } from './readClaim.ts';

/** What opens an enumeration; empty where shares alone make one. */
export type ListCue = '其中' | '分别为' | '具体为' | '分为' | '在…中' | ':' | '(' | '类别' | '共计' | '';

export interface CollectedParts {
  readonly parts: readonly ClaimPart[];
  /** Another number of the same unit follows that may belong to them. */
  readonly cut: boolean;
  readonly last: ReadClaim;
}

/** Words with which something else than a further part begins. */
const noPart =
  /^(?:另|此外|同时|还|全年|共|合计|总计|累计|总|均|实际|截|目前|全部|上年|去年|比上|较上)|合计|总计|共计|总共|一共|另有/u;

/** What opens a list at this number, by the words between it and the number before. */
export function findCue(claims: readonly ReadClaim[], position: number): ListCue {
  const claim = claims[position];
  const before = claims[position - 1];
  if (!claim) return '';
  const gap = dropBrackets(claim.sentence.text.slice(before?.end ?? 0, claim.start));
  // 受理、办结分别为98件、95件 gives each of two things its number; only 分别为 that opens a clause divides the number before it.
  if (before && /[,;:(](?:其中)?(?:数量)?分别[为是]/u.test(gap)) return '分别为';
  if (before && /[,;:(]具体[为是]/u.test(gap)) return '具体为';
  if (/其中|(?:[(,](?:主要)?(?:含|包括|包含))/u.test(gap)) return '其中';
  if (before && /,(?:主要)?(?:类别|种类|类型)(?:有|为|包括)?:/u.test(gap)) return '其中';
  if (/在(?:主动公开|公开|收到|受理|所有|全部|上述|这些|已?(?:办结|答复))[^,;。()]{0,20}[中里],/u.test(gap))
    return '在…中';
  // 按申请人类型分: says how, not what is divided.
  if (!before)
    return /(?<!按[^,;。:]{0,14})(?:类别|分类|种类|类型)[^,;。:]{0,8}(?::|[有为是])/u.test(gap) ? '类别' : '';
  if (
    before.role === 'count' &&
    before.depth === claim.depth &&
    /^[^,;。()]{0,12},?(?:[^,;。()]{0,4}按[^,;。()]{1,12})?分为/u.test(gap)
  )
    return '分为';
  if (before.depth + 1 === claim.depth && /^[^,;:。()、]{0,12}\([^()]*$/u.test(gap)) return '(';
  if (before.depth === claim.depth && /^[^,;。()、]{0,12}:[^,;:。]*$/u.test(gap)) return ':';
  return '';
}

/** The parts from one number on, until something says that the list is over. */
export function collectParts(
  claims: readonly ReadClaim[],
  position: number,
  cue: ListCue,
  wholes: readonly Claim[],
): CollectedParts {
  const first = claims[position] ?? missing();
  const parts: ClaimPart[] = [];
  let last = first;
  let separator = '';
  let nested = false;
  let cut = false;
  let isMixed = false;
  let sum: Measure | undefined = exactly({ units: 0n, scale: 0 });
  const targets = wholes.map(measure);
  for (let at = position; at < claims.length; at++) {
    const claim = claims[at];
    if (!claim || claim.depth < first.depth) break;
    const gap = at === position ? '' : first.sentence.text.slice(claims[at - 1]?.end ?? 0, claim.start);
    if (at > position && first.depth > 0 && /\)[^()]*\(/.test(gap)) break;
    if (claim.role === 'share' && claim.count === parts.at(-1)?.count) {
      last = claim;
      continue;
    }
    if (nested && gap.includes(';')) nested = false;
    if (!nested && at > position && isOther(claim, first)) isMixed = true;
    if (nested || claim.depth > first.depth || claim.role !== 'count' || claim.unit !== first.unit) continue;
    // 规范性文件90条，征集11期，其他2027条: what is counted otherwise may be among the whole, too.
    if (isMixed) cut = true;
    if (at > position) {
      const between = dropBrackets(gap);
      if (/其中|[,(](?:含|包括|包含)/u.test(between)) {
        nested = true;
        continue;
      }
      const marks = between.match(/[,;、]/g) ?? [];
      const [mark = ''] = marks;
      const clauses = marks.filter((each) => each !== '、').length;
      if (separator === '') separator = mark;
      const shared = parts.every(({ share }) => share);
      // Behind the shares come other numbers; behind a semicolon another way of dividing; a clause without a number ends the list.
      if (shared && !findShare(claims, at)) break;
      if (mark === ';' && separator !== ';' && !shared) break;
      if ((noPart.test(claim.what.text) && !goesOn(claims, at)) || clauses > 1 || (mark !== separator && !shared)) {
        cut = true;
        break;
      }
    }
    parts.push({ count: claim, share: findShare(claims, at) });
    last = claim;
    if (wholes.length === 0) continue;
    const value = measure(claim);
    sum = sum && value && addMeasure(sum, value);
    const reached = sum;
    if (parts.length > 1 && reached && targets.some((target) => target && mayBeEqual(target, reached))) {
      // Zeros may follow, and the last part's share; and parts whose shares say that they belong to these.
      const next = claims.findIndex(({ role }, index) => index > at && role === 'count');
      const share = next > at ? findShare(claims, next) : undefined;
      if (claims[next]?.value !== '0' && !(share && leaveShare(parts, share))) break;
    }
  }
  if (parts.length > 0 && cue === '' && !parts.every(({ share }) => share)) parts.length = 1;
  return { parts, cut, last };
}

/** Whether a number counts another kind of things, in the list itself. */
function isOther({ role, unit, depth, script }: Claim, first: Claim): boolean {
  return role === 'count' && unit !== first.unit && depth === first.depth && script === 'digits';
}

/** 解读及回应信息共计110条，其他1827条: 共计 behind a name in the middle of a list adds up what it names, not the list. */
function goesOn(claims: readonly Claim[], at: number): boolean {
  const [claim, next] = [claims[at], claims[at + 1]];
  if (!claim || !next || !/^[^各类上项者全总]{4,}(?:合计|总计|共计|共)$/u.test(claim.what.text)) return false;
  return (
    next.role === 'count' &&
    next.unit === claim.unit &&
    next.depth === claim.depth &&
    !noPart.test(next.what.text) &&
    /^[,、;][^,、;:()]+$/u.test(next.sentence.text.slice(claim.end, next.start))
  );
}

/** The words without what stands in brackets that open and close in them. */
export function dropBrackets(text: string): string {
  return text.includes('(') ? text.replaceAll(/\([^()]{0,200}\)/g, '') : text;
}

function findShare(claims: readonly ReadClaim[], position: number): Claim | undefined {
  const count = claims[position];
  for (let at = position + 1; at < position + 4; at++) {
    const claim = claims[at];
    // 占总数200条的60% names its own whole: it says nothing of this list's.
    if (claim?.role === 'share' && claim.count === count && !claim.base) return claim;
  }
  return undefined;
}

function missing(): never {
  throw new Error('a list begins at a claim of its sentence');
}
