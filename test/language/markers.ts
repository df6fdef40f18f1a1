import type { Span } from '../../server/src/text/span.ts';

/** Marks of an expected range. Chosen because no report contains them and both are one UTF-16 unit. */
export const OPEN = '⟦';
const CLOSE = '⟧';

export interface MarkedText {
  /** The text without marks. */
  readonly text: string;
  /** The marked ranges, outer before inner, in the order of their starts. */
  readonly spans: readonly Span[];
}

/** Takes `⟦…⟧` out of a text. Ranges may nest and may be empty; a mark without its partner is a mistake of the test and throws. */
export function readMarks(marked: string): MarkedText {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const char of marked) {
    if (char === OPEN) {
      open.push(text.length);
    } else if (char === CLOSE) {
      const start = open.pop();
      if (start === undefined) throw new Error(`${CLOSE} without ${OPEN} in: ${marked}`);
      spans.push({ start, end: text.length });
    } else {
      text += char;
    }
  }
  if (open.length > 0) throw new Error(`${OPEN} without ${CLOSE} in: ${marked}`);
  return { text, spans: sortBySpan(spans, (span) => span) };
}

/** Puts marks into a text: the picture of a result. Equal sets of ranges give equal pictures. */
export function writeMarks(text: string, spans: readonly Span[]): string {
  for (const span of spans) {
    if (span.start < 0 || span.end < span.start || span.end > text.length) {
      throw new Error(`range ${span.start}–${span.end} lies outside a text of ${text.length} characters`);
    }
  }
  const marks = new Map<number, { closing: number; empty: number; opening: number }>();
  const at = (offset: number): { closing: number; empty: number; opening: number } => {
    const known = marks.get(offset);
    if (known) return known;
    const fresh = { closing: 0, empty: 0, opening: 0 };
    marks.set(offset, fresh);
    return fresh;
  };
  for (const { start, end } of spans) {
    if (start === end) {
      at(start).empty += 1;
    } else {
      at(start).opening += 1;
      at(end).closing += 1;
    }
  }
  let picture = '';
  let done = 0;
  const ordered = [...marks];
  ordered.sort(([a], [b]) => a - b);
  for (const [offset, mark] of ordered) {
    picture += text.slice(done, offset);
    picture += CLOSE.repeat(mark.closing) + (OPEN + CLOSE).repeat(mark.empty) + OPEN.repeat(mark.opening);
    done = offset;
  }
  return picture + text.slice(done);
}

/** Takes the cursor `$0` out of a text; a text without exactly one throws. */
export function readCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('$0');
  if (offset === -1 || marked.includes('$0', offset + 2)) throw new Error(`exactly one $0 expected in: ${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 2), offset };
}

/** A copy in the order of starts; at one start the longer first, so that an outer range precedes what it holds. */
export function sortBySpan<T>(items: readonly T[], spanOf: (item: T) => Span): T[] {
  const sorted = [...items];
  sorted.sort((a, b) => spanOf(a).start - spanOf(b).start || spanOf(b).end - spanOf(a).end);
  return sorted;
}
