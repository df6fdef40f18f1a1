import { cellOf, type Grid, type GridCell } from './grid.ts';
import {
  type BlockLabels,
  carriedInRow,
  carriedOutRow,
  contentLabel,
  disclosureBlocks,
  type EditionId,
  newRow,
  outcomeGroups,
  outcomes,
  relationHint,
  requestColumns,
  resultGroups,
  resultLabel,
  resultTotalRow,
  suitLabel,
} from './labels.ts';
import type { TableId } from './value.ts';

/** A report as printed: the texts of its cells after any change of digits. */
export interface Print {
  readonly edition: EditionId;
  cell(table: TableId, id: string): string;
}

export const tableIds: readonly TableId[] = ['t2', 't3', 't4'];

/** The official form of a table, merged cells and all. `loose`: table 2 of 2019 in five columns that do not line up, as Word printed it. */
export function officialForm(print: Print, table: TableId, loose = false): Grid {
  if (table === 't2') return disclosureForm(print, loose && print.edition === '2019');
  return table === 't3' ? requestForm(print) : outcomeForm(print);
}

export function valueCell(print: Print, table: TableId, id: string, columns = 1): GridCell {
  return cellOf(print.cell(table, id), { id, columns });
}

function disclosureForm(print: Print, loose: boolean): Grid {
  const width = loose ? 5 : 4;
  const rows = disclosureBlocks[print.edition].flatMap((block) => blockRows(print, block, loose));
  return { width, rows, headRows: 0 };
}

function blockRows(print: Print, block: BlockLabels, loose: boolean): readonly (readonly GridCell[])[] {
  const width = loose ? 5 : 4;
  const head = columnWidths(block, loose, 'head');
  const body = columnWidths(block, loose, 'body');
  return [
    [cellOf(block.caption, { columns: width })],
    [cellOf(contentLabel), ...block.columns.map((column, i) => cellOf(column.label, { columns: head[i] ?? 1 }))],
    ...block.rows.map((row) => [
      cellOf(row.label),
      ...block.columns.map((column, i) => valueCell(print, 't2', `${row.id}|${column.id}`, body[i] ?? 1)),
    ]),
  ];
}

function columnWidths(block: BlockLabels, loose: boolean, part: 'head' | 'body'): readonly number[] {
  const { length } = block.columns;
  if (length === 1) return [3];
  if (length === 2) return loose ? [2, 2] : [1, 2];
  if (!loose) return [1, 1, 1];
  return part === 'body' && block.columns[0]?.id === 'prevItems' ? [2, 1, 1] : [1, 2, 1];
}

/** Head of table 3. */
export function requestHead(): readonly (readonly GridCell[])[] {
  const [natural, ...others] = requestColumns;
  const total = others.pop();
  return [
    [cellOf(relationHint, { rows: 3, columns: 3 }), cellOf('申请人情况', { columns: 7 })],
    [
      cellOf(natural?.label ?? '', { rows: 2 }),
      cellOf('法人或其他组织', { columns: 5 }),
      cellOf(total?.label ?? '', { rows: 2 }),
    ],
    others.map((column) => cellOf(column.label)),
  ];
}

function requestForm(print: Print): Grid {
  const groups = resultGroups(print.edition);
  const height = groups.reduce((sum, group) => sum + group.rows.length, 1);
  const rows: GridCell[][] = requestHead().map((row) => row.slice());
  const numbers = (row: string): GridCell[] =>
    requestColumns.map((column) => valueCell(print, 't3', `${row}|${column.id}`));
  for (const row of [newRow, carriedInRow]) rows.push([cellOf(row.label, { columns: 3 }), ...numbers(row.id)]);
  for (const [i, group] of groups.entries()) {
    for (const [j, row] of group.rows.entries()) {
      rows.push([
        ...(i === 0 && j === 0 ? [cellOf(resultLabel, { rows: height })] : []),
        ...(group.label !== '' && j === 0 ? [cellOf(group.label, { rows: group.rows.length })] : []),
        cellOf(row.label, { columns: group.label === '' ? 2 : 1 }),
        ...numbers(row.id),
      ]);
    }
  }
  rows.push([cellOf(resultTotalRow.label, { columns: 2 }), ...numbers(resultTotalRow.id)]);
  rows.push([cellOf(carriedOutRow.label, { columns: 3 }), ...numbers(carriedOutRow.id)]);
  return { width: 10, rows, headRows: 3 };
}

function outcomeForm(print: Print): Grid {
  const [review, ...suits] = outcomeGroups;
  const labels = outcomes.map((outcome) => cellOf(outcome.label));
  return {
    width: 15,
    headRows: 3,
    rows: [
      [cellOf(review?.label ?? '', { columns: 5 }), cellOf(suitLabel, { columns: 10 })],
      [
        ...outcomes.map((outcome) => cellOf(outcome.label, { rows: 2 })),
        ...suits.map((group) => cellOf(group.label, { columns: 5 })),
      ],
      [...labels, ...labels],
      outcomeGroups.flatMap((group) =>
        outcomes.map((outcome) => valueCell(print, 't4', `row|${group.id}.${outcome.id}`)),
      ),
    ],
  };
}
