import type { Report } from '../model/report.ts';
import { paragraphText } from '../syntax/tree.ts';

/** Whether a paragraph of the report holds what the pattern looks for, as typed. */
export function holdsSign({ blocks }: Report, pattern: RegExp): boolean {
  return blocks.some((block) => block.kind === 'paragraph' && pattern.test(paragraphText(block)));
}
