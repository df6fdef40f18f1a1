import { skipBlanks, trimBlanks } from '../text/fold.ts';

/** The lines of a text, which end at LF, CRLF or CR, as in LSP. Behind the last line there are only empty ones, at the text's end. */
export class Lines {
  readonly text: string;
  readonly count: number;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #textStarts: Int32Array;
  readonly #textEnds: Int32Array;

  /** @param starts where the lines begin, and `ends` where they end without the line end */
  constructor(text: string, starts: Int32Array, ends: Int32Array) {
    const count = starts.length;
    this.text = text;
    this.count = count;
    this.#starts = starts;
    this.#ends = ends;
    this.#textStarts = new Int32Array(count);
    this.#textEnds = new Int32Array(count);
    for (let line = 0; line < count; line++) {
      const end = this.endOf(line);
      const first = skipBlanks(text, this.startOf(line), end);
      this.#textStarts[line] = first;
      this.#textEnds[line] = trimBlanks(text, first, end);
    }
  }

  startOf(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  endOf(line: number): number {
    return this.#ends[line] ?? this.text.length;
  }

  /** Where the line's text begins, behind blanks; of a blank line where it ends too. */
  textStart(line: number): number {
    return this.#textStarts[line] ?? this.text.length;
  }

  /** Where the line's text ends, before blanks. */
  textEnd(line: number): number {
    return this.#textEnds[line] ?? this.text.length;
  }
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
  return new Lines(text, starts.subarray(0, count), ends.subarray(0, count));
}

function grow(array: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(capacity);
  grown.set(array);
  return grown;
}

/** Whether the line holds blanks only. */
export function isBlankLine(lines: Lines, index: number): boolean {
  return lines.textStart(index) === lines.textEnd(index);
}

/** The line without blanks at either side. */
export function lineText(lines: Lines, index: number): string {
  return lines.text.slice(lines.textStart(index), lines.textEnd(index));
}
