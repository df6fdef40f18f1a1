import { indicatorHead, listAside } from './gfmTable.ts';
import { rowsUnder } from './rowsUnder.ts';
import type { ColumnDefinition, ColumnGroup, RowDefinition, TableDefinition } from '../standards/edition.ts';

/** A cell of the official layout: a label, or a place for the value of `row|column`. */
export type GridCell = Spans & ({ readonly label: string } | { readonly cell: string });

interface Spans {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Rows of a table as the format prints it, merged cells and all; the header rows come first. */
export type Grid = readonly (readonly GridCell[])[];

/** The official merged layout of a table (4, 10 and 15 columns in the format of 2021). */
export function layOutOfficially(table: TableDefinition): Grid {
  return layouts[table.shape](table);
}

const layouts: Readonly<Record<TableDefinition['shape'], (table: TableDefinition) => Grid>> = {
  blocks: layOutBlocks,
  matrix: (table) => layOutHead(table, table.headLabels[0]).concat(layOutRows(table)),
  outcomes: (table) =>
    layOutHead(table).concat(table.rows.map((row) => table.columns.map((column) => place(row, column)))),
  indicators: layOutIndicators,
};

function write(label: string, columnSpan = 1, rowSpan = 1): GridCell {
  return { label, rowSpan, columnSpan };
}

function place(row: RowDefinition, column: ColumnDefinition, columnSpan = 1): GridCell {
  return { cell: `${row.id}|${column.id}`, rowSpan: 1, columnSpan };
}

/** One row a figure, nothing merged but a row that holds a label only. */
function layOutIndicators(table: TableDefinition): Grid {
  const own = indicatorHead(table).filter((each) => each !== undefined);
  const head = [...own, ...table.columns.map((column) => column.label)].map((each) => write(each));
  const rows = table.rows.map((row) => {
    if (!row.data) return [write(row.label, head.length)];
    const besides = listAside(row, indicatorHead(table)).map((each) => write(each));
    return [write(row.label), ...besides, ...table.columns.map((column) => place(row, column))];
  });
  return [head, ...rows];
}

/** Caption, header and rows of each block; the last column of a block takes the width that is left. */
function layOutBlocks(table: TableDefinition): Grid {
  const columnsIn = (block: string): readonly ColumnDefinition[] =>
    table.columns.filter((each) => each.block === block);
  const width = Math.max(...table.blocks.map((block) => columnsIn(block.id).length));
  const [corner = ''] = table.headLabels;
  return table.blocks.flatMap((block) => {
    const columns = columnsIn(block.id);
    const span = (index: number): number => (index === columns.length - 1 ? width - index : 1);
    const head = columns.map((column, index) => write(column.label, span(index)));
    const rows = table.rows.filter((row) => row.block === block.id);
    return [
      [write(block.label, width + 1)],
      [write(corner), ...head],
      ...rows.map((row) => [write(row.label)].concat(columns.map((column, index) => place(row, column, span(index))))),
    ];
  });
}

interface HeadNode {
  readonly label: string;
  readonly children: readonly HeadNode[];
}

/** Header rows: groups over their columns, each leaf drawn down to the last header row; `corner` stands over the row labels. */
function layOutHead(table: TableDefinition, corner?: string): Grid {
  const roots = nest(table);
  const height = Math.max(...roots.map(depthOf));
  const rows: GridCell[][] = Array.from({ length: height }, () => []);
  if (corner !== undefined) rows[0]?.push(write(corner, labelColumns(table), height));
  const put = (node: HeadNode, level: number): void => {
    const leaf = node.children.length === 0;
    rows[level]?.push(write(node.label, widthOf(node), leaf ? height - level : 1));
    for (const child of node.children) put(child, level + 1);
  };
  for (const root of roots) put(root, 0);
  return rows;
}

/** The columns under their groups, in the order of the columns. */
function nest(table: TableDefinition): readonly HeadNode[] {
  const build = (columns: readonly ColumnDefinition[], parent: string | undefined): readonly HeadNode[] => {
    const nodes = new Map<string, HeadNode>();
    for (const column of columns) {
      const group = groupUnder(table, column, parent);
      if (!group) nodes.set(column.id, { label: column.label, children: [] });
      else if (!nodes.has(group.id)) {
        const inside = columns.filter((each) => groupUnder(table, each, parent)?.id === group.id);
        nodes.set(group.id, { label: group.label, children: build(inside, group.id) });
      }
    }
    return [...nodes.values()];
  };
  return build(table.columns, undefined);
}

/** The group over a column that stands right under `parent`; undefined where the column itself does. */
function groupUnder(
  table: TableDefinition,
  column: ColumnDefinition,
  parent: string | undefined,
): ColumnGroup | undefined {
  const find = (id: string | undefined): ColumnGroup | undefined => table.groups.find((group) => group.id === id);
  if (column.group === parent) return undefined;
  let group = find(column.group);
  while (group && group.parent !== parent) group = find(group.parent);
  return group;
}

function depthOf(node: HeadNode): number {
  return 1 + Math.max(0, ...node.children.map(depthOf));
}

function widthOf(node: HeadNode): number {
  return node.children.length === 0 ? 1 : node.children.reduce((sum, child) => sum + widthOf(child), 0);
}

function labelColumns(table: TableDefinition): number {
  return Math.max(...table.rows.map((row) => row.depth));
}

/** Body of a table whose row labels are a tree: a group's label stands once, beside the first of its rows. */
function layOutRows(table: TableDefinition): Grid {
  const width = labelColumns(table);
  const lines: GridCell[][] = [];
  let pending: GridCell[] = [];
  for (const row of table.rows) {
    if (!row.data) {
      pending.push(write(row.label, 1, rowsUnder(table.rows, row).filter((under) => under.data).length));
      continue;
    }
    const label = write(row.label, width - row.depth + 1);
    lines.push([...pending, label, ...table.columns.map((column) => place(row, column))]);
    pending = [];
  }
  return lines;
}
