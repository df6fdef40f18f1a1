import type { BoundTable } from '../model/report.ts';
import type { Edit } from '../rules/rule.ts';
import type { SyntaxRow, SyntaxTable } from '../syntax/tree.ts';
import { measureText } from '../text/displayWidth.ts';
import { escapeHtml } from '../writing/htmlTable.ts';
import { type PipeLine, splitPipeLines } from './pipeLines.ts';
import type { OfficialLine } from './rowOrder.ts';

/** The row that a new one is to look like, and on which side of it it stands. */
interface Likeness {
  readonly text: string;
  readonly eol: string;
  readonly block: SyntaxTable;
  readonly row: SyntaxRow;
  readonly isBefore: boolean;
}

/**
 * The edit that writes a row like another: its pipes, tabs or tags, with nothing in its cells but the words of `line` where it is
 * one of the format's. Undefined where merged cells reach over it.
 */
export function writeRowLike(
  like: Likeness,
  table: BoundTable | undefined,
  line: OfficialLine | undefined,
): Edit | undefined {
  const words = line ? wordsOf(like.row, table, line) : [];
  if (like.block.style === 'html') return writeHtmlRow(like, words);
  const { text, eol, row, isBefore, block } = like;
  const start = text.lastIndexOf('\n', row.span.start - 1) + 1;
  const feed = text.indexOf('\n', row.span.end);
  let end = feed < 0 ? text.length : feed;
  if (end > start && text.charAt(end - 1) === '\r') end--;
  const typed = text.slice(start, end);
  const written = block.style === 'tabs' ? writeTabs(typed, words) : writePipes(typed, words, row.cells.length);
  if (isBefore) return { span: { start, end: start }, newText: written + eol };
  // Under GFM's head stands its delimiter row; a row cannot come between.
  const at = block.style === 'gfm' && row === block.rows[0] ? endOfNextLine(text, end) : end;
  return { span: { start: at, end: at }, newText: eol + written };
}

/** What stands in each cell of the new row: its label where the other has its own, its unit and code likewise. */
function wordsOf({ cells }: SyntaxRow, table: BoundTable | undefined, { label, row }: OfficialLine): readonly string[] {
  const labels = new Map((table?.labels ?? []).map((each) => [each.span.start, each] as const));
  const rowLabel = cells.findLastIndex(({ span }) => labels.get(span.start)?.kind === 'row');
  // Under a head, or in a turned table, the label stands at the left.
  const own = Math.max(rowLabel, 0);
  const like =
    table && [...table.cells.values()].find(({ span }) => cells.some((cell) => cell.span.start === span.start))?.row;
  return cells.map(({ text }, index) => {
    if (index === own) return label;
    if (text === '' || !like) return '';
    if (text === like.unit) return row?.unit ?? '';
    return text === like.code ? (row?.code ?? '') : '';
  });
}

/** Cells behind the words stay blank. */
function wordAt(words: readonly string[], index: number): string {
  return words[index] ?? '';
}

function endOfNextLine(text: string, end: number): number {
  const from = text.indexOf('\n', end) + 1;
  const feed = text.indexOf('\n', from);
  const stop = feed < 0 ? text.length : feed;
  return stop > from && text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
}

function writeTabs(typed: string, words: readonly string[]): string {
  return typed
    .split('\t')
    .map((_, index) => wordAt(words, index))
    .join('\t');
}

function writePipes(typed: string, words: readonly string[], count: number): string {
  const [line, ...others] = splitPipeLines(typed, { start: 0, end: typed.length });
  const first = line?.cells[0];
  const last = line?.cells.at(-1);
  // A row over several lines is written in one.
  if (!line || !first || !last || others.length > 0 || line.cells.length < count) {
    return `| ${Array.from({ length: count }, (_, index) => wordAt(words, index)).join(' | ')} |`;
  }
  const cells = line.cells.map((cell, index) => fillCell(typed, cell, wordAt(words, index)));
  return typed.slice(0, first.span.start) + cells.join('|') + typed.slice(last.span.end);
}

/** As wide as the cell above, at least. */
function fillCell(typed: string, { span, content }: PipeLine['cells'][number], word: string): string {
  const source = typed.slice(span.start, span.end);
  const before = /^[ \t]/.test(source) ? ' ' : '';
  if (word === '') {
    const blank = content.start === content.end ? measureText(source) : 0;
    return ' '.repeat(Math.max(blank, source.startsWith(' ') && source.endsWith(' ') ? 2 : 0));
  }
  return `${before}${word.replaceAll('|', '\\|')}${/[ \t]$/.test(source) ? ' ' : ''}`;
}

function writeHtmlRow({ text, eol, block, row, isBefore }: Likeness, words: readonly string[]): Edit | undefined {
  const width = row.cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  if (width < block.width || row.cells.some(({ rowSpan }) => rowSpan > 1)) return undefined;
  const { start } = row.span;
  const [closing = ''] = /^(?:\s*<\/tr\s*>)?/i.exec(text.slice(row.span.end, row.span.end + 80)) ?? [];
  const end = row.span.end + closing.length;
  let written = '';
  let at = start;
  for (const [index, { span }] of row.cells.entries()) {
    written += text.slice(at, span.start) + escapeHtml(wordAt(words, index));
    at = span.end;
  }
  written += text.slice(at, end);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const apart = line.trim() === '' ? eol + line : '';
  return isBefore
    ? { span: { start, end: start }, newText: written + apart }
    : { span: { start: end, end }, newText: apart + written };
}
