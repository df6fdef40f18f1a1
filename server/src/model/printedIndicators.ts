import type { Edition, RowDefinition, TableDefinition } from '../standards/edition.ts';
import { type Block, type Paragraph, paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { makeGluedTable } from './gluedTables.ts';
import { readCell } from './readCell.ts';
import type { BoundTable, Cell } from './report.ts';

/** Rows of a table that must stand in a paragraph before it is taken for one whose cells ran together. */
const fewestRows = 4;
/** Characters looked at behind a label. */
const longestNumbers = 80;
/** Behind a row's label: its unit, its code, and the numbers, with blanks between them or none. */
const printed =
  /^[\s|]{0,4}(?:[（(]?(?:条|件|宗|人次|宗次|次|个|人|篇|元|万元|份)[)）]?)?[\s|]{0,4}(?<numbers>\d[\d.]{0,30}(?:[\s|]{1,4}\d[\d.]{0,30}){0,2})?/d;

interface PrintedRow {
  readonly row: RowDefinition;
  /** Where the label begins and ends in the paragraph's text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Tables of indicators that stand in running text, because a page lost its cells: `主动公开文件数 条 2543 78967`. Numbers with blanks
 * between them are read; of digits that ran together only those that can be cut in one way, and they are marked so. What else
 * there is stays unread, never guessed.
 */
export function readPrintedIndicators(
  blocks: readonly Block[],
  bound: readonly BoundTable[],
  edition: Edition,
): readonly BoundTable[] {
  return edition.tables.flatMap((definition) => {
    if (definition.shape !== 'indicators' || bound.some(({ id, cells }) => id === definition.id && cells.size > 0))
      return [];
    for (const block of blocks) {
      const table = block.kind === 'paragraph' && readParagraph(block, definition);
      if (table) return [table];
    }
    return [];
  });
}

function readParagraph(paragraph: Paragraph, definition: TableDefinition): BoundTable | undefined {
  const typed = paragraphText(paragraph);
  const text = foldText(typed);
  const head = findHead(text, definition);
  if (head < 0) return undefined;
  const rows = findRows(text, definition, head);
  const [first] = rows;
  if (!first || rows.length < fewestRows) return undefined;
  const cells = new Map<string, Cell>();
  let isWhole = true;
  let end = first.end;
  for (const [index, { row, end: from }] of rows.entries()) {
    const numbers = printed.exec(text.slice(from, rows[index + 1]?.start))?.indices?.groups?.['numbers'];
    if (!numbers) continue;
    const at = from + numbers[0];
    end = from + numbers[1];
    const ranges = cutNumbers(text.slice(at, end), definition.columns.length);
    isWhole &&= ranges.length > 0;
    for (const [place, [start, stop, isCut]] of ranges.entries()) {
      const column = definition.columns[place];
      if (!column) continue;
      const cell = { span: sourceSpan(paragraph, at + start, at + stop), text: typed.slice(at + start, at + stop) };
      const read = readCell({ ...cell, column: place, columnSpan: 1, rowSpan: 1 }, row, column, isCut);
      cells.set(read.id, read);
    }
  }
  const span = sourceSpan(paragraph, first.start, end);
  const firstLabel = { start: span.start, end: span.start + first.row.label.length };
  return makeGluedTable(definition, span, cells, isWhole ? [] : [{ kind: 'unreadable', span: firstLabel }]);
}

/** Behind the words of the head (指标名称), without which labels and numbers are prose; -1 where there are none. */
function findHead(text: string, { headLabels }: TableDefinition): number {
  const label = headLabels.find((each) => each.includes('指标') && text.includes(each));
  return label === undefined ? -1 : text.indexOf(label) + label.length;
}

/** The rows whose labels stand in the text with a number behind them, in their order. */
function findRows(text: string, definition: TableDefinition, head: number): readonly PrintedRow[] {
  const rows: PrintedRow[] = [];
  let from = head;
  for (const row of definition.rows) {
    const found = row.data ? findRow(text, row, from) : undefined;
    if (!found) continue;
    rows.push(found);
    from = found.end;
  }
  return rows;
}

/** The nearest of the row's spellings behind `from` that a number follows. */
function findRow(text: string, row: RowDefinition, from: number): PrintedRow | undefined {
  let nearest: PrintedRow | undefined;
  for (const spelling of [row.label, ...(row.aliases ?? [])]) {
    const words = foldText(spelling);
    for (const form of new Set([words, words.replace(/(?<=\d)\./, '、')])) {
      for (let at = text.indexOf(form, from); at >= 0; at = text.indexOf(form, at + 1)) {
        if (nearest && at >= nearest.start) break;
        const end = at + form.length;
        if (printed.exec(text.slice(end, end + longestNumbers))?.groups?.['numbers'] === undefined) continue;
        nearest = { row, start: at, end };
        break;
      }
    }
  }
  return nearest;
}

/**
 * Where each of `width` numbers begins and ends in what is printed, and whether it was cut out of digits that ran together. None
 * where that is not certain: `206912106` may be cut in many ways, `0123` in one, since no number of more digits begins with 0.
 */
function cutNumbers(text: string, width: number): readonly (readonly [start: number, end: number, isCut: boolean])[] {
  const apart = [...text.matchAll(/[\d.]+/g)];
  if (apart.length === width) return apart.map(({ index, 0: word }) => [index, index + word.length, false]);
  const isSure = width === 2 && apart.length === 1 && /^0(?:0|[1-9]\d*)$/.test(text);
  return isSure
    ? [
        [0, 1, true],
        [1, text.length, true],
      ]
    : [];
}
