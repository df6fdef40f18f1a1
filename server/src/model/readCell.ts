import type { ColumnDefinition, RowDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { readCellNumber, type CellReading } from '../text/cellNumber.ts';
import type { Cell, CellIssue } from './report.ts';

/** A cell of a bound table from what is typed in it. */
export function readCell(
  typed: SyntaxCell,
  row: RowDefinition,
  column: ColumnDefinition,
  reconstructed: boolean,
): Cell {
  const base = {
    id: `${row.id}|${column.id}`,
    row,
    column,
    span: typed.span,
    raw: typed.text,
    ...(reconstructed ? { reconstructed: true as const } : {}),
  };
  const reading = readCellNumber(typed.text);
  switch (reading.state) {
    case 'blank':
      return { ...base, state: 'blank' };
    case 'na':
      return { ...base, state: 'na' };
    case 'text':
      return { ...base, state: 'unreadable', issue: 'not-a-number' };
    case 'merged':
      return { ...base, state: 'unreadable', issue: 'merged' };
    case 'split':
    case 'number':
      return readNumber(base, typed, reading, column);
  }
}

function readNumber(
  base: Omit<Cell, 'state'>,
  typed: SyntaxCell,
  reading: CellReading,
  column: ColumnDefinition,
): Cell {
  const value = reading.value ?? '';
  const issue: CellIssue | undefined =
    column.value === 'count' && !isCount(value)
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
    state: issue === 'not-a-count' ? 'unreadable' : 'number',
    ...(issue === 'not-a-count' ? {} : { value }),
    ...(issue === 'not-a-count' || count === undefined ? {} : { count }),
    ...(numberSpan ? { numberSpan } : {}),
    ...(reading.note === undefined ? {} : { note: reading.note }),
    ...(reading.unit === undefined ? {} : { unit: reading.unit }),
    ...(issue === undefined ? {} : { issue }),
  };
}

function isCount(value: string): boolean {
  return !value.startsWith('-') && /^\d+(?:\.0+)?$/.test(value) && !value.includes('.');
}
