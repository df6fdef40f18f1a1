import type { ColumnDefinition, RowDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { foldKey, foldText } from '../text/fold.ts';
import { cover, type Span } from '../text/span.ts';
import { refsIn } from './labels.ts';
import type { LogicalRow } from './logicalRows.ts';
import { groupByTable } from './rowMeasures.ts';
import type { TableBuilder } from './tableBuilder.ts';

/** `2014年度`: the column of the report's own year. */
const yearHeader = /^(?:19|20)\d{2}年度?(?:数|实际|累计)?$/;
/** Units that such tables print beside their labels; no number stands in these cells. */
const unit =
  /^[（(]?(?:条|件|宗|次|人次|宗次|件次|批次|个|人|篇|元|万元|份|场次|期)(?:[/／](?:条|件|宗|次|人次|宗次))?[)）]?$/;

/** A line with the row that its label names. */
interface NamedLine {
  readonly line: LogicalRow;
  readonly row: RowDefinition;
  readonly span: Span;
}

/**
 * Binds a table of indicators: a label, perhaps its unit and its code, and one number for each column. Which of two columns a
 * single number belongs to only the head can say; where nothing says it the number is not read.
 */
export function bindIndicators(builder: TableBuilder): void {
  for (const lines of groupByTable(builder.rows)) bindPiece(builder, lines);
}

function bindPiece(builder: TableBuilder, lines: readonly LogicalRow[]): void {
  const { definition } = builder;
  const header = readHeader(builder, lines);
  const named: NamedLine[] = [];
  let last = -1;
  for (const line of lines) {
    const found = nameLine(builder, line, last);
    if (!found) continue;
    last = definition.rows.indexOf(found.row);
    named.push(found);
  }
  const hasCodes = printsCodes(named);
  for (const { line, row, span } of named) {
    if (!row.data) continue;
    const values = dropEmpty(numbersOf(line, row, hasCodes), header.length);
    if (values.length === 0) continue;
    const columns = values.length === header.length ? header : undefined;
    if (!columns) {
      builder.loose ??= span;
      continue;
    }
    const [leading] = columns;
    if (leading && builder.hasRow(row.id) && builder.cells.has(`${row.id}|${leading.id}`)) {
      builder.shape.push({ kind: 'row-repeated', row, span });
      continue;
    }
    builder.bindRow(row, values, columns);
  }
}

/** Without the empty cells of a last column of notes. */
function dropEmpty(values: readonly SyntaxCell[], width: number): readonly SyntaxCell[] {
  return values.length > width && values.slice(width).every((cell) => cell.text === '')
    ? values.slice(0, width)
    : values;
}

/** The columns in the order of the head; where it names none, all of them in the order of the format. */
function readHeader(builder: TableBuilder, lines: readonly LogicalRow[]): readonly ColumnDefinition[] {
  const { definition } = builder;
  const own = definition.columns.find((column) => column.id === 'year') ?? definition.columns[0];
  const found = new Map<ColumnDefinition, number>();
  for (const line of lines) {
    for (const label of line.labels) {
      const ref = refsIn(label.match, definition).find(({ kind }) => kind === 'column' || kind === 'head');
      if (!ref || label.match.quality !== 'official') continue;
      builder.label(label, ref);
      if (ref.kind === 'column' && !found.has(ref.column)) found.set(ref.column, label.cell.span.start);
    }
    for (const cell of line.texts) {
      if (own && !found.has(own) && yearHeader.test(foldText(cell.text).replaceAll(/\s+/g, '')))
        found.set(own, cell.span.start);
    }
    // The head ends where the first line of data begins.
    if (line.filled) break;
  }
  if (found.size === 0) return definition.columns;
  return [...found].toSorted((a, b) => a[1] - b[1]).map(([column]) => column);
}

/** The last label of a line that names a row. Labels that several rows share (邮寄费) are those of the next such row. */
function nameLine(builder: TableBuilder, line: LogicalRow, last: number): NamedLine | undefined {
  const { definition } = builder;
  let named: NamedLine | undefined;
  for (const label of line.labels) {
    const rows = refsIn(label.match, definition).filter((ref) => ref.kind === 'row');
    if (label.match.quality !== 'official') continue;
    const ref =
      rows.find(({ row }) => row.code !== undefined && line.values[0]?.text === row.code) ??
      rows.find(({ row }) => definition.rows.indexOf(row) > last) ??
      rows[0];
    if (!ref) continue;
    builder.label(label, ref);
    named = { line, row: ref.row, span: cover(label.cell.span, line.values.at(-1)?.span ?? label.cell.span) };
  }
  return named;
}

/** Whether the lines print their codes (`01`) before their numbers: most of those that have numbers do. */
function printsCodes(lines: readonly NamedLine[]): boolean {
  const filled = lines.filter(({ line }) => line.filled);
  const coded = filled.filter(({ line, row }) => row.code !== undefined && isCode(firstText(line), row));
  return coded.length * 10 >= filled.length * 6 && coded.length > 0;
}

function firstText(line: LogicalRow): string {
  return line.values.find((cell) => cell.text !== '' && !unit.test(cell.text))?.text ?? '';
}

function isCode(text: string, { code }: RowDefinition): boolean {
  return code !== undefined && foldKey(text) === foldKey(code);
}

/** The cells that numbers stand in. */
function numbersOf(line: LogicalRow, row: RowDefinition, hasCodes: boolean): readonly SyntaxCell[] {
  const values = line.values.filter((cell) => !unit.test(foldText(cell.text)));
  const first = values.findIndex((cell) => cell.text !== '');
  return hasCodes && first >= 0 && isCode(values[first]?.text ?? '', row) ? values.slice(first + 1) : values;
}
