import { draftForm } from './otherForms.ts';
import { officialForm } from './forms.ts';
import { type Grid, type GridCell, gridTexts } from './grid.ts';
import { gfmTable, htmlTable } from './markup.ts';
import { pipeRows } from './scraped.ts';
import type { Style } from './styles.ts';

/** Ways to type a report's tables that are met less often: what converters, spreadsheets and OCR programs leave. */
export const otherStyles: readonly Style[] = [
  make('gfm, numbers in bold', 'markdown', true, (grid) =>
    gfmTable(
      mapValues(grid, (text) => `**${text}**`),
      'blank',
    ),
  ),
  make('gfm, numbers in code marks', 'markdown', true, (grid) =>
    gfmTable(
      mapValues(grid, (text) => `\`${text}\``),
      'blank',
    ),
  ),
  make('gfm, labels in bold', 'markdown', false, (grid) =>
    gfmTable(
      mapLabels(grid, (text) => `**${text}**`),
      'blank',
    ),
  ),
  make('gfm, labels in tags', 'markdown', false, (grid) =>
    gfmTable(
      mapLabels(grid, (text) => `<b>${text}</b>`),
      'blank',
    ),
  ),
  make('gfm, dots of the numbering escaped', 'markdown', true, (grid) =>
    gfmTable(
      mapLabels(grid, (text) => text.replace(/^(\d)\./, '$1\\.')),
      'blank',
    ),
  ),
  make('gfm, entities for blanks', 'markdown', true, (grid) =>
    gfmTable(
      mapValues(grid, (text) => `&nbsp;${text}&nbsp;`),
      'blank',
    ),
  ),
  make('gfm, a unit after each number', 'markdown', false, (grid) =>
    gfmTable(
      mapValues(grid, (text) => (/^\d+$/.test(text) ? `${text}件` : text)),
      'blank',
    ),
  ),
  make('html, zeros as 零', 'html', false, (grid) =>
    htmlTable(mapValues(grid, (text) => (text === '0' ? '零' : text))),
  ),
  make('html in one line between tags', 'markdown', false, (grid) => inOneLine('<html><body>', grid, '</body></html>')),
  make('html in a div in one line', 'markdown', false, (grid) => inOneLine('<div class="wrap">', grid, '</div>')),
  make('rows without a pipe at either end', 'plaintext', true, (grid) => joinTexts(grid, ' | ')),
  make('comma-separated', 'plaintext', false, (grid) => joinTexts(grid, ',')),
  make('comma-separated, drafting form', 'plaintext', true, (grid) => joinTexts(grid, ',')),
  make('separated by full-width commas', 'plaintext', true, (grid) => joinTexts(grid, '，')),
  make('separated by semicolons', 'plaintext', true, (grid) => joinTexts(grid, '; ')),
  make('separated by single blanks', 'plaintext', true, (grid) => joinTexts(grid, ' ').replaceAll(/ +(?=\n|$)/g, '')),
  make('page numbers between pipe rows', 'plaintext', false, (grid) =>
    pipeRows(grid, false).replace(/\n(?=5\.)/, '\n— 3 —\n'),
  ),
];

function make(name: string, format: Style['format'], draft: boolean, draw: (grid: Grid) => string): Style {
  return {
    name,
    format,
    showsBlanks: true,
    demand: 'exact',
    render: (print, table) => draw(draft ? draftForm(print, table) : officialForm(print, table)),
  };
}

function mapCells(grid: Grid, change: (cell: GridCell) => string): Grid {
  return { ...grid, rows: grid.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell) }))) };
}

function mapValues(grid: Grid, change: (text: string) => string): Grid {
  return mapCells(grid, (cell) => (cell.id === undefined ? cell.text : change(cell.text)));
}

function mapLabels(grid: Grid, change: (text: string) => string): Grid {
  return mapCells(grid, (cell) => (cell.id === undefined && cell.text !== '' ? change(cell.text) : cell.text));
}

function inOneLine(before: string, grid: Grid, after: string): string {
  return before + htmlTable(grid).replaceAll('\n', '') + after;
}

/** Merged cells stand once; a text that holds the separator is quoted. */
function joinTexts(grid: Grid, separator: string): string {
  const quote = (text: string): string => (separator === ',' && text.includes(',') ? `"${text}"` : text);
  return gridTexts(grid, 'blank')
    .map((row) => row.map(quote).join(separator))
    .join('\n');
}
