import { Parser } from 'htmlparser2';
import { addDirectives, readComment, type DirectiveLine } from './annotations.ts';
import { skipBlanks, trimBlanks } from '../text/fold.ts';
import { readHeading, titled } from './headings.ts';
import { HtmlGrid, type HtmlLine } from './htmlGrid.ts';
import type { Lexicon } from './lexicon.ts';
import { makeHeading } from './makeBlocks.ts';
import { isPageNumber } from './pageNumber.ts';
import { RaisedMarks } from './raisedMarks.ts';
import { isStruck } from './struckText.ts';
import { paragraphText, sourceSpan, type Block, type Paragraph, type TextSegment } from './tree.ts';

/** HTML documents and tables, read by the events of a SAX parser that gives the source offsets of each. */

const blockTags = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements that nothing stands in. */
const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const silentTags = new Set(['script', 'style', 'head', 'template', 'noscript', 'select', 'textarea']);

/** Whether a text that is not said to be HTML begins as an HTML page does. A tag before Markdown's own marks makes none. */
export function looksLikeHtml(text: string): boolean {
  const code = text.trimStart().charCodeAt(0);
  if (code !== 0x3c) return false;
  if (/^[\s\uFEFF]*<(?:div|p|section|article|center)\b/i.test(text.slice(0, 400)))
    return !/^(?:#{1,6} |\|.*\|\s*$|\*\*[^*]+\*\*\s*$)/m.test(text);
  return /^[\s\uFEFF]*<(?:!doctype|html|head|body|div|p|meta|title|section|article|center)\b/i.test(text.slice(0, 400));
}

/** Reads a whole HTML document. */
export function readHtmlBlocks(text: string, lexicon: Lexicon): readonly Block[] {
  return new HtmlReader(0, lexicon).read(text);
}

/** Reads what the tags in `[start, end)` of a Markdown or plain text hold: a table, several where they are nested, a line within tags. */
export function readHtmlPart(text: string, start: number, end: number, lexicon: Lexicon): readonly Block[] {
  return new HtmlReader(start, lexicon).read(text.slice(start, end));
}

/** Start of every `<table` that is closed, with the end of its `</table>`: one pass, nesting respected. */
export function matchTables(text: string): ReadonlyMap<number, number> {
  const closed = new Map<number, number>();
  const open: number[] = [];
  for (const tag of text.matchAll(/<(\/?)table\b[^<>]{0,2000}>?/gi)) {
    if (tag[1] === '') open.push(tag.index);
    else {
      const start = open.pop();
      if (start !== undefined) closed.set(start, tag.index + tag[0].length);
    }
  }
  return closed;
}

/** Elements inside one another that are read. The parser's stack costs more with each; only a hostile text goes this deep. */
const deepestNesting = 5000;

/** Ends the reading of a text nested too deep: what was read so far stands. */
class TooDeep extends Error {}

class HtmlReader {
  readonly #offset: number;
  readonly #lexicon: Lexicon;
  readonly #blocks: Block[] = [];
  readonly #grids: HtmlGrid[] = [];
  readonly #directives: DirectiveLine[] = [];
  #segments: TextSegment[] = [];
  #depth = 0;
  #silent = 0;
  readonly #raised = new RaisedMarks();
  /** How deep the elements lie, counted from the outermost, whose words are struck through. */
  readonly #struck: number[] = [];

  constructor(offset: number, lexicon: Lexicon) {
    this.#offset = offset;
    this.#lexicon = lexicon;
  }

  read(markup: string): readonly Block[] {
    let depth = 0;
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (++depth > deepestNesting) throw new TooDeep();
          if (isStruck(name, attributes['style'])) this.#struck.push(depth);
          this.#open(name, attributes, this.#offset + parser.startIndex, this.#offset + parser.endIndex + 1);
        },
        onclosetag: (name, isImplied) => {
          if (this.#struck.at(-1) === depth) this.#struck.pop();
          depth--;
          // A tag that another one closes ends where that one begins.
          const end = isImplied ? parser.startIndex : parser.endIndex + 1;
          this.#close(name, this.#offset + Math.min(end, markup.length));
        },
        oncomment: () => {
          const start = parser.startIndex;
          const directive = readComment(markup.slice(start, parser.endIndex + 1), this.#offset + start);
          if (directive) this.#directives.push(directive);
        },
        ontext: (data) => this.#addText(data, this.#offset + parser.startIndex, this.#offset + parser.endIndex + 1),
      },
      { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
    );
    try {
      parser.write(markup);
      parser.end();
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
    }
    this.#endLine();
    return this.#directives.length > 0 ? addDirectives(this.#blocks, this.#directives) : this.#blocks;
  }

  /** @param inside where what stands in the element begins */
  #open(name: string, attributes: Readonly<Record<string, string>>, at: number, inside: number): void {
    if (silentTags.has(name)) this.#silent++;
    this.#raised.open(name);
    const grid = this.#grids.at(-1);
    // What is typed into a struck place would be struck, too.
    if (this.#silent === 0 && this.#struck.length === 0 && !voidTags.has(name)) grid?.enter(inside);
    if (name === 'table') {
      this.#endLine();
      // A table that holds a table lays out the page: what it held so far is text.
      if (grid) this.#addLines(grid.dissolve());
      this.#grids.push(new HtmlGrid(at));
    } else if (grid && (name === 'tr' || name === 'td' || name === 'th')) {
      if (name === 'tr') grid.openRow(at);
      else grid.openCell(at, inside, attributes['colspan'], attributes['rowspan']);
    } else if (grid && (name === 'br' || blockTags.has(name))) grid.breakLine();
    else if (name === 'br') this.#endLine();
    else if (blockTags.has(name)) {
      this.#endLine();
      const heading = /^h([1-6])$/.exec(name);
      if (heading) this.#depth = Number(heading[1]);
    }
  }

  #close(name: string, end: number): void {
    if (silentTags.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    this.#raised.close(name);
    const grid = this.#grids.at(-1);
    if (name === 'table' && grid) {
      this.#grids.pop();
      const table = grid.finish(end);
      if (table) this.#blocks.push(table);
      else this.#addLines(grid.dissolve());
    } else if (grid) {
      if (name === 'td' || name === 'th') grid.closeCell(end);
      else if (name === 'tr') grid.closeRow(end);
      else if (blockTags.has(name)) grid.breakLine();
    } else if (blockTags.has(name)) {
      this.#endLine();
      this.#depth = 0;
    }
  }

  #addText(data: string, start: number, end: number): void {
    if (this.#silent > 0 || this.#struck.length > 0) return;
    const grid = this.#grids.at(-1);
    const line = grid ? grid.line : this.#segments;
    if (line) for (const segment of splitText(data, start, end)) this.#raised.add(segment, line);
  }

  #addLines(lines: readonly HtmlLine[]): void {
    for (const line of lines) {
      this.#segments = [...line];
      this.#endLine();
    }
  }

  /** A logical line is over: a heading or a paragraph. */
  #endLine(): void {
    const segments = trimSegments(this.#segments);
    this.#segments = [];
    const first = segments[0];
    const last = segments.at(-1);
    if (!first || !last) return;
    const line = makeLine(segments, first, last);
    const text = paragraphText(line);
    if (isPageNumber(text)) return;
    const found =
      this.#depth > 0
        ? titled(text, 0, text.length, 'html', this.#depth)
        : text.length <= 400
          ? readHeading(text, this.#lexicon)
          : undefined;
    if (!found) {
      this.#blocks.push(line);
      return;
    }
    this.#blocks.push(makeHeading(found, text, (from, to) => sourceSpan(line, from, to)));
    const rest = found.end < text.length ? trimSegments(cutSegments(segments, found.end)) : [];
    const restFirst = rest[0];
    if (restFirst) this.#blocks.push(makeLine(rest, restFirst, last));
  }
}

function makeLine(segments: readonly TextSegment[], { start }: TextSegment, { end }: TextSegment): Paragraph {
  const line = { kind: 'paragraph', span: { start, end }, segments } as const;
  return segments.length > 1 ? { ...line, isLine: true } : line;
}

/** Line breaks of the source mean nothing in HTML: each stretch between them is a segment of its own, so that lengths stay equal. */
function splitText(data: string, start: number, end: number): TextSegment[] {
  // An entity or a text whose source is longer than what it says stays whole.
  if (data.length !== end - start || !/[\r\n\t]/.test(data)) return [{ start, end, text: data }];
  const segments: TextSegment[] = [];
  for (const piece of data.matchAll(/[^\r\n\t]+/g)) {
    if (piece[0].trim() !== '')
      segments.push({ start: start + piece.index, end: start + piece.index + piece[0].length, text: piece[0] });
  }
  return segments;
}

/** Segments without blanks at either end of the line. */
export function trimSegments(segments: readonly TextSegment[]): TextSegment[] {
  // Counted before anything is cut: a line of 100,000 entities is blank from end to end, and is left in one step.
  let from = 0;
  let to = segments.length;
  while (from < to && isBlank(segments[from])) from++;
  while (to > from && isBlank(segments[to - 1])) to--;
  const trimmed = segments.slice(from, to);
  const first = trimmed[0];
  if (first) trimmed[0] = sliceSegment(first, skipBlanks(first.text, 0, first.text.length), first.text.length);
  const last = trimmed.at(-1);
  if (last) trimmed[trimmed.length - 1] = sliceSegment(last, 0, trimBlanks(last.text, 0, last.text.length));
  return trimmed;
}

const isBlank = (segment: TextSegment | undefined): boolean =>
  segment !== undefined && trimBlanks(segment.text, 0, segment.text.length) === 0;

/** The characters `[from, to)` of a segment; one whose source is longer than what it says keeps its place whole. */
function sliceSegment(segment: TextSegment, from: number, to: number): TextSegment {
  const { start, end, text } = segment;
  if (from === 0 && to === text.length) return segment;
  if (text.length !== end - start) return { start, end, text: text.slice(from, to) };
  return { start: start + from, end: start + to, text: text.slice(from, to) };
}

function cutSegments(segments: readonly TextSegment[], from: number): TextSegment[] {
  const cut: TextSegment[] = [];
  let before = 0;
  for (const segment of segments) {
    const inside = Math.max(0, from - before);
    before += segment.text.length;
    if (inside >= segment.text.length) continue;
    cut.push(sliceSegment(segment, inside, segment.text.length));
  }
  return cut;
}
