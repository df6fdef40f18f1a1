import type { ReadClaim } from './readClaim.ts';

/** 占 with nothing but words for the whole before the percentage; 占自然人申请的30%, 占全市总量的12% are shares of something else. */
const wholeWords =
  /^[^占]{0,6}占(?:比|其|总|全部|全年|主动公开|公开|申请|信息|政府|受理|收到|答复|办结|办理|处理|的|比例|比重|为|是|约|达到?|数量?|件数|条数|量|体|工作|结果|到|了|:| )*$/u;

/** Ties each share of a sentence to the count it is the share of: the one before it, in its clause or the one before that. */
export function tieShares(claims: readonly ReadClaim[]): void {
  for (const [position, share] of claims.entries()) {
    if (share.role !== 'share') continue;
    const before = claims[position - 1];
    const lead = before ? share.sentence.text.slice(before.end, share.start) : '';
    // 占总数200条的60%: the whole is named between.
    if (before?.role === 'count' && /占[^,;。]{0,20}$/u.test(before.what.text) && before.clause === share.clause) {
      share.base = before;
      const counted = claims[position - 2];
      if (counted?.role === 'count' && counted.unit === before.unit && before.clause - counted.clause <= 1)
        share.count = counted;
      continue;
    }
    // 分别占33.3%和66.7%: which is whose takes more than the words beside it.
    if (lead.includes('分别')) continue;
    if (before?.role !== 'count' || share.clause - before.clause > 1) continue;
    if (share.depth > before.depth ? !/^[^,;:。、()]{0,8}\([^()]*$/u.test(lead) : share.depth < before.depth) continue;
    if (lead.includes('占') ? !wholeWords.test(lead.slice(lead.lastIndexOf(',') + 1)) : !/\($|比例|比重/u.test(lead))
      continue;
    share.count = before;
  }
}
