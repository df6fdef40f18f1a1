import type { Span } from './span.ts';

/** A place as editors count it: zero-based line, UTF-16 code units from its start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** Lines of one text. They end at `\n`, `\r\n` or a lone `\r`, as in the Language Server Protocol. */
export interface LineIndex {
  readonly lineCount: number;
  /** An offset outside the text is taken for its nearer end; one between `\r` and `\n` for the end of the line before. */
  positionAt(offset: number): Position;
  rangeOf(span: Span): PositionRange;
  /** A character beyond its line's end is taken for the end, a line beyond the last for the end of the text. */
  offsetAt(position: Position): number;
  /** The line without its line end; empty beyond the last line. */
  lineSpan(line: number): Span;
}

const lineFeed = 10;
const carriageReturn = 13;

/** One pass over the text; each look-up afterwards is a binary search. */
export function buildLineIndex(text: string): LineIndex {
  const starts = findLineStarts(text);
  const startOf = (line: number): number => starts[line] ?? text.length;

  const lineSpan = (line: number): Span => {
    const start = startOf(line);
    let end = startOf(line + 1);
    if (line < starts.length - 1) {
      if (end > start && text.charCodeAt(end - 1) === lineFeed) end--;
      if (end > start && text.charCodeAt(end - 1) === carriageReturn) end--;
    }
    return { start, end };
  };

  const positionAt = (offset: number): Position => {
    const inside = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (startOf(middle) <= inside) low = middle;
      else high = middle;
    }
    const start = startOf(low);
    const isInLineEnd =
      inside > start && text.charCodeAt(inside) === lineFeed && text.charCodeAt(inside - 1) === carriageReturn;
    return { line: low, character: inside - start - (isInLineEnd ? 1 : 0) };
  };

  return {
    lineCount: starts.length,
    positionAt,
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
    offsetAt: ({ line, character }) => {
      const span = lineSpan(Math.max(0, line));
      return Math.min(span.start + Math.max(0, character), span.end);
    },
    lineSpan,
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  const hasReturns = text.includes('\r');
  if (!hasReturns) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) starts.push(at + 1);
  }
  return starts;
}
