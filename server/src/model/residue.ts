import type { Block, SyntaxTable } from '../syntax/tree.ts';
import { foldKey } from '../text/fold.ts';
import { cover, type Span } from '../text/span.ts';
import {
  areRegistration,
  classifyLine,
  type LineKind,
  longestOuterLine,
  registrationKeysIn,
} from './furnitureLines.ts';
import { ruleSigns, signsOf } from './ruleSigns.ts';
import type { Report, ReportDocument } from './report.ts';
import { isDatedTitle } from './reportStarts.ts';

/**
 * What came along from a page and is no part of a report. `furniture` what the page prints around it, `registration` its table of
 * index number and issuing body, `title` the page's own title above the report's, `spam` planted advertisements, `foreign`
 * pieces of other documents.
 */
export interface Residue {
  readonly kind: 'furniture' | 'registration' | 'title' | 'spam' | 'foreign';
  readonly span: Span;
}

/** A line beside the report. */
interface OuterLine {
  readonly text: string;
  readonly span: Span;
  kind: LineKind | 'title' | 'prose' | undefined;
}

/** Blocks looked at before a report's first part, and behind its last sentence. */
const mostBlocks = 60;

/** The places of a document's residue in their order; lines that follow each other are one place. Linear, and quick where there is none. */
export function findResidue(document: ReportDocument): readonly Residue[] {
  const found: Residue[] = document.foreign.map((span) => ({ kind: 'foreign', span }));
  for (const report of document.reports) {
    for (const blocks of [report.preface.slice(0, mostBlocks), tailOf(report)]) {
      if (mayHoldOuter(blocks, report, document)) found.push(...gather(linesOf(blocks, document), report));
    }
  }
  return found.length < 2 ? found : found.toSorted((a, b) => a.span.start - b.span.start);
}

/** Whether a line of these blocks may be a page's: a cheap look, since around most reports there is none. */
function mayHoldOuter(blocks: readonly Block[], report: Report, document: ReportDocument): boolean {
  const [first] = blocks;
  if (!first) return false;
  const { ofBlock } = signsOf(report, document);
  const from = report.blocks.indexOf(first);
  return blocks.some((block, at) => {
    if (block.kind === 'table' || report.blocks[from + at] !== block) return true;
    return ((ofBlock[from + at] ?? 0) & ruleSigns.outer) !== 0;
  });
}

/** The blocks behind the report's last sentence: from the end back to what is longer than a line of a page. */
function tailOf(report: Report): readonly Block[] {
  const last = report.sections.at(-1);
  // Without parts there is only the preface, which has been looked at.
  if (!last) return [];
  const { blocks } = last;
  let from = blocks.length;
  while (from > 0 && blocks.length - from < mostBlocks && !isOwn(blocks[from - 1])) from--;
  return blocks.slice(from);
}

/** Whether the block certainly is the report's: it ends in a sentence, has numbering, or is a table of several rows. */
function isOwn(block: Block | undefined): boolean {
  if (block?.kind === 'heading') return block.number !== undefined;
  if (block?.kind === 'table') return block.rows.length > 2;
  return block?.kind === 'paragraph' && isSentence(block.segments.at(-1)?.text ?? '');
}

function isSentence(text: string): boolean {
  return /[。！；!;]\s*$/.test(text) || (text.length > longestOuterLine && classifyLine(text) === undefined);
}

function linesOf(blocks: readonly Block[], document: ReportDocument): readonly OuterLine[] {
  const lines: OuterLine[] = [];
  const add = (text: string, span: Span): void => {
    const before = lines.at(-1);
    // An entity of HTML ends a segment, not a line.
    if (before && before.span.end === span.start && span.start > 0) {
      lines[lines.length - 1] = { text: before.text + text, span: cover(before.span, span), kind: undefined };
    } else lines.push({ text, span, kind: undefined });
  };
  for (const block of blocks) {
    if (block.kind === 'heading') add(block.number ? `${block.number.text}${block.title}` : block.title, block.span);
    else if (block.kind === 'paragraph') for (const { text, start, end } of block.segments) add(text, { start, end });
    else if (block.kind === 'table') for (const line of rowsOf(block, document)) add(line.text, line.span);
  }
  return lines;
}

/** Rows as lines; a page's line with bars in it reads as a row. */
function rowsOf(table: SyntaxTable, { text }: ReportDocument): readonly Pick<OuterLine, 'text' | 'span'>[] {
  if (table.style === 'glued' || table.style === 'layout') return [];
  if (!table.rowsKnown) return [{ text: text.slice(table.span.start, table.span.end), span: table.span }];
  return table.rows.map(({ cells, span }) => ({ text: cells.map((cell) => cell.text).join(' | '), span }));
}

function gather(lines: readonly OuterLine[], report: Report): readonly Residue[] {
  if (lines.length === 0) return [];
  let certain = false;
  for (const line of lines) {
    line.kind = classifyLine(line.text);
    if (line.kind === 'furniture' || line.kind === 'spam') certain = true;
  }
  if (markRegistration(lines)) certain = true;
  if (!certain) return [];
  markPageTitle(lines, report);
  return joinRuns(lines, report);
}

/** Lines that follow each other and state three things a registration table states. */
function markRegistration(lines: readonly OuterLine[]): boolean {
  let found = false;
  let from = 0;
  let keys: string[] = [];
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    const own = line && line.kind !== 'spam' ? registrationKeysIn(line.text) : [];
    if (own.length > 0) {
      if (keys.length === 0) from = at;
      keys.push(...own);
      continue;
    }
    if (areRegistration(keys)) {
      for (const each of lines.slice(from, at)) each.kind = 'registration';
      found = true;
    }
    keys = [];
  }
  return found;
}

/** A title that is printed again, with nothing but the page's lines between the two: the first one is the page's. */
function markPageTitle(lines: readonly OuterLine[], { title }: Report): void {
  if (!title) return;
  const key = foldKey(title.text);
  const titles = lines.flatMap((line, index) => (foldKey(line.text) === key ? [index] : []));
  const [first, second] = titles;
  if (first === undefined || second === undefined || second - first < 2) return;
  const between = lines.slice(first + 1, second);
  const page = lines[first];
  if (page && between.every(({ kind }) => kind !== undefined) && between.some(({ kind }) => kind === 'furniture'))
    page.kind = 'title';
}

/** Lines that follow each other as one place; a run of weak lines alone is none. What holds the report's only title stays. */
function joinRuns(lines: readonly OuterLine[], report: Report): readonly Residue[] {
  const found: Residue[] = [];
  let run: OuterLine[] = [];
  const close = (): void => {
    const kind = kindOf(run);
    const [first, last] = [run[0], run.at(-1)];
    if (kind && first && last) found.push({ kind, span: { start: first.span.start, end: last.span.end } });
    run = [];
  };
  for (const line of lines) {
    if (line.kind === undefined || (line.kind !== 'title' && holdsTitle(line, report))) close();
    else run.push(line);
  }
  close();
  return found;
}

function kindOf(run: readonly OuterLine[]): Residue['kind'] | undefined {
  const kinds = new Set(run.map(({ kind }) => kind));
  if (kinds.has('furniture')) return 'furniture';
  if (kinds.has('registration')) return 'registration';
  if (kinds.has('spam')) return 'spam';
  return kinds.has('title') ? 'title' : undefined;
}

function holdsTitle({ span, text }: OuterLine, { title }: Report): boolean {
  if (title && title.span.start < span.end && span.start < title.span.end) return true;
  return isDatedTitle(text);
}
