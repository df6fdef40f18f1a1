import type { BoundTable } from '../model/report.ts';
import type { Edit } from '../rules/rule.ts';
import { measureText } from '../text/displayWidth.ts';
import { compareSpans, type Span, touches } from '../text/span.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';
import { type PipeLine, splitPipeLines } from './pipeLines.ts';

type Side = 'left' | 'right' | 'center';

/** A wider cell sticks out: no column is drawn wider than this, or one long sentence would blow up every row. */
const widest = 100;
/** `---:` */
const narrowest = 4;

/**
 * The edits that align the columns of the GFM tables which touch a span: numbers to the right, full-width characters counted as two
 * columns. Nothing but blanks and delimiters is changed, and none of these that is right already.
 * @param within absent: every table
 */
export function alignTables(reports: readonly PlacedReport[], within?: Span): readonly Edit[] {
  return reports.flatMap(({ document, report, shift }) => {
    const tables = report.tables.filter(({ style }) => style === 'gfm');
    const numbers = tables.flatMap(({ cells }) => Array.from(cells.values(), ({ span }) => span.start));
    numbers.sort((one, other) => one - other);
    return piecesApart(tables)
      .filter((piece) => !within || touches(moveSpan(piece, shift), within))
      .flatMap((piece) => alignPiece(document.text, piece, numbers))
      .map(({ span, newText }) => ({ span: moveSpan(span, shift), newText }));
  });
}

/** In their order; what two tables have typed between them is aligned once. */
function piecesApart(tables: readonly BoundTable[]): readonly Span[] {
  const pieces = tables.flatMap((table) => [...table.pieces, ...table.repeats]);
  pieces.sort(compareSpans);
  let end = -1;
  return pieces.filter((piece) => {
    if (piece.start < end) return false;
    end = piece.end;
    return true;
  });
}

/** @param numbers where the cells begin that hold figures, or will, in their order */
function alignPiece(text: string, piece: Span, numbers: readonly number[]): readonly Edit[] {
  const lines = splitPipeLines(text, piece);
  const [, delimiter] = lines;
  // Rows of pipes without a delimiter row are no columns for Markdown.
  if (!delimiter?.cells.every((cell) => /^:?-+:?$/.test(contentOf(text, cell)))) return [];
  const numeric = findNumeric(lines, numbers);
  const sides = delimiter.cells.map((cell, column) => sideOf(contentOf(text, cell), numeric.has(column)));
  const widths = measureColumns(
    text,
    lines.filter((line) => line !== delimiter),
  );
  const edits: Edit[] = [];
  for (const line of lines) {
    for (const [column, cell] of line.cells.entries()) {
      const side = sides[column] ?? 'left';
      const width = widths[column] ?? narrowest;
      const typed = contentOf(text, cell);
      if (line !== delimiter) pushPadding(text, cell, pad(typed, side, width), edits);
      else pushPadding(text, cell, { before: '', content: drawDelimiter(side, typed, width), after: '' }, edits);
    }
  }
  return edits;
}

type PipeCell = PipeLine['cells'][number];

function contentOf(text: string, { content }: PipeCell): string {
  return text.slice(content.start, content.end);
}

/** The columns in which figures stand. */
function findNumeric(lines: readonly PipeLine[], numbers: readonly number[]): ReadonlySet<number> {
  const columns = new Set<number>();
  let next = 0;
  for (const { cells } of lines) {
    for (const [column, { span }] of cells.entries()) {
      while ((numbers[next] ?? Number.POSITIVE_INFINITY) < span.start) next++;
      if ((numbers[next] ?? Number.POSITIVE_INFINITY) <= span.end) columns.add(column);
    }
  }
  return columns;
}

/** What the author has chosen stays; a column of numbers without a choice goes to the right. */
function sideOf(delimiter: string, isNumeric: boolean): Side {
  const [opens, closes] = [delimiter.startsWith(':'), delimiter.endsWith(':')];
  if (opens) return closes ? 'center' : 'left';
  return closes || isNumeric ? 'right' : 'left';
}

function measureColumns(text: string, rows: readonly PipeLine[]): readonly number[] {
  const widths: number[] = [];
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      widths[column] = Math.max(widths[column] ?? narrowest, measure(contentOf(text, cell)));
    }
  }
  return widths;
}

/** Columns of a cell's content, `widest` at most: what has as many characters need not be measured. */
function measure(content: string): number {
  return content.length >= widest ? widest : Math.min(widest, measureText(content));
}

function drawDelimiter(side: Side, typed: string, width: number): string {
  const start = typed.startsWith(':') ? ':' : '';
  const end = side === 'left' ? '' : ':';
  return start + '-'.repeat(width - start.length - end.length) + end;
}

/** What stands between two pipes, the one blank beside each pipe left out. */
interface Padded {
  readonly before: string;
  readonly content: string;
  readonly after: string;
}

function pad(content: string, side: Side, width: number): Padded {
  const room = width - measure(content);
  const left = side === 'left' ? 0 : side === 'right' ? room : room >> 1;
  return { before: ' '.repeat(left), content, after: ' '.repeat(room - left) };
}

/** One edit for each run of blanks, and for the delimiter, that is not as it should be. */
function pushPadding(text: string, cell: PipeCell, padded: Padded, edits: Edit[]): void {
  const { span, content, isOpened, isClosed } = cell;
  const put = (start: number, end: number, newText: string): void => {
    if (text.slice(start, end) !== newText) edits.push({ span: { start, end }, newText });
  };
  const before = isOpened ? ` ${padded.before}` : '';
  const after = isClosed ? `${padded.after} ` : '';
  if (content.start === content.end) {
    put(span.start, span.end, before + after);
    return;
  }
  put(span.start, content.start, before);
  put(content.start, content.end, padded.content);
  put(content.end, span.end, after);
}
