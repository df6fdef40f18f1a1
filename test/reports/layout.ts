import { type Grid, placeCells } from './grid.ts';

/** A piece of text at a display column of a line; a Chinese character is two columns wide. */
interface Piece {
  readonly column: number;
  readonly text: string;
}

/** Display columns of a text. */
function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f || '“”‘’—…'.includes(char) ? 2 : 1;
  return width;
}

/**
 * A table as drawn from a page: columns aligned by blanks, long labels over several lines with the numbers beside the middle
 * one, a merged label beside the middle of its rows.
 */
export function layoutTable(grid: Grid, labelColumns: number, numberWidth: number): string {
  const labelWidths = [8, 14, 42].slice(3 - labelColumns);
  const starts = columnStarts(grid.width, labelWidths, numberWidth);
  const places = placeCells(grid);
  const rowPieces: Piece[][][] = places.map(() => [[]]);
  for (const [r, line] of places.entries()) {
    for (const [c, { cell, origin }] of line.entries()) {
      if (!origin || cell.text === '') continue;
      const room = (starts[c + cell.columnSpan] ?? 0) - (starts[c] ?? 0) - 2;
      const target = rowPieces[r + Math.floor((cell.rowSpan - 1) / 2)];
      if (target) addWrapped(target, starts[c] ?? 0, wrapText(cell.text, room));
    }
  }
  return rowPieces.map((lines) => lines.map(drawLine).join('\n')).join('\n\n');
}

function columnStarts(width: number, labelWidths: readonly number[], numberWidth: number): readonly number[] {
  const starts = [0];
  for (let c = 0; c < width; c += 1) starts.push((starts[c] ?? 0) + (labelWidths[c] ?? numberWidth));
  return starts;
}

/** Centres a cell's lines on the row's lines, so that numbers stand beside the middle of a long label. */
function addWrapped(lines: Piece[][], column: number, texts: readonly string[]): void {
  while (lines.length < texts.length) {
    if (lines.length % 2 === 0) lines.unshift([]);
    else lines.push([]);
  }
  const first = Math.floor((lines.length - texts.length) / 2);
  for (const [i, text] of texts.entries()) lines[first + i]?.push({ column, text });
}

function wrapText(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (line !== '' && displayWidth(line + char) > room && !/[\d.]/.test(char)) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return line === '' ? lines : [...lines, line];
}

function drawLine(pieces: readonly Piece[]): string {
  const ordered = [...pieces];
  ordered.sort((a, b) => a.column - b.column);
  let line = '';
  for (const { column, text } of ordered) {
    line += ' '.repeat(Math.max(line === '' ? 0 : 1, column - displayWidth(line))) + text;
  }
  return line.trimEnd();
}
