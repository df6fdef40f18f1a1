import { mayBeNumbered, readNumbering } from '../syntax/numbering.ts';
import { mayHoldColumns, parseDocument } from '../syntax/parse.ts';
import { isCommaRow } from '../syntax/separated.ts';
import type { Paragraph, SyntaxTable } from '../syntax/tree.ts';
import { mayHaveNoise } from '../text/noise.ts';
import { splitGluedHeadings } from './gluedHeadings.ts';
import { lexicon } from './lexicon.ts';
import { type TextEdit, shiftTable } from './movedReport.ts';
import { callsForOlder } from './olderFormats.ts';

/**
 * A block that an edit of a few characters was in, read by itself; undefined wherever the rest of the document may be read in another
 * way with it, or the block in another way with the rest.
 */

/** Characters at the beginning of a numbered line, and at the end of any, that tell what kind of line it is: an edit there is no small one. */
const numbered = 16;
const tail = 2;
/** Shorter lines may be labels or numbers of a table on lines of their own; longer ones are divided. */
const shortest = 25;
const longest = 1000;
/** Titles are not longer. */
const longestTitle = 70;
/** Signs that something else than prose begins or ends, blanks among them: a line of nothing but these is prose. */
const plain = /^[\u4e00-\u9fffA-Za-z0-9%.，。；：、！（）“”‘’《》〈〉〔〕％—…·○〇-]+$/;
/** What is typed in a cell, or taken out of it; words only, so that nothing but this row can end with it. */
const plainCell = /^[\u4e00-\u9fffA-Za-z0-9%.，。；：、（）“”《》〔〕％—·○〇/ -]*$/;
const sentenceEnd = /[。；！：]$/;
/** How far around an edit words may belong to what it has written. */
const around = 200;

/** A number in a table of a known form that is another number now. */
export function retypeCount(
  { filling }: SyntaxTable,
  { start, end, newEnd }: TextEdit,
  text: string,
): SyntaxTable | undefined {
  const retyped = filling?.retype(text, start, end, newEnd);
  return retyped?.form.placeTable(text, retyped);
}

/** A table between blank lines after an edit inside one of its rows; it may have another form then. */
export function retypeTable(
  { span }: SyntaxTable,
  edit: TextEdit,
  before: string,
  text: string,
): SyntaxTable | undefined {
  const { start, end, newEnd } = edit;
  const typed = before.slice(span.start, span.end);
  const written = text.slice(span.start, span.end + newEnd - end);
  if (!plainCell.test(before.slice(start, end)) || !plainCell.test(text.slice(start, newEnd))) return undefined;
  if (!standsAlone(before, span.start, span.end) || ![typed, written].every(isPiped)) return undefined;
  // What is asked of the whole text must be answered as it was.
  if (mayHoldColumns(typed) !== mayHoldColumns(written) || mayHaveNoise(written) || !isOfKind(text, edit))
    return undefined;
  return readTable(written, text, span.start);
}

/** A table that was read cell by cell, again: a form that comes again is learned, and the next edits are cheaper. */
export function learnTable(table: SyntaxTable, text: string): SyntaxTable {
  return readTable(text.slice(table.span.start, table.span.end), text, table.span.start) ?? table;
}

/** The table that these lines of the text are, if they are one and nothing else. */
function readTable(lines: string, text: string, start: number): SyntaxTable | undefined {
  const { blocks } = parseDocument(lines, 'markdown', lexicon);
  const [table] = blocks;
  if (blocks.length !== 1 || table?.kind !== 'table' || table.style !== 'gfm') return undefined;
  return table.span.start === 0 && table.span.end === lines.length ? shiftTable(table, text, start) : undefined;
}

/** Every line begins with a pipe, none is blank, and the row under the header says that it is a table of Markdown. */
function isPiped(table: string): boolean {
  return table.startsWith('|') && !/\n[^|]/.test(table) && /\| ?-/.test(table);
}

/** A paragraph of one line between blank lines after an edit inside it. */
export function retypeParagraph(block: Paragraph, edit: TextEdit, before: string, text: string): Paragraph | undefined {
  const { start, end, newEnd } = edit;
  const [line] = block.segments;
  if (!line || block.segments.length > 1 || !standsAlone(before, line.start, line.end)) return undefined;
  const by = newEnd - end;
  const words = text.slice(line.start, line.end + by);
  const head = isNumbered(line.text) || isNumbered(words) ? numbered : 1;
  if (start < line.start + head || end > line.end - tail) return undefined;
  if (!isPlain(line.text) || !isPlain(words) || words.length <= longestTitle !== line.text.length <= longestTitle)
    return undefined;
  if (!isOfKind(text, edit) || !isReadAlone(words)) return undefined;
  const span = { start: line.start, end: line.end + by };
  return { kind: 'paragraph', span, segments: [{ ...span, text: words }] };
}

/** Whether the document is still a report, of none of the earlier formats. */
function isOfKind(text: string, { start, newEnd }: TextEdit): boolean {
  const near = text.slice(Math.max(0, start - around), newEnd + around);
  return !callsForOlder(near, undefined) && /公[开開]/.test(text);
}

/** Between blank lines, or the last one of the document. */
function standsAlone(text: string, start: number, end: number): boolean {
  return ['\n', '\r\n'].some(
    (lineEnd) =>
      text.endsWith(lineEnd + lineEnd, start) &&
      (text.startsWith(lineEnd + lineEnd, end) || end + lineEnd.length === text.length),
  );
}

function isNumbered(line: string): boolean {
  return mayBeNumbered(line.charCodeAt(0)) && readNumbering(line.slice(0, numbered)) !== undefined;
}

function isPlain(line: string): boolean {
  if (line.length < shortest || line.length > longest) return false;
  // Of what may be noise a plain line can hold letters in brackets only.
  if (!plain.test(line) || !sentenceEnd.test(line) || mayHoldColumns(line)) return false;
  return !line.includes('（') || !mayHaveNoise(line);
}

/** Longer lines that have no number are no heading, and those without a numeral before a 、 hold none. */
const longestHeading = 40;
const gluedNumber = /[一二三四五六七八九]、/;

/** Whether the reader takes the line alone for a paragraph. */
function isReadAlone(line: string): boolean {
  if (isCommaRow(line, lexicon)) return false;
  if (line.length > longestHeading && !mayBeNumbered(line.charCodeAt(0)) && !gluedNumber.test(line)) return true;
  const { blocks } = parseDocument(line, 'plaintext', lexicon);
  if (blocks.length !== 1 || blocks[0]?.kind !== 'paragraph' || blocks[0].segments.length !== 1) return false;
  return splitGluedHeadings(blocks) === blocks;
}
