import { readDocument } from '../model/readDocument.ts';
import type { Edit } from '../rules/rule.ts';
import { listCellRows } from './cellRows.ts';
import { EditedText } from './editedText.ts';
import { moveSpan, type PlacedReport, placeReports } from './placedReport.ts';

/** A place in a text that is not there yet: so many lines below the line of a place in the document as it is. */
export interface NewPlace {
  readonly at: number;
  readonly linesBelow: number;
  /** UTF-16 units from the line's beginning. */
  readonly character: number;
}

/**
 * Where the first number of a new row belongs: the document is read as it will be, for only then is known which cells are labels.
 * @param written the row alone, in the text that was read
 * @param edits all that is done, in the document as it is now; none of them changes how many lines stand before the row
 */
export function placeFirstCell(
  { document, report, shift }: PlacedReport,
  written: Edit,
  edits: readonly Edit[],
  isHtml: boolean,
): NewPlace {
  const edited = new EditedText(document.text);
  edited.apply(edits.map((edit) => moveEdit(edit, -shift)));
  const { text } = edited;
  const { start } = written.span;
  const before = document.text.slice(0, start);
  const line = findLine(text, countLines(before));
  // A row of tags may begin in the middle of a line; where the row has a line of its own, others may have grown with it.
  const from = /^[\r\n]/.test(written.newText)
    ? text.indexOf('\n', line) + 1
    : line + start - (before.lastIndexOf('\n') + 1);
  const feed = text.indexOf('\n', from);
  const to = isHtml ? from + written.newText.length : feed < 0 ? text.length : feed;
  const after = placeReports(readDocument(text, { format: document.format, edition: report.edition?.id }));
  const cells = after.flatMap((placed) => listCellRows(placed.report).flat());
  const cell =
    cells.find((each) => from <= each.start && each.start <= to)?.start ?? from + leadOf(text.slice(from, to));
  return {
    at: start + shift,
    linesBelow: countLines(text.slice(line, cell)),
    character: cell - (text.lastIndexOf('\n', cell - 1) + 1),
  };
}

/** The same edit `by` characters further on. */
export function moveEdit<T extends Edit>(edit: T, by: number): T {
  return { ...edit, span: moveSpan(edit.span, by) };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function findLine(text: string, index: number): number {
  let at = 0;
  for (let line = 0; line < index; line++) at = text.indexOf('\n', at) + 1;
  return at;
}

/** The pipe and the blank before the first cell's content. */
function leadOf(row: string): number {
  return /^[ \t]{0,8}\|[ \t]?/.exec(row)?.[0].length ?? 0;
}
