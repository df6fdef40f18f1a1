import type { Edition, RowDefinition, TableDefinition } from '../standards/edition.ts';
import { type Block, type DocumentFormat, paragraphText, type SyntaxTable } from '../syntax/tree.ts';
import { foldKey } from '../text/fold.ts';
import { cellId } from './readCell.ts';
import type { BoundTable, Section, ShapeIssue } from './report.ts';

/**
 * Where a copied text ends before its report does: inside a table, or in the middle of a sentence. Markdown and HTML that end so are
 * drafts that somebody is writing, and what they lack is said.
 */

/** From so many characters on, words without an end are a sentence that was cut, not a body's name or a signature. */
const shortestSentence = 20;

/** The end of a plain text whose last sentence has none, with parts still to come: `section-missing` says so, once. */
export function findCutSentence(
  blocks: readonly Block[],
  sections: readonly Section[],
  edition: Edition,
  format: DocumentFormat,
): number | undefined {
  const last = blocks.at(-1);
  if (format !== 'plaintext' || last?.kind !== 'paragraph' || !lastPartBeforeEnd(sections, edition)) return undefined;
  const text = paragraphText(last).trim();
  const open = text.slice(Math.max(...Array.from('。！？；!?;', (mark) => text.lastIndexOf(mark))) + 1);
  const isEnded = open === '' || /[.：:）)”」』》…0-9日]$/u.test(open);
  return !isEnded && open.length >= shortestSentence && /[，、,]/u.test(open) ? last.span.end : undefined;
}

/** The last part that the text comes to, if parts are still to come. */
function lastPartBeforeEnd(sections: readonly Section[], edition: Edition): Section['definition'] {
  const lastKnown = sections.findLast((section) => section.definition)?.definition;
  return lastKnown && lastKnown.number < edition.sections.length ? lastKnown : undefined;
}

/** What a text that breaks off in the table lacks is no fault: the rows after its end, the cells of its last row. */
export function dropCutIssues(table: BoundTable): BoundTable {
  const lastLabel = table.labels.reduce((last, { span }) => Math.max(last, span.end), 0);
  const isLost = ({ kind, span: { start, end } }: ShapeIssue): boolean =>
    kind === 'row-missing' ||
    (kind === 'cell-count' && end >= table.span.end - 4) ||
    (kind === 'unreadable' && start >= lastLabel);
  const { id, definition, style, span, pieces, cells, labels, misnamed, turned, repeats, notes } = table;
  const shape = table.shape.filter((issue) => !isLost(issue));
  return { id, definition, style, span, pieces, cells, labels, misnamed, shape, turned, repeats, notes };
}

/** The table of the last part that the text breaks off in, before its last row: nothing behind it is missing, and `table-shape` says so. */
export function findCutTable(
  blocks: readonly Block[],
  sections: readonly Section[],
  edition: Edition,
  tables: readonly BoundTable[],
): BoundTable | undefined {
  const lastPart = lastPartBeforeEnd(sections, edition);
  if (!lastPart) return undefined;
  const table = tables.find(({ id }) => id === lastPart.tables[0]);
  const typed = table && findLastTable(blocks, table.definition);
  return typed && isCutIn(typed, table) ? table : undefined;
}

/** The typed table that the text ends with. Words that begin one of its labels may have been set apart from it. */
function findLastTable(blocks: readonly Block[], definition: TableDefinition): SyntaxTable | undefined {
  const last = blocks.at(-1);
  if (last?.kind === 'table') return last;
  if (last?.kind !== 'paragraph' && last?.kind !== 'heading') return undefined;
  const before = blocks.at(-2);
  const text = last.kind === 'heading' ? (last.number?.text ?? '') + last.title : paragraphText(last).trim();
  return before?.kind === 'table' && isLabelBegun(text, definition) ? before : undefined;
}

/** Whether the bound table ends where the typed one does, before its last row of numbers has begun. */
function isCutIn({ style, rows }: SyntaxTable, { definition, span, cells, labels }: BoundTable): boolean {
  // In these a row that is not there was not typed.
  if (style === 'gfm' || style === 'html') return false;
  const row = lastRowOf(definition);
  const end = rows.flatMap((each) => each.cells).findLast(({ text }) => text !== '');
  if (!row || !end || end.span.end < span.start || end.span.end > span.end) return false;
  if (definition.columns.some((column) => cells.has(cellId(row, column)))) return false;
  // The beginning of its label may be the last that is left.
  return !labels.some(
    ({ kind, target, official, span: { start } }) =>
      kind === 'row' && target === row.id && (official === undefined || start < end.span.start),
  );
}

/** `信` of 信息内容, `6.属于四类过` of a row, or a row's words with the beginning of what stands in brackets behind them. */
function isLabelBegun(text: string, { rows, blocks, headLabels }: TableDefinition): boolean {
  if (text.length > 60) return false;
  const begun = foldKey(text);
  if (begun === '') return false;
  return [...headLabels, ...[...rows, ...blocks].map(({ label }) => label)].some((label) => {
    const key = foldKey(label);
    return key.startsWith(begun) || (key.length >= 4 && begun.startsWith(key));
  });
}

/** The last row of numbers, in tables whose rows follow each other. */
function lastRowOf({ shape, rows }: TableDefinition): RowDefinition | undefined {
  return shape === 'matrix' || shape === 'blocks' ? rows.findLast((row) => row.data) : undefined;
}
