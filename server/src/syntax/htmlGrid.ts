import { isBlankCode } from '../text/fold.ts';
import { isAsTyped, type SyntaxCell, type SyntaxRow, type SyntaxTable, type TextSegment } from './tree.ts';

/** Segments of one logical line. */
export type HtmlLine = readonly TextSegment[];

interface OpenCell {
  readonly start: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Where a character that is typed in it stands, as long as it is empty: in the innermost of its elements. */
  inside: number;
  lines: TextSegment[][];
}

/** Widest span a cell may claim: a hostile `colspan` must not cost time or memory. */
const maximalSpan = 100;

/** Builds the grid of one `<table>` from its tags: rowspan and colspan give every cell its column. Unclosed tags close themselves. */
export class HtmlGrid {
  readonly #start: number;
  readonly #rows: SyntaxRow[] = [];
  /** Rows that a cell above still covers, by column. */
  #covered: number[] = [];
  #cells: SyntaxCell[] = [];
  #lines: HtmlLine[] = [];
  #rowStart = -1;
  #rowEnd = -1;
  #column = 0;
  #cell: OpenCell | undefined;
  #dissolved = false;

  constructor(start: number) {
    this.#start = start;
  }

  openRow(at: number): void {
    this.closeRow(at);
    this.#rowStart = at;
  }

  /** Whatever else opens in a cell. */
  enter(inside: number): void {
    if (this.#cell) this.#cell.inside = inside;
  }

  openCell(at: number, inside: number, columnSpan: string | undefined, rowSpan: string | undefined): void {
    this.closeCell(at);
    if (this.#rowStart < 0) this.#rowStart = at;
    while ((this.#covered[this.#column] ?? 0) > 0) this.#column++;
    this.#cell = {
      start: at,
      inside,
      column: this.#column,
      columnSpan: readSpan(columnSpan),
      rowSpan: readSpan(rowSpan),
      lines: [[]],
    };
    this.#column += this.#cell.columnSpan;
  }

  /** Where text is added; undefined between cells: it belongs to none, and browsers move it out of the table. */
  get line(): TextSegment[] | undefined {
    return this.#cell?.lines.at(-1);
  }

  breakLine(): void {
    const { line } = this;
    if (line && line.length > 0) this.#cell?.lines.push([]);
  }

  closeCell(end: number): void {
    const cell = this.#cell;
    if (!cell) return;
    this.#cell = undefined;
    this.#rowEnd = end;
    for (const line of cell.lines) if (line.length > 0) this.#lines.push(line);
    if (!this.#dissolved) this.#cells.push(closeCell(cell));
  }

  closeRow(end: number): void {
    this.closeCell(end);
    if (this.#rowStart < 0) return;
    this.#covered = this.#covered.map((rows) => Math.max(0, rows - 1));
    for (const cell of this.#cells) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        this.#covered[column] = cell.rowSpan - 1;
    }
    for (let column = 0; column < this.#covered.length; column++) this.#covered[column] ??= 0;
    if (this.#cells.length > 0)
      this.#rows.push({
        span: { start: this.#rowStart, end: Math.max(this.#rowEnd, this.#rowStart) },
        cells: this.#cells,
      });
    this.#cells = [];
    this.#rowStart = -1;
    this.#column = 0;
  }

  /** Gives up the grid: the lines of its cells so far, as text. Cells that follow are text, too. */
  dissolve(): readonly HtmlLine[] {
    this.#dissolved = true;
    const open = this.#cell?.lines.filter((line) => line.length > 0) ?? [];
    if (this.#cell) this.#cell.lines = [[]];
    const lines = [...this.#lines, ...open];
    this.#lines = [];
    this.#cells = [];
    this.#rows.length = 0;
    return lines;
  }

  /** The table, or undefined where it was dissolved or holds no cell. */
  finish(end: number): SyntaxTable | undefined {
    this.closeRow(end);
    if (this.#dissolved || this.#rows.length === 0) return undefined;
    const width = this.#rows.reduce(
      (widest, row) => row.cells.reduce((right, cell) => Math.max(right, cell.column + cell.columnSpan), widest),
      0,
    );
    return {
      kind: 'table',
      span: { start: this.#start, end },
      style: 'html',
      grid: true,
      rowsKnown: true,
      width,
      rows: this.#rows,
    };
  }
}

function closeCell(cell: OpenCell): SyntaxCell {
  const { column, columnSpan, rowSpan } = cell;
  const segments = cell.lines.flat().filter((segment) => !isBlank(segment.text));
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last) {
    // Blanks of its own are where its author would type.
    const place = cell.lines.flat()[0]?.start ?? cell.inside;
    return { span: { start: place, end: place }, text: '', column, columnSpan, rowSpan };
  }
  const text = cell.lines
    .map((line) => line.map((segment) => segment.text).join(''))
    .filter((line) => !isBlank(line))
    .map(trim)
    .join(' ');
  return {
    span: { start: first.start + leadingBlanks(first), end: last.end - trailingBlanks(last) },
    text,
    column,
    columnSpan,
    rowSpan,
  };
}

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isBlankCode(text.charCodeAt(index))) return false;
  return true;
}

function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function leadingBlanks(segment: TextSegment): number {
  if (!isAsTyped(segment)) return 0;
  return segment.text.length - trimStart(segment.text).length;
}

function trailingBlanks(segment: TextSegment): number {
  if (!isAsTyped(segment)) return 0;
  let blanks = 0;
  while (blanks < segment.text.length && isBlankCode(segment.text.charCodeAt(segment.text.length - 1 - blanks)))
    blanks++;
  return blanks;
}

function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && isBlankCode(text.charCodeAt(start))) start++;
  return text.slice(start);
}

function readSpan(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(span) && span > 0 ? Math.min(span, maximalSpan) : 1;
}
