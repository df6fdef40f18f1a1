import type { ReadClaim } from './readClaim.ts';

/** 占 with nothing but words for the whole before the percentage; 占自然人申请的30%, 占全市总量的12% are shares of something else. */
const wholeWords =
  /^[^占]{0,6}占(?:比|其|总|全部|全年|主动公开|公开|申请|信息|政府|受理|收到|答复|办结|办理|处理|的|比例|比重|为|是|约|达到?|数量?|件数|条数|量|体|工作|结果|到|了|:| )*$/u;

/** Words with which one percentage speaks of several counts, or several percentages of one each. */
const together =
  /分别|合计|[总共]计|一共|总共|共占|[两二三四五]者|[两二三四五]项|[两二三四五]类|之和|累计|各占|均占|各自|以上|上述/u;

/** Ties each share of a sentence to the count it is the share of: the one before it, in its clause or the one before that. */
export function tieShares(claims: readonly ReadClaim[]): void {
  for (const [position, share] of claims.entries()) {
    if (share.role !== 'share') continue;
    const before = claims[position - 1];
    const lead = before ? share.sentence.text.slice(before.end, share.start) : '';
    // 占总数200条的60%: the whole is named between.
    if (before?.role === 'count' && /占[^,;。]{0,20}$/u.test(before.what.text) && before.clause === share.clause) {
      share.base = before;
      share.count = findCounted(claims, position - 1);
      continue;
    }
    // 分别占33.3%和66.7%, 合计占83.7%: which is whose takes more than the words beside it.
    if (together.test(lead)) continue;
    if (before?.role !== 'count' || share.clause - before.clause > 1) continue;
    if (share.depth > before.depth ? !/^[^,;:。、()]{0,8}\([^()]*$/u.test(lead) : share.depth < before.depth) continue;
    if (lead.includes('占') ? !wholeWords.test(lead.slice(lead.lastIndexOf(',') + 1)) : !/\($|比例|比重/u.test(lead))
      continue;
    if (isOneOfSeveral(claims, position - 1, lead)) continue;
    share.count = before;
  }
}

/**
 * What 占总数200条的60% is the share of: the one count of that unit that stands before it, behind the share before. Undefined where there are
 * several, or words that speak of several: 网络62件、信函70件，占总数141件的93.6% is the share of both.
 */
function findCounted(claims: readonly ReadClaim[], basePosition: number): ReadClaim | undefined {
  const base = claims[basePosition];
  let counted: ReadClaim | undefined;
  for (let at = basePosition - 1; at >= 0; at--) {
    const claim = claims[at];
    if (!base || !claim || claim.unit === '%') break;
    // 收到申请141件，其中网络62件，占总数141件的44%: the whole said twice.
    if (claim.role !== 'count' || claim.unit !== base.unit || claim.value === base.value) continue;
    if (counted) return undefined;
    counted = claim;
  }
  if (!base || !counted || base.clause - counted.clause > 1 || !isLess(counted, base)) return undefined;
  const between = base.sentence.text.slice(counted.end, base.start);
  const next = claims[basePosition + 2];
  // 占总数141件的49.6%、44.0%: shares of several.
  const isFirst =
    next?.unit === '%' &&
    /^ ?[、和与及] ?$/u.test(base.sentence.text.slice(claims[basePosition + 1]?.end ?? 0, next.start));
  return isFirst || together.test(between) || /分别|各自/u.test(counted.what.text) ? undefined : counted;
}

function isLess({ value }: ReadClaim, whole: ReadClaim): boolean {
  return Number(value) <= Number(whole.value);
}

/** A 62件、B 70件，占93.6%: of both, or of the last. */
function isOneOfSeveral(claims: readonly ReadClaim[], position: number, lead: string): boolean {
  const [before, counted] = [claims[position - 1], claims[position]];
  if (!before || !counted || !lead.includes(',') || before.role !== 'count' || before.unit !== counted.unit)
    return false;
  return (
    before.depth === counted.depth &&
    /^[^,;。:()]{0,4}[、和与及][^,;。:()、]{0,24}$/u.test(counted.sentence.text.slice(before.end, counted.start))
  );
}
