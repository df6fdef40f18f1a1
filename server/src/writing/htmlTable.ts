import type { TableDefinition } from '../standards/edition.ts';
import type { CellValues } from './gfmTable.ts';
import { layOutOfficially } from './officialGrid.ts';
import type { GridCell } from './officialGrid.ts';

/** A table as HTML in the official merged layout, one row a line, lines parted by `\n`, no line end at the end. */
export function writeHtmlTable(table: TableDefinition, values: CellValues = new Map()): string {
  const rows = layOutOfficially(table).map((row) => `<tr>${row.map((cell) => writeCell(cell, values)).join('')}</tr>`);
  return ['<table border="1">', ...rows, '</table>'].join('\n');
}

/** Text with the characters that HTML takes for markup written as entities. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function writeCell(cell: GridCell, values: CellValues): string {
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
  if ('label' in cell) return `<th${spans}>${escapeHtml(cell.label)}</th>`;
  return `<td${spans}>${escapeHtml(values.get(cell.cell) ?? '')}</td>`;
}
