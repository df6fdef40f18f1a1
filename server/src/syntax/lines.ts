import { skipBlanks, trimBlanks } from '../text/fold.ts';

/** Numbers kept of each line. */
const stride = 4;

/** The lines of a text, which end at LF, CRLF or CR, as in LSP. Behind the last line there are only empty ones, at the text's end. */
export class Lines {
  readonly text: string;
  readonly count: number;
  /** Of each line by turns: where it begins and where it ends without the line end, where its text begins and ends. */
  readonly #places: Int32Array;

  /** @param places as it is kept; longer where room was left over */
  constructor(text: string, count: number, places: Int32Array) {
    this.text = text;
    this.count = count;
    this.#places = places;
  }

  startOf(line: number): number {
    return this.#placeOf(line, 0);
  }

  endOf(line: number): number {
    return this.#placeOf(line, 1);
  }

  /** Where the line's text begins, behind blanks; of a blank line where it ends too. */
  textStart(line: number): number {
    return this.#placeOf(line, 2);
  }

  /** Where the line's text ends, before blanks. */
  textEnd(line: number): number {
    return this.#placeOf(line, 3);
  }

  #placeOf(line: number, which: number): number {
    return line < this.count ? (this.#places[line * stride + which] ?? 0) : this.text.length;
  }
}

/** Gathers lines in their order. */
export class LineList {
  readonly #text: string;
  #places: Int32Array;
  #count = 0;

  constructor(text: string) {
    this.#text = text;
    // Lines of a report have 24 characters on average.
    this.#places = new Int32Array((16 + (text.length >> 4)) * stride);
  }

  add(start: number, end: number): void {
    const at = this.#count * stride;
    if (at === this.#places.length) {
      const grown = new Int32Array(at * 2);
      grown.set(this.#places);
      this.#places = grown;
    }
    const places = this.#places;
    const first = skipQuote(this.#text, skipBlanks(this.#text, start, end), end);
    places[at] = start;
    places[at + 1] = end;
    places[at + 2] = first;
    places[at + 3] = trimBlanks(this.#text, first, end);
    this.#count++;
  }

  finish(): Lines {
    return new Lines(this.#text, this.#count, this.#places);
  }
}

/** `> | 规章 | 3 |`: a table in a quotation begins behind its mark. */
function skipQuote(text: string, first: number, end: number): number {
  if (text.charCodeAt(first) !== 0x3e) return first;
  const at = skipBlanks(text, first + 1, end);
  return text.charCodeAt(at) === 0x7c ? at : first;
}

export function splitLines(text: string): Lines {
  const list = new LineList(text);
  let carriage = text.indexOf('\r');
  for (let start = 0; start <= text.length; ) {
    // A search for the next line end is faster than a look at each character.
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
    list.add(start, end);
    start = next;
  }
  return list.finish();
}

/** Whether the line holds blanks only. */
export function isBlankLine(lines: Lines, index: number): boolean {
  return lines.textStart(index) === lines.textEnd(index);
}

/** The line without blanks at either side. */
export function lineText(lines: Lines, index: number): string {
  return lines.text.slice(lines.textStart(index), lines.textEnd(index));
}
