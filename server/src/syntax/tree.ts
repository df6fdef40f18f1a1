import type { Span } from '../text/span.ts';
import type { Filling } from './tableForm.ts';

/** What the bytes of a document claim to be; decides which marks are read (`#`, tags) and what fixes may write. */
export type DocumentFormat = 'markdown' | 'plaintext' | 'html';

/**
 * How a table was typed.
 * `gfm` pipes with a delimiter row; `html` a `<table>`; `pipe-rows` rows of `a | b |` without delimiter row;
 * `cell-lines` one cell a line closed by ` |`; `blank-lines` cells on lines of their own; `tabs` rows of tab-separated cells;
 * `layout` columns aligned by spaces (text drawn from PDF); `glued` cells run together without separators.
 */
export type TableStyle = 'gfm' | 'html' | 'pipe-rows' | 'cell-lines' | 'blank-lines' | 'tabs' | 'layout' | 'glued';

/** One cell as typed. `span` covers its content without surrounding blanks (empty at the place of an empty cell). */
export interface SyntaxCell {
  readonly span: Span;
  /** Content as read: entities decoded, tags dropped, line breaks inside the cell turned into single blanks. */
  readonly text: string;
  /** Grid column of the cell's left edge, from 0; meaningful only in a table with `grid`. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface SyntaxRow {
  readonly span: Span;
  readonly cells: readonly SyntaxCell[];
}

export interface SyntaxTable {
  readonly kind: 'table';
  readonly span: Span;
  readonly style: TableStyle;
  /** True where a cell's column is known from the markup (`gfm`, `html`, `tabs`); elsewhere only the order of cells is. */
  readonly grid: boolean;
  /** False where row ends are unknown (`blank-lines`): `rows` then holds one row with all the cells in order. */
  readonly rowsKnown: boolean;
  /** GFM's own width (cells of the delimiter row), else the widest row. */
  readonly width: number;
  readonly rows: readonly SyntaxRow[];
  /** Blank cells stand at the ends of rows alone, as some pages are drawn: which cells of a short row are blank cannot be told. */
  readonly flush?: true;
  /** Where the counts stand, if the table is of a form that is known (`tableForm.ts`). */
  readonly filling?: Filling;
}

/** Numbering in front of a title. `level` is that of GB/T 9704: 1 `一、`, 2 `（一）`, 3 `1.`, 4 `（1）`. */
export interface HeadingNumber {
  readonly span: Span;
  readonly text: string;
  readonly value: number;
  readonly level: 1 | 2 | 3 | 4;
  /** The mark after the number as typed: `、` `.` `．` or empty. */
  readonly mark: string;
}

export interface Heading {
  readonly kind: 'heading';
  /** The whole heading without line end, marks of Markdown included. */
  readonly span: Span;
  readonly style: 'atx' | 'html' | 'bold' | 'plain' | 'inline';
  /** `#` count or `<h1>`–`<h6>`; 0 where the markup gives none. */
  readonly depth: number;
  readonly number: HeadingNumber | undefined;
  /** Title without numbering and marks, as typed. */
  readonly title: string;
  readonly titleSpan: Span;
  /** It stood inside a paragraph, behind or before other words, and was set apart by the model. */
  readonly isGlued?: true;
}

/** A run of source characters that belongs to a paragraph. `text` differs from the source only in HTML (entities). */
export interface TextSegment extends Span {
  readonly text: string;
}

/** Prose. Lines of one paragraph (hard-wrapped or broken by tags) are its segments; joined they are its sentence text. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly segments: readonly TextSegment[];
  /** Tags or entities part its segments, not line ends: 青禾县<span>2024</span>年 is one line to who reads it. */
  readonly isLine?: true;
}

export interface FrontMatterEntry {
  readonly key: string;
  readonly value: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** YAML-like `key: value` lines between `---` lines at the very start of a Markdown document. */
export interface FrontMatter {
  readonly kind: 'front-matter';
  readonly span: Span;
  readonly entries: readonly FrontMatterEntry[];
}

/** `<!-- nianbao-disable-next-line RULE: REASON -->` */
export interface Directive {
  readonly kind: 'directive';
  readonly span: Span;
  readonly rule: string;
  readonly ruleSpan: Span;
  /** Empty where the author gave none. */
  readonly reason: string;
  /** The next line that is not blank: problems that start in it are suppressed. */
  readonly target: Span;
}

export type Block = FrontMatter | Heading | Paragraph | SyntaxTable | Directive;

/** The document as blocks in order. Reading never fails: any string gives a tree. */
export interface SyntaxTree {
  readonly text: string;
  readonly format: DocumentFormat;
  readonly blocks: readonly Block[];
}

/** Texts of paragraphs of several lines, which every rule on prose asks for. A function of the readonly paragraph; goes with it. */
const joined = new WeakMap<Paragraph, string>();

/** Whether the words stand in the document letter by letter: not where entities are decoded or noise is dropped. */
export function isAsTyped({ text, start, end }: TextSegment): boolean {
  return text.length === end - start;
}

/** The paragraph's sentence text. */
export function paragraphText(paragraph: Paragraph): string {
  const { segments } = paragraph;
  const first = segments[0];
  if (first && segments.length === 1) return first.text;
  let text = joined.get(paragraph);
  if (text === undefined) {
    text = segments.map((segment) => segment.text).join('');
    joined.set(paragraph, text);
  }
  return text;
}

/** The paragraph's lines as they are read: those of its source, or the one that tags part. */
export function printedLines(paragraph: Paragraph): readonly TextSegment[] {
  return paragraph.isLine ? [{ ...paragraph.span, text: paragraphText(paragraph) }] : paragraph.segments;
}

/**
 * Source of `[from, to)` in `paragraphText`, from its first character to behind its last: where it begins a segment, the line end
 * or tag before that is no part of it. Decoded text is shorter than its source only where it holds entities; then the whole
 * segment is the exact answer we have.
 */
export function sourceSpan(paragraph: Paragraph, from: number, to: number): Span {
  let before = 0;
  let start = -1;
  for (const segment of paragraph.segments) {
    const exact = isAsTyped(segment);
    const next = before + segment.text.length;
    if (start < 0 && from < next) start = exact ? segment.start + from - before : segment.start;
    if (start >= 0 && to <= next) return { start, end: exact ? segment.start + to - before : segment.end };
    before = next;
  }
  return { start: start < 0 ? paragraph.span.end : start, end: paragraph.span.end };
}
