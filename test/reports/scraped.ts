import { type Grid, gridTexts, ownTexts } from './grid.ts';

/** Rows of `a | b |` on one line each, merged cells left out. */
export function pipeRows(grid: Grid, leading: boolean): string {
  return ownTexts(grid)
    .map((row) => `${leading ? '| ' : ''}${row.join(' | ')} |`)
    .join('\n');
}

/** The same with merged cells as empty ones. */
export function pipeGridRows(grid: Grid): string {
  return gridTexts(grid, 'blank')
    .map((row) => `${row.join(' | ')} |`)
    .join('\n');
}

/** Rows that end in one to four pipes, as left over from merged cells: never the width of anything. */
export function pipeRaggedRows(grid: Grid): string {
  return ownTexts(grid)
    .map((row, r) => `${row.join(' | ')} ${'|'.repeat(1 + ((r * 7) % 4))}`)
    .join('\n');
}

/** Labels broken over two lines inside their cell, the second line indented. */
export function pipeBrokenRows(grid: Grid, leading: boolean): string {
  const lines = ownTexts(grid).map((row) => `${leading ? '| ' : ''}${row.map(breakLabel).join(' | ')} |`);
  return lines.join('\n');
}

/** Every cell on a line of its own between lines of blanks and pipes, as tags leave them that were indented. */
export function pipeIndentedRows(grid: Grid): string {
  return ownTexts(grid)
    .map((row) => `| ${row.map((text) => `\n      ${text}\n     |`).join(' ')}`)
    .join('\n');
}

/**
 * One cell a line, closed by ` |`; a line of pipes alone pads the row to the grid's width. The last row keeps its cells only,
 * as the end of a copied table does.
 */
export function cellLines(grid: Grid, before: '' | '|'): string {
  const lines: string[] = [];
  const rows = ownTexts(grid);
  for (const [r, row] of rows.entries()) {
    for (const text of row) lines.push(before === '|' ? `|${text || ' '}|` : `${text} |`.trimStart());
    const padding = r === rows.length - 1 ? 0 : grid.width - row.length;
    if (padding > 0) lines.push('|'.repeat(padding));
  }
  return lines.join('\n');
}

/** Cells on lines of their own with blank lines between; where a row ends is not to be seen. */
export function blankLines(grid: Grid): string {
  return ownTexts(grid)
    .flat()
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Rows pasted from a spreadsheet: one tab for each column, merged cells empty. */
export function tabGridRows(grid: Grid): string {
  return gridTexts(grid, 'blank')
    .map((row) => row.join('\t'))
    .join('\n');
}

/** Rows pasted from a word processor: merged cells left out. */
export function tabOwnRows(grid: Grid): string {
  return ownTexts(grid)
    .map((row) => row.join('\t'))
    .join('\n');
}

/** All cells run together. */
export function gluedCells(grid: Grid): string {
  return ownTexts(grid).flat().join('');
}

function breakLabel(text: string): string {
  if (text.length < 5 || !/[\u4e00-\u9fff]/.test(text)) return text;
  const middle = Math.ceil(text.length / 2);
  return `${text.slice(0, middle)}\n      ${text.slice(middle)}`;
}
