import type { ColumnDefinition, RowDefinition, TableDefinition } from '../standards/edition.ts';

/** Values by `row|column`; a cell that is not named is left blank. */
export type CellValues = ReadonlyMap<string, string>;

/** Words of the drafting form for the corner that the official grid fills otherwise; the editions list them as head labels. */
const corner = { matrix: '项目', outcomes: '结果' } as const;

/** A line of the table: its label and what stands in the columns; a group row or a caption has none. */
export interface TableLine {
  readonly label: string;
  readonly cells: readonly string[];
}

/** The lines of a table in drafting form. */
export function listLines(table: TableDefinition, values: CellValues): readonly TableLine[] {
  return listings[table.shape](table, values);
}

/** A table in drafting form: GFM that a person can edit, numbers to the right, lines parted by `\n`, no line end at the end. */
export function writeGfmTable(table: TableDefinition, values: CellValues = new Map()): string {
  return writeLines(listLines(table, values));
}

const listings: Readonly<
  Record<TableDefinition['shape'], (table: TableDefinition, values: CellValues) => readonly TableLine[]>
> = {
  blocks: listBlocks,
  matrix: listMatrix,
  outcomes: listOutcomes,
  indicators: listIndicators,
};

/** The first line is GFM's header; shorter lines are filled up with cells that hold nothing. */
function writeLines(lines: readonly TableLine[]): string {
  const width = Math.max(...lines.map((line) => line.cells.length));
  const text = ({ label, cells }: TableLine): string =>
    writeRow(
      escapePipes(label),
      Array.from({ length: width }, (_, index) => escapePipes(cells[index] ?? '')),
    );
  const delimiter = writeRow(
    '---',
    Array.from({ length: width }, () => '---:'),
  );
  return [...lines.slice(0, 1).map(text), delimiter, ...lines.slice(1).map(text)].join('\n');
}

function writeRow(first: string, cells: readonly string[]): string {
  return `| ${first} | ${cells.join(' | ')} |`;
}

function escapePipes(text: string): string {
  return text.replaceAll('|', '\\|');
}

function valueOf(values: CellValues, row: RowDefinition, column: ColumnDefinition): string {
  return values.get(`${row.id}|${column.id}`) ?? '';
}

function labelsOf(items: readonly { readonly label: string }[]): readonly string[] {
  return items.map((item) => item.label);
}

/** The first caption is GFM's header row, so that the document keeps the official order: caption, header, rows. */
function listBlocks(table: TableDefinition, values: CellValues): readonly TableLine[] {
  return table.blocks.flatMap((block) => {
    const columns = table.columns.filter((column) => column.block === block.id);
    const rows = table.rows.filter((row) => row.block === block.id);
    const [head = ''] = table.headLabels;
    return [
      { label: block.label, cells: [] },
      { label: head, cells: labelsOf(columns) },
      ...rows.map((row) => ({ label: row.label, cells: columns.map((column) => valueOf(values, row, column)) })),
    ];
  });
}

/** One label column, whose numbering carries the hierarchy; group rows hold a label only. */
function listMatrix(table: TableDefinition, values: CellValues): readonly TableLine[] {
  const body = table.rows.map((row) => ({
    label: row.label,
    cells: row.data ? table.columns.map((column) => valueOf(values, row, column)) : [],
  }));
  return [{ label: corner.matrix, cells: labelsOf(table.columns) }, ...body];
}

/** Turned: outcomes down, groups across. The outcomes are the same in every group and stand in the same order. */
function listOutcomes(table: TableDefinition, values: CellValues): readonly TableLine[] {
  const groups = table.groups.filter((group) => table.columns.some((column) => column.group === group.id));
  const columnsOf = groups.map((group) => table.columns.filter((column) => column.group === group.id));
  const [outcomes = []] = columnsOf;
  const body = outcomes.map((outcome, index) => ({
    label: outcome.label,
    cells: columnsOf.flatMap((columns) =>
      columns.slice(index, index + 1).flatMap((column) => table.rows.map((row) => valueOf(values, row, column))),
    ),
  }));
  return [{ label: corner.outcomes, cells: labelsOf(groups) }, ...body];
}

/** A line for each figure; units and codes stand in columns of their own where the format prints them so. */
function listIndicators(table: TableDefinition, values: CellValues): readonly TableLine[] {
  const head = indicatorHead(table);
  const body = table.rows.map((row) => ({
    label: row.label,
    cells: row.data ? [...listAside(row, head), ...table.columns.map((column) => valueOf(values, row, column))] : [],
  }));
  const [label, ...aside] = head;
  const heads = aside.filter((each) => each !== undefined);
  return [{ label, cells: [...heads, ...labelsOf(table.columns)] }, ...body];
}

type IndicatorHead = readonly [label: string, unit: string | undefined, code: string | undefined];

/** A row's unit and code, where the table has columns of them. */
export function listAside(row: RowDefinition, [, ...heads]: IndicatorHead): readonly string[] {
  const { unit = '', code = '' } = row;
  return [unit, code].filter((_, index) => heads[index] !== undefined);
}

/** Heads of the columns of labels, units and codes, the last two where the table has them. */
export function indicatorHead(table: TableDefinition): IndicatorHead {
  const find = (ending: string): string | undefined => table.headLabels.find((label) => label.endsWith(ending));
  const [head = ''] = table.headLabels;
  return [head, find('单位'), find('代码')];
}
