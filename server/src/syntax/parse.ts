import { readDirective, readFrontMatter, type DirectiveLine } from './annotations.ts';
import { joinBrokenLabels } from './brokenLabels.ts';
import { readGridTable, typeBars } from './gridTable.ts';
import { mayBeHeading, readHeading, type HeadingLine } from './headings.ts';
import { looksLikeHtml, matchTables, readHtmlBlocks, readHtmlPart } from './html.ts';
import type { Lexicon } from './lexicon.ts';
import { isBlankLine, lineText, splitLines, type Lines } from './lines.ts';
import { makeHeading, makeParagraph } from './makeBlocks.ts';
import { mayBeginLooseTable, readFlatTable, readLooseTable } from './loose.ts';
import { isPageNumber } from './pageNumber.ts';
import { divideLongLines } from './joinedLines.ts';
import { hasPipe, readGfmTable, readPipeRegion } from './pipes.ts';
import { isNumberCell } from './separated.ts';
import type { Span } from '../text/span.ts';
import type { Block, DocumentFormat, SyntaxRow, SyntaxTable, SyntaxTree, TextSegment } from './tree.ts';

/**
 * Reads a document into blocks. Never throws; linear in the length of the text: every line is looked at by a fixed number of
 * readers, and a reader that gives up says how far it looked, so that no stretch is tried twice.
 */
export function parseDocument(text: string, format: DocumentFormat, lexicon: Lexicon): SyntaxTree {
  if (format === 'html' || looksLikeHtml(text)) return { text, format, blocks: readHtmlBlocks(text, lexicon) };
  return { text, format, blocks: new LineReader(typeBars(text), lexicon).read() };
}

/** Numbers separated by single blanks or commas: lines of more than a cell may be rows. */
const numberRow = /\d"?[ ,，;；\u00A0\u2002\u3000] ?"?\d{1,9}"?[ ,，;；\u00A0\u2002\u3000] ?"?\d/;
/** Columns set apart by other blanks than that of the keyboard. */
const wideGap = /[\d\u4E00-\u9FFF][\u00A0\u2002\u2003\u3000]{2}/;
/** Tags in front of a table on its line. */
const longestLead = 400;
/** Elements that authors lay Markdown out with; `<u>`, `<http://…>` and the like stay prose. */
const taggedLine = /^<\/?(?:p|h[1-6]|div|center|br|hr|section|article|span|font|b|strong)\b[^<>]{0,200}>(?:.*>)?$/i;

/** Whether cells may stand beside each other in a line without pipes; where none of a text do, none of its parts do. */
export function mayHoldColumns(text: string): boolean {
  return text.includes('\t') || text.includes('  ') || wideGap.test(text) || numberRow.test(text);
}

class LineReader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #lexicon: Lexicon;
  readonly #blocks: Block[] = [];
  readonly #hasColumns: boolean;
  #segments: TextSegment[] = [];
  #directives: DirectiveLine[] = [];
  /** Closed HTML tables, found when the first one is met. */
  #tables: ReadonlyMap<number, number> | undefined;
  /** The first pipe at or after the line at hand. */
  #nextPipe = -1;
  /** No loose table begins before this line: an attempt has looked so far. */
  #looseFrom = 0;

  constructor(text: string, lexicon: Lexicon) {
    this.#text = text;
    this.#lines = divideLongLines(splitLines(text), lexicon);
    this.#lexicon = lexicon;
    this.#hasColumns = mayHoldColumns(text);
  }

  read(): readonly Block[] {
    const lines = this.#lines;
    let index = 0;
    const front = readFrontMatter(lines);
    if (front) {
      this.#blocks.push(front.block);
      index = front.next;
    }
    while (index < lines.count) index = this.#readBlock(index);
    this.#endParagraph();
    this.#settleDirectives({ start: this.#text.length, end: this.#text.length });
    return this.#blocks;
  }

  #readBlock(index: number): number {
    const lines = this.#lines;
    const from = lines.textStart(index);
    const to = lines.textEnd(index);
    if (from === to) {
      this.#endParagraph();
      return index + 1;
    }
    const code = this.#text.charCodeAt(from);
    if (this.#directives.length > 0 && !(code === 0x3c && readDirective(lines, index))) {
      this.#settleDirectives({ start: lines.startOf(index), end: lines.endOf(index) });
    }
    if (code === 0x3c) {
      const next = this.#readMarkup(index, from);
      if (next > 0) return next;
    } else if ((code === 0x60 || code === 0x7e) && /^(?:```|~~~)/.test(this.#text.slice(from, from + 3))) {
      return this.#skipFence(index, this.#text.slice(from, from + 3));
    }
    if (code === 0x2b) {
      const drawn = readGridTable(lines, index);
      if (drawn) {
        this.#endParagraph();
        this.#blocks.push(drawn.table);
        return drawn.next;
      }
    }
    if (this.#mayHavePipe(from, to) && hasPipe(lines, index) && !this.#isSectionHeading(index)) {
      const first = this.#takeBrokenCell(index);
      this.#endParagraph();
      const read = readGfmTable(lines, index, this.#stops) ?? readPipeRegion(lines, first, this.#stops);
      this.#blocks.push(read.table.style === 'pipe-rows' ? joinRows(read.table, this.#lexicon) : read.table);
      return read.next;
    }
    return this.#readTextLine(index, from, to, code);
  }

  /** A cheap look for a pipe: where none stands before the line's end, the lines up to the next one need not be searched. */
  #mayHavePipe(from: number, to: number): boolean {
    if (this.#nextPipe < from) {
      const next = this.#text.indexOf('|', from);
      this.#nextPipe = next < 0 ? this.#text.length : next;
    }
    return this.#nextPipe < to;
  }

  #readTextLine(index: number, from: number, to: number, code: number): number {
    const lines = this.#lines;
    const length = to - from;
    if (
      index >= this.#looseFrom &&
      (this.#hasColumns || length <= 60) &&
      code !== 0x23 &&
      mayBeginLooseTable(lines, index, this.#lexicon, this.#hasColumns)
    ) {
      const read = readLooseTable(lines, index, this.#lexicon, this.#stops);
      if (read.table) {
        this.#endParagraph();
        this.#blocks.push(read.table);
        return read.next;
      }
      this.#looseFrom = read.next;
    }
    const flat = this.#hasColumns ? readFlatTable(lines, index, this.#lexicon) : undefined;
    if (flat) {
      this.#endParagraph();
      this.#blocks.push(...flat);
      return index + 1;
    }
    if (mayBeHeading(code, length)) {
      const text = this.#text.slice(from, to);
      if (isPageNumber(text)) return index + 1;
      const heading = readHeading(text, this.#lexicon);
      if (heading) return this.#addHeading(heading, index, from, to);
    }
    this.#segments.push({ start: from, end: to, text: this.#text.slice(from, to) });
    return index + 1;
  }

  #addHeading(found: HeadingLine, index: number, from: number, to: number): number {
    this.#endParagraph();
    const heading = makeHeading(found, this.#text.slice(from, to), (start, end) => ({
      start: from + start,
      end: from + end,
    }));
    const next = index + 1;
    // A heading broken over two lines: the next line completes a known title.
    if (found.style === 'plain' && next < this.#lines.count && !isBlankLine(this.#lines, next)) {
      const rest = lineText(this.#lines, next);
      if (rest.length <= 40 && this.#lexicon.completesSectionTitle(heading.title, rest)) {
        const end = this.#lines.textEnd(next);
        this.#blocks.push({
          ...heading,
          span: { start: heading.span.start, end },
          title: heading.title + rest,
          titleSpan: { start: heading.titleSpan.start, end },
        });
        return next + 1;
      }
    }
    this.#blocks.push(heading);
    const { end } = heading.span;
    if (found.style === 'inline' && end < to)
      this.#segments.push({ start: end, end: to, text: this.#text.slice(end, to) });
    return index + 1;
  }

  /** HTML inside text: a table, a comment that is a directive; other tags are prose. Returns 0 where nothing was read. */
  #readMarkup(index: number, from: number): number {
    const table = this.#findTable(index, from);
    if (table >= 0) {
      this.#tables ??= matchTables(this.#text);
      const end = this.#endOfTables(index, table);
      this.#endParagraph();
      for (const block of readHtmlPart(this.#text, from, end, this.#lexicon)) this.#blocks.push(block);
      return this.#lineAfter(index, end);
    }
    const directive = readDirective(this.#lines, index);
    if (!directive) return this.#readTaggedLine(index, from);
    this.#endParagraph();
    this.#directives.push(directive);
    return index + 1;
  }

  /** `<p align="center">…</p>`, `<h1>…</h1>`: a line that is markup from end to end is what it shows. Returns 0 for others. */
  #readTaggedLine(index: number, from: number): number {
    const to = this.#lines.textEnd(index);
    const line = this.#text.slice(from, Math.min(to, from + longestLead));
    if (to - from > longestLead || !taggedLine.test(line)) return 0;
    this.#endParagraph();
    for (const block of readHtmlPart(this.#text, from, to, this.#lexicon)) this.#blocks.push(block);
    return index + 1;
  }

  /** Line the table at `index` begins on: the one before where the first cell is a label broken over both. */
  #takeBrokenCell(index: number): number {
    const before = this.#segments.at(-1);
    const start = this.#lines.startOf(index);
    if (!before || before.end - before.start > 40 || !/^[\r\n]{1,2}$/.test(this.#text.slice(before.end, start)))
      return index;
    const from = this.#lines.textStart(index);
    const cell = this.#text.slice(from, this.#text.indexOf('|', from)).trim();
    if (this.#lexicon.isLabel(cell) || !this.#lexicon.isLabel(before.text + cell)) return index;
    this.#segments.pop();
    return index - 1;
  }

  /** A table that is not closed (yet) ends at the next blank line, as an HTML block of Markdown does, or where another begins. */
  #endOfStretch(index: number): number {
    let last = index;
    while (last + 1 < this.#lines.count && !isBlankLine(this.#lines, last + 1) && !this.#beginsTable(last + 1)) last++;
    return this.#lines.endOf(last);
  }

  #beginsTable(index: number): boolean {
    return this.#findTable(index, this.#lines.textStart(index)) >= 0;
  }

  /** Where a table begins in a line that begins with a tag, or -1: converters write `<html><body><table>` and `<div><table>`. */
  #findTable(index: number, from: number): number {
    if (this.#text.charCodeAt(from) !== 0x3c) return -1;
    if (/^<table\b/i.test(this.#text.slice(from, from + 7))) return from;
    const line = this.#text.slice(from, Math.min(this.#lines.textEnd(index), from + longestLead));
    const table = line.search(/<table\b/i);
    return table > 0 && !line.startsWith('<!--') ? from + table : -1;
  }

  /** End of the table, and of the line it ends in with all that stands there: another table, tags, a note. */
  #endOfTables(index: number, table: number): number {
    let end = this.#tables?.get(table) ?? this.#endOfStretch(index);
    for (let at = index; at < this.#lines.count; at++) {
      const lineEnd = this.#lines.endOf(at);
      if (lineEnd < end) continue;
      const next = this.#text.slice(end, lineEnd).search(/<table\b/i);
      if (next < 0) return lineEnd;
      end = this.#tables?.get(end + next) ?? lineEnd;
    }
    return end;
  }

  /** A directive speaks of the next line that is neither blank nor a directive itself. */
  #settleDirectives(target: Span): void {
    for (const directive of this.#directives) this.#blocks.push({ kind: 'directive', ...directive, target });
    this.#directives = [];
  }

  #lineAfter(index: number, offset: number): number {
    let next = index + 1;
    while (next < this.#lines.count && this.#lines.startOf(next) < offset) next++;
    return next;
  }

  /** Code fences are no part of a report; an unclosed one ends with the document, as in CommonMark. */
  #skipFence(index: number, fence: string): number {
    this.#endParagraph();
    let next = index + 1;
    while (next < this.#lines.count && !lineText(this.#lines, next).startsWith(fence)) next++;
    return next + 1;
  }

  /** A section heading ends every table before it, also where the author left no blank line. */
  readonly #stops = (index: number): boolean => this.#isSectionHeading(index);

  #isSectionHeading(index: number): boolean {
    const from = this.#lines.textStart(index);
    const to = this.#lines.textEnd(index);
    const code = this.#text.charCodeAt(from);
    if (to - from > 64 || to === from) return false;
    if (code === 0x23) return /^#{1,6}\s/.test(this.#text.slice(from, from + 7));
    // Digits begin most cells; few authors number their sections `3、`.
    if (code < 0x4e00 && (!isDigit(code) || !/[、.．]/.test(this.#text.charAt(from + 1)))) return false;
    const heading = readHeading(this.#text.slice(from, to), this.#lexicon);
    if (!heading) return false;
    const title = this.#text.slice(from + heading.titleStart, from + heading.titleEnd);
    // `一、主动公开情况 |`: a cell of a table whose groups are called like parts.
    if (title.endsWith('|') && this.#lexicon.isLabel(title)) return false;
    if (this.#lexicon.isSectionTitle(title)) return true;
    const next = index + 1;
    return (
      next < this.#lines.count &&
      heading.numbering !== undefined &&
      this.#lexicon.completesSectionTitle(title, lineText(this.#lines, next))
    );
  }

  #endParagraph(): void {
    const paragraph = makeParagraph(this.#segments);
    if (!paragraph) return;
    this.#blocks.push(paragraph);
    this.#segments = [];
  }
}

/** The table with the labels that its lines break put together. */
function joinRows(table: SyntaxTable, lexicon: Lexicon): SyntaxTable {
  if (!table.rowsKnown) return table;
  // Rows of unequal width tell no columns: of such only what stands before the first number is looked through.
  const numbers = table.grid ? -1 : table.rows.findIndex(({ cells }) => cells.some(({ text }) => isNumberCell(text)));
  const head = numbers < 0 ? table.rows : table.rows.slice(0, numbers);
  if (!table.grid && !head.some(holdsPieces)) return table;
  const joined = joinBrokenLabels(head, lexicon, (_, cell) => cell.column);
  return joined ? { ...table, rows: [...joined.rows, ...table.rows.slice(head.length)] } : table;
}

/** `企业 | 机构 | 组织`: two words of two characters, as they are left of names that a narrow column breaks. */
function holdsPieces({ cells }: SyntaxRow): boolean {
  return new Set(cells.map(({ text }) => text).filter((text) => text.length === 1 || text.length === 2)).size > 1;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
