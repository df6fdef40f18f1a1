import type { Edition, TableDefinition } from '../standards/edition.ts';
import { type Block, type Heading, paragraphText, type SyntaxTable } from '../syntax/tree.ts';
import { foldKey } from '../text/fold.ts';
import type { BoundTable, Section, ShapeIssue } from './report.ts';

/** What a text that breaks off in the table lacks is no fault: the rows after its end, the cells of its last row. */
export function dropCutIssues(table: BoundTable): BoundTable {
  const lastLabel = Math.max(...table.labels.map((label) => label.span.end));
  const isLost = ({ kind, span: { start, end } }: ShapeIssue): boolean =>
    kind === 'row-missing' ||
    (kind === 'cell-count' && end >= table.span.end - 4) ||
    (kind === 'unreadable' && start >= lastLabel);
  const { id, definition, style, span, pieces, cells, labels, misnamed, turned, repeats, notes } = table;
  const shape = table.shape.filter((issue) => !isLost(issue));
  return { id, definition, style, span, pieces, cells, labels, misnamed, shape, turned, repeats, notes };
}

/** Where the text breaks off in the middle of a sentence or of a table before the last section: then nothing after it is missing. */
export function findCut(
  blocks: readonly Block[],
  sections: readonly Section[],
  edition: Edition | undefined,
): number | undefined {
  const last = blocks.at(-1);
  const lastKnown = sections.findLast((section) => section.definition)?.definition;
  if (!last || !lastKnown || lastKnown.number >= (edition?.sections.length ?? 0)) return undefined;
  const before = blocks.at(-2);
  const table = edition?.tables.find(({ id }) => id === lastKnown.tables[0]);
  if (last.kind === 'table') return table && isCutIn(last, table) ? last.span.end : undefined;
  if (last.kind !== 'paragraph' && last.kind !== 'heading') return undefined;
  const text = last.kind === 'heading' ? (last.number?.text ?? '') + last.title : paragraphText(last).trim();
  if (table && isLabelBegun(text, table)) {
    if (before?.kind === 'table') return isCutIn(before, table) ? before.span.end : undefined;
    // The first words of a table are all that is left of it.
    if (before?.kind === 'heading') return last.span.end;
  }
  const isCut = last.kind === 'heading' ? isOpenSentence(last) : isSentence(text, before) && !isEnded(text);
  return isCut ? last.span.end : undefined;
}

/** Whether a table of rows stops before its last row. */
function isCutIn({ style, rows }: SyntaxTable, definition: TableDefinition): boolean {
  const label = style === 'gfm' || style === 'html' ? undefined : lastLabelOf(definition);
  if (label === undefined) return false;
  return !rows.some((row) => row.cells.some(({ text }) => text.replaceAll(/\s/g, '') === label));
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

/** Not a signature: short words are a sentence's only right behind the heading they belong to. */
function isSentence(text: string, before: Block | undefined): boolean {
  return text.length >= 20 || (before?.kind === 'heading' && before.number?.level !== 1 && isMoreThanAnswer(text));
}

/** `无` and `未收到申请` say all there is to say, with a full stop or without. */
function isMoreThanAnswer(text: string): boolean {
  return /^[\u4E00-\u9FFF“《（(]/.test(text) && !/^(?:[无無未不详詳见見参參同略空暂暫正已待另]|[没沒]有)/.test(text);
}

/** A mark or a number ends what stands alone: a sentence, a date, a telephone number. `…工作。20` is the beginning of a year. */
function isEnded(text: string): boolean {
  if (!/[。！？；.!?;：:）)”」』》…0-9日]$/.test(text)) return false;
  return !/(?:[。，；！？,;]\s{0,4}\d{1,4}|[等共达计為为]\d{1,3})$/.test(text);
}

/** A numbered line that begins a sentence and does not end it: `2.依申请公开：严格按照…，不`. */
function isOpenSentence({ title, number }: Heading): boolean {
  const [, said = ''] = /^[^:：]{2,12}[:：](.+)$/u.exec(title) ?? [];
  // No heading is so short: `（三）政府`.
  if (title.length <= 2 && number !== undefined && number.level !== 1) return true;
  return (isMoreThanAnswer(said.trim()) || (title.length >= 20 && /[,，]/u.test(title))) && !isEnded(title);
}

/** The label of the last row of numbers, in tables whose rows follow each other. */
function lastLabelOf({ shape, rows }: TableDefinition): string | undefined {
  return shape === 'matrix' || shape === 'blocks' ? rows.findLast((row) => row.data)?.label : undefined;
}
