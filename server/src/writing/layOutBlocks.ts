import type { ReportDocument } from '../model/report.ts';
import type { Block } from '../syntax/tree.ts';
import { compareSpans } from '../text/span.ts';
import type { ConvertOptions, Replacement } from './convert.ts';
import type { TableWriter } from './convertedTables.ts';
import type { WordsWriter } from './convertedWords.ts';
import { wrapHtml } from './draft.ts';
import { extendFrontMatter, writeFrontMatter } from './frontMatter.ts';
import type { TableForm } from './tablePlan.ts';

export interface Layout {
  readonly document: ReportDocument;
  readonly options: ConvertOptions;
  readonly source: 'text' | 'html';
  readonly tables: TableWriter;
  readonly words: WordsWriter;
  readonly forms: ReadonlyMap<string, TableForm>;
}

/** The whole document as replacements that cover it from its first character to its last. */
export function layOutBlocks(layout: Layout): readonly Replacement[] {
  const { source, options, document } = layout;
  const { length } = document.text;
  if (source === 'text' && options.to !== 'html') return layOutText(layout);
  if (source === 'html' && options.to === 'html') return layOutPage(layout);
  const { blocks } = document.tree;
  const parts = blocks.flatMap((block, index) => writeApart(block, layout, blocks[index - 1], blocks[index + 1]));
  const body = `${parts.join('\n\n')}\n`;
  const written =
    options.to === 'html'
      ? wrapHtml(document.reports[0]?.title?.text ?? '', body)
      : writeFrontMatter(options.frontMatter ?? {}) + body;
  return [{ span: { start: 0, end: length }, newText: toEol(written, document) }];
}

function toEol(text: string, { eol }: ReportDocument): string {
  return eol === '\n' ? text : text.replaceAll('\n', eol);
}

/** A block by itself, in a document of another kind. */
function writeApart(
  block: Block,
  layout: Layout,
  before: Block | undefined,
  after: Block | undefined,
): readonly string[] {
  const { document, options, source } = layout;
  const typed = document.text.slice(block.span.start, block.span.end);
  const table = layout.tables.write(block, layout.forms);
  if (table) return table;
  if (block.kind === 'directive') return options.to === 'html' ? [] : [typed];
  if (block.kind === 'front-matter') return [];
  if (block.kind === 'table') return [source === 'html' ? typed : layout.words.writeLines(typed)];
  const { words } = layout;
  // A heading that runs on into its paragraph would be a part of the report by itself.
  if (words.runsOn(block, after)) return [];
  const lead = before && words.runsOn(before, block) ? words.readLead(before) : '';
  return [words.write(block, lead) ?? typed];
}

/** An HTML page keeps everything but its tables and the directives in it. */
function layOutPage(layout: Layout): readonly Replacement[] {
  const pieces: Replacement[] = [];
  const { text } = layout.document;
  let from = 0;
  const edits = layout.document.tree.blocks.flatMap((block): readonly Replacement[] => {
    if (block.kind === 'directive') return [{ span: block.span, newText: '' }];
    const written = block.kind === 'table' && layout.tables.write(block, layout.forms);
    return written ? [{ span: block.span, newText: toEol(written.join('\n'), layout.document) }] : [];
  });
  // A directive inside a table goes with the table.
  for (const edit of edits.toSorted((a, b) => compareSpans(a.span, b.span))) {
    if (edit.span.start < from) continue;
    pieces.push(keep(text, from, edit.span.start), edit);
    from = edit.span.end;
  }
  return [...pieces, keep(text, from, text.length)];
}

function keep(text: string, start: number, end: number): Replacement {
  return { span: { start, end }, newText: text.slice(start, end) };
}

/** Text keeps whatever stands between its blocks; what is written anew is set apart by blank lines. */
function layOutText(layout: Layout): readonly Replacement[] {
  const { document, options } = layout;
  const { text, eol } = document;
  const indented = options.to === 'markdown' && options.format === 'plaintext';
  const pieces: Replacement[] = [];
  let from = 0;
  let anew = false;
  let empty = true;
  let directive = false;
  const between = (start: number, next: boolean): void => {
    const gap = text.slice(from, start);
    const newText =
      directive && gap.trim() === '' ? gap : anew || next ? setApart(gap, eol, empty, start === text.length) : gap;
    pieces.push({ span: { start: from, end: start }, newText });
    if (newText.trim() !== '') empty = false;
  };
  for (const block of document.tree.blocks) {
    if (block.span.start < from) continue;
    const written = writeInPlace(block, layout);
    const typed = text.slice(block.span.start, block.span.end);
    if (written?.length === 0) {
      // Written elsewhere: what stood before it closes up.
      pieces.push({
        span: { start: from, end: block.span.end },
        newText: hasWords(text.slice(from, block.span.start)),
      });
      from = block.span.end;
      anew = true;
      continue;
    }
    const newText = written ? toEol(written.join('\n\n'), document) : typed;
    between(block.span.start, written !== undefined && newText !== typed);
    pieces.push({
      span: block.span,
      newText: indented && !written && block.kind === 'paragraph' ? outdent(newText) : newText,
    });
    from = block.span.end;
    anew = newText !== typed;
    empty = false;
    directive = block.kind === 'directive';
  }
  between(text.length, false);
  return options.to === 'markdown' ? addFront(pieces, layout) : pieces;
}

function writeInPlace(block: Block, { tables, words, forms }: Layout): readonly string[] | undefined {
  const table = tables.write(block, forms);
  if (table !== false) return table;
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined;
  const written = words.write(block);
  return written === undefined ? undefined : [written];
}

/** What stands between two blocks, as blank lines and the words in it (page numbers, code). Tags alone laid out what is now Markdown. */
function setApart(gap: string, eol: string, atStart: boolean, atEnd: boolean): string {
  const words = hasWords(gap);
  if (words === '') return atStart ? '' : atEnd ? eol : eol + eol;
  return (atStart ? '' : eol + eol) + words.trim() + (atEnd ? eol : eol + eol);
}

function hasWords(gap: string): string {
  return gap.replaceAll(/<\/?[a-z][^<>]{0,400}>/gi, '').trim() === '' ? '' : gap;
}

/** Blanks of plain text at the beginning of a line would make code of it. */
function outdent(text: string): string {
  return text.replaceAll(/(\r?\n)[ \t]+/g, '$1');
}

function addFront(pieces: readonly Replacement[], { document, options }: Layout): readonly Replacement[] {
  const given = options.frontMatter ?? {};
  const { frontMatter } = document;
  if (!frontMatter) {
    const newText = toEol(writeFrontMatter(given), document);
    return newText === '' ? pieces : [{ span: { start: 0, end: 0 }, newText }, ...pieces];
  }
  return pieces.map((piece) =>
    piece.span.start === frontMatter.span.start && piece.span.end === frontMatter.span.end
      ? { ...piece, newText: extendFrontMatter(piece.newText, frontMatter, given) }
      : piece,
  );
}
