import { isAsTyped, type TextSegment } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { ClaimSource } from './claim.ts';
import { countWhile } from '../../text/countWhile.ts';

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

/** Markdown's marks of emphasis, which stand between a number and its unit as well: 收到**50**件. Between digits they hide something. */
const emphasis = /(?<![\d*])\*{2,3}(?!\*)|(?<!\*)\*{2,3}(?![\d*])/g;

/** The words of a line without marks of emphasis. */
export function dropEmphasis(text: string): string {
  return text.includes('**') ? text.replaceAll(emphasis, '') : text;
}

/** Without marks of emphasis; places are those in the document nevertheless. */
export function placeText({ segments, span }: ClaimSource): PlacedText {
  const lines = segments.map((segment) => dropEmphasis(segment.text));
  const lineStarts: number[] = [];
  let length = 0;
  for (const line of lines) {
    lineStarts.push(length);
    length += line.length;
  }
  const text = lines.length === 1 ? (lines[0] ?? '') : lines.join('');
  const lineOf = (offset: number): number => findLast(lineStarts, offset);
  /** Looked for once a number of the line is to be placed: a line may hold thousands of both. */
  const marks = new Map<number, TakenMarks>();
  const lengthBefore = (line: number, whole: string, offset: number): number => {
    const found = marks.get(line) ?? findMarks(whole);
    marks.set(line, found);
    const at = findLast(found.offsets, offset);
    return (found.offsets[at] ?? 0) <= offset ? (found.lengths[at] ?? 0) : 0;
  };
  const place = (offset: number, behind: boolean): number => {
    const line = lineOf(offset);
    const segment = segments[line];
    if (!segment) return span.end;
    // Decoded text is shorter than its source only where it holds entities: then the whole line is the exact answer we have.
    if (!isAsTyped(segment)) return behind ? segment.end : segment.start;
    const within = offset - (lineStarts[line] ?? 0);
    return segment.start + within + (lines[line] === segment.text ? 0 : lengthBefore(line, segment.text, within));
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

/** Where marks stood that were taken out of a line: offsets in what is left of it, ascending, with the length of all up to there. */
interface TakenMarks {
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
}

function findMarks(text: string): TakenMarks {
  const offsets: number[] = [];
  const lengths: number[] = [];
  let taken = 0;
  for (const mark of text.matchAll(emphasis)) {
    offsets.push(mark.index - taken);
    taken += mark[0].length;
    lengths.push(taken);
  }
  return { offsets, lengths };
}

/** Position of the last number that is not above `value`; 0 where there is none. */
function findLast(numbers: readonly number[], value: number): number {
  return Math.max(0, countWhile(numbers, (number) => number <= value) - 1);
}

function isDecoded(segment: TextSegment | undefined): boolean {
  return segment !== undefined && !isAsTyped(segment);
}
