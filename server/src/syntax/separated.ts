import { readCellNumber } from '../text/cellNumber.ts';
import type { Lexicon } from './lexicon.ts';
import type { Lines } from './lines.ts';
import type { SyntaxCell, SyntaxRow } from './tree.ts';
import { makeCell } from './typedCell.ts';
import { known } from '../text/known.ts';
import { mostCommon } from '../text/mostCommon.ts';

/** Rows whose cells are separated by single blanks or by commas: told from prose by what every cell of them is. */

/** Longer lines are prose. */
export const longestRow = 240;
const separators = [',', '，', ';', '；'] as const;
/** Cells of a line that stands alone. */
const fewestCells = 3;
/** Numbers in a line without a label before it is a row of them. */
const fewestNumbers = 5;
/** The rest of a label that is broken over lines. */
const longestRest = 40;

/** A number, split or merged digits or a not-applicable mark; a lone dash or bracketed note is none. */
export function isNumberCell(text: string): boolean {
  const code = text.charCodeAt(0);
  const first =
    (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || '+-−－—/增减?'.includes(text.charAt(0));
  if (!first || text.length > 40) return false;
  const { state } = readCellNumber(text);
  return state === 'number' || state === 'split' || state === 'merged' || state === 'na';
}

/** `规章 0 0 3`, `自然人 商业企业 总计`: the cells of a line with single blanks of any width between them, or undefined where it is no row. */
export function splitBlanks(lines: Lines, index: number, lexicon: Lexicon): SyntaxCell[] | undefined {
  return splitWords(lines.text, lines.textStart(index), lines.textEnd(index), lexicon);
}

function splitWords(text: string, from: number, to: number, lexicon: Lexicon): SyntaxCell[] | undefined {
  if (to - from > longestRow) return undefined;
  const words = wordsOf(text, from, to);
  if (!words) return undefined;
  let numbers = words.length;
  while (numbers > 0 && isNumberCell(text.slice(words[numbers - 1]?.[0], words[numbers - 1]?.[1]))) numbers--;
  const cells = (range: readonly Word[]): SyntaxCell[] =>
    range.map(([start, end], column) => makeCell(text, start, end, column));
  if (numbers === 0) return words.length >= fewestNumbers ? cells(words) : undefined;
  const end = known(words[numbers - 1])[1];
  const isLabel = ([start, stop]: Word): boolean => lexicon.isLabel(text.slice(start, stop));
  if (numbers < words.length && isLabel([from, end])) return cells([[from, end], ...words.slice(numbers)]);
  // Labels only, one of them perhaps unknown (`项目 自然人 …`); a group's label before the row's own.
  const labels = words.slice(0, numbers).filter(isLabel).length;
  if (labels >= 2 && labels >= numbers - 1) return cells(words);
  // `只计这一情形） 21 3 0 0 2 0 26`: the rest of a label that the line before begins.
  const isRest = labels === 0 && words.length - numbers >= fewestNumbers && end - from <= longestRest;
  return isRest ? cells([[from, end], ...words.slice(numbers)]) : undefined;
}

/** Where a column is as wide as its longest word, one blank is left before the next: `其他对外管理服务事项 150`. */
export function splitTight(cells: SyntaxCell[], text: string, lexicon: Lexicon): SyntaxCell[] {
  if (cells.length === 1) return cells;
  return cells.flatMap((cell) => {
    if (!cell.text.includes(' ') || isNumberCell(cell.text) || lexicon.isLabel(cell.text)) return [cell];
    return splitWords(text, cell.span.start, cell.span.end, lexicon) ?? [cell];
  });
}

const tightNumbers = /^\d{1,9}(?: \d{1,9}){1,9}$/;

/**
 * Rows of columns in which numbers stand one blank apart, where a column is as wide as its longest number: `2417 35663` is two
 * cells where the row has as many cells less than most rows of numbers. The rows given where nothing is so.
 */
export function splitTightNumbers(rows: readonly SyntaxRow[], text: string): readonly SyntaxRow[] {
  if (!rows.some(({ cells }) => cells.some((cell) => tightNumbers.test(cell.text)))) return rows;
  const ofNumbers = rows.filter(({ cells }) => cells.filter((cell) => isNumberCell(cell.text)).length >= 3);
  const usual = mostCommon(ofNumbers.map(({ cells }) => cells.length))?.value ?? 0;
  return rows.map((row) => {
    if (row.cells.length >= usual) return row;
    const cells = row.cells.flatMap((cell) =>
      tightNumbers.test(cell.text) ? (splitAtBlanks(text, cell) ?? [cell]) : [cell],
    );
    return cells.length === usual ? { ...row, cells } : row;
  });
}

function splitAtBlanks(text: string, cell: SyntaxCell): readonly SyntaxCell[] | undefined {
  return wordsOf(text, cell.span.start, cell.span.end)?.map(([start, end]) => makeCell(text, start, end, cell.column));
}

type Word = readonly [start: number, end: number];

/** Words between single blanks; undefined where there is one only, or wider gaps. */
function wordsOf(text: string, from: number, to: number): readonly Word[] | undefined {
  const words: Word[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    const code = at < to ? text.charCodeAt(at) : 0x20;
    if (code === 0x09) return undefined;
    if (code !== 0x20 && code !== 0xa0 && code !== 0x3000 && code !== 0x2002) continue;
    if (at === start) return undefined;
    words.push([start, at]);
    start = at + 1;
  }
  return words.length > 1 ? words : undefined;
}

/**
 * `规章,0,0,3`: the cells of a line with commas or semicolons between them, or undefined where it is no row.
 *
 * @param last the line that the row ends in
 * @param fewest cells of a row: among others two are enough
 */
export function splitCommas(
  lines: Lines,
  index: number,
  lexicon: Lexicon,
  last = index,
  fewest = fewestCells,
): SyntaxCell[] | undefined {
  return splitRow(lines.text, lines.textStart(index), lines.textEnd(last), lexicon, fewest);
}

/** Lines of one cell in quotation marks. */
const tallestCell = 20;

/** The last line of the row that begins at line `index`: in a spreadsheet's text a cell in quotation marks may go on over lines. */
export function lastLineOfRow(lines: Lines, index: number): number {
  const { text } = lines;
  if (!text.slice(lines.startOf(index), lines.endOf(index)).includes('"')) return index;
  let isOpen = false;
  let isStart = true;
  for (let line = index; line < Math.min(lines.count, index + tallestCell); line++) {
    for (let at = lines.startOf(line); at < lines.endOf(line); at++) {
      const char = text.charAt(at);
      if (char === '"') isOpen = isOpen ? false : isStart;
      isStart = char === '\t' || char === ',' || (isOpen && char === '"');
    }
    if (!isOpen) return line;
  }
  return index;
}

/** Whether a line is such a row. */
export function isCommaRow(line: string, lexicon: Lexicon): boolean {
  return splitRow(line, 0, line.length, lexicon) !== undefined;
}

function splitRow(
  text: string,
  from: number,
  to: number,
  lexicon: Lexicon,
  fewest = fewestCells,
): SyntaxCell[] | undefined {
  if (to - from > longestRow) return undefined;
  const line = text.slice(from, to);
  for (const separator of separators) {
    if (line.indexOf(separator) < 0) continue;
    const cells = splitAt(text, from, to, separator);
    if (cells.length >= fewest && isRow(cells, lexicon, fewest)) return cells;
  }
  return undefined;
}

/** Cells between the separators; none stands inside brackets or quotes. */
function splitAt(text: string, from: number, to: number, separator: string): SyntaxCell[] {
  const cells: SyntaxCell[] = [];
  let start = from;
  let open = 0;
  let quoted = false;
  for (let at = from; at <= to; at++) {
    const char = at < to ? text.charAt(at) : separator;
    if (char === '"') quoted = !quoted;
    else if (char === '(' || char === '（') open++;
    else if (char === ')' || char === '）') open--;
    if (at < to && (char !== separator || quoted || open > 0)) continue;
    const isQuoted = at - start >= 2 && text.charAt(start) === '"' && text.charAt(at - 1) === '"';
    cells.push(makeCell(text, isQuoted ? start + 1 : start, isQuoted ? at - 1 : at, cells.length));
    start = at + 1;
  }
  return cells;
}

/** What is written for 0. */
const zeroWord = /^(?:无|零|没有|[〇○Oo])$/;

/** A label and what else a row holds: numbers, labels, empty cells. */
function isRow(cells: readonly SyntaxCell[], lexicon: Lexicon, fewest: number): boolean {
  let numbers = 0;
  let labels = 0;
  let others = 0;
  for (const cell of cells) {
    if (cell.text === '') continue;
    if (isNumberCell(cell.text) || zeroWord.test(cell.text)) numbers++;
    else if (lexicon.isLabel(cell.text)) labels++;
    else if (++others > 1) return false;
  }
  // A row of numbers alone; three digits after each comma are one number's own.
  if (labels + others === 0) return numbers >= fewestNumbers && !cells.slice(1).every((cell) => cell.text.length === 3);
  return (
    labels >= 1 && others <= (labels >= 3 ? 1 : 0) && (numbers + labels >= fewest || cells.length > numbers + labels)
  );
}
