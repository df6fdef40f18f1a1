import { skipBlanks, trimBlanks } from '../text/fold.ts';

/**
 * The lines of a text: `starts[i]` to `ends[i]` without the line end, `from[i]` to `to[i]` without blanks at either side
 * (`from === to` on a blank line). Lines end at LF, CRLF or CR, as in LSP.
 */
export interface Lines {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly ends: Int32Array;
}

export function splitLines(text: string): Lines {
  let capacity = Math.max(16, text.length >> 4);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let count = 0;
  let start = 0;
  let carriage = text.indexOf('\r');
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    let next = end + 1;
    if (carriage >= 0) {
      if (carriage < start) carriage = text.indexOf('\r', start);
      if (carriage >= 0 && carriage < end) {
        next = carriage + (text.charCodeAt(carriage + 1) === 0x0a ? 2 : 1);
        end = carriage;
      }
    }
    if (count === capacity) {
      capacity *= 2;
      starts = grow(starts, capacity);
      ends = grow(ends, capacity);
    }
    starts[count] = start;
    ends[count] = end;
    count++;
    start = next;
  }
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const lineStart = starts[index] ?? 0;
    const lineEnd = ends[index] ?? 0;
    const first = skipBlanks(text, lineStart, lineEnd);
    from[index] = first;
    to[index] = trimBlanks(text, first, lineEnd);
  }
  return { text, count, starts, from, to, ends };
}

function grow(array: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(capacity);
  grown.set(array);
  return grown;
}

/** Whether the line holds blanks only. */
export function isBlankLine(lines: Lines, index: number): boolean {
  return (lines.from[index] ?? 0) === (lines.to[index] ?? 0);
}

/** The line without blanks at either side. */
export function lineText(lines: Lines, index: number): string {
  return lines.text.slice(lines.from[index] ?? 0, lines.to[index] ?? 0);
}
