import { type AddedParts, readAdded } from './addedParts.ts';
import type { Claim, ClaimList, ClaimPart } from './claim.ts';
import { collectParts, findCue, type ListCue } from './listParts.ts';
import { isDividedUp, judgeCompleteness, pickTotal } from './listTotal.ts';
import { isOpenEnded } from './openEnd.ts';
import type { ReadClaim } from './readClaim.ts';
import { sign } from './proseSigns.ts';
import type { Statement } from './readSentence.ts';
import { tieShares } from './shares.ts';

/** A list while sentences may still add to it. */
interface OpenList {
  readonly cue: ListCue;
  readonly candidates: readonly ReadClaim[];
  readonly parts: ClaimPart[];
  /** Something that may be a further part was not taken: the list is no proof that parts are missing. */
  cut: boolean;
  /** Position of the last claim that belongs to it, in its sentence, and that sentence's position. */
  lastClaim: ReadClaim;
  sentence: number;
  oneSentence: boolean;
}

/** Without one of these no list is opened (`findCue`). Most sentences have none. Of words that are simplified, with marks of either width. */
export const listSigns =
  /其中|[,，](?:主要)?(?:含|包)|在[主公收受所全上这已办答]|分[别为类]|具体[为是]|种类|类[别型]|[(（:：]/u;
/** The signs that may open a list of one part; all others take two. */
const loneSigns = /其中|[,，(（](?:主要)?(?:含|包)/u;

/** The enumerations of a report, sentence by sentence; ties shares, parts and totals of the claims on the way. */
export function readLists(sentences: readonly Statement[]): readonly ClaimList[] {
  const lists: OpenList[] = [];
  /** Parts of lists: they are no whole of another list, except of one nested in them. */
  const taken = new Set<Claim>();
  let index = -1;
  for (const sentence of sentences) {
    index++;
    const hasShares = sentence.shows(sign.percent) && sentence.claims.some(({ role }) => role === 'share');
    if (hasShares) tieShares(sentence.claims);
    const mayOpen = mayList(sentence, hasShares);
    if (hasShares || mayOpen) readInSentence(sentence.claims, { mayOpen, sentences, index, lists, taken });
    if (sentence.shows(sign.total) && sentence.countsAlike(3))
      for (const added of readAdded(sentence.claims)) lists.push(openAdded(added, index));
  }
  return lists.map((list) => new ReadList(list));
}

/** Whether words of it may open a list: a cheap look, without its claims. */
function mayList(sentence: Statement, hasShares: boolean): boolean {
  if (!sentence.shows(sign.list)) return false;
  const { words } = sentence.prose.found;
  return listSigns.test(words) && (hasShares || sentence.countsAlike(2) || loneSigns.test(words));
}

/** What has been read of a report's lists, up to a sentence. */
interface Reading {
  /** Whether the sentence may open one by its words; else by its shares only. */
  readonly mayOpen: boolean;
  readonly sentences: readonly Statement[];
  readonly index: number;
  readonly lists: OpenList[];
  readonly taken: Set<Claim>;
}

function readInSentence(claims: readonly ReadClaim[], reading: Reading): void {
  const { mayOpen, sentences, index, lists, taken } = reading;
  for (const [position, claim] of claims.entries()) {
    if (claim.role !== 'count' || !claim.sentence.text) continue;
    const cue = mayOpen ? findCue(claims, position) : '';
    if (cue === '' && (taken.has(claim) || !hasShare(claims, position))) continue;
    if (cue === '' && position === 0 && extendList(lists.at(-1), claims, index, taken)) continue;
    const found =
      cue === '类别'
        ? findClassified(claim, sentences, index, taken)
        : findCandidates(claims, position, cue, taken, sentences[index - 1]);
    const candidates =
      cue === '' && position === 0 && found.length === 0 ? dividedBefore(lists.at(-1), claim, index) : found;
    const { parts, cut, last } = collectParts(claims, position, cue, candidates);
    // A single part without a share is a list only under 其中: it may exceed its whole, nothing else can be said of it.
    if (parts.length === 0 || (parts.length === 1 && !parts[0]?.share && cue !== '其中')) continue;
    for (const part of parts) taken.add(part.count);
    const oneSentence = candidates.every((candidate) => candidate.sentence === claim.sentence);
    lists.push({ cue, candidates, parts: [...parts], cut, lastClaim: last, sentence: index, oneSentence });
  }
}

/** More parts than any author enumerates over several sentences: the work on each list stays bounded. */
const mostParts = 200;

/** Shares that go on in the next sentence or item: B部门856条，占34% after A部门1687条，占66%。 */
function extendList(
  list: OpenList | undefined,
  claims: readonly ReadClaim[],
  index: number,
  taken: Set<Claim>,
): boolean {
  const [first] = claims;
  if (!list || !first || list.sentence !== index - 1 || first.sentence.apart) return false;
  if (list.lastClaim.sentence.sectionIndex !== first.sentence.sectionIndex) return false;
  if (list.parts.length >= mostParts) return false;
  if (list.cue === '(' || !list.parts.every(({ share }) => share) || list.parts[0]?.count.unit !== first.unit)
    return false;
  const { parts, last } = collectParts(claims, 0, '', []);
  // What follows shares that are 100 divides another whole, or the same anew.
  if (parts.length === 0 || isDividedUp(list.parts)) return false;
  list.parts.push(...parts);
  for (const part of parts) taken.add(part.count);
  list.lastClaim = last;
  list.sentence = index;
  list.oneSentence = false;
  return true;
}

function hasShare(claims: readonly ReadClaim[], position: number): boolean {
  const claim = claims[position];
  return claims
    .slice(position + 1, position + 3)
    .some(({ role, count, base }) => role === 'share' && count === claim && base === undefined);
}

/** What the parts may be parts of, the nearest last. */
function findCandidates(
  claims: readonly ReadClaim[],
  position: number,
  cue: ListCue,
  taken: ReadonlySet<Claim>,
  before: Statement | undefined,
): readonly ReadClaim[] {
  const first = claims[position];
  const nearest = claims[position - 1];
  if (!first) return [];
  const isWhole = (claim: ReadClaim): boolean =>
    claim.role === 'count' && claim.unit === first.unit && claim.depth <= first.depth && isCounted(claim, first);
  if (
    cue === '(' ||
    cue === ':' ||
    cue === '分为' ||
    (nearest && cue === '其中' && (taken.has(nearest) || nearest.depth < first.depth))
  ) {
    return nearest && isWhole(nearest) ? [nearest] : [];
  }
  const here = claims.slice(0, position).filter((claim) => isWhole(claim) && !taken.has(claim));
  if (here.length > 0 || claims.slice(0, position).some((claim) => claim.role === 'count')) return here;
  if (cue === '分别为' || cue === '具体为' || first.sentence.apart) return [];
  if (before?.sectionIndex !== first.sentence.sectionIndex) return [];
  return before.claims.filter((claim) => isWhole(claim) && claim.depth === 0 && !taken.has(claim));
}

/** Chinese numerals are often idiom: above ten, and with parts written so, they count. */
function isCounted({ script, value }: Claim, part: Claim): boolean {
  return script === 'digits' || (part.script === 'han' && Number(value) > 10);
}

/** 收到1046件。其中网上862件，占82.4%；…。自然人1030件，占98.5%；…: the whole of the list right before, divided another way. */
function dividedBefore(list: OpenList | undefined, first: ReadClaim, index: number): readonly ReadClaim[] {
  if (!list || list.sentence !== index - 1 || first.sentence.apart || !list.parts.every(({ share }) => share))
    return [];
  if (list.lastClaim.sentence.sectionIndex !== first.sentence.sectionIndex) return [];
  return list.candidates.filter(({ unit, depth }) => unit === first.unit && depth <= first.depth);
}

/** How many sentences with numbers may stand between a whole and the list of its classes. */
export const farthestWhole = 6;

/** 主动公开政府信息2543条。…主要类别有：A 594条，…: the whole is the last number before it of what is classified, in the same words. */
function findClassified(
  first: ReadClaim,
  sentences: readonly Statement[],
  index: number,
  taken: ReadonlySet<Claim>,
): readonly ReadClaim[] {
  const { text } = first.sentence;
  for (let at = index - 1; at >= Math.max(0, index - farthestWhole); at--) {
    const whole = sentences[at]?.claims.find(
      (claim) =>
        !taken.has(claim) &&
        claim.role === 'count' &&
        claim.unit === first.unit &&
        claim.depth === 0 &&
        claim.script === 'digits' &&
        claim.what.text.length >= 6 &&
        isSaidBefore(claim.what.text.slice(-6), text, first.start),
    );
    if (whole) return whole.sentence.sectionIndex === first.sentence.sectionIndex ? [whole] : [];
    if (sentences[at + 1]?.apart) return [];
  }
  return [];
}

/** Whether the words stand in the text before an offset. */
function isSaidBefore(words: string, text: string, before: number): boolean {
  const at = text.indexOf(words);
  return at >= 0 && at + words.length <= before;
}

function openAdded({ parts, total }: AddedParts, sentence: number): OpenList {
  return {
    cue: '共计',
    candidates: [total],
    parts: [...parts],
    cut: false,
    lastClaim: total,
    sentence,
    oneSentence: true,
  };
}

/**
 * A class, since a getter in an object literal gives each such object a shape of its own, which holds on to the whole report until the
 * next full collection.
 */
class ReadList implements ClaimList {
  readonly total: Claim | undefined;
  readonly basis: ClaimList['basis'];
  readonly parts: readonly ClaimPart[];
  readonly complete: ClaimList['complete'];
  readonly cue: string;
  readonly cut: boolean;
  readonly oneSentence: boolean;

  constructor({ candidates, parts, cue, cut, oneSentence }: OpenList) {
    const { total, basis } = pickTotal(candidates, parts, cue);
    this.complete = judgeCompleteness(parts, cue, total, cut);
    if (total) {
      tie(total, parts);
      if (total.role === 'count') total.role = 'total';
    }
    this.total = total;
    this.basis = basis;
    this.parts = parts;
    this.cue = cue;
    this.cut = cut;
    this.oneSentence = oneSentence || total?.sentence === parts.at(-1)?.count.sentence;
  }

  /** Asked only of lists that lack something. */
  get open(): boolean {
    return isOpenEnded(this.parts, this.total);
  }
}

function tie(total: ReadClaim, parts: readonly ClaimPart[]): void {
  for (const { count, share } of parts) {
    // The lists hold the reader's own objects, as claims that nobody else writes to.
    for (const claim of [count, share])
      if (claim) Object.assign(claim, { base: total, ...(claim === count ? { role: 'part' } : {}) });
  }
}
