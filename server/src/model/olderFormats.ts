import { editionIds, editions } from '../standards/index.ts';

/** Report years before the national format, in digits or numerals, and words that only annexes of those years print. */
const signs =
  /(?:20(?:0[89]|1[0-8])|二[〇○零](?:〇[八九]|一[〇○零一二三四五六七八]))\s{0,2}年|答[复覆復][总總][数數]|[历歷]年累[计計]|主[动動]公[开開](?:政府)?(?:信息|文件)[数數]/g;
/** What stands around the year of a report's title or first sentence: the year of something else is no sign. */
const before = 40;
const after = 60;
const kind = /公[^\n]{0,9}[开開](?:[^。]{0,40}(?:[报報]|落[实實]))?/;
const report = /[报報]|落[实實]/;

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
  signs.lastIndex = 0;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    if (!match[0].endsWith('年')) return true;
    const around = text.slice(Math.max(0, match.index - before), match.index + after);
    if (kind.test(around) && report.test(around)) return true;
  }
  return false;
}
