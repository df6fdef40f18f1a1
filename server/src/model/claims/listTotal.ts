import { addDecimals, compareDecimals, type Decimal, fromInteger, parseDecimal } from '../../text/decimal.ts';
import type { Claim, ClaimList, ClaimPart } from './claim.ts';
import type { ListCue } from './listParts.ts';
import { addMeasures, isShareOf, type Measure, mayBeEqual, measure } from './printedValue.ts';
import type { ReadClaim } from './readClaim.ts';

interface PickedTotal {
  readonly total: ReadClaim | undefined;
  readonly basis: ClaimList['basis'];
}

/** What the counts add up to; undefined where one of them is not exact. */
function sumParts(parts: readonly ClaimPart[]): Measure | undefined {
  return addMeasures(parts.map(({ count }) => count));
}

/** Whether a whole is what the counts add up to, as far as rounding leaves it open. */
export function addUpTo(parts: readonly ClaimPart[], whole: Claim): boolean {
  const sum = sumParts(parts);
  const stated = measure(whole);
  return sum !== undefined && stated !== undefined && mayBeEqual(sum, stated);
}

/** The whole among the numbers that could be it: the one the parts add up to, else the one most shares are right of, else the only one. */
export function pickTotal(possible: readonly ReadClaim[], parts: readonly ClaimPart[], cue: ListCue): PickedTotal {
  // One part adds up to nothing, and one share says too little.
  if (possible.length === 0 || (parts.length < 2 && cue === '')) return { total: undefined, basis: undefined };
  const candidates = possible.filter((candidate) => isNamedWhole(candidate, parts));
  const exact = candidates.filter((candidate) => candidate.exact);
  // 0件，占0% is right of any whole.
  const shared = parts.filter(({ share, count }) => share?.exact && count.value !== '0');
  const countRight = (candidate: Claim): number => shared.filter((part) => isRightShare(part, candidate)).length;
  let best: ReadClaim | undefined;
  let most = 0;
  for (const candidate of exact) {
    const right = countRight(candidate);
    // The nearest of two that do equally well.
    if (right >= most) [best, most] = [candidate, right];
  }
  if (parts.length > 1 && exact.length > 0) {
    const sum = sumParts(parts);
    const added = sum && exact.findLast((candidate) => isEqual(candidate, sum));
    // 收到10件，办结11件，其中A 7件，占63.6%…: shares of another number say that the sum is no more than chance.
    if (added && (most < 2 || most <= countRight(added))) return { total: added, basis: 'sum' };
  }
  if (best && most >= 2 && most * 2 >= shared.length) return { total: best, basis: 'shares' };
  const only = candidates.at(-1);
  const values = new Set(candidates.map(({ value }) => value));
  if (only && values.size === 1 && cue !== '')
    return isOutgrown(only, parts) ? { total: undefined, basis: undefined } : { total: only, basis: 'cue' };
  if (only && cue === '其中' && isRightBehind(only, parts) && outgrowAll(parts, candidates))
    return { total: only, basis: 'cue' };
  // 网站612条、公众号1847条，合计2459条。其中…: what they add up to is the whole of what follows.
  const added = candidates.filter(({ what }) => /(?:合计|共计|总计)为?$/u.test(what.text));
  if (cue === '其中' && added.length === 1 && added[0] === candidates.at(-1)) return { total: added[0], basis: 'cue' };
  return { total: undefined, basis: undefined };
}

/** …、其他处理1件。其中自然人18件，法人13件: 其中 speaks of a number further back, since none of a sentence before is less than its parts. */
function isOutgrown(whole: Claim, parts: readonly ClaimPart[]): boolean {
  return parts.some(({ count }) => count.sentence !== whole.sentence && Number(count.value) > Number(whole.value));
}

/** 解读98件，其中图解40件…: the number right before 其中. */
function isRightBehind({ sentence, end }: Claim, [first]: readonly ClaimPart[]): boolean {
  return (
    first?.count.sentence === sentence && /^[,(] ?其中[^,;:()]*$/u.test(sentence.text.slice(end, first.count.start))
  );
}

/** Whether three parts and more are together more than any of the numbers: then they are too many for each. */
function outgrowAll(parts: readonly ClaimPart[], candidates: readonly Claim[]): boolean {
  const sum = sumParts(parts);
  return (
    parts.length > 2 &&
    sum !== undefined &&
    candidates.every((candidate) => {
      const whole = measure(candidate);
      return candidate.exact && whole !== undefined && compareDecimals(sum.value, whole.value) > 0;
    })
  );
}

/** 占办结总数的: the whole is a number of what was 办结. */
const wholeVerb = /办结|答复|受理|收到|办理|处理|新收/u;

function isNamedWhole({ what, after }: Claim, parts: readonly ClaimPart[]): boolean {
  return parts.every(({ share }) => {
    const verb = share && wholeVerb.exec(share.what.text)?.[0];
    return verb === undefined || what.text.includes(verb) || after.text.includes(verb);
  });
}

function isEqual(claim: Claim, sum: Measure): boolean {
  const stated = measure(claim);
  return stated !== undefined && mayBeEqual(stated, sum);
}

/** Whether the printed share is the part's share of the whole, to the decimals printed. */
function isRightShare({ count, share }: ClaimPart, whole: Claim): boolean {
  const [printed, part, total] = [share && printedShare(share), measure(count), measure(whole)];
  return printed !== undefined && part !== undefined && total !== undefined && isShareOf(printed, part, total);
}

/** A share with the decimals it is printed with: trailing zeros count. */
function printedShare(share: Claim): Decimal | undefined {
  return parseDecimal(share.value);
}

const all = fromInteger(100);

/** Whether the printed shares of the parts are 100 already, as far as rounding can tell: nothing more is one of them. */
export function isDividedUp(parts: readonly ClaimPart[]): boolean {
  const sum = addShares(parts.map(({ share }) => share));
  return sum === undefined || compareDecimals(sum, all) >= 0 || addToHundred(parts);
}

/** Whether the printed shares leave room for one more: those of all parts there are add up to 100. */
export function leaveShare(parts: readonly ClaimPart[], next: Claim): boolean {
  if (isDividedUp(parts)) return false;
  const more = [...parts, { count: next, share: next }];
  const sum = addShares(more.map(({ share }) => share));
  return sum !== undefined && (compareDecimals(sum, all) <= 0 || addToHundred(more));
}

/** Undefined where one of them is not exact. */
function addShares(shares: readonly (Claim | undefined)[]): Decimal | undefined {
  let sum: Decimal = { units: 0n, scale: 0 };
  for (const share of shares) {
    const value = share?.exact ? printedShare(share) : undefined;
    if (!value) return undefined;
    sum = addDecimals(sum, value);
  }
  return sum;
}

/** Why the parts must be all there are. */
export function judgeCompleteness(
  parts: readonly ClaimPart[],
  cue: ListCue,
  total: Claim | undefined,
  cut: boolean,
): ClaimList['complete'] {
  if (cue === '共计') return 'added';
  if (parts.length < 2) return undefined;
  if (addToHundred(parts)) return 'shares';
  if (cut) return undefined;
  if (cue === '分别为' || cue === '具体为' || cue === '分为') return 'divided';
  const words = parts.map(({ count }) => count.what.text + count.after.text);
  if (nameAllKinds(words, total)) return 'kinds';
  // Some results of applications or of lawsuits: what is still open is often left out.
  if (words.some((each) => resultWords.test(each))) return undefined;
  if (cue === '(') return 'brackets';
  const last = parts.at(-1)?.count.what.text ?? '';
  return parts.length > 2 && /^(?:以及|和|及|属于)?其[他它]/u.test(last) ? 'others' : undefined;
}

/** Printed for every part, and their sum is 100 within what rounding each can make. */
function addToHundred(parts: readonly ClaimPart[]): boolean {
  let sum: Decimal = { units: 0n, scale: 0 };
  let scale = 0;
  for (const { share } of parts) {
    const value = share?.exact ? printedShare(share) : undefined;
    if (!value) return false;
    sum = addDecimals(sum, value);
    scale = Math.max(scale, value.scale);
  }
  const difference = addDecimals(sum, { units: -100n, scale: 0 });
  const units =
    difference.units *
    10n ** BigInt(scale - difference.scale + (difference.scale > scale ? difference.scale - scale : 0));
  return (units < 0n ? -units : units) * 2n <= BigInt(parts.length);
}

/** Closed sets: every pattern must fit exactly one part, and every part one pattern. The last may be left out where marked. */
const kindSets: readonly (readonly RegExp[])[] = [
  [/自然人|公民个人|公民/u, /法人/u],
  [/维持/u, /纠正/u, /其他/u, /未审结|审理中|未结/u],
  [/主动公开/u, /依申请公开/u, /不予公开|不公开/u],
  [/未经复议|直接(?:起诉|提起|诉讼)/u, /复议后/u],
];
/** Proposals of either body; what is only led, of one level or of one kind is not all of them. */
const proposals: readonly RegExp[] = [
  /^(?:其中)?(?:[省市县区州]?人大)?(?:代表)?建议(?:办理)?$/u,
  /^(?:[省市县区州]?政协)?(?:委员)?提案(?:办理)?$/u,
];
const levels = /全国|省|市|县|区|州/gu;
const resultWords = /公开$|无法提供|不予|处理|维持|纠正|审结|办结|答复|结转/u;
const outcomeKinds: readonly RegExp[] = [/予以公开/u, /部分公开/u, /不予公开/u, /无法提供/u, /不予处理/u, /其他处理/u];

function nameAllKinds(words: readonly string[], total: Claim | undefined): boolean {
  if (
    kindSets.some(
      (kinds) =>
        kinds.length === words.length && kinds.every((kind) => words.filter((each) => kind.test(each)).length === 1),
    )
  )
    return true;
  if (words.length === 2 && proposals.every((kind, at) => kind.test(words[at] ?? '')))
    return areAllProposals(words, total);
  if (!outcomeKinds.every((kind) => words.some((each) => kind.test(each)))) return false;
  const carried = words.some((each) => /结转|转下年|下一?年度/u.test(each));
  const whole = total ? total.what.text + total.after.text : '';
  // 新收 and 收到 may leave out what was carried over from the year before, which is then among the outcomes.
  return carried ? /收办|办理/u.test(whole) : /办结|答复|办理|处理/u.test(whole);
}

/** 市人大代表建议、政协提案40件，其中市人大建议13件、市政协提案17件: of the same levels as the whole, which is of both. */
function areAllProposals(words: readonly string[], total: Claim | undefined): boolean {
  const [own = ''] = /[^,;。]*$/u.exec(total?.sentence.text.slice(0, total.start) ?? '') ?? [];
  const whole = own + (total?.after.text ?? '');
  if (!whole.includes('建议') || !whole.includes('提案')) return false;
  const [, led = ''] = /((?:全国|[省市县区州、和及两三级]){0,12})(?:人大|代表|建议)/u.exec(whole) ?? [];
  const ofWhole = new Set(led.match(levels));
  const ofParts = new Set(words.join('').match(levels));
  return ofParts.size === 0
    ? ofWhole.size < 2
    : ofParts.size === ofWhole.size && [...ofParts].every((level) => ofWhole.has(level));
}
