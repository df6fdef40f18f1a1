import { isPlainCount } from '../text/cellNumber.ts';
import { isBlankLine, lineText, type Lines } from './lines.ts';
import { splitRow } from './pipes.ts';
import type { SyntaxRow, SyntaxTable } from './tree.ts';
import { joinCells } from './typedCell.ts';

/** Tables drawn with `+---+` borders between rows whose cells may run over several lines (Pandoc, reStructuredText, Emacs). */

const plus = 0x2b;
const pipe = 0x7c;
/** Lines of one cell; where more stand between two borders, the lines are the rows. */
const tallestRow = 40;

/** Reads a drawn table whose upper border is line `index`, or undefined where that line begins none. */
export function readGridTable(lines: Lines, index: number): { table: SyntaxTable; next: number } | undefined {
  if (!isBorder(lines, index) || lines.text.charCodeAt(lines.textStart(index + 1)) !== pipe) return undefined;
  const rows: SyntaxRow[] = [];
  let open: number[] = [];
  let at = index;
  for (; at < lines.count; at++) {
    const code = lines.text.charCodeAt(lines.textStart(at));
    if (isBlankLine(lines, at) || (code !== plus && code !== pipe)) break;
    if (!isBorder(lines, at)) {
      open.push(at);
      continue;
    }
    for (const row of readRows(lines, open)) rows.push(row);
    open = [];
  }
  for (const row of readRows(lines, open)) rows.push(row);
  if (rows.length === 0) return undefined;
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const span = { start: lines.textStart(index), end: lines.textEnd(at - 1) };
  const grid = rows.every((row) => row.cells.length === width);
  return { table: { kind: 'table', span, style: 'pipe-rows', grid, rowsKnown: true, width, rows }, next: at };
}

/** `+----+----+`, also where merged cells interrupt it: `|    +----+`. */
function isBorder(lines: Lines, index: number): boolean {
  const line = lineText(lines, index);
  return /^[+|][-=+|:\s]*[+|]$/.test(line) && /\+[:=-]|[:=-]\+/.test(line);
}

/** The row between two borders: its lines continue each other's cells. Lines that are cut differently are rows of their own. */
function readRows(lines: Lines, indexes: readonly number[]): readonly SyntaxRow[] {
  const cut = indexes.map((index) => ({
    span: { start: lines.textStart(index), end: lines.textEnd(index) },
    cells: splitRow(lines.text, lines.textStart(index), lines.textEnd(index)),
  }));
  const first = cut[0];
  const last = cut.at(-1);
  if (!first || !last || cut.length === 1 || cut.length > tallestRow) return cut;
  if (cut.some((row) => row.cells.length !== first.cells.length)) return cut;
  // No cell holds two numbers one above the other.
  if (first.cells.some((_, column) => cut.filter((row) => isPlainCount(row.cells[column]?.text ?? '')).length > 1))
    return cut;
  const cells = first.cells.map((cell, column) =>
    joinCells(
      cut.flatMap((row) => row.cells.slice(column, column + 1)),
      cell,
    ),
  );
  return [{ span: { start: first.span.start, end: last.span.end }, cells }];
}

const barPattern = /[｜│┃║]/;
/** Bars that make a table of a text; a few stand between the links of a page. */
const fewestBars = 20;

/** The text with the bars and lines of drawn or full-width tables as the ASCII ones: same length, same places. */
export function typeBars(text: string): string {
  // A text with a table of Markdown has no other bars for tables.
  if (text.includes('| -') || text.includes('|-')) return text;
  const first = text.search(barPattern);
  if (first < 0) return text;
  let bars = 0;
  for (let at = first; at < text.length && bars < fewestBars; at++) if (barPattern.test(text.charAt(at))) bars++;
  if (bars < fewestBars) return text;
  return text
    .replaceAll(/[｜│┃║]/g, '|')
    .replaceAll(/[┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛]/g, '+')
    .replaceAll(/(?<=[+─━═-])[─━═]|[─━═](?=\+)/g, '-');
}
