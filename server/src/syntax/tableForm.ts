import { isPlainCount } from '../text/cellNumber.ts';
import { detach } from '../text/detach.ts';
import type { Span } from '../text/span.ts';
import { isBlankLine, lineText, splitLines, type Lines } from './lines.ts';
import type { SyntaxCell, SyntaxRow, SyntaxTable } from './tree.ts';

/**
 * Forms of tables: what is left of a typed table when its numbers are masked. Reports are written from few templates, and the next
 * version of a document differs from this one in a character, so that nearly every table has a form that was seen before: then one
 * walk over its characters finds the numbers, and all that does not depend on them is known.
 */

/** Stands for a number in a skeleton: digits only, or digits with a decimal point between. No text has these characters. */
const countMask = 0;
const decimalMask = 1;
/** Longer digits are no count that could be computed with. */
const longestCount = 15;
const decimal = /^\d{1,15}\.\d{1,15}$/;
const longestSkeleton = 20_000;
/** Forms remembered with one header, and in all: a hostile document must not grow memory. */
const mostOfHeader = 8;
const mostForms = 256;
/** Skeletons that were met once, by a number: a form is worth learning when it comes again. */
const mostMet = 4096;

/** The reading of rows that the form stands for: `pipes.ts` gives it, so that neither file needs the other to begin with. */
export type ReadRows = (lines: Lines, index: number, count: number) => readonly SyntaxRow[];

/** The form of a GFM table whose lines all begin with a pipe. It holds no text of a document. */
export class TableForm {
  readonly width: number;
  readonly lineCount: number;
  /** How many numbers a table of this form has. */
  readonly numbers: number;
  readonly #skeleton: Uint16Array;
  readonly #readRows: ReadRows;

  constructor(skeleton: Uint16Array, width: number, lineCount: number, readRows: ReadRows) {
    this.width = width;
    this.lineCount = lineCount;
    this.numbers = countMasks(skeleton);
    this.#skeleton = skeleton;
    this.#readRows = readRows;
  }

  /** Where the numbers stand in a table that begins at line `index`; undefined where it is not of this form. */
  fill(lines: Lines, index: number): Filling | undefined {
    const { text } = lines;
    const skeleton = this.#skeleton;
    const start = lines.textStart(index);
    const ends = new Int32Array(this.numbers * 2);
    let at = start;
    let found = 0;
    for (let place = 0; place < skeleton.length; place++) {
      const code = skeleton[place];
      if (code !== countMask && code !== decimalMask) {
        if (text.charCodeAt(at) !== code) return undefined;
        at++;
        continue;
      }
      const from = at;
      at = skipDigits(text, from);
      if (code === decimalMask) {
        const point = at;
        if (text.charCodeAt(point) !== 0x2e) return undefined;
        at = skipDigits(text, point + 1);
        if (at < 0 || at === point + 1) return undefined;
      }
      if (at <= from) return undefined;
      ends[found++] = from;
      ends[found++] = at;
    }
    // Lines that were divided for their length are not those of the form.
    return lines.textEnd(index + this.lineCount - 1) === at ? new Filling(this, text, start, at, ends) : undefined;
  }

  has(skeleton: Uint16Array): boolean {
    return this.#skeleton.length === skeleton.length && this.#skeleton.every((code, at) => code === skeleton[at]);
  }

  /** A table of this form in a text of its own, with a count for each number. */
  write(number: (index: number) => string): SyntaxTable {
    let text = '';
    let written = 0;
    for (const code of this.#skeleton) {
      if (code === countMask) text += number(written++);
      else text += code === decimalMask ? `${number(written++)}.5` : String.fromCharCode(code);
    }
    const lines = splitLines(text);
    const filling = this.fill(lines, 0);
    if (!filling) throw new Error('a table written in a form is not of that form');
    return this.makeTable(lines, 0, filling);
  }

  makeTable(lines: Lines, index: number, filling: Filling): SyntaxTable {
    return new FilledTable(filling, () => this.#readRows(lines, index, this.lineCount));
  }

  /** A table whose numbers stand in the text where the filling says. */
  placeTable(text: string, filling: Filling): SyntaxTable {
    return new FilledTable(filling, () => {
      const lines = splitLines(text.slice(0, filling.end));
      return this.#readRows(lines, lines.count - this.lineCount, this.lineCount);
    });
  }

  /** Whether it asks for a count there: digits only, not a decimal. */
  isCount(index: number): boolean {
    let number = 0;
    for (const code of this.#skeleton) {
      if (code !== countMask && code !== decimalMask) continue;
      if (number++ === index) return code === countMask;
    }
    return false;
  }
}

/** The numbers of one table of a form, in their order: where they stand, and with them where everything else does. */
export class Filling {
  readonly form: TableForm;
  readonly start: number;
  readonly end: number;
  readonly #text: string;
  /** Start and end of each number by turns, in the text. */
  readonly #ends: Int32Array;

  constructor(form: TableForm, text: string, start: number, end: number, ends: Int32Array) {
    this.form = form;
    this.start = start;
    this.end = end;
    this.#text = text;
    this.#ends = ends;
  }

  spanOf(index: number): Span {
    return { start: this.#ends[index * 2] ?? 0, end: this.#ends[index * 2 + 1] ?? 0 };
  }

  textOf(index: number): string {
    return this.#text.slice(this.#ends[index * 2], this.#ends[index * 2 + 1]);
  }

  /** The same numbers in a text in which all of the table stands `by` characters further on. */
  shift(text: string, by: number): Filling {
    return new Filling(
      this.form,
      text,
      this.start + by,
      this.end + by,
      this.#ends.map((end) => end + by),
    );
  }

  /** The numbers after `[start, end)` of the text has become `[start, newEnd)`; undefined unless this leaves digits in one count. */
  retype(text: string, start: number, end: number, newEnd: number): Filling | undefined {
    const index = this.#countBefore(start + 1) - 1;
    const number = this.spanOf(index);
    const by = newEnd - end;
    const length = number.end - number.start + by;
    if (index < 0 || end > number.end || length < 1 || length > longestCount || !this.form.isCount(index))
      return undefined;
    for (let at = start; at < newEnd; at++) if (!isDigit(text.charCodeAt(at))) return undefined;
    const ends = this.#ends.map((offset, place) => (place > index * 2 ? offset + by : offset));
    return new Filling(this.form, text, this.start, this.end + by, ends);
  }

  /** Of a number that is a count. */
  countOf(index: number): number {
    const ends = this.#ends;
    const end = ends[index * 2 + 1] ?? 0;
    let value = 0;
    for (let at = ends[index * 2] ?? 0; at < end; at++) value = value * 10 + this.#text.charCodeAt(at) - 0x30;
    return value;
  }

  /** The number that begins there, or -1. */
  indexOf(start: number): number {
    const index = this.#countBefore(start);
    return this.#ends[index * 2] === start ? index : -1;
  }

  /** Where the offset of this table stands in another one of the same form. An offset inside a number has no such place. */
  moveTo(other: Filling, offset: number): number {
    const before = this.#countBefore(offset);
    if (before === 0) return other.start + offset - this.start;
    const last = before * 2 - 1;
    return (other.#ends[last] ?? 0) + offset - (this.#ends[last] ?? 0);
  }

  /** How many numbers begin before the offset. */
  #countBefore(offset: number): number {
    const ends = this.#ends;
    let low = 0;
    let high = this.form.numbers;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle * 2] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A table of a form. Its rows are read when somebody asks for them. */
class FilledTable implements SyntaxTable {
  readonly kind = 'table';
  readonly style = 'gfm';
  readonly grid = true;
  readonly rowsKnown = true;
  readonly width: number;
  readonly span: Span;
  readonly filling: Filling;
  readonly #readRows: () => readonly SyntaxRow[];
  #rows: readonly SyntaxRow[] | undefined;

  constructor(filling: Filling, readRows: () => readonly SyntaxRow[]) {
    this.filling = filling;
    this.width = filling.form.width;
    this.span = { start: filling.start, end: filling.end };
    this.#readRows = readRows;
  }

  get rows(): readonly SyntaxRow[] {
    this.#rows ??= this.#readRows();
    return this.#rows;
  }
}

/**
 * The forms that were learned, by the first line of their tables. They outlive a document, which is allowed because this is a
 * cache that no reading depends on: a form is readonly and a function of its skeleton alone (the table's characters with the numbers
 * masked), it is used only where every other character is the same, and it gives what reading cell by cell gives
 * (`test/model/tableForms.test.ts`). Which forms are known and in which order they are tried changes how long a document takes,
 * nothing else; so all services of a process may share it. Nothing else may be kept here.
 */
const learned = new Map<string, TableForm[]>();
let forms = 0;
const met = new Set<number>();

/** Reads the table of a known form that begins at line `index`; undefined where none does. */
export function readKnownTable(
  lines: Lines,
  index: number,
  goesOn: (next: number) => boolean,
): { table: SyntaxTable; next: number } | undefined {
  const known = learned.get(lineText(lines, index));
  if (!known) return undefined;
  for (const [at, form] of known.entries()) {
    const filling = form.fill(lines, index);
    const next = index + form.lineCount;
    if (!filling || (next < lines.count && !isBlankLine(lines, next) && goesOn(next))) continue;
    // The next table is likely of the same form.
    if (at > 0) known.unshift(...known.splice(at, 1));
    return { table: form.makeTable(lines, index, filling), next };
  }
  return undefined;
}

/** Learns the form of a table that was read cell by cell, if it comes for the second time. */
export function learnForm(lines: Lines, index: number, table: SyntaxTable, readRows: ReadRows): void {
  const lineCount = table.rows.length + 1;
  for (let line = index; line < index + lineCount; line++)
    if (lines.text.charCodeAt(lines.textStart(line)) !== 0x7c) return;
  const skeleton = readSkeleton(lines.text, table);
  if (!skeleton) return;
  const number = hash(skeleton);
  if (!met.has(number)) {
    if (met.size >= mostMet) met.clear();
    met.add(number);
    return;
  }
  if (forms >= mostForms) {
    learned.clear();
    forms = 0;
  }
  const header = lineText(lines, index);
  const known = learned.get(header) ?? [];
  if (known.some((form) => form.has(skeleton))) return;
  if (known.length === 0) learned.set(detach(header), known);
  known.unshift(new TableForm(skeleton, table.width, lineCount, readRows));
  forms++;
  if (known.length <= mostOfHeader) return;
  known.pop();
  forms--;
}

/** Behind the digits at `from`; -1 behind more than a count may have. */
function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at - from > longestCount ? -1 : at;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The table's characters with every count masked; undefined where it is too long to be remembered. */
function readSkeleton(text: string, { span, rows }: SyntaxTable): Uint16Array | undefined {
  const numbers = rows.flatMap(({ cells }) => cells.filter(isNumber));
  let length = span.end - span.start;
  for (const { text: digits } of numbers) length -= digits.length - 1;
  if (length > longestSkeleton) return undefined;
  const skeleton = new Uint16Array(length);
  let next = 0;
  let place = 0;
  for (let at = span.start; at < span.end; at++) {
    const number = numbers[next];
    if (number?.span.start === at) {
      skeleton[place++] = isPlainCount(number.text) ? countMask : decimalMask;
      at = number.span.end - 1;
      next++;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === countMask || code === decimalMask) return undefined;
    skeleton[place++] = code;
  }
  return skeleton;
}

/** A cell that holds a number and nothing else, typed without marks between its digits. */
function isNumber({ text, span }: SyntaxCell): boolean {
  if (text.length !== span.end - span.start) return false;
  return isPlainCount(text) ? text.length <= longestCount : decimal.test(text);
}

function countMasks(skeleton: Uint16Array): number {
  let count = 0;
  for (const code of skeleton) if (code === countMask || code === decimalMask) count++;
  return count;
}

function hash(skeleton: Uint16Array): number {
  let value = skeleton.length;
  for (const code of skeleton) value = Math.imul(value ^ code, 0x01000193);
  return value;
}
