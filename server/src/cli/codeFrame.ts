import type { LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { measureText, widthOf } from '../text/displayWidth.ts';
import { showControls } from './plainLine.ts';
import { known } from '../text/known.ts';

/** A line of the document, cut to the terminal's width, and the marks that stand under the place meant. */
export interface CodeFrame {
  readonly lineNumber: string;
  readonly source: string;
  readonly underline: string;
}

const cutMark = '…';

/**
 * The first line of a span with carets under it. Carets count columns, not characters: 二 is two columns wide.
 * @param width columns for the source text, at least 20
 */
export function drawFrame(text: string, lines: LineIndex, span: Span, width: number): CodeFrame {
  const { line } = lines.positionAt(span.start);
  const bounds = lines.lineSpan(line);
  const start = Math.min(span.start, bounds.end);
  const end = Math.max(start, Math.min(span.end, bounds.end));

  // Lines of scraped pages can be megabytes long: only the window is looked at.
  const from = walkBack(text, start, bounds.start, Math.floor(width / 2));
  const to = walkForward(text, from, bounds.end, width);
  const before = (from > bounds.start ? cutMark : '') + showControls(text.slice(from, start));
  const marked = showControls(text.slice(start, Math.min(end, to)));
  const after = showControls(text.slice(Math.min(end, to), to)) + (to < bounds.end ? cutMark : '');
  return {
    lineNumber: String(line + 1),
    source: before + marked + after,
    underline: ' '.repeat(measureText(before)) + '^'.repeat(Math.max(1, measureText(marked))),
  };
}

function walkBack(text: string, offset: number, limit: number, width: number): number {
  let at = offset;
  let used = 0;
  while (at > limit) {
    const step = at - 2 >= limit && isTrailing(text, at - 1) ? 2 : 1;
    used += widthOf(known(text.codePointAt(at - step)));
    if (used > width) break;
    at -= step;
  }
  return at;
}

function walkForward(text: string, offset: number, limit: number, width: number): number {
  let at = offset;
  let used = 0;
  while (at < limit) {
    const code = known(text.codePointAt(at));
    used += widthOf(code);
    if (used > width) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

function isTrailing(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
