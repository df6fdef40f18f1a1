import type { ColumnDefinition, RowDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { isPlainCount, readCellNumber, type CellReading } from '../text/cellNumber.ts';
import type { Span } from '../text/span.ts';
import type { Cell, CellIssue } from './report.ts';

const ids = new WeakMap<RowDefinition, Map<ColumnDefinition, string>>();

/** `row|column` by column, made once for each row: thousands of cells share them. */
export function cellIds(row: RowDefinition): Map<ColumnDefinition, string> {
  let byColumn = ids.get(row);
  if (!byColumn) {
    byColumn = new Map();
    ids.set(row, byColumn);
  }
  return byColumn;
}

/** The id of one cell. */
export function cellId(row: RowDefinition, column: ColumnDefinition, byColumn = cellIds(row)): string {
  let id = byColumn.get(column);
  if (id === undefined) {
    id = `${row.id}|${column.id}`;
    byColumn.set(column, id);
  }
  return id;
}

/** A cell that holds digits and nothing else. A report has hundreds: what the typed cell knows is asked of it. */
class CountCell implements Cell {
  readonly id: string;
  readonly row: RowDefinition;
  readonly column: ColumnDefinition;
  readonly count: number;
  readonly typed: SyntaxCell;

  constructor(id: string, row: RowDefinition, column: ColumnDefinition, typed: SyntaxCell, count: number) {
    this.id = id;
    this.row = row;
    this.column = column;
    this.typed = typed;
    this.count = count;
  }

  get span(): Span {
    return this.typed.span;
  }

  get raw(): string {
    return this.typed.text;
  }

  get state(): 'number' {
    return 'number';
  }

  get value(): string {
    return String(this.count);
  }
}

/** A cell of a bound table from what is typed in it. */
export function readCell(
  typed: SyntaxCell,
  row: RowDefinition,
  column: ColumnDefinition,
  reconstructed: boolean,
  id = cellId(row, column),
): Cell {
  const { text: raw } = typed;
  // Nearly every cell is a plain count: no detour for it.
  if (!reconstructed && raw.length <= 15 && isPlainCount(raw))
    return new CountCell(id, row, column, typed, Number(raw));
  const { span } = typed;
  const base = { id, row, column, span, raw, ...(reconstructed ? { reconstructed: true as const } : {}) };
  const reading = readCellNumber(raw);
  const { state } = reading;
  if (state === 'blank' || state === 'na') return { ...base, state };
  if (state === 'text') return { ...base, state: 'unreadable', issue: 'not-a-number' };
  if (state === 'merged') return { ...base, state: 'unreadable', issue: 'merged' };
  return readNumber(base, typed, reading, row, column);
}

function readNumber(
  base: Omit<Cell, 'state'>,
  typed: SyntaxCell,
  reading: CellReading,
  row: RowDefinition,
  column: ColumnDefinition,
): Cell {
  const value = reading.value ?? '';
  // More digits than can be computed with exactly are no count that could be checked.
  const notCount = (row.value ?? column.value) === 'count' && !/^\d{1,15}$/.test(value);
  const issue: CellIssue | undefined = notCount
    ? 'not-a-count'
    : reading.state === 'split'
      ? 'split-digits'
      : undefined;
  const count = /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
  // Offsets inside the cell hold only where the text is the source's own characters (no entity, no tag between).
  const exact = typed.text.length === typed.span.end - typed.span.start;
  const numberSpan =
    exact &&
    reading.start !== undefined &&
    reading.end !== undefined &&
    reading.end - reading.start !== typed.text.length
      ? { start: typed.span.start + reading.start, end: typed.span.start + reading.end }
      : undefined;
  return {
    ...base,
    state: notCount ? 'unreadable' : 'number',
    ...(notCount ? {} : { value }),
    ...(notCount || count === undefined ? {} : { count }),
    ...(numberSpan ? { numberSpan } : {}),
    ...(reading.note === undefined ? {} : { note: reading.note }),
    ...(reading.unit === undefined ? {} : { unit: reading.unit }),
    ...(issue === undefined ? {} : { issue }),
  };
}
