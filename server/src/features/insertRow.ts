import type { BoundTable, Report } from '../model/report.ts';
import { nameLabel } from '../rules/tableWords.ts';
import type { SyntaxRow, SyntaxTable } from '../syntax/tree.ts';
import { type Message, say, type Text } from '../text/message.ts';
import { touches } from '../text/span.ts';
import { moveEdit, type NewPlace, placeFirstCell } from './newRowPlace.ts';
import type { PlacedReport } from './placedReport.ts';
import { type OfficialLine, orderRows } from './rowOrder.ts';
import { findTableAt, keepAligned, type TotalEdit } from './totalEdits.ts';
import { writeRowLike } from './writeRow.ts';

/** A row that is written into a table. */
export interface NewRow {
  readonly edits: readonly TotalEdit[];
  /** Where the first number of the new row belongs once the edits are made. */
  readonly cell: NewPlace;
  readonly message: Message;
  /** Whether it is a row of the format that was missing. */
  readonly isOfficial: boolean;
}

/** Why no row can be written. */
export interface NoRow {
  readonly refused: Message;
}

const texts = {
  official: { zh: '插入{table}缺少的“{label}”行', en: 'Insert the row “{label}”, which {table} lacks' },
  blank: { zh: '在下方插入空行', en: 'Insert a blank row below' },
  style: {
    zh: '这张表的写法不能逐行插入：各行从哪里开始不清楚。请先转换为草稿形式。',
    en: 'No row can be inserted into a table typed like this: where its rows begin is not known. Convert the report to drafting form first.',
  },
  merged: {
    zh: '这里有跨行合并的单元格，插入一行会错位。请先把这张表改写成草稿形式，或者在合并单元格之外插入。',
    en: 'Merged cells reach over this row, and a new one would shift them. Write the table in drafting form first, or insert the row elsewhere.',
  },
} satisfies Record<string, Text>;

/**
 * A row for the table at the offset: the official one that is missing there, at its own place, else a blank one below the cursor's.
 * Undefined where the offset is in no table of a report.
 */
export function insertRow(reports: readonly PlacedReport[], offset: number): NewRow | NoRow | undefined {
  for (const placed of reports) {
    const at = offset - placed.shift;
    const block = findBlock(placed.report, at);
    const found = findTableAt([placed], offset);
    if (!block && !found) continue;
    if (!block || !isLineByLine(block)) return { refused: say(texts.style) };
    const here = block.rows.findLast(({ span }) => span.start <= at) ?? block.rows[0];
    if (!here) return { refused: say(texts.style) };
    const official = found && findMissing(found.table, block, here);
    const { row, label, isBefore, line } = official ?? {
      row: here,
      label: undefined,
      isBefore: false,
      line: undefined,
    };
    const like = { text: placed.document.text, eol: placed.document.eol, block, row, isBefore };
    const written = writeRowLike(like, found?.table, line);
    if (!written) return { refused: say(texts.merged) };
    const table = found?.table;
    const message =
      table && label !== undefined
        ? say(texts.official, { table: table.definition.name, label: nameLabel(label) })
        : say(texts.blank);
    const own = [{ ...written, message }];
    const edits = table ? keepAligned(placed, table, own) : own.map((edit) => moveEdit(edit, placed.shift));
    const isHtml = block.style === 'html';
    return {
      edits,
      cell: placeFirstCell(placed, written, edits, isHtml),
      message,
      isOfficial: official !== undefined,
    };
  }
  return undefined;
}

/** Whether the table at the offset lacks a row that the format asks for: a cheap look, asked at every move of the cursor. */
export function lacksRow(reports: readonly PlacedReport[], offset: number): boolean {
  const shape = findTableAt(reports, offset)?.table.shape ?? [];
  return shape.some(({ kind }) => kind === 'row-missing' || kind === 'column-missing');
}

function findBlock(report: Report, at: number): SyntaxTable | undefined {
  const blocks = report.blocks.filter((block): block is SyntaxTable => block.kind === 'table' && block.rows.length > 1);
  return blocks.find(({ span }) => span.start <= at && at <= span.end);
}

function isLineByLine({ style, rowsKnown }: SyntaxTable): boolean {
  return rowsKnown && (style === 'gfm' || style === 'html' || style === 'pipe-rows' || style === 'tabs');
}

interface Missing {
  /** The row that the new one stands behind, or before. */
  readonly row: SyntaxRow;
  readonly isBefore: boolean;
  readonly label: string;
  readonly line: OfficialLine;
}

/** The next missing row of the format from the cursor on, else the last one before it; with its neighbour in the text. */
function findMissing(table: BoundTable, block: SyntaxTable, here: SyntaxRow): Missing | undefined {
  const order = orderRows(table);
  if (!order || !table.pieces.some((piece) => touches(piece, block.span))) return undefined;
  const { lines, idOf } = order;
  const typed = new Map<string, SyntaxRow>();
  const starts = new Map([...table.cells.values()].map((cell) => [cell.span.start, idOf(cell)] as const));
  let current = -1;
  for (const row of block.rows) {
    const id = row.cells.map(({ span }) => starts.get(span.start)).find((each) => each !== undefined);
    if (id === undefined) continue;
    if (!typed.has(id)) typed.set(id, row);
    if (row.span.start <= here.span.start) current = lines.findIndex((line) => line.id === id);
  }
  const present = new Set(starts.values());
  for (const { kind, target, span } of table.labels) {
    const row = kind === 'row' && !typed.has(target) && rowAt(block, span.start);
    // Where a group's label stands beside its first row, it is no line of its own.
    if (row && !row.cells.some((cell) => starts.has(cell.span.start) && cell.text !== '')) typed.set(target, row);
  }
  const isMissing = ({ id, block: own, data }: OfficialLine): boolean =>
    data &&
    !present.has(id) &&
    (lines.some((line) => line.block === own && typed.has(line.id)) || headOf(table, block, own) !== undefined);
  const index = [
    lines.findIndex((line, place) => place > current && isMissing(line)),
    lines.findLastIndex((line, place) => place < current && isMissing(line)),
  ].find((place) => place >= 0);
  const line = lines[index ?? -1];
  if (!line || index === undefined) return undefined;
  const own = (each: OfficialLine): boolean => each.block === line.block && typed.has(each.id);
  const before = lines.slice(0, index).findLast(own);
  const after = lines.slice(index).find(own);
  const neighbour = typed.get((before ?? after)?.id ?? '');
  const row = neighbour ?? headOf(table, block, line.block);
  return row && { row, isBefore: neighbour !== undefined && before === undefined, label: line.label, line };
}

function rowAt({ rows }: SyntaxTable, at: number): SyntaxRow | undefined {
  return rows.find(({ cells }) => cells.some(({ span }) => span.start === at));
}

/** The last line of a block's head: its caption, or the names of its columns below that. */
function headOf({ labels }: BoundTable, { rows }: SyntaxTable, id: string | undefined): SyntaxRow | undefined {
  const caption = labels.find(({ kind, target }) => kind === 'block' && target === id);
  const index = caption
    ? rows.findIndex(({ cells }) => cells.some(({ span }) => span.start === caption.span.start))
    : -1;
  const below = rows[index + 1];
  const isHead = below?.cells.some(({ span }) =>
    labels.some(({ kind, span: { start } }) => start === span.start && (kind === 'column' || kind === 'head')),
  );
  return index >= 0 && isHead ? below : rows[index];
}
