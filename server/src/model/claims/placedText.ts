import type { Span } from '../../text/span.ts';
import type { ClaimSource } from './claim.ts';

/** Text of a paragraph with the way back to the document. */
export interface PlacedText {
  readonly text: string;
  /** Offsets in `text` where its lines begin. */
  readonly lineStarts: readonly number[];
  /** Position in `lineStarts` of the last line that begins at or before the offset. */
  lineOf(offset: number): number;
  /** Source of `[from, to)`, as `sourceSpan` has it, but not in time of the paragraph's lines: a paragraph may hold many claims. */
  locate(from: number, to: number): Span;
}

export function placeText({ segments, span }: ClaimSource): PlacedText {
  const lineStarts: number[] = [];
  let length = 0;
  for (const segment of segments) {
    lineStarts.push(length);
    length += segment.text.length;
  }
  const text = segments.length === 1 ? (segments[0]?.text ?? '') : segments.map((segment) => segment.text).join('');
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const place = (offset: number, behind: boolean): number => {
    const line = lineOf(offset);
    const segment = segments[line];
    if (!segment) return span.end;
    // Decoded text is shorter than its source only where it holds entities: then the whole line is the exact answer we have.
    if (segment.text.length !== segment.end - segment.start) return behind ? segment.end : segment.start;
    return segment.start + offset - (lineStarts[line] ?? 0);
  };
  return {
    text,
    lineStarts,
    lineOf,
    locate(from, to) {
      const start = place(from, false);
      return {
        start,
        end: to > from ? Math.max(start, place(to - 1, true) + (isDecoded(segments[lineOf(to - 1)]) ? 0 : 1)) : start,
      };
    },
  };
}

function isDecoded(
  segment: { readonly start: number; readonly end: number; readonly text: string } | undefined,
): boolean {
  return segment !== undefined && segment.text.length !== segment.end - segment.start;
}
