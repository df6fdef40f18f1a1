import type { ColumnDefinition, Edition, RowDefinition, TableDefinition } from '../standards/edition.ts';
import { type Paragraph, paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import type { Claim } from './claims/claim.ts';
import { readClaims } from './claims/readClaims.ts';
import { readCell } from './readCell.ts';
import type { BoundTable, Cell, Report } from './report.ts';
import { cutNumbers, splitSum } from './splitDigits.ts';

/** Ways to cut one group of numbers, or the whole run, that are still weighed; more are as good as none. */
const mostReadings = 40;
/** Digits of one group: nobody has more than a million cases of a kind. */
const longestGroup = 30;
/** Digits behind the labels that may be a table of outcomes: three groups of five numbers. */
const longestRun = 60;

/**
 * The report with its table of outcomes read where the numbers of it ran together: only where exactly one cut makes the sum of every
 * group hold, and the report's prose states every total so cut. Sums alone would also cut a table with a mistake in it, somewhere.
 */
export function settleGluedOutcomes(report: Report): Report {
  const { edition } = report;
  if (!edition || !report.tables.some(isUnread)) return report;
  const tables = report.tables.map((table) =>
    isUnread(table) ? (readOutcomes(table, report, edition) ?? table) : table,
  );
  return { ...report, tables };
}

function isUnread({ style, definition, cells }: BoundTable): boolean {
  return style === 'glued' && definition.shape === 'outcomes' && cells.size === 0;
}

function readOutcomes(table: BoundTable, report: Report, edition: Edition): BoundTable | undefined {
  const { definition } = table;
  const row = definition.rows.find((candidate) => candidate.data);
  const paragraph = report.blocks.find(
    (block): block is Paragraph => block.kind === 'paragraph' && block.span.start === table.span.start,
  );
  if (!row || !paragraph) return undefined;
  const run = findRun(foldText(paragraphText(paragraph)), definition);
  const cuts = run && findOnlyCut(run.digits, definition);
  if (!run || !cuts) return undefined;
  const numbers = cutNumbers(run.digits, cuts);
  const values = new Map(
    definition.columns.map((column, index) => [`${row.id}|${column.id}`, numbers[index] ?? Number.NaN]),
  );
  if (!isStated(values, definition, row, edition, readClaims(report))) return undefined;
  const cells = new Map<string, Cell>();
  for (const [index, column] of definition.columns.entries()) {
    const cell = readOne(paragraph, run.at + (cuts[index - 1] ?? 0), run.at + (cuts[index] ?? 0), row, column);
    cells.set(cell.id, cell);
  }
  return { ...table, cells, shape: [] };
}

function readOne(paragraph: Paragraph, from: number, to: number, row: RowDefinition, column: ColumnDefinition): Cell {
  const span = sourceSpan(paragraph, from, to);
  const text = paragraphText(paragraph).slice(from, to);
  return readCell({ span, text, column: 0, columnSpan: 1, rowSpan: 1 }, row, column, true);
}

/** The one run of digits right behind the last label of the table's head. */
function findRun(
  text: string,
  definition: TableDefinition,
): { readonly digits: string; readonly at: number } | undefined {
  const last = foldText(definition.columns.at(-1)?.label ?? '');
  const match = /(?<!\d\s{0,4})\d{16,}(?!\s{0,4}[\d,.+\-−—/])/.exec(text);
  if (!match || match[0].length > longestRun || last === '') return undefined;
  if (!text.slice(0, match.index).trimEnd().endsWith(last)) return undefined;
  return { digits: match[0], at: match.index };
}

/** The only way to cut the digits into the table's groups so that each ends with its sum. */
function findOnlyCut(digits: string, definition: TableDefinition): readonly number[] | undefined {
  const widths = groupWidths(definition);
  let found: readonly (readonly number[])[] = [[]];
  for (const [index, width] of widths.entries()) {
    const longer: (readonly number[])[] = [];
    for (const before of found) {
      const ways = cutGroup(digits, before.at(-1) ?? 0, width, index === widths.length - 1);
      // Too many ways for one group: none of them is certain.
      if (!ways || longer.length + ways.length > mostReadings) return undefined;
      for (const way of ways) longer.push([...before, ...way]);
    }
    found = longer;
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Every way to cut `width` numbers off the digits from `from` on, the last the sum of the others; undefined of too many. */
function cutGroup(
  digits: string,
  from: number,
  width: number,
  toEnd: boolean,
): readonly (readonly number[])[] | undefined {
  const ways: (readonly number[])[] = [];
  const last = Math.min(digits.length, from + longestGroup);
  for (let end = toEnd ? digits.length : from + width; end <= last; end++) {
    const cuts = splitSum(digits.slice(from, end), width, mostReadings);
    if (!cuts) return undefined;
    for (const way of cuts) ways.push(way.map((cut) => from + cut));
  }
  return ways;
}

/** Numbers in each group of columns, in their order. */
function groupWidths({ columns }: TableDefinition): readonly number[] {
  const widths = new Map<string | undefined, number>();
  for (const { group } of columns) widths.set(group, (widths.get(group) ?? 0) + 1);
  return [...widths.values()];
}

/** Whether the prose states every group's total, alone or added up, and nothing it states of the table is another number. */
function isStated(
  values: ReadonlyMap<string, number>,
  definition: TableDefinition,
  row: RowDefinition,
  edition: Edition,
  claims: readonly Claim[],
): boolean {
  const confirmed = new Set<string>();
  for (const { id, table, readings } of edition.subjects) {
    if (table !== definition.id) continue;
    for (const claim of claims) {
      if (claim.subject !== id || !claim.exact || claim.time !== undefined) continue;
      if (claim.role !== 'count' && claim.role !== 'total') continue;
      const stated = readings.find(
        ({ cells }) => cells.reduce((sum, cell) => sum + (values.get(cell) ?? Number.NaN), 0) === Number(claim.value),
      );
      if (!stated) return false;
      for (const cell of stated.cells) confirmed.add(cell);
    }
  }
  const lastOfGroups = definition.columns.filter(
    (column, index) => definition.columns[index + 1]?.group !== column.group,
  );
  return lastOfGroups.every((column) => confirmed.has(`${row.id}|${column.id}`));
}
