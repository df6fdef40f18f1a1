import type { Block, Paragraph } from '../syntax/tree.ts';
import { countWhile } from '../text/countWhile.ts';
import { noteTwin } from './claims/readClaims.ts';
import { FilledTable } from './filledTable.ts';
import { lexicon } from './lexicon.ts';
import { findEdit, Mover, type TextEdit } from './movedReport.ts';
import { beginsTitle } from './outline.ts';
import { readBlocks, type ReadOptions } from './readDocument.ts';
import { openingBlocks } from './readReport.ts';
import type { Report, ReportDocument } from './report.ts';
import { beginsWithStatement } from './reportStarts.ts';
import { learnTable, retypeCount, retypeParagraph, retypeTable } from './retyped.ts';
import { isSameFrame } from './sameFrame.ts';

/** What an edit has changed, where everything else of the document is what it was, some of it at another place. */
export interface SmallEdit {
  readonly document: ReportDocument;
  readonly report: Report;
  /** The paragraph that other words stand in, or something in a table. */
  readonly changed: ChangedParagraph | 'table';
  /** The block stands where title, period and notice are looked for, in the last part, beside a table, or is a table read anew. */
  readonly isAtEdge: boolean;
}

export interface ChangedParagraph {
  readonly paragraph: Paragraph;
  /** The same one as it was, and where it was. */
  readonly before: Paragraph;
}

/**
 * What was read of a document, after an edit of a few characters inside a sentence, a number or a row of a table; undefined where
 * more may have changed than that. It is what reading the whole text gives (`test/service/smallEdits.test.ts`): a line is left
 * to be read with all others wherever its beginning, its end, its length or one of its characters may tell the reader more.
 *
 * @param options those of the reading before
 */
export function readSmallEdit(before: ReportDocument, text: string, options: ReadOptions): SmallEdit | undefined {
  if (!shiftable.has(before)) return undefined;
  const edit = findEdit(before.text, text);
  const { blocks } = before.tree;
  const block = edit && blocks[countWhile(blocks, ({ span }) => span.start <= edit.start) - 1];
  const index = block ? before.reports.findIndex((report) => isIn(report, block)) : -1;
  const report = before.reports[index];
  if (!edit || !block || !report) return undefined;
  const place: Place = { edit, block, index };
  if (block.kind === 'table') {
    const count = movable.has(before) ? retypeCount(block, edit, text) : undefined;
    if (count) return moveAll(before, text, place, count, options);
    const table = retypeTable(block, edit, before.text, text);
    return table && rereadBlocks(before, text, place, table, options);
  }
  const paragraph = block.kind === 'paragraph' ? retypeParagraph(block, edit, before.text, text) : undefined;
  if (!paragraph) return undefined;
  const isAmid = movable.has(before) && isAmidPart(block, report) && ![block, paragraph].some(mayBeTitle);
  return (isAmid ? moveAll : rereadBlocks)(before, text, place, paragraph, options);
}

/** The block that an edit was in, and which of the reports it is in. */
interface Place {
  readonly edit: TextEdit;
  readonly block: Block;
  readonly index: number;
}

/** Nothing but the block says anything else. */
function moveAll(
  before: ReportDocument,
  text: string,
  { edit, block, index }: Place,
  anew: Block,
  { memory }: ReadOptions,
): SmallEdit | undefined {
  const mover = new Mover(edit, text, block, anew);
  const blocks = before.tree.blocks.map((each) => mover.moveBlock(each));
  const content = before.frontMatter ? blocks.slice(1) : blocks;
  const shift = before.frontMatter ? 1 : 0;
  const reports = before.reports.map((each) => {
    const from = before.tree.blocks.indexOf(each.blocks[0] ?? block) - shift;
    return mover.moveReport(each, content.slice(from, from + each.blocks.length), memory);
  });
  const document = { ...before, text, tree: { ...before.tree, text, blocks }, reports };
  // Nothing of another kind was typed.
  shiftable.add(document);
  movable.add(document);
  return describe(before, document, { edit, block, index }, anew, false);
}

/** A report has three tables of a known form; others are read cell by cell each time, and are not to be tried without end. */
const mostLearned = 8;

/** The block may tell what others are taken for: the reports are read again, from blocks of which all but one are what they were. */
function rereadBlocks(
  before: ReportDocument,
  text: string,
  place: Place,
  anew: Block,
  options: ReadOptions,
): SmallEdit | undefined {
  const mover = new Mover(place.edit, text, place.block, anew);
  let learned = 0;
  const blocks = before.tree.blocks.map((each) => {
    const moved = mover.moveBlock(each);
    if (moved.kind !== 'table' || moved.filling || moved === anew || ++learned > mostLearned) return moved;
    return learnTable(moved, text);
  });
  const tree = { ...before.tree, text, blocks };
  const document = readBlocks(tree, options, lexicon);
  const { reports } = document;
  if (document.foreign.length > 0 || reports.length !== before.reports.length) return undefined;
  const isSame = reports.every((report, at) => {
    const was = before.reports[at];
    return was !== undefined && isSameFrame(was, report, mover);
  });
  return isSame ? describe(before, document, place, anew, true) : undefined;
}

function describe(
  before: ReportDocument,
  document: ReportDocument,
  { block, index }: Place,
  anew: Block,
  isAtEdge: boolean,
): SmallEdit | undefined {
  const report = document.reports[index];
  if (!report) return undefined;
  if (anew.kind === 'paragraph' && block.kind === 'paragraph')
    return { document, report, changed: { paragraph: anew, before: block }, isAtEdge };
  // In prose they all say what they said.
  for (const [at, each] of document.reports.entries()) noteTwin(each, before.reports[at] ?? each);
  return { document, report, changed: 'table', isAtEdge };
}

/** The documents of which something holds: looked at once each. */
class KnownDocuments {
  readonly #known = new WeakSet<ReportDocument>();
  readonly #look: (document: ReportDocument) => boolean;

  constructor(look: (document: ReportDocument) => boolean) {
    this.#look = look;
  }

  has(document: ReportDocument): boolean {
    if (this.#known.has(document)) return true;
    if (!this.#look(document)) return false;
    this.#known.add(document);
    return true;
  }

  add(document: ReportDocument): void {
    this.#known.add(document);
  }
}

/** Those whose blocks can be brought to other places. */
const shiftable = new KnownDocuments(isShiftable);
/** Those of them whose reports can, too. */
const movable = new KnownDocuments(isMovable);

/** Whether all blocks of the document are of the kinds that can be, and stand as they were typed. */
function isShiftable({
  text,
  format,
  isWide,
  noise,
  denoised,
  foreign,
  directives,
  frontMatter,
  reports,
  tree: { blocks },
}: ReportDocument): boolean {
  if (format === 'html' || isWide || noise || denoised || foreign.length > 0 || directives.length > 0) return false;
  if (reports.length === 0 || text.includes('<') || text.includes('\uFFFD')) return false;
  if (frontMatter && blocks[0] !== frontMatter) return false;
  return blocks.every((block) =>
    block.kind === 'table' ? block.style === 'gfm' : block.kind !== 'heading' || block.isGlued !== true,
  );
}

/** Whether all that was read of the document is of the kinds that can be moved. */
function isMovable({ reports, tree }: ReportDocument): boolean {
  if (tree.blocks.some((block) => block.kind === 'table' && !block.filling)) return false;
  return reports.every(({ edition, sections, tables, cutAt }) => {
    if (edition?.outline !== 'fixed' || cutAt !== undefined) return false;
    if (!tables.every((table) => table instanceof FilledTable)) return false;
    // Of two parts of one name the longer is the part.
    const names = new Set(sections.map(({ definition }) => definition?.id));
    return names.size === sections.length && !names.has(undefined);
  });
}

function isIn({ span }: Report, block: Block): boolean {
  return span.start <= block.span.start && block.span.end <= span.end;
}

/** Not among what a report begins with, and not in its last part, where a page's own lines may stand; nor in a part with a table. */
function isAmidPart(block: Block, { sections, preface }: Report): boolean {
  const index = sections.findLastIndex(({ span }) => span.start <= block.span.start);
  const section = sections[index];
  if (!section || index === sections.length - 1 || preface.includes(block)) return false;
  if (section.definition && section.definition.tables.length > 0) return false;
  return index > 0 || !section.blocks.slice(0, openingBlocks).includes(block);
}

function mayBeTitle(block: Block): boolean {
  return beginsTitle(block) || beginsWithStatement(block);
}
