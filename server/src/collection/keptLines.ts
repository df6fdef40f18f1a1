import type { Report } from '../model/report.ts';
import type { Block, SyntaxCell, SyntaxTable } from '../syntax/tree.ts';
import { foldKey, foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { listRunningNumbers } from '../writing/clearedTable.ts';
import { planTables } from '../writing/tablePlan.ts';

/** A line of prose, a heading, or a cell of a table of the author's own: what is compared with last year's, word by word. */
export interface KeptLine extends Span {
  readonly text: string;
  /** As long as `text`. */
  readonly folded: string;
  /** Of a cell its row's label and its column, which tell `12` from every other 12; else empty. */
  readonly place: string;
  /** Of a cell the words of its row. */
  readonly row?: string;
}

/** Characters of a row that are shown. */
const longestRow = 60;

/** Titles and prose in order. */
export function listLines({ blocks }: Report): readonly KeptLine[] {
  return blocks.flatMap(linesOf);
}

/** The cells of the tables that no format has, without the running numbers of their rows. */
export function listCells(report: Report): readonly KeptLine[] {
  if (!report.blocks.some(({ kind }) => kind === 'table')) return [];
  const { owners } = planTables({ reports: [report] });
  return report.blocks.flatMap((block) => (block.kind === 'table' && !owners.has(block) ? cellsOf(block) : []));
}

function linesOf(block: Block): readonly KeptLine[] {
  if (block.kind === 'heading') return [toLine(block.titleSpan, block.title)];
  if (block.kind !== 'paragraph') return [];
  return block.segments.map((segment) => toLine(segment, segment.text));
}

function toLine({ start, end }: Span, text: string): KeptLine {
  return { start, end, text, folded: foldText(text), place: '' };
}

function cellsOf(table: SyntaxTable): readonly KeptLine[] {
  const running = listRunningNumbers(table);
  return table.rows.flatMap(({ cells }): readonly KeptLine[] => {
    const words = cells.filter((cell) => cell.text.trim() !== '' && !running.has(cell));
    const row = words.map(({ text }) => text.trim()).join(' | ');
    return words.map(({ span, text }, index) => ({
      start: span.start,
      end: span.end,
      text,
      folded: foldText(text),
      place: placeOf(words, index, table),
      row: row.length > longestRow ? `${row.slice(0, longestRow)}…` : row,
    }));
  });
}

/** The first words of a row are its label; a label has only its column to tell it. */
function placeOf(words: readonly SyntaxCell[], index: number, { grid, rowsKnown }: SyntaxTable): string {
  const label = rowsKnown && index > 0 ? maskNumbers(foldText(words[0]?.text ?? '')) : '';
  return `${label}@${grid ? words[index]?.column : index} `;
}

/** Words to compare by: numbers in them may have been changed. */
export function maskNumbers(words: string): string {
  return foldKey(words.replaceAll(/\d+/g, '#'));
}
