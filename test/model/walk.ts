import { expect } from 'vitest';
import type { Report, ReportDocument } from '../../server/src/model/report.ts';
import type { Span } from '../../server/src/text/span.ts';

/** Parts of the model that speak of the edition, not of the text. */
const notText = new Set(['edition', 'definition', 'row', 'column', 'editionReason']);

/** Every span of the document is an interval of its text that splits no code point. */
export function checkAllSpans(document: ReportDocument): void {
  const seen = new Set<object>();
  const waiting: unknown[] = [document.tree, document.frontMatter, document.directives, document.reports];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    if (isSpan(next)) checkSpan(next, document.text);
    const held: Iterable<readonly [unknown, unknown]> = next instanceof Map ? next : Object.entries(next);
    for (const [key, value] of held) if (!notText.has(String(key))) waiting.push(value);
  }
  for (const report of document.reports) checkReport(report, document.text);
}

function checkReport(report: Report, text: string): void {
  expect(report.cutAt ?? 0).toBeLessThanOrEqual(text.length);
  let end = report.span.start;
  for (const section of report.sections) {
    expect(section.span.start, 'sections in order').toBeGreaterThanOrEqual(end);
    expect(section.span.end, 'a section inside its report').toBeLessThanOrEqual(report.span.end);
    end = section.span.end;
  }
  for (const table of report.tables) {
    const spans = [...table.cells.values()].map((cell) => cell.span).filter((span) => span.end > span.start);
    spans.sort((a, b) => a.start - b.start);
    for (const [i, span] of spans.entries()) {
      const before = spans[i - 1];
      if (before) expect(span.start, 'cells that do not overlap').toBeGreaterThanOrEqual(before.end);
    }
  }
}

function checkSpan(span: Span, text: string): void {
  if (
    span.start < 0 ||
    span.end < span.start ||
    span.end > text.length ||
    splits(text, span.start) ||
    splits(text, span.end)
  ) {
    throw new Error(`the span ${span.start}–${span.end} is no interval of a text of ${text.length} characters`);
  }
}

function splits(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
