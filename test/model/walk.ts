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
  hold((report.cutAt ?? 0) <= text.length, 'the cut lies in the text');
  let end = report.span.start;
  for (const section of report.sections) {
    hold(section.span.start >= end, 'sections in order');
    hold(section.span.end <= report.span.end, 'a section inside its report');
    end = section.span.end;
  }
  for (const table of report.tables) {
    const spans = [...table.cells.values()].map((cell) => cell.span).filter((span) => span.end > span.start);
    spans.sort((a, b) => a.start - b.start);
    for (const [i, span] of spans.entries()) {
      const before = spans[i - 1];
      hold(!before || span.start >= before.end, 'cells that do not overlap');
    }
  }
}

/** An interval of the text, at the borders of code points. */
export function checkSpan({ start, end }: Span, text: string): void {
  hold(
    start >= 0 && end >= start && end <= text.length && !splitsPair(text, start) && !splitsPair(text, end),
    `the span ${start}–${end} is an interval of a text of ${text.length} characters`,
  );
}

/** Says what does not hold; without Vitest, so that `npm run fuzz` can ask it as well. */
export function hold(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`does not hold: ${what}`);
}

function splitsPair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
