import { joinBrokenLabels } from './brokenLabels.ts';
import { isBlankLine, lineText, type Lines } from './lines.ts';
import type { Lexicon } from './lexicon.ts';
import { isPageNumber } from './pageNumber.ts';
import { hasPipe } from './pipes.ts';
import { atColumn, makeCell } from './typedCell.ts';
import {
  isNumberCell,
  lastLineOfRow,
  longestRow,
  splitBlanks,
  splitCommas,
  splitTight,
  splitTightNumbers,
} from './separated.ts';
import type { Block, SyntaxCell, SyntaxRow, SyntaxTable, TableStyle } from './tree.ts';

/** Tables without pipes or tags: rows separated by tabs, commas or single blanks, columns aligned by spaces, cells on lines of their own. */

const longestCellLine = 60;
const longestFragment = 24;
/** Lines of header fragments that may stand between two cells before the table is over. */
const maximalFragments = 8;

/**
 * Whether line `index` may begin a loose table: a label or a number alone, or columns. A cheap look before `readLooseTable`.
 * @param hasColumns whether cells may stand beside each other anywhere in the text
 */
export function mayBeginLooseTable(lines: Lines, index: number, lexicon: Lexicon, hasColumns: boolean): boolean {
  const from = lines.textStart(index);
  const to = lines.textEnd(index);
  if (hasColumns && columnBreak(lines.text, from, to) >= 0) return true;
  if (to - from > longestRow || endsSentence(lines.text.charCodeAt(to - 1))) return false;
  const ends = endsRow(lines.text, from, to);
  if (to - from > longestCellLine && !ends && !manyWords.test(lines.text.slice(from, to))) return false;
  const text = lines.text.slice(from, to);
  if (to - from <= longestCellLine && (isNumberCell(text) || lexicon.isLabel(text))) return true;
  // Every word of prose would be looked up: only what has the form of a row is.
  if (!ends && !rowForm.test(text)) return false;
  return (splitBlanks(lines, index, lexicon) ?? splitCommas(lines, index, lexicon)) !== undefined;
}

/** A full stop and its like: most lines of prose are told by it, and no label or number ends so. */
function endsSentence(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1a;
}

/** `----  ----`, `====  ====`: the line under the head of a table in columns. */
function isRule(text: string): boolean {
  return (text.startsWith('---') || text.startsWith('===')) && /^(?:[-\s]+|[=\s]+)$/.test(text);
}

/** Three or more words with blanks or commas between them, no sentence. */
const rowForm = /^[^\s,，;；。：]{1,16}(?:[ ,，;；\u00A0\u2002\u3000] ?[^\s,，;；。：]{1,16}){2,}[,，;；]*$/;
/** So many of them that a longer line is the head of a table. */
const manyWords = /^[^\s,，;；。：]{1,16}(?:[ ,，;；\u00A0\u2002\u3000] ?[^\s,，;；。：]{1,16}){9,}[,，;；]*$/;

/** A digit or a separator ends a row of numbers; nearly all prose ends in something else. So does one with each cell in quotation marks. */
function endsRow(text: string, from: number, to: number): boolean {
  const code = text.charCodeAt(to - 1);
  if (code === 0x22) return text.charCodeAt(from) === 0x22;
  return (code >= 0x30 && code <= 0x39) || code === 0x2c || code === 0xff0c || code === 0x3b || code === 0xff1b;
}

/** Reads a loose table from line `index` on, or undefined with the line up to which there is none. */
export function readLooseTable(
  lines: Lines,
  index: number,
  lexicon: Lexicon,
  stops: (index: number) => boolean,
): { table: SyntaxTable | undefined; next: number } {
  const rows: SyntaxRow[] = [];
  /** The line of each row. */
  const typed: number[] = [];
  const counts = { numbers: 0, labels: 0, tabs: 0, columns: 0, single: 0, torn: 0, commas: 0 };
  let fragments = 0;
  let kept = 0;
  let last = index;
  let at = index;
  for (; at < lines.count; at++) {
    if (isBlankLine(lines, at)) continue;
    if (hasPipe(lines, at) || (at > index && stops(at))) break;
    const text = lineText(lines, at);
    if (isPageNumber(text) || isRule(text)) continue;
    const begin = at;
    at = lastLineOfRow(lines, at);
    const commas = splitCommas(lines, begin, lexicon, at, counts.commas > 0 ? 2 : 3);
    if (commas) counts.commas++;
    const cells =
      commas ?? splitBlanks(lines, begin, lexicon) ?? splitTight(splitColumns(lines, begin, at), lines.text, lexicon);
    const told = cells.map((cell) => tellCell(cell.text, lexicon));
    const numbers = told.filter((kind) => kind === 'number').length;
    const labels = told.filter((kind) => kind === 'label').length;
    if (numbers + labels === 0) {
      // Fragments of wrapped labels stand between cells; prose ends the table.
      fragments++;
      const longest = cells.length > 3 ? longestPart(cells) : text.length;
      const isLong = longest > longestFragment && !endsLabel(rows.at(-1), text, lexicon);
      if (isLong || /[。；！？：:]$/.test(text) || fragments > maximalFragments) break;
    } else {
      if (cells.length === 1 && text.length > longestCellLine) break;
      fragments = 0;
      counts.numbers += numbers;
      counts.labels += labels;
      if (cells.length === 1 || isLone(cells)) counts.single++;
      else counts[commas || isTabbed(lines, begin, at) ? 'tabs' : 'columns']++;
      // Numbers without a label: once they may be a table's only row; more have lost their labels to other lines.
      if (labels === 0) counts.torn++;
      last = at;
    }
    rows.push({ span: { start: lines.textStart(begin), end: lines.textEnd(at) }, cells });
    typed.push(begin);
    if (fragments === 0) {
      counts.torn += rows.length - kept - 1;
      kept = rows.length;
    }
  }
  const enough = (counts.numbers >= 3 && counts.labels >= 1) || counts.labels >= 6;
  if (!enough) return { table: undefined, next: Math.max(at, index + 1) };
  const style = styleOf(counts);
  const placeInLine = (row: number, cell: SyntaxCell): number => cell.span.start - lines.startOf(typed[row] ?? 0);
  const cut = style === 'layout' ? splitTightNumbers(rows, lines.text) : rows;
  const joined = style === 'layout' ? joinBrokenLabels(cut, lexicon, placeInLine) : undefined;
  // The last label may be broken, too: its end is no label of its own.
  const used = Math.max(kept, joined?.used ?? 0);
  last = Math.max(last, typed[used - 1] ?? last);
  const whole = joined ? joined.rows.filter(({ span: { start } }) => start < lines.endOf(last)) : cut.slice(0, used);
  const torn = joined ? countTorn(whole, lexicon) : counts.torn;
  const span = { start: lines.textStart(index), end: lines.textEnd(last) };
  const rowsKnown = style === 'tabs' || (style === 'layout' && torn <= 1);
  return {
    table: {
      kind: 'table',
      span,
      style,
      grid: style === 'tabs' && isEven(whole),
      rowsKnown,
      width: whole.reduce((width, row) => Math.max(width, row.cells.length), 0),
      rows: rowsKnown ? whole.map(countColumns) : [{ span, cells: whole.flatMap((row) => dropTabs(row.cells)) }],
    },
    next: last + 1,
  };
}

/** Whether a line is the rest of the label that the line before it begins: such a rest may be long. */
function endsLabel(before: SyntaxRow | undefined, text: string, lexicon: Lexicon): boolean {
  const [cell, ...others] = before?.cells ?? [];
  if (!cell || others.length > 0 || text.length > longestCellLine || isNumberCell(cell.text)) return false;
  return lexicon.isLabel(cell.text + text);
}

/** Pieces of labels that columns break stand side by side. */
function longestPart(cells: readonly SyntaxCell[]): number {
  return cells.reduce((longest, { text }) => Math.max(longest, text.length), 0);
}

/** The row with its cells counted anew: some were cut in two or put together. */
function countColumns(row: SyntaxRow): SyntaxRow {
  return row.cells.every((cell, column) => cell.column === column) ? row : { ...row, cells: row.cells.map(atColumn) };
}

/** One cell between tabs: the line is indented, or ends in them, or is a row of a spreadsheet that holds nothing else. */
function isLone(cells: readonly SyntaxCell[]): boolean {
  return cells.length > 1 && cells.filter(({ text }) => text !== '').length === 1;
}

function dropTabs(cells: readonly SyntaxCell[]): readonly SyntaxCell[] {
  return isLone(cells) ? cells.filter(({ text }) => text !== '') : cells;
}

/** Numbers side by side: a cheap look. */
const numbersInLine = /\d[ \u00A0\u3000\t]{1,4}\d{1,9}[ \u00A0\u3000\t]{1,4}\d{1,9}[ \u00A0\u3000\t]/;
/** Words of a table in one line; more are looked at no further. */
const mostWords = 2000;

/**
 * A table that lost its line ends: `信息内容 本年制发件数 … 规章 0 0 0 行政规范性文件 3 …`. Undefined where the line is none. Nearly all
 * of its words are labels and numbers; where the rows end, only the labels say. Headings of parts that stand on the line, too, are
 * paragraphs before and behind it.
 */
export function readFlatTable(lines: Lines, index: number, lexicon: Lexicon): readonly Block[] | undefined {
  const start = lines.textStart(index);
  const end = lines.textEnd(index);
  const { text } = lines;
  if (end - start <= longestCellLine || !numbersInLine.test(text.slice(start, end))) return undefined;
  const blocks: Block[] = [];
  let cells: SyntaxCell[] = [];
  for (const match of text.slice(start, end).matchAll(flatWord)) {
    const from = start + match.index;
    const cell = makeCell(text, from, from + match[0].length, cells.length);
    // A sentence: the line holds prose, too.
    if (cells.length >= mostWords || endsSentence(text.charCodeAt(cell.span.end - 1))) return undefined;
    if (!isNumberedTitle(cell.text, lexicon)) {
      cells.push(cell);
      continue;
    }
    if (cells.length > 0) {
      const table = makeFlatTable(cells, lexicon);
      if (!table) return undefined;
      blocks.push(table);
      cells = [];
    }
    blocks.push({ kind: 'paragraph', span: cell.span, segments: [{ ...cell.span, text: cell.text }] });
  }
  const table = makeFlatTable(cells, lexicon);
  if (table) return [...blocks, table];
  return cells.length === 0 && blocks.some(({ kind }) => kind === 'table') ? blocks : undefined;
}

/** A word of such a line; the number of a title may stand before its blank. */
const flatWord = /(?:[一二三四五六七八九]、[ \u00A0\u3000])?\S+/g;

/** `四、政府信息公开行政复议、行政诉讼情况`, and no row (`四、结转下年度继续办理`). */
function isNumberedTitle(word: string, { sectionTitles }: Lexicon): boolean {
  const [, title] = /^[一二三四五六七八九]、\s?(.{4,40})$/.exec(word) ?? [];
  return title !== undefined && sectionTitles.includes(title);
}

function makeFlatTable(cells: readonly SyntaxCell[], lexicon: Lexicon): SyntaxTable | undefined {
  const [first] = cells;
  const last = cells.at(-1);
  const told = cells.map(({ text }) => tellCell(text, lexicon));
  const numbers = told.filter((kind) => kind === 'number').length;
  const labels = told.filter((kind) => kind === 'label').length;
  if (!first || !last || numbers < 6 || labels < 4 || (numbers + labels) * 10 < cells.length * 9) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  const rows = [{ span, cells }];
  return { kind: 'table', span, style: 'blank-lines', grid: false, rowsKnown: false, width: cells.length, rows };
}

/** Whether all rows have as many cells: then each cell stands in the column of its number. */
function isEven(rows: readonly SyntaxRow[]): boolean {
  const width = rows[0]?.cells.length ?? 0;
  return width > 2 && rows.every(({ cells }) => cells.length === width);
}

/** Rows of numbers that have no label, rows of words that are none. */
function countTorn(rows: readonly SyntaxRow[], lexicon: Lexicon): number {
  let torn = 0;
  for (const { cells } of rows) if (!cells.some((cell) => tellCell(cell.text, lexicon) === 'label')) torn++;
  return torn;
}

function styleOf(counts: { readonly tabs: number; readonly columns: number; readonly single: number }): TableStyle {
  if (counts.tabs > 0 && counts.tabs >= counts.columns && counts.tabs * 2 >= counts.single) return 'tabs';
  return counts.columns > counts.single / 4 ? 'layout' : 'blank-lines';
}

function tellCell(text: string, lexicon: Lexicon): 'number' | 'label' | 'blank' | 'text' {
  if (text === '') return 'blank';
  if (isNumberCell(text)) return 'number';
  return text.length <= longestCellLine && lexicon.isLabel(text) ? 'label' : 'text';
}

/** Offset of the first tab or run of two blanks inside `[from, to)`, or -1. */
function columnBreak(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x09 || isGap(text, at, to)) return at;
  return -1;
}

/** Two blanks, of any width that people set columns apart with. */
function isGap(text: string, at: number, to: number): boolean {
  return isColumnBlank(text.charCodeAt(at)) && at + 1 < to && isColumnBlank(text.charCodeAt(at + 1));
}

function isColumnBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x2002 || code === 0x2003;
}

function isTabbed(lines: Lines, first: number, last: number): boolean {
  return lines.text.slice(lines.startOf(first), lines.endOf(last)).includes('\t');
}

/** Cells between tabs or wide gaps. A cell in quotation marks may go on over lines. */
function splitColumns(lines: Lines, index: number, last: number): SyntaxCell[] {
  const { text } = lines;
  // A leading tab is an empty first cell of a spreadsheet row; leading spaces only indent.
  const tabs = isTabbed(lines, index, last);
  const from = tabs ? lines.startOf(index) : lines.textStart(index);
  const to = tabs ? lines.endOf(last) : lines.textEnd(last);
  const cells: SyntaxCell[] = [];
  let start = from;
  let quoted = false;
  for (let at = from; at <= to; at++) {
    const code = at < to ? text.charCodeAt(at) : -1;
    if (tabs && code === 0x22 && (quoted || at === start)) quoted = !quoted;
    const breaks = tabs ? code === 0x09 && !quoted : isGap(text, at, to);
    if (at < to && !breaks) continue;
    const isQuoted = tabs && at - start >= 2 && text.charCodeAt(start) === 0x22 && text.charCodeAt(at - 1) === 0x22;
    cells.push(makeCell(text, isQuoted ? start + 1 : start, isQuoted ? at - 1 : at, cells.length));
    if (!tabs) while (at < to && isColumnBlank(text.charCodeAt(at))) at++;
    start = tabs ? at + 1 : at;
    if (!tabs && at < to) at--;
  }
  return cells;
}
