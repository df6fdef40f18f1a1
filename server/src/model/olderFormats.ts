import { editionIds, editions } from '../standards/index.ts';

/** Words that only annexes of earlier years print; nearly all of them have a year as well. */
const annexWords = ['答复总数', '历年累计'] as const;
/** Years before 2019 in digits of either width and in numerals, right before 年. */
const olderYear =
  /(?:[2２][0０](?:[0０][89８９]|[1１][0-8０-８])|二[〇○零](?:[〇○零][八九]|一[〇○零一二三四五六七八]))\s{0,2}$/;
const longestYear = 6;
/** What stands around the year of a report's title or first sentence, in the same sentence: the year of something else is no sign. */
const before = 40;
const after = 60;
const kind = /公[^\n]{0,9}[开開]/;
const report = /[报報]|落[实實]/;
/** `统计期限自2010年1月1日起`: the year of a period is the report's, too. */
const period = /[统統][计計].{0,4}[期时時截]/;

const olderIds: readonly string[] = editionIds.slice(editions.length);
/** Front matter that names an edition is not long. */
const longestFrontMatter = 600;

function namesOlder(frontMatter: string): boolean {
  return olderIds.some((id) => frontMatter.includes(id));
}

/**
 * Whether a document may hold a report of an earlier format, so that it is read with their words, too: an edition is named, the
 * words of such an annex are there, or a year before 2019 stands where a title would. A cheap look: most documents have none.
 */
export function callsForOlder(text: string, edition: string | undefined): boolean {
  if (edition !== undefined && olderIds.includes(edition)) return true;
  if (text.startsWith('---') && namesOlder(text.slice(0, longestFrontMatter))) return true;
  if (annexWords.some((word) => text.includes(word))) return true;
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    if (!mayEndYear(text.charCodeAt(at - 1)) || !olderYear.test(text.slice(Math.max(0, at - longestYear), at)))
      continue;
    const head = text.slice(Math.max(0, at - before), at);
    const around = head.slice(head.lastIndexOf('。') + 1) + text.slice(at, at + after).split('。', 1)[0];
    if ((kind.test(around) && report.test(around)) || period.test(around)) return true;
  }
  return false;
}

/** The last digit of 2008 to 2018, a numeral or a blank: most 年 are told by what stands before them. */
function mayEndYear(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xff10 && code <= 0xff19) ||
    code <= 0x20 ||
    '〇○零一二三四五六七八九'.includes(String.fromCharCode(code))
  );
}
