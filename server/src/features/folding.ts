import type { ReportDocument } from '../model/report.ts';
import type { Span } from '../text/span.ts';

/** A range that can be folded away, from the first line of `span` to its last. */
export interface FoldingSpan {
  readonly kind: 'front-matter' | 'report' | 'section' | 'table';
  readonly span: Span;
}

/** Front matter, sections and tables; whole reports only where the document holds several. */
export function listFoldings(document: ReportDocument): readonly FoldingSpan[] {
  const { text, frontMatter, reports } = document;
  const foldings: FoldingSpan[] = [];
  if (frontMatter && reports.length > 0) foldings.push({ kind: 'front-matter', span: frontMatter.span });
  for (const report of reports) {
    if (reports.length > 1) foldings.push({ kind: 'report', span: trimEnd(text, report.span) });
    for (const section of report.sections) foldings.push({ kind: 'section', span: trimEnd(text, section.span) });
    for (const table of report.tables) {
      for (const piece of table.pieces) foldings.push({ kind: 'table', span: trimEnd(text, piece) });
    }
  }
  return foldings;
}

/** Without the blank lines after it: they part it from what follows. */
function trimEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  return { start, end: last };
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x3000 || code === 0xa0;
}
