import type { PlacedReport } from '../placedReport.ts';
import type { Completer, Completion, CompletionPlace, CompletionRequest } from './completion.ts';
import { completeFrontMatter, frontMatterAt } from './frontMatter.ts';
import { completeHeadings } from './headings.ts';
import { completeLabels, completeValues } from './tableCells.ts';
import { completeWords } from './words.ts';

/** In this order; the first that has something to offer at a place is the only one: few things, and the right ones. */
const completers: readonly Completer[] = [completeValues, completeLabels, completeHeadings, completeWords];

/** Lines longer than this are looked at from here on: what is being typed stands near the cursor. */
const longestLine = 2000;

/** What may be written at the cursor of a text as it is now. Nothing in a document that is no report. */
export function listCompletions(
  text: string,
  reports: readonly PlacedReport[],
  { offset, locale, others = () => [] }: CompletionRequest,
): readonly Completion[] {
  const placed = reportAt(reports, offset);
  if (!placed) return [];
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - longestLine);
  const place: CompletionPlace = {
    placed,
    text,
    offset,
    before: text.slice(from, offset),
    lineStart: from,
    language: locale === 'en' ? 'en' : 'zh',
    others,
  };
  const front = frontMatterAt(place);
  if (front) return completeFrontMatter(place, front);
  for (const complete of completers) {
    const found = complete(place);
    if (found.length > 0) return found;
  }
  return [];
}

/** The report that the cursor is in; behind its last line it still is. */
function reportAt(reports: readonly PlacedReport[], offset: number): PlacedReport | undefined {
  return reports.findLast(({ report, shift }) => report.span.start + shift <= offset) ?? reports[0];
}
