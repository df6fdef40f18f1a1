import type { ColumnDefinition, Edition, RowDefinition, TableDefinition } from '../standards/edition.ts';
import { type Block, type Paragraph, paragraphText, printedLines, sourceSpan } from '../syntax/tree.ts';
import { foldKey, foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { chooseReadings } from './gluedReadings.ts';
import { Notes } from './notes.ts';
import { readCell } from './readCell.ts';
import type { BoundTable, Cell, ShapeIssue } from './report.ts';
import { splitSum } from './splitDigits.ts';

/** Labels that must stand in a paragraph before it is taken for a table whose cells ran together. */
const fewestLabels = 4;
/** Ways to cut one row that are still weighed against the other rows. */
const mostReadings = 40;

/** Digits behind a row's label, with every way to cut them. */
export interface GluedRow {
  readonly row: RowDefinition;
  readonly digits: string;
  /** Where the digits begin in the paragraph's text. */
  readonly at: number;
  readonly columns: readonly ColumnDefinition[];
  readonly readings: readonly (readonly number[])[];
}

/**
 * A table whose cells ran together into prose (`一、本年新收…640020470`). Its numbers are read only where the table's own relations
 * leave exactly one way to cut the digits; else the table is there, so not missing, but `unreadable`. Undefined where no
 * paragraph holds such text.
 */
export function findGluedTable(
  blocks: readonly Block[],
  definition: TableDefinition,
  edition: Edition,
): BoundTable | undefined {
  const labels = labelKeys(definition);
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const key = foldKey(paragraphText(block));
    if (labels.filter((label) => key.includes(label)).length >= fewestLabels || isBrokenHead(block, key, definition))
      return readParagraph(block, definition, edition);
  }
  return undefined;
}

/**
 * Whether a table of outcomes stands in the paragraph with the names of its columns broken into single characters (`结 结 其 尚`), as
 * narrow columns are when a page is drawn out: the names of its groups, and a line of as many numbers as it has columns.
 */
function isBrokenHead(paragraph: Paragraph, key: string, { shape, groups, columns }: TableDefinition): boolean {
  if (shape !== 'outcomes' || !groups.every(({ label }) => key.includes(foldKey(label)))) return false;
  return printedLines(paragraph).some(({ text }) => {
    const numbers = text.trim().split(/\s+/);
    return numbers.length === columns.length && numbers.every((number) => /^\d{1,6}$/.test(foldText(number)));
  });
}

function labelKeys(definition: TableDefinition): readonly string[] {
  const labels = definition.shape === 'outcomes' ? definition.columns : [...definition.rows, ...definition.columns];
  return [...new Set(labels.map((label) => foldKey(label.label)))].filter((key) => key.length >= 4);
}

function readParagraph(paragraph: Paragraph, definition: TableDefinition, edition: Edition): BoundTable {
  const typed = paragraphText(paragraph);
  const text = foldText(typed);
  const found = definition.shape === 'outcomes' ? findOutcomeDigits(text, definition) : findRowDigits(text, definition);
  const chosen = chooseReadings(found, definition, edition);
  const cells = new Map<string, Cell>();
  for (const { row, digits, at, columns } of found) {
    const cuts = chosen.get(row.id);
    if (!cuts) continue;
    for (const [index, column] of columns.entries()) {
      const from = cuts[index - 1] ?? 0;
      const to = cuts[index] ?? digits.length;
      const span = sourceSpan(paragraph, at + from, at + to);
      const cell = readCell(
        { span, text: typed.slice(at + from, at + to), column: index, columnSpan: 1, rowSpan: 1 },
        row,
        column,
        true,
      );
      cells.set(cell.id, cell);
    }
  }
  const whole = found.length > 0 && found.every(({ row }) => chosen.has(row.id));
  const span: Span = paragraph.span;
  return makeGluedTable(definition, span, cells, whole ? [] : [{ kind: 'unreadable', span }]);
}

/** A table whose cells stand in one stretch of running text, with no labels of its own to bind. */
export function makeGluedTable(
  definition: TableDefinition,
  span: Span,
  cells: ReadonlyMap<string, Cell>,
  shape: readonly ShapeIssue[],
): BoundTable {
  return {
    id: definition.id,
    definition,
    style: 'glued',
    span,
    pieces: [span],
    cells,
    labels: [],
    misnamed: [],
    shape,
    turned: false,
    repeats: [],
    notes: new Notes(),
  };
}

/** The digits behind each data row's official label, up to the next label. Empty where a row of a matrix is not found. */
function findRowDigits(text: string, definition: TableDefinition): readonly GluedRow[] {
  const places: { readonly row: RowDefinition; readonly start: number; readonly end: number }[] = [];
  let from = 0;
  for (const row of definition.rows) {
    const label = foldText(row.label);
    const start = text.indexOf(label, from);
    if (start < 0) continue;
    from = start + label.length;
    places.push({ row, start, end: from });
  }
  const rows = places.flatMap(({ row, end }, index) => {
    if (!row.data) return [];
    const next = places[index + 1]?.start ?? text.length;
    const columns = definition.columns.filter((column) => column.block === row.block);
    const glued = readGluedRow(row, columns, text.slice(end, next), end, definition);
    return glued ? [glued] : [];
  });
  // In a matrix the rows are weighed against each other: all of them or none.
  const expected = definition.rows.filter((row) => row.data).length;
  return definition.shape === 'matrix' && rows.length < expected ? [] : rows;
}

function readGluedRow(
  row: RowDefinition,
  columns: readonly ColumnDefinition[],
  text: string,
  at: number,
  definition: TableDefinition,
): GluedRow | undefined {
  const decimal = columns.some((column) => column.value === 'decimal');
  const match = (
    decimal ? /^\s{0,4}(\d+(?:\.\d+)?)(?!\s{0,4}[\d,.+\-−—增减/])/ : /^\s{0,4}(\d+)(?!\s{0,4}[\d,.+\-−—增减/])/
  ).exec(text);
  const digits = match?.[1];
  if (!match || digits === undefined) return undefined;
  const base = { row, digits, at: at + match[0].length - digits.length, columns };
  if (columns.length === 1) return { ...base, readings: [[digits.length]] };
  // One digit for each column leaves no choice.
  if (digits.length === columns.length) return { ...base, readings: [columns.map((_, index) => index + 1)] };
  if (definition.shape !== 'matrix') return { ...base, readings: [] };
  return { ...base, readings: splitSum(digits, columns.length, mostReadings) ?? [] };
}

/**
 * The digits behind the last column label of a table of outcomes, where each is a number of its own. Longer runs are not cut: a
 * group's sum alone would also cut a table with a mistake in it, in the wrong places.
 */
function findOutcomeDigits(text: string, definition: TableDefinition): readonly GluedRow[] {
  const row = definition.rows.find((candidate) => candidate.data);
  const { columns } = definition;
  const match = /(?<!\d\s{0,4})\d{15}(?!\s{0,4}[\d,.+\-−—/])/.exec(text);
  if (!row || !match || columns.length !== match[0].length) return [];
  if (
    !text
      .slice(0, match.index)
      .trimEnd()
      .endsWith(foldText(columns.at(-1)?.label ?? ''))
  )
    return [];
  return [{ row, digits: match[0], at: match.index, columns, readings: [columns.map((_, index) => index + 1)] }];
}
