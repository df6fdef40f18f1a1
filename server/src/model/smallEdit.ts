import { mayBeNumbered, readNumbering } from '../syntax/numbering.ts';
import { parseDocument } from '../syntax/parse.ts';
import { isCommaRow } from '../syntax/separated.ts';
import type { Block, Paragraph, SyntaxTable } from '../syntax/tree.ts';
import { mayHaveNoise } from '../text/noise.ts';
import { noteTwin } from './claims/readClaims.ts';
import { FilledTable } from './filledTable.ts';
import { splitGluedHeadings } from './gluedHeadings.ts';
import { lexicon } from './lexicon.ts';
import { findEdit, Mover, type TextEdit } from './movedReport.ts';
import { callsForOlder } from './olderFormats.ts';
import { beginsTitle } from './outline.ts';
import type { ProseMemory } from './proseMemory.ts';
import type { Report, ReportDocument } from './report.ts';
import { beginsWithStatement } from './reportStarts.ts';
import { countWhile } from '../text/countWhile.ts';

/** What an edit has changed, where everything else of the document is what it was, some of it at another place. */
export interface SmallEdit {
  readonly document: ReportDocument;
  readonly report: Report;
  /** The paragraph that other words stand in, or a count in a table. */
  readonly changed: ChangedParagraph | 'count';
}

export interface ChangedParagraph {
  readonly paragraph: Paragraph;
  /** The same one as it was, and where it was. */
  readonly before: Paragraph;
}

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
const sentenceEnd = /[。；！：]$/;
/** Numbers with commas between them may be a row of a table. */
const numberRow = /\d[,，;；]\d{1,9}[,，;；]\d/;
/** The first blocks of the first part are asked for title, period and notice, too. */
const opening = 4;
/** How far around an edit words may belong to what it has written. */
const around = 200;

/**
 * What was read of a document, after an edit of a few characters inside a sentence or a number; undefined where more may have
 * changed than that sentence or number. It is what reading the whole text gives (`test/service/smallEdits.test.ts`): a line is left
 * to be read with all others wherever its beginning, its end, its length or one of its characters may tell the reader more.
 *
 * @param memory what has been read of the words of the document
 */
export function readSmallEdit(
  before: ReportDocument,
  text: string,
  memory: ProseMemory | undefined,
): SmallEdit | undefined {
  if (!mayMove(before)) return undefined;
  const edit = findEdit(before.text, text);
  const index = edit ? findBlock(before.tree.blocks, edit.start) : -1;
  const block = before.tree.blocks[index];
  const place = block && before.reports.findIndex((report) => isIn(report, block));
  const report = place === undefined ? undefined : before.reports[place];
  if (!edit || !block || !report) return undefined;
  const anew =
    block.kind === 'paragraph'
      ? retypeParagraph(block, edit, report, before.text, text)
      : block.kind === 'table'
        ? retypeCount(block, edit, text)
        : undefined;
  if (!anew) return undefined;
  const mover = new Mover(edit, text, block, anew);
  const blocks = before.tree.blocks.map((each) => mover.moveBlock(each));
  const content = before.frontMatter ? blocks.slice(1) : blocks;
  const shift = before.frontMatter ? 1 : 0;
  const reports = before.reports.map((each) => {
    const from = before.tree.blocks.indexOf(each.blocks[0] ?? block) - shift;
    return mover.moveReport(each, content.slice(from, from + each.blocks.length), memory);
  });
  const own = reports[place ?? 0];
  if (!own) return undefined;
  const document = { ...before, text, tree: { ...before.tree, text, blocks }, reports };
  movable.add(document);
  if (anew.kind === 'paragraph' && block.kind === 'paragraph')
    return { document, report: own, changed: { paragraph: anew, before: block } };
  // In prose they all say what they said.
  for (const [at, each] of reports.entries()) noteTwin(each, before.reports[at] ?? each);
  return { document, report: own, changed: 'count' };
}

/** Documents that can be moved: those that a small edit has made are such again, since nothing of another kind was typed. */
const movable = new WeakSet<ReportDocument>();

function mayMove(document: ReportDocument): boolean {
  if (movable.has(document)) return true;
  if (!isMovable(document)) return false;
  movable.add(document);
  return true;
}

/** Whether all that was read of the document is of the kinds that can be moved. */
function isMovable({
  text,
  format,
  isWide,
  noise,
  denoised,
  foreign,
  directives,
  frontMatter,
  reports,
  tree,
}: ReportDocument): boolean {
  if (format === 'html' || isWide || noise || denoised || foreign.length > 0 || directives.length > 0) return false;
  if (reports.length === 0 || text.includes('<') || text.includes('\uFFFD')) return false;
  if (frontMatter && tree.blocks[0] !== frontMatter) return false;
  if (tree.blocks.some((block) => block.kind === 'table' && !block.filling)) return false;
  return reports.every(({ edition, sections, tables, cutAt }) => {
    if (edition?.outline !== 'fixed' || cutAt !== undefined) return false;
    if (!tables.every((table) => table instanceof FilledTable)) return false;
    // Of two parts of one name the longer is the part.
    const names = new Set(sections.map(({ definition }) => definition?.id));
    return names.size === sections.length && !names.has(undefined);
  });
}

/** The block that an offset is in or at, or -1. */
function findBlock(blocks: readonly Block[], offset: number): number {
  return countWhile(blocks, ({ span }) => span.start <= offset) - 1;
}

function isIn({ span }: Report, block: Block): boolean {
  return span.start <= block.span.start && block.span.end <= span.end;
}

function retypeCount(
  { filling }: SyntaxTable,
  { start, end, newEnd }: TextEdit,
  text: string,
): SyntaxTable | undefined {
  const retyped = filling?.retype(text, start, end, newEnd);
  return retyped?.form.placeTable(text, retyped);
}

function retypeParagraph(
  block: Paragraph,
  { start, end, newEnd }: TextEdit,
  report: Report,
  typed: string,
  text: string,
): Paragraph | undefined {
  const [line] = block.segments;
  if (!line || block.segments.length > 1 || !standsAlone(typed, line.start, line.end)) return undefined;
  const by = newEnd - end;
  const words = text.slice(line.start, line.end + by);
  const head = isNumbered(line.text) || isNumbered(words) ? numbered : 1;
  if (start < line.start + head || end > line.end - tail || !isAmidPart(block, report)) return undefined;
  if (!isPlain(line.text) || !isPlain(words) || words.length <= longestTitle !== line.text.length <= longestTitle)
    return undefined;
  const near = text.slice(Math.max(0, start - around), newEnd + around);
  if (callsForOlder(near, undefined) || !/公[开開]/.test(text)) return undefined;
  const span = { start: line.start, end: line.end + by };
  const paragraph: Paragraph = { kind: 'paragraph', span, segments: [{ ...span, text: words }] };
  return [block, paragraph].some(mayBeTitle) || !isReadAlone(words) ? undefined : paragraph;
}

/** Between blank lines. */
function standsAlone(text: string, start: number, end: number): boolean {
  return ['\n\n', '\r\n\r\n'].some((blank) => text.endsWith(blank, start) && text.startsWith(blank, end));
}

/** Not among what a report begins with, and not in its last part, where a page's own lines may stand; nor in a part with a table. */
function isAmidPart(block: Block, { sections, preface }: Report): boolean {
  const index = sections.findLastIndex(({ span }) => span.start <= block.span.start);
  const section = sections[index];
  if (!section || index === sections.length - 1 || preface.includes(block)) return false;
  if (section.definition && section.definition.tables.length > 0) return false;
  return index > 0 || !section.blocks.slice(0, opening).includes(block);
}

function isNumbered(line: string): boolean {
  return mayBeNumbered(line.charCodeAt(0)) && readNumbering(line.slice(0, numbered)) !== undefined;
}

function isPlain(line: string): boolean {
  if (line.length < shortest || line.length > longest) return false;
  // Of what may be noise a plain line can hold letters in brackets only.
  if (!plain.test(line) || !sentenceEnd.test(line) || numberRow.test(line)) return false;
  return !line.includes('（') || !mayHaveNoise(line);
}

function mayBeTitle(paragraph: Paragraph): boolean {
  return beginsTitle(paragraph) || beginsWithStatement(paragraph);
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
