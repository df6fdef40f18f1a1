import { type Grid, type GridCell, gridTexts, placeCells } from './grid.ts';

/** A GFM table; merged cells stand as asked. A grid without a head takes its first row as one, as GFM has no table without. */
export function gfmTable(grid: Grid, merged: 'blank' | 'repeat' | 'repeat-labels'): string {
  const [head = [], ...rows] = gridTexts(grid, merged).map((row) => `| ${row.join(' | ')} |`);
  const delimiter = `|${' --- |'.repeat(grid.width)}`;
  return [head, delimiter, ...rows].join('\n');
}

/** A plain HTML table with rowspan and colspan. */
export function htmlTable(grid: Grid): string {
  const rows = grid.rows.map((row, r) => {
    const name = r < grid.headRows ? 'th' : 'td';
    const cells = row.map((cell) => `<${name}${spanAttributes(cell)}>${escapeText(cell.text)}</${name}>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table border="1">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

/**
 * A table as Word saves it: paragraphs and spans in each cell, attributes without quotes, source lines broken inside tags,
 * `<o:p>` with a blank for an empty cell. `closed: false` leaves out the end tags that HTML allows to leave out.
 */
export function wordTable(grid: Grid, closed: boolean): string {
  const end = (name: string): string => (closed ? `</${name}>` : '');
  const rows = grid.rows.map((row) => {
    const cells = row.map(
      (cell) => ` <td width=62 valign=top${spanAttributes(cell)}>\n${wordCell(cell.text)}\n ${end('td')}`,
    );
    return `<tr style='height:20.0pt'>\n${cells.join('\n')}\n${end('tr')}`;
  });
  return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse'>\n${rows.join('\n')}\n</table>`;
}

/** An HTML table of which every merged cell is undone: the text in the first place, `&nbsp;` in the others. */
export function flatHtmlTable(grid: Grid): string {
  const rows = placeCells(grid).map((line) => {
    const cells = line.map(
      ({ cell, origin }) => `<td>${origin && cell.text !== '' ? escapeText(cell.text) : '&nbsp;'}</td>`,
    );
    return `<TR>${cells.join('')}</TR>`;
  });
  return `<TABLE>${rows.join('')}</TABLE>`;
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function wordCell(text: string): string {
  if (text === '') {
    return " <p class=MsoNormal align=center style='text-align:center'><span lang=EN-US><o:p>&nbsp;</o:p></span></p>";
  }
  const words = escapeText(text).replaceAll(
    /[\d.]+/g,
    (digits) => `</span><span lang=EN-US>${digits}</span><span\n  style='font-family:仿宋'>`,
  );
  return ` <p class=MsoNormal align=center style='text-align:center'><span\n  style='font-family:仿宋'>${words}</span><span lang=EN-US><o:p></o:p></span></p>`;
}

function spanAttributes(cell: GridCell): string {
  const rows = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '';
  const columns = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '';
  return rows + columns;
}
