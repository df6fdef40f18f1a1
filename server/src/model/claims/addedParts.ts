import type { ClaimPart } from './claim.ts';
import { dropBrackets } from './listParts.ts';
import { addUpTo } from './listTotal.ts';
import type { ReadClaim } from './readClaim.ts';

/** Parts with the whole behind them. */
export interface AddedParts {
  readonly parts: readonly ClaimPart[];
  readonly total: ReadClaim;
}

const addition = /^(?:以上|上述)?(?:[两二三四五六七八九十]者|各项)?(?:合计|共计|总计|一共|总共|共)为?$/u;

/** A 3件，B 4件，共计7件: the whole behind its parts. */
export function* readAdded(claims: readonly ReadClaim[]): Iterable<AddedParts> {
  for (const [position, claim] of claims.entries()) {
    if (claim.role !== 'count' || !addition.test(claim.what.text)) continue;
    const announced = readAnnounced(claims, position);
    const parts: ClaimPart[] = [];
    let next = claim;
    let mayGoOn = false;
    for (let at = position - (announced ? 2 : 1); at >= 0; at--) {
      const part = claims[at];
      if (!part) break;
      // 低保金90万元（城市40万元、农村50万元）、救助金10万元，合计100万元: what stands in brackets divides the part before them.
      if (part.depth > claim.depth) continue;
      if (part.role !== 'count' || part.unit !== claim.unit || part.depth !== claim.depth) {
        // 低保金90万元，惠及500人，救助金10万元、慰问金5万元，合计105万元: what another number parts may belong together.
        mayGoOn = claims.slice(0, at).some((each) => each.unit === claim.unit && each.depth === claim.depth);
        break;
      }
      const gap = dropBrackets(claim.sentence.text.slice(part.end, next.start));
      if (/其中|分别|包括|;|[(]/u.test(gap) || (gap.match(/,/g)?.length ?? 0) > 1) {
        // 网站300条；微信200条，抖音100条，合计600条: all of them, and of 12件，其中5件，废止3件，合计15件 the first and the last.
        mayGoOn = true;
        break;
      }
      parts.unshift({ count: part, share: undefined });
      next = part;
      if (/共|总|合计|全部/u.test(part.what.text)) break;
    }
    // 三项合计: as many as it says, the last of them; fewer that could be read are not all.
    if (announced) {
      if (parts.length < announced) continue;
      parts.splice(0, parts.length - announced);
    }
    const [head] = parts;
    // 共收到10件，网络3件，信函7件，合计10件: the first is no part, and what the last adds up cannot be told.
    if (parts.length < 2 || !head || /共|总|合计|全部/u.test(head.count.what.text)) continue;
    // 会议5次，培训3次，检查2次，共5次 may add up the last ones only.
    const from = announced
      ? 0
      : parts.findIndex((_part, at) => parts.length - at > 1 && addUpTo(parts.slice(at), claim));
    if (from > 0) parts.splice(0, from);
    if (from < 0 && mayGoOn) continue;
    yield { parts, total: claim };
  }
}

/** 三项合计: the number of items right before the words, read as a number of its own; undefined where there is none. */
function readAnnounced(claims: readonly ReadClaim[], position: number): number | undefined {
  const [items, claim] = [claims[position - 1], claims[position]];
  if (!items || !claim || !/^[项类]$/u.test(items.unit ?? '') || items.unit === claim.unit) return undefined;
  if (!items.exact || items.clause !== claim.clause || !/^(?:以上|上述)?$/u.test(items.what.text)) return undefined;
  return /^ ?(?:合计|共计|总计|一共|总共|共)为?:? ?$/u.test(claim.sentence.text.slice(items.end, claim.start))
    ? Number(items.value)
    : undefined;
}
