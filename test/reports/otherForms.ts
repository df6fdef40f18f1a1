import { type Print, officialForm, requestHead, valueCell } from './forms.ts';
import { cellOf, type Grid, type GridCell } from './grid.ts';
import {
  carriedInRow,
  carriedOutRow,
  contentLabel,
  disclosureBlocks,
  newRow,
  outcomeGroups,
  outcomes,
  requestColumns,
  resultGroups,
  resultLabel,
  resultTotalRow,
  type RowLabel,
} from './labels.ts';
import type { TableId } from './value.ts';

/** The drafting form: one label column, no merged cell. Group rows hold a label only; their other cells are empty. */
export function draftForm(print: Print, table: TableId): Grid {
  if (table === 't2') return draftDisclosure(print);
  return table === 't3' ? draftRequests(print) : draftOutcomes(print);
}

/** Rows and columns of table 3 exchanged; table 4 with its groups as rows. Table 2 has no turned form. */
export function turnedForm(print: Print, table: TableId): Grid {
  if (table === 't3') return exchange(draftRequests(print, true));
  return table === 't4' ? exchange(draftOutcomes(print)) : draftDisclosure(print);
}

/** The table typed as several small ones, each with its own head. */
export function splitForms(print: Print, table: TableId): readonly Grid[] {
  if (table === 't2')
    return disclosureBlocks[print.edition].map((_, i) => pick(draftDisclosure(print), blockRange(print, i)));
  if (table === 't3') {
    const whole = draftRequests(print);
    const groups = [...whole.rows.keys()].filter((r) => r > 0 && isGroupRow(whole.rows[r] ?? []));
    const starts = [1, ...groups, whole.rows.length - 2];
    const head = whole.rows.slice(0, 1);
    return starts.map((start, i) => withRows(whole, head.concat(whole.rows.slice(start, starts[i + 1]))));
  }
  return outcomeGroups.map((group) => ({
    width: 5,
    headRows: 2,
    rows: [
      [cellOf(group.label, { columns: 5 })],
      outcomes.map((outcome) => cellOf(outcome.label)),
      outcomes.map((outcome) => valueCell(print, 't4', `row|${group.id}.${outcome.id}`)),
    ],
  }));
}

/** The official form of table 3 running over a page: its head stands again between two rows, merged labels begin anew. */
export function pagedForm(print: Print, table: TableId): Grid {
  const whole = officialForm(print, table);
  if (table !== 't3') return whole;
  // After the last row of （三）不予公开, where only the label of 办理结果 runs on.
  const cut = 3 + 2 + 2 + 8;
  const left = whole.rows.length - cut - 1;
  const before = whole.rows
    .slice(0, cut)
    .map((row) => row.map((cell) => (cell.text === resultLabel ? cellOf(resultLabel, { rows: 10 }) : cell)));
  const [first = [], ...rest] = whole.rows.slice(cut);
  return {
    ...whole,
    rows: [...before, ...requestHead(), [cellOf(resultLabel, { rows: left }), ...first], ...rest],
  };
}

function draftDisclosure(print: Print): Grid {
  const rows = disclosureBlocks[print.edition].flatMap((block) => [
    fillRow([cellOf(block.caption)]),
    fillRow([cellOf(contentLabel), ...block.columns.map((column) => cellOf(column.label))]),
    ...block.rows.map((row) =>
      fillRow([cellOf(row.label), ...block.columns.map((column) => valueCell(print, 't2', `${row.id}|${column.id}`))]),
    ),
  ]);
  return { width: 4, rows, headRows: 0 };
}

function draftRequests(print: Print, dataOnly = false): Grid {
  const row = ({ id, label }: RowLabel): GridCell[] => [
    cellOf(label),
    ...requestColumns.map((column) => valueCell(print, 't3', `${id}|${column.id}`)),
  ];
  const group = (label: string): GridCell[][] => (label === '' || dataOnly ? [] : [[cellOf(label), ...emptyCells(7)]]);
  return {
    width: 8,
    headRows: 1,
    rows: [
      [cellOf('项目'), ...requestColumns.map((column) => cellOf(column.label))],
      row(newRow),
      row(carriedInRow),
      ...group(resultLabel),
      ...resultGroups(print.edition).flatMap((part) => group(part.label).concat(part.rows.map(row))),
      row(resultTotalRow),
      row(carriedOutRow),
    ],
  };
}

function draftOutcomes(print: Print): Grid {
  return {
    width: 4,
    headRows: 1,
    rows: [
      [cellOf('结果'), ...outcomeGroups.map((group) => cellOf(group.label))],
      ...outcomes.map((outcome) =>
        [cellOf(outcome.label)].concat(
          outcomeGroups.map((group) => valueCell(print, 't4', `row|${group.id}.${outcome.id}`)),
        ),
      ),
    ],
  };
}

function fillRow(cells: readonly GridCell[]): readonly GridCell[] {
  return [...cells, ...emptyCells(4 - cells.length)];
}

function exchange(grid: Grid): Grid {
  const rows = Array.from({ length: grid.width }, (_, c) => grid.rows.map((row) => row[c] ?? cellOf('')));
  return { width: grid.rows.length, rows, headRows: 1 };
}

function emptyCells(count: number): GridCell[] {
  return Array.from({ length: count }, () => cellOf(''));
}

function isGroupRow(row: readonly GridCell[]): boolean {
  return row.slice(1).every((cell) => cell.id === undefined);
}

function blockRange(print: Print, index: number): readonly [number, number] {
  const heights = disclosureBlocks[print.edition].map((block) => block.rows.length + 2);
  const start = heights.slice(0, index).reduce((sum, height) => sum + height, 0);
  return [start, start + (heights[index] ?? 0)];
}

function pick(grid: Grid, [start, end]: readonly [number, number]): Grid {
  return withRows(grid, grid.rows.slice(start, end));
}

function withRows(grid: Grid, rows: Grid['rows']): Grid {
  return { ...grid, rows };
}
