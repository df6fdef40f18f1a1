import type { Report } from '../model/report.ts';
import { paragraphText } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';

/** Whether a paragraph of one of the reports holds what the pattern looks for, as typed. */
export function holdSign(pattern: RegExp, ...reports: readonly Report[]): boolean {
  return reports.some(({ blocks }) =>
    blocks.some((block) => block.kind === 'paragraph' && pattern.test(paragraphText(block))),
  );
}

/** What its paragraphs say, folded. */
export function foldProse({ blocks }: Report): string {
  return foldText(blocks.map((block) => (block.kind === 'paragraph' ? paragraphText(block) : '')).join('\n'));
}
