import { isPlainCount } from '../text/cellNumber.ts';
import { skipBlanks } from '../text/fold.ts';
import { mostCommon } from '../text/mostCommon.ts';
import { isBlankLine, lineText, type Lines } from './lines.ts';
import { isPageNumber } from './pageNumber.ts';
import { learnForm, readKnownTable } from './tableForm.ts';
import type { SyntaxCell, SyntaxRow, SyntaxTable } from './tree.ts';
import { makeCell } from './typedCell.ts';

/** GFM tables (https://github.github.com/gfm/#tables-extension-) and the pipe-separated rows that scrapers leave. */

const pipe = 0x7c;

/**
 * Cells between the unescaped pipes of `[from, to)`. A trailing pipe closes the row; a leading one opens it unless `closing` says
 * that every pipe closes a cell (`203 |`, and `||` for two empty ones).
 */
export function splitRow(text: string, from: number, to: number, closing = false): SyntaxCell[] {
  const cells: SyntaxCell[] = [];
  let start = !closing && text.charCodeAt(from) === pipe ? from + 1 : from;
  for (let at = start; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c && text.charCodeAt(at + 1) === pipe) at++;
    else if (code === pipe) {
      cells.push(makeCell(text, start, at, cells.length));
      start = at + 1;
    }
  }
  if (start < to) cells.push(makeCell(text, start, to, cells.length));
  return cells;
}

/** Number of columns of a delimiter row `| --- | :-: |`, or 0 where the line is none. */
export function delimiterWidth(text: string, from: number, to: number): number {
  let at = from;
  if (text.charCodeAt(at) === pipe) at++;
  let width = 0;
  while (at < to) {
    at = skipBlanks(text, at, to);
    if (text.charCodeAt(at) === 0x3a) at++;
    const dashes = at;
    while (at < to && text.charCodeAt(at) === 0x2d) at++;
    if (at === dashes) return 0;
    if (at < to && text.charCodeAt(at) === 0x3a) at++;
    at = skipBlanks(text, at, to);
    width++;
    if (at === to) break;
    if (text.charCodeAt(at) !== pipe) return 0;
    at++;
  }
  return width;
}

/** Whether the line holds a pipe that is not escaped. */
export function hasPipe(lines: Lines, index: number): boolean {
  const { text } = lines;
  const to = lines.textEnd(index);
  for (let at = lines.textStart(index); at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === pipe) return true;
  }
  return false;
}

/** Reads a GFM table whose header is line `index`, or undefined where that line begins none. */
export function readGfmTable(
  lines: Lines,
  index: number,
  stops: (index: number) => boolean,
): { table: SyntaxTable; next: number } | undefined {
  const { text } = lines;
  if (index + 1 >= lines.count) return undefined;
  const goesOn = (next: number): boolean => !interruptsTable(lines, next) && !stops(next);
  const known = readKnownTable(lines, index, goesOn);
  if (known) return known;
  const width = delimiterWidth(text, lines.textStart(index + 1), lines.textEnd(index + 1));
  if (width === 0) return undefined;
  const header = splitRow(text, lines.textStart(index), lines.textEnd(index));
  if (header.length !== width) return undefined;
  let next = index + 2;
  while (next < lines.count && !isBlankLine(lines, next) && goesOn(next)) next++;
  const rows = readGfmRows(lines, index, next - index);
  const span = { start: lines.textStart(index), end: lines.textEnd(next - 1) };
  const table: SyntaxTable = { kind: 'table', span, style: 'gfm', grid: true, rowsKnown: true, width, rows };
  learnForm(lines, index, table, readGfmRows);
  return { table, next };
}

/** The rows of a GFM table of `count` lines; its second line is the delimiter row. */
function readGfmRows(lines: Lines, index: number, count: number): readonly SyntaxRow[] {
  const rows: SyntaxRow[] = [];
  for (let line = index; line < index + count; line++)
    if (line !== index + 1)
      rows.push(rowOf(lines, line, splitRow(lines.text, lines.textStart(line), lines.textEnd(line))));
  return rows;
}

/** The beginning of another block ends a table. A list mark does not where the line has pipes: authors write `1. … | 0 |`. */
function interruptsTable(lines: Lines, index: number): boolean {
  const { text } = lines;
  const from = lines.textStart(index);
  const code = text.charCodeAt(from);
  if (code === pipe) return false;
  const line = text.slice(from, Math.min(from + 12, lines.textEnd(index)));
  if (/^(?:#{1,6}(?:\s|$)|>|```|~~~|<[a-zA-Z!/?])/.test(line)) return true;
  if (hasPipe(lines, index)) return false;
  return /^(?:[-*+]\s|\d{1,9}[.)]\s|(?:[-*_]\s*){3,}$)/.test(line);
}

function rowOf(lines: Lines, index: number, cells: readonly SyntaxCell[]): SyntaxRow {
  return { span: { start: lines.textStart(index), end: lines.textEnd(index) }, cells };
}

/** Reads the pipe-separated lines from line `index` on that form no GFM table. */
export function readPipeRegion(
  lines: Lines,
  index: number,
  stops: (index: number) => boolean,
): { table: SyntaxTable; next: number } {
  const region = collectRegion(lines, index, stops);
  const piped = region.filter((line) => hasPipe(lines, line));
  const closed = piped.filter((line) => endsWithPipe(lines, line)).length;
  const bare = region.length - piped.length;
  const last = region.at(-1) ?? index;
  const span = { start: lines.textStart(index), end: lines.textEnd(last) };
  const next = last + 1;
  const table = (style: 'cell-lines' | 'pipe-rows', rowsKnown: boolean, rows: readonly SyntaxRow[]): SyntaxTable => ({
    kind: 'table',
    span,
    style,
    grid: false,
    rowsKnown,
    width: rows.reduce((width, row) => Math.max(width, row.cells.length), 0),
    rows,
  });
  // Cells whose text and pipes stand on lines of their own: only the pipes say where a cell ends.
  const contents = piped.filter((line) => !isPipesOnly(lines, line)).length;
  if (bare * 10 >= region.length && contents * 4 <= piped.length) {
    return { table: table('pipe-rows', false, [{ span, cells: splitRow(lines.text, span.start, span.end) }]), next };
  }
  // Every line has as many pipes as the others: lines are rows, whether or not their first and last cells are empty.
  const even = bare === 0 && piped.length >= 3 ? evenness(lines, region) : 0;
  if (even >= 0.9) {
    const opened = region.every((line) => lines.text.charCodeAt(lines.textStart(line)) === pipe);
    const rows = region.map((line) => readLine(lines, line, !opened));
    if (!opened && isFlush(rows)) return { table: { ...table('pipe-rows', true, rows), flush: true }, next };
    return { table: { ...table('pipe-rows', true, rows), grid: even === 1 }, next };
  }
  // Where rows begin without a pipe, a pipe at the beginning closes an empty first cell.
  const starts = region.filter((line, at) => at === 0 || endsWithPipe(lines, region[at - 1] ?? line));
  const contentStarts = starts.filter((line) => !isPipesOnly(lines, line));
  const closing = contentStarts.filter((line) => opensCell(lines, line)).length * 2 <= contentStarts.length;
  // Rows closed by a pipe may break inside their cells, so that many lines end without one; the last line tells.
  const endsClosed = endsWithPipe(lines, last);
  const rows =
    closed * 10 >= piped.length * 6 || (endsClosed && closed * 4 >= piped.length)
      ? readClosedRows(lines, region, closing)
      : region.map((line) => readLine(lines, line));
  // Most rows hold one cell: rows end where labels say, not at line ends.
  const single = rows.filter((row) => row.cells.filter((cell) => cell.text !== '').length <= 1).length;
  if (single * 2 > rows.length) {
    const cells = rows.flatMap((row) => row.cells);
    const flush = isFlushStream(cells) ? { flush: true as const } : {};
    return { table: { ...table('cell-lines', false, [{ span, cells }]), ...flush }, next };
  }
  const flush = isFlush(rows) ? { flush: true as const } : {};
  return { table: { ...table('pipe-rows', true, rows), ...flush }, next };
}

/** Blanks behind a row's texts that tell of merged cells: fewer are cells that were left blank. */
const mergedBlanks = 2;

/**
 * Whether a page's blanks were moved to the ends of its rows: merged cells left some there, and none stands before a text. A table
 * whose blanks keep their places has one before a text, below a merged label or under a merged head.
 */
function isFlush(rows: readonly SyntaxRow[]): boolean {
  let merged = false;
  for (const { cells } of rows) {
    const last = cells.findLastIndex(({ text }) => text !== '');
    for (let index = 0; index < last; index++) if (cells[index]?.text === '') return false;
    // A page leaves pipes side by side; an author's own blank cells, a caption's too, hold a blank each.
    const [before, behind] = cells.slice(-2);
    const isPacked = before !== undefined && behind !== undefined && behind.span.start - before.span.start === 1;
    merged ||= last >= 0 && cells.length - last > mergedBlanks && isPacked;
  }
  return merged;
}

/** The same of cells whose rows end where labels say: no blank stands before a number, and several behind some. */
function isFlushStream(cells: readonly SyntaxCell[]): boolean {
  let blanks = 0;
  let merged = false;
  let afterNumber = false;
  for (const { text } of cells) {
    if (text === '') {
      blanks++;
      if (afterNumber) merged ||= blanks >= mergedBlanks;
      continue;
    }
    const isNumber = isPlainCount(text) || /^(?:[增减]\s{0,2}\d|[^\u3400-\u9fff]+$)/.test(text);
    if (isNumber && blanks > 0) return false;
    afterNumber = isNumber;
    blanks = 0;
  }
  return merged;
}

function collectRegion(lines: Lines, index: number, stops: (index: number) => boolean): number[] {
  const region: number[] = [];
  let at = index;
  while (at < lines.count) {
    if (stops(at) && at > index) break;
    if (hasPipe(lines, at)) {
      if (at > index && delimiterWidth(lines.text, lines.textStart(at + 1), lines.textEnd(at + 1)) > 0) break;
      region.push(at);
      at++;
      continue;
    }
    // A gap of blank lines or a cell's text broken over lines belongs to the region where a piped line follows soon.
    let ahead = at;
    while (
      ahead < lines.count &&
      ahead - at < 4 &&
      !hasPipe(lines, ahead) &&
      (isBlankLine(lines, ahead) || isShort(lines, ahead)) &&
      !stops(ahead)
    )
      ahead++;
    if (ahead >= lines.count || !hasPipe(lines, ahead) || stops(ahead)) break;
    for (; at < ahead; at++) if (!isBlankLine(lines, at) && !isPageNumber(lineText(lines, at))) region.push(at);
  }
  return region;
}

/** A cell's own text, not prose: prose ends in a full stop and is longer. */
function isShort(lines: Lines, index: number): boolean {
  const to = lines.textEnd(index);
  return to - lines.textStart(index) <= 40 && !'。；！？:：'.includes(lines.text.charAt(to - 1));
}

function endsWithPipe(lines: Lines, line: number): boolean {
  return lines.text.charCodeAt(lines.textEnd(line) - 1) === pipe;
}

function isPipesOnly(lines: Lines, line: number): boolean {
  return /^[|\s]*$/.test(lineText(lines, line));
}

/** Share of the lines that have the most common number of pipes, three at least. */
function evenness(lines: Lines, region: readonly number[]): number {
  const counts = region.map((line) => countPipes(lines, line)).filter((count) => count >= 3);
  return (mostCommon(counts)?.count ?? 0) / region.length;
}

function countPipes(lines: Lines, line: number): number {
  let count = 0;
  for (let at = lines.textStart(line); at < lines.textEnd(line); at++) if (lines.text.charCodeAt(at) === pipe) count++;
  return count;
}

function opensCell(lines: Lines, line: number): boolean {
  return lines.text.charCodeAt(lines.textStart(line)) === pipe && !isPipesOnly(lines, line);
}

function readLine(lines: Lines, line: number, closing = false): SyntaxRow {
  return rowOf(lines, line, splitRow(lines.text, lines.textStart(line), lines.textEnd(line), closing));
}

/** Rows closed by a pipe: a line that ends without one goes on in the next. */
function readClosedRows(lines: Lines, region: readonly number[], closing: boolean): SyntaxRow[] {
  const rows: SyntaxRow[] = [];
  let start = -1;
  for (const line of region) {
    if (start < 0) start = lines.textStart(line);
    const end = lines.textEnd(line);
    if (lines.text.charCodeAt(end - 1) !== pipe) continue;
    rows.push({ span: { start, end }, cells: splitRow(lines.text, start, end, closing) });
    start = -1;
  }
  const last = region.at(-1);
  if (start >= 0 && last !== undefined) {
    const end = lines.textEnd(last);
    rows.push({ span: { start, end }, cells: splitRow(lines.text, start, end, closing) });
  }
  return rows;
}
