import { isPlainCount, readCellNumber } from '../text/cellNumber.ts';
import type { SyntaxCell, SyntaxTable } from '../syntax/tree.ts';
import { findLabel, type LabelFinder, type LabelMatch } from './labels.ts';

export interface LabelCell {
  readonly cell: SyntaxCell;
  readonly match: LabelMatch;
}

/** Labels with the values that follow them: what a row is in every style, whether or not the markup says where rows end. */
export interface LogicalRow {
  readonly table: SyntaxTable;
  readonly labels: readonly LabelCell[];
  /** Text before the values that is no label: fragments of wrapped labels, unknown rows. */
  readonly texts: readonly SyntaxCell[];
  /** Cells after the labels, empty ones included. */
  readonly values: readonly SyntaxCell[];
  /** Whether one of the values is not empty. */
  readonly filled: boolean;
}

interface OpenRow {
  labels: LabelCell[];
  texts: SyntaxCell[];
  values: SyntaxCell[];
  filled: boolean;
}

/** Splits a table into logical rows. Linear in the number of cells. */
export function readLogicalRows(table: SyntaxTable, find: LabelFinder = findLabel): readonly LogicalRow[] {
  const rows: LogicalRow[] = [];
  let open: OpenRow = { labels: [], texts: [], values: [], filled: false };
  const close = (): void => {
    if (open.labels.length + open.texts.length + open.values.length > 0)
      rows.push({ table, labels: open.labels, texts: open.texts, values: open.values, filled: open.filled });
    open = { labels: [], texts: [], values: [], filled: false };
  };
  for (const row of table.rows) {
    if (isDashes(row.cells)) continue;
    if (table.rowsKnown) {
      const plain = readPlainRow(table, row.cells, find);
      if (plain) {
        rows.push(plain);
        continue;
      }
    }
    for (const cell of row.cells) {
      if (cell.text === '') {
        if (open.labels.length + open.texts.length > 0 || open.values.length > 0 || table.rowsKnown)
          open.values.push(cell);
        continue;
      }
      if (isPlainCount(cell.text)) {
        open.values.push(cell);
        open.filled = true;
        continue;
      }
      const match = find(cell.text);
      if (match) {
        // A label after values begins the next row. Empty cells before a label are merged label cells where rows are known.
        if (open.filled || (!table.rowsKnown && open.values.length > 0)) close();
        else open.values = [];
        open.labels.push({ cell, match });
      } else if (isValue(cell.text)) {
        open.values.push(cell);
        open.filled = true;
      } else if (open.filled && table.rowsKnown) {
        open.values.push(cell);
      } else if (isStrayValue(table, open, cell.text)) {
        open.values.push(cell);
        open.filled = true;
      } else if (open.filled) {
        // In a stream a text after values is a fragment of the next label.
        close();
        open.texts.push(cell);
      } else if (table.rowsKnown && open.values.length > 0 && open.labels.length > 0) {
        // `| 规章 | | 无 |`: text among values is a value that is not a number.
        open.values.push(cell);
        open.filled = true;
      } else if (table.rowsKnown && open.labels.length > 0 && lastIsData(open.labels)) {
        open.values.push(cell);
        open.filled = true;
      } else {
        open.texts.push(cell);
      }
    }
    if (table.rowsKnown) close();
  }
  close();
  return rows;
}

const noLabels: readonly LabelCell[] = [];
const noTexts: readonly SyntaxCell[] = [];

/** A row of labels, then counts and empty cells: nearly every row there is. Undefined where it holds anything else. */
function readPlainRow(table: SyntaxTable, cells: readonly SyntaxCell[], find: LabelFinder): LogicalRow | undefined {
  if (cells.length === 0) return undefined;
  let labels: LabelCell[] | undefined;
  let at = 0;
  let blanks = 0;
  for (; at < cells.length; at++) {
    const cell = cells[at];
    if (!cell || isPlainCount(cell.text)) break;
    if (cell.text === '') {
      blanks++;
      continue;
    }
    const match = find(cell.text);
    if (!match) return undefined;
    labels ??= [];
    labels.push({ cell, match });
    blanks = 0;
  }
  const first = at - blanks;
  let filled = false;
  for (; at < cells.length; at++) {
    const text = cells[at]?.text ?? '';
    if (text === '') continue;
    if (!isPlainCount(text)) return undefined;
    filled = true;
  }
  return {
    table,
    labels: labels ?? noLabels,
    texts: noTexts,
    values: first === 0 ? cells : cells.slice(first),
    filled,
  };
}

/** What authors and scanners write for a number: not readable as one, but it stands in a number's place. */
const standIns = /^(?:无|没有|空|[Oo×√])$/;

/** Numbers of a row of table 3: where fewer stand behind a label, a short word among them is a value that is none. */
const usualWidth = 7;

/** `无`, `若干`, `约5` behind the label of a row in a stream: a number should stand there. Longer words are fragments of labels. */
function isStrayValue(table: SyntaxTable, open: OpenRow, text: string): boolean {
  if (table.rowsKnown || open.values.length >= usualWidth || !lastIsData(open.labels)) return false;
  return (
    /^(?:无|没有|暂无|若干|未统计|[OoΟ?？×xX])$/.test(text) ||
    (text.length <= 8 && /\d/.test(text) && !/^[\d０-９]+[、.．）)]/.test(text))
  );
}

function isValue(text: string): boolean {
  if (text.length <= 2 && standIns.test(text)) return true;
  const { state } = readCellNumber(text);
  return state !== 'text' && state !== 'blank';
}

/** A second delimiter row inside a table: `| --- | --- |`. */
function isDashes(cells: readonly SyntaxCell[]): boolean {
  const first = cells[0]?.text.charCodeAt(0);
  return (first === 0x2d || first === 0x3a) && cells.length > 1 && cells.every((cell) => /^:?-{2,}:?$/.test(cell.text));
}

/** Whether the last label names a row of data: then text after it stands where a number should. */
function lastIsData(labels: readonly LabelCell[]): boolean {
  const last = labels.at(-1);
  return (
    last !== undefined &&
    last.match.quality === 'official' &&
    last.match.refs.some((ref) => ref.kind === 'row' && ref.row.data) &&
    !last.match.refs.some((ref) => ref.kind === 'column')
  );
}
