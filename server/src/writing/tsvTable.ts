import type { TableDefinition } from '../standards/edition.ts';
import { type CellValues, listLines } from './gfmTable.ts';

/**
 * A table as Word and Excel take it from the clipboard: the lines of the drafting form, cells parted by tabs, every line of the same
 * width, lines parted by `\r\n`.
 */
export function writeTsvTable(table: TableDefinition, values: CellValues): string {
  const lines = listLines(table, values);
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  return lines
    .map(({ label, cells }) => [label, cells].flat().map(oneLine).join('\t') + '\t'.repeat(width - cells.length))
    .join('\r\n');
}

/** A tab or a line end inside a cell would make two of it. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
