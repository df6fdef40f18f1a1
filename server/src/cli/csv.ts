import type { BoundTable, Cell, Report } from '../model/report.ts';
import type { TableDefinition } from '../standards/edition.ts';
import { disarmFormula } from '../writing/forSpreadsheet.ts';
import { buildLineIndex, type LineIndex } from '../text/lineIndex.ts';

/** Heads of the columns, in their order; a new one comes last. */
const columns = [
  'file',
  'report',
  'organisation',
  'year',
  'edition',
  'table',
  'row',
  'row_label',
  'column',
  'column_label',
  'state',
  'value',
  'line',
  'character',
  'unit',
] as const;

/** RFC 4180: fields with commas, quotation marks or line ends in quotation marks, lines ended by CR LF. */
export const csvHead = writeLine(columns);

/** A line for each cell of each table that was read, in the order of the document. */
export function writeCsv(path: string, text: string, reports: readonly Report[]): string {
  const lines = reports.some(({ tables }) => tables.length > 0) ? buildLineIndex(text) : undefined;
  if (!lines) return '';
  return reports
    .flatMap((report, index) =>
      report.tables.flatMap((table) =>
        [...table.cells.values()].map((cell) => writeCell(cell, { path, index, report, table, lines })),
      ),
    )
    .join('');
}

interface Place {
  readonly path: string;
  /** Of the report in its file, as in the JSON output. */
  readonly index: number;
  readonly report: Report;
  readonly table: BoundTable;
  readonly lines: LineIndex;
}

/** Line and character count from 1, as an editor shows them. */
function writeCell(cell: Cell, { path, index, report, table, lines }: Place): string {
  const { line, character } = lines.positionAt(cell.span.start);
  const fields: Readonly<Record<(typeof columns)[number], string | number>> = {
    file: disarmFormula(path),
    report: index,
    organisation: disarmFormula(report.organisation ?? ''),
    year: report.year ?? '',
    edition: report.edition?.id ?? '',
    table: table.id,
    row: cell.row.id,
    row_label: cell.row.label,
    column: cell.column.id,
    column_label: labelColumn(cell, table.definition),
    state: cell.state,
    value: cell.value ?? '',
    line: line + 1,
    character: character + 1,
    unit: disarmFormula(cell.unit ?? cell.row.unit ?? cell.column.unit ?? ''),
  };
  return writeLine(columns.map((column) => fields[column]));
}

/** With the labels over it: `行政复议·总计`. */
function labelColumn(cell: Cell, { groups }: TableDefinition): string {
  const labels = [cell.column.label];
  let group = groups.find(({ id }) => id === cell.column.group);
  for (; group; group = groups.find(({ id }) => id === group?.parent)) labels.unshift(group.label);
  return labels.join('·');
}

function writeLine(fields: readonly (string | number)[]): string {
  return `${fields.map((field) => quote(String(field))).join(',')}\r\n`;
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
