import type { Span } from '../text/span.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

/** A range that can be folded away, from the first line of `span` to its last. */
export interface FoldingSpan {
  readonly kind: 'front-matter' | 'report' | 'section' | 'table';
  readonly span: Span;
}

/** Front matter, sections and tables; whole reports only where the document holds several. */
export function listFoldings(reports: readonly PlacedReport[]): readonly FoldingSpan[] {
  const foldings: FoldingSpan[] = [];
  const frontMatter = reports[0]?.document.frontMatter;
  if (frontMatter) foldings.push({ kind: 'front-matter', span: frontMatter.span });
  for (const { document, report, shift } of reports) {
    const fold = (kind: FoldingSpan['kind'], span: Span): void => {
      foldings.push({ kind, span: moveSpan(trimEnd(document.text, span), shift) });
    };
    if (reports.length > 1) fold('report', report.span);
    for (const section of report.sections) fold('section', section.span);
    for (const table of report.tables) {
      for (const piece of table.pieces) fold('table', piece);
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
