import { draftForm } from './otherForms.ts';
import { officialForm } from './forms.ts';
import { cellOf, type Grid, type GridCell, gridTexts } from './grid.ts';
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
  make('separated by full-width bars', 'plaintext', true, (grid) => joinTexts(grid, ' ｜ ')),
  make('separated by drawn bars', 'plaintext', false, (grid) =>
    joinTexts(grid, ' │ ').replaceAll(/^.*$/gm, (line) => `│ ${line} │`),
  ),
  make('grid table', 'markdown', true, (grid) => drawnTable(grid, 200)),
  make('grid table, official form', 'markdown', false, (grid) => drawnTable(grid, 200)),
  make('grid table, labels broken over lines', 'markdown', true, (grid) => drawnTable(grid, 7)),
  make('grid table, official form, labels broken over lines', 'markdown', false, (grid) => drawnTable(grid, 7)),
  make('simple table of Pandoc', 'markdown', true, simpleTable),
  make('columns by blanks, labels broken over lines', 'plaintext', true, (grid) => brokenColumns(grid, 14, 'top')),
  make('columns by blanks, labels broken around their numbers', 'plaintext', true, (grid) =>
    brokenColumns(grid, 14, 'middle'),
  ),
  make('columns by blanks, official form, labels broken over lines', 'plaintext', false, (grid) =>
    brokenColumns(grid, 8, 'top'),
  ),
  make('columns by blanks, official form, labels broken around their numbers', 'plaintext', false, (grid) =>
    brokenColumns(grid, 8, 'middle'),
  ),
  make('gfm, an empty head above the official form', 'markdown', false, (grid) =>
    gfmTable({ ...grid, rows: [[cellOf('', { columns: grid.width })], ...grid.rows], headRows: 0 }, 'blank'),
  ),
  make('gfm, lines numbered from 0 by a program', 'markdown', false, (grid) => gfmTable(numberLines(grid), 'blank')),
  make('pipe rows, labels broken over rows', 'plaintext', true, (grid) => brokenPipes(grid, 9)),
  make('pipe rows, official form, labels broken over rows', 'plaintext', false, (grid) => brokenPipes(grid, 9)),
  make('tabs, cells of several lines in quotation marks', 'plaintext', false, (grid) => quotedCells(grid, '\t')),
  make('commas, cells of several lines in quotation marks', 'plaintext', true, (grid) => quotedCells(grid, ',')),
  make('tabs, merged cells repeated', 'plaintext', false, (grid) =>
    gridTexts(grid, 'repeat')
      .map((row) => row.join('\t'))
      .join('\n'),
  ),
  make('columns by ideographic blanks', 'plaintext', true, (grid) =>
    joinTexts(grid, '\u3000').replaceAll(/\u3000+(?=\n|$)/g, ''),
  ),
  make('columns by two no-break blanks', 'plaintext', true, (grid) =>
    joinTexts(grid, '\u00A0\u00A0').replaceAll(/\u00A0+(?=\n|$)/g, ''),
  ),
  make('gfm in a quotation', 'markdown', false, (grid) => gfmTable(grid, 'blank').replaceAll(/^/gm, '> ')),
  make('heavy drawn bars', 'plaintext', false, (grid) =>
    joinTexts(grid, ' ┃ ').replaceAll(/^.*$/gm, (line) => `┃ ${line} ┃`),
  ),
  make('marks lost behind the numbers of the rows', 'html', false, (grid) =>
    htmlTable(mapLabels(grid, (text) => text.replace(/^(\d)\./, '$1 '))),
  ),
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

/** `+---+` borders between rows; a text longer than `longest` goes on in the next line of its cell. */
function drawnTable(grid: Grid, longest: number): string {
  const rows = gridTexts(grid, 'blank').map((row) => row.map((text) => text.match(pieces(longest)) ?? ['']));
  const widths = columnWidths(rows.map((row) => row.map((lines) => lines.reduce(longer))));
  const border = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`;
  const drawn = rows.map((row) => {
    const height = Math.max(...row.map((lines) => lines.length));
    return Array.from(
      { length: height },
      (_, line) => `| ${row.map((lines, column) => fillTo(lines[line] ?? '', widths[column] ?? 0)).join(' | ')} |`,
    ).join('\n');
  });
  return [border, ...drawn.flatMap((row) => [row, border])].join('\n');
}

/** A first column with the number of each line, as a table of a program has it: none above, 0 in the second line. */
function numberLines(grid: Grid): Grid {
  const rows = grid.rows.map((row, index) => [cellOf(index === 0 ? '' : String(index - 1)), ...row]);
  return { ...grid, width: grid.width + 1, rows };
}

/** Lines between pipes; a longer label goes on in the next line, whose other cells are empty. */
function brokenPipes(grid: Grid, longest: number): string {
  return gridTexts(grid, 'blank')
    .flatMap((row) => {
      const cells = row.map((text) => text.match(pieces(longest)) ?? ['']);
      const height = Math.max(...cells.map((lines) => lines.length));
      return Array.from({ length: height }, (_, line) => `| ${cells.map((lines) => lines[line] ?? '').join(' | ')} |`);
    })
    .join('\n');
}

/** A spreadsheet's text: labels with line breaks in them stand in quotation marks. */
function quotedCells(grid: Grid, separator: string): string {
  return gridTexts(grid, 'blank')
    .map((row) => row.map(quoteLines).join(separator))
    .join('\n');
}

function quoteLines(text: string): string {
  return text.length > 6 && !/^[-\d.]+$/.test(text) ? `"${(text.match(pieces(6)) ?? []).join('\n')}"` : text;
}

/** Columns at fixed places, as text is drawn out of a page: a longer label goes on below, its row's numbers beside its first or its middle line. */
function brokenColumns(grid: Grid, longest: number, numbers: 'top' | 'middle'): string {
  const rows = gridTexts(grid, 'blank').map((row) => row.map((text) => text.match(pieces(longest)) ?? ['']));
  const widths = columnWidths(rows.map((row) => row.map((lines) => lines.reduce(longer))));
  return rows
    .flatMap((row) => {
      const height = Math.max(...row.map((lines) => lines.length));
      return Array.from({ length: height }, (_, line) =>
        row
          .map((lines, column) => {
            const above = numbers === 'top' ? 0 : Math.floor((height - lines.length) / 2);
            return fillTo(lines[line - above] ?? '', widths[column] ?? 0);
          })
          .join('   ')
          .trimEnd(),
      );
    })
    .join('\n');
}

/** Columns as wide as their longest text, one blank between them, a line of dashes under the head. */
function simpleTable(grid: Grid): string {
  const rows = gridTexts(grid, 'blank');
  const widths = columnWidths(rows);
  const lines = rows.map((row) =>
    row
      .map((text, column) => fillTo(text, widths[column] ?? 0))
      .join(' ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(Math.max(4, width))).join(' '));
  return lines.map((line) => `  ${line}`).join('\n');
}

/** Pieces of a text; a number is never broken. */
function pieces(longest: number): RegExp {
  return new RegExp(`[增减+-]?[\\d.]+|[^\\d]{1,${longest}}`, 'g');
}

function longer(one: string, other: string): string {
  return widthOf(other) > widthOf(one) ? other : one;
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  return Array.from(rows[0] ?? [], (_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
}

function fillTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** A Chinese character is two columns wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, char) => width + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}
