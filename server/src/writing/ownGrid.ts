import type { DocumentFormat, SyntaxTable } from '../syntax/tree.ts';
import { escapeHtml } from './htmlTable.ts';

/**
 * A table as it stands, with no edition's words put into it: one row a line, the text of a merged cell in its first place. Lines are
 * parted by `\n`, no line end at the end. Undefined where it is not known which cells make a row.
 */
export function writeOwnGrid(table: SyntaxTable, format: DocumentFormat): string | undefined {
  if (!table.rowsKnown) return undefined;
  return format === 'html' ? writeHtml(table) : writeGfm(table);
}

function writeGfm(table: SyntaxTable): string {
  const rows = readTexts(table);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const lines = rows.map(
    (row) => `| ${Array.from({ length: width }, (_, index) => escapeCell(row[index] ?? '')).join(' | ')} |`,
  );
  const delimiter = `|${' --- |'.repeat(width)}`;
  return [...lines.slice(0, 1), delimiter, ...lines.slice(1)].join('\n');
}

/** The texts of each row at their own columns where these are known, else in their order. */
function readTexts(table: SyntaxTable): readonly (readonly string[])[] {
  return table.rows.map((row) => {
    const texts: string[] = [];
    for (const cell of row.cells) {
      if (table.grid) while (texts.length < cell.column) texts.push('');
      texts.push(cell.text);
    }
    return texts;
  });
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function writeHtml(table: SyntaxTable): string {
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const spans =
        (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
        (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
      return `<td${spans}>${escapeHtml(cell.text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return ['<table border="1">', ...rows, '</table>'].join('\n');
}
