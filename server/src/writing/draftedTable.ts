import type { BoundTable, Cell } from '../model/report.ts';
import type { TableDefinition } from '../standards/edition.ts';
import { paragraphText, type DocumentFormat, type SyntaxCell } from '../syntax/tree.ts';
import { foldKey, foldText } from '../text/fold.ts';
import { contains } from '../text/span.ts';
import { draftTable } from './draft.ts';
import type { CellValues } from './gfmTable.ts';
import type { PlannedTable, TableBlock, TablePlan } from './tablePlan.ts';
import { rowsUnder } from './rowsUnder.ts';

/** A bound table in drafting form, with the words around it that are none of the table's. */
export interface DraftedTable {
  readonly text: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The table in drafting form. Cells are written as typed, those that were pieced together as read. Undefined where a number of it
 * would be lost, one that stands in no cell that was read; with `loose` the lines of such numbers stand behind the table.
 */
export function draftBound(
  planned: PlannedTable,
  owners: TablePlan['owners'],
  format: DocumentFormat,
  loose = false,
): DraftedTable | undefined {
  const { table, blocks } = planned;
  const rest = table.style === 'glued' ? restOfParagraph(table, blocks) : restOfCells(planned, owners, loose);
  if (!rest || table.cells.size === 0) return undefined;
  return { text: draftTable(presentPart(table), format, typedValues(table)), ...rest };
}

/** What stands in each cell, as typed; those that were pieced together as read. */
export function typedValues({ cells }: BoundTable): CellValues {
  return new Map([...cells.values()].map((cell) => [cell.id, textOf(cell)] as const));
}

function textOf(cell: Cell): string {
  return cell.reconstructed && cell.value !== undefined ? cell.value : cell.raw;
}

/** The definition without the rows and columns that the document does not have: a row that is missing is not made up. */
export function presentPart({ definition, cells }: BoundTable): TableDefinition {
  const rows = new Set<string>();
  const columns = new Set<string>();
  for (const { row, column } of cells.values()) {
    rows.add(row.id);
    columns.add(`${column.block ?? ''} ${column.id}`);
  }
  // A group stays with any of its rows.
  const kept = definition.rows.filter((row) =>
    row.data ? rows.has(row.id) : rowsUnder(definition.rows, row).some((each) => rows.has(each.id)),
  );
  return {
    ...definition,
    rows: kept,
    columns: definition.columns.filter((column) => columns.has(`${column.block ?? ''} ${column.id}`)),
    blocks: definition.blocks.filter((block) => kept.some((row) => row.block === block.id)),
  };
}

/** Whether a text is made of pieces of the table's own labels, as the width of a page has cut them. Numbers are none. */
export function isLabelPiece(text: string, definition: TableDefinition): boolean {
  const words = labelWords(definition);
  const key = foldKey(text);
  if (words.includes(key)) return !/^\d+$/.test(key);
  for (let at = 0; at < key.length; ) {
    let end = at;
    while (end < key.length && words.includes(key.slice(at, end + 1))) end++;
    if (end - at < 2 || /^\d+$/.test(key.slice(at, end))) return false;
    at = end;
  }
  return true;
}

const known = new WeakMap<TableDefinition, string>();

function labelWords(definition: TableDefinition): string {
  const found = known.get(definition);
  if (found !== undefined) return found;
  const all = listLabels(definition).map(foldKey).join('\n');
  known.set(definition, all);
  return all;
}

function listLabels(definition: TableDefinition): readonly string[] {
  const { rows, columns, groups, blocks, headLabels } = definition;
  const items = [...rows, ...columns, ...groups, ...blocks];
  // Units and codes of a table of single figures are printed with its labels.
  const besides = rows.flatMap(({ unit, code }) => [unit ?? [], code ?? []].flat());
  return [items.map(({ label }) => label), items.flatMap(({ aliases }) => aliases ?? []), headLabels, besides].flat();
}

type Rest = Omit<DraftedTable, 'text'>;

/**
 * What stands in the typed cells and is neither a label nor a cell of the table. Where it holds a number: undefined, or with
 * `loose` the line the number stands in.
 */
function restOfCells(planned: PlannedTable, owners: TablePlan['owners'], loose: boolean): Rest | undefined {
  const { table, blocks } = planned;
  const places = new Set([...table.labels, ...table.cells.values()].map(({ span }) => span.start));
  const first = Math.min(...places);
  const before: string[] = [];
  const after: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const sharing = owners.get(block) ?? [];
    for (const row of block.rows) {
      const cells = row.cells.filter((cell) => sharing.length < 2 || ownerOf(cell, sharing) === planned);
      const rest = cells.filter(
        ({ text, span }) => text !== '' && !places.has(span.start) && !isLabelPiece(text, table.definition),
      );
      const numbers = rest.some(({ text, span }) => /\d/.test(foldText(text)) && span.start >= first);
      if (numbers && !loose) return undefined;
      if (numbers)
        after.push(
          cells
            .map(({ text }) => text)
            .join(' ')
            .trim(),
        );
      else for (const { text, span } of rest) (span.start < first ? before : after).push(text);
    }
  }
  return { before, after };
}

/** Of the tables that share a block the one a cell stands in; a caption between two is the next one's. */
function ownerOf({ span }: SyntaxCell, sharing: readonly PlannedTable[]): PlannedTable | undefined {
  const isIn = ({ table }: PlannedTable): boolean => table.pieces.some((piece) => contains(piece, span));
  const follows = ({ table }: PlannedTable): boolean => table.pieces.some((piece) => piece.start >= span.end);
  return sharing.find(isIn) ?? sharing.find(follows) ?? sharing.at(-1);
}

/** The words of a paragraph before the table's first label and behind its last cell; undefined where others stand between. */
function restOfParagraph(table: BoundTable, [block]: readonly TableBlock[]): Rest | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const text = paragraphText(block);
  if (text.length !== block.span.end - block.span.start) return undefined;
  const cells = [...table.cells.values()].map(({ span }) => ({
    start: span.start - block.span.start,
    end: span.end - block.span.start,
  }));
  const from = Math.min(...cells.map(({ start }) => start));
  const to = Math.max(...cells.map(({ end }) => end));
  const labels = labelKeys(table.definition);
  let between = '';
  let last = from;
  for (const { start, end } of cells.toSorted((a, b) => a.start - b.start)) {
    between += `${foldKey(text.slice(last, start))}\n`;
    last = end;
  }
  if (!isLabelsOnly(between, labels)) return undefined;
  const begin = findLabels(text.slice(0, from), labels);
  if (begin === undefined) return undefined;
  const parts = [text.slice(0, begin).trim(), text.slice(to).trim()] as const;
  return { before: parts[0] === '' ? [] : [parts[0]], after: parts[1] === '' ? [] : [parts[1]] };
}

/** Characters of the labels over a table's first number; the format's own are fewer than 200. */
const longestHead = 600;

/** Keys of every label, the longest first: `1、` and `1.` are typed for one another. */
function labelKeys(definition: TableDefinition): readonly string[] {
  return [...new Set(listLabels(definition).map(foldKey))]
    .filter((label) => label !== '')
    .toSorted((a, b) => b.length - a.length);
}

function isLabelsOnly(key: string, labels: readonly string[]): boolean {
  return labels.reduce((rest, label) => rest.replaceAll(label, '\n'), key).trim() === '';
}

/** Where the stretch of labels that ends the text begins: the first place from which nothing but labels follows. */
function findLabels(text: string, labels: readonly string[]): number | undefined {
  const folded = foldText(text);
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (foldKey(text.charAt(at)) !== '') places.push(at);
  const key = foldKey(text);
  const from = Math.max(0, key.length - longestHead);
  const starts = [...new Set(labels.flatMap((label) => findAll(key, label, from)))].toSorted((a, b) => a - b);
  // `2014年度` is not to be cut in two.
  const isApart = (at: number): boolean => !/\d$/.test(folded.slice(0, places[at] ?? 0));
  const start = starts.find((at) => isApart(at) && isLabelsOnly(key.slice(at), labels));
  return start === undefined ? undefined : places[start];
}

function findAll(text: string, label: string, from: number): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(label, from); at >= 0; at = text.indexOf(label, at + 1)) found.push(at);
  return found;
}
