import type { BoundTable, Report } from '../model/report.ts';

/** Totals as printed, with their units. */
export interface Figures {
  readonly byRow: ReadonlyMap<string, string>;
  readonly byGroup: ReadonlyMap<string, string>;
}

/** Printed totals by row and by group of columns: the cells that the edition's sums name as totals within one row. */
export function readFigures(report: Report, table: BoundTable): Figures {
  const byRow = new Map<string, string>();
  const byGroup = new Map<string, string>();
  for (const {
    table: id,
    kind,
    total: [total = ''],
    parts,
  } of report.edition?.relations ?? []) {
    const cell = id === table.id && kind === 'sum' ? table.cells.get(total) : undefined;
    if (cell?.value === undefined || !parts.every((part) => part.startsWith(`${cell.row.id}|`))) continue;
    const unit = cell.unit ?? cell.column.unit;
    const figure = unit === undefined ? cell.value : `${cell.value} ${unit}`;
    byRow.set(cell.row.id, figure);
    if (cell.column.group !== undefined) byGroup.set(cell.column.group, figure);
  }
  return { byRow, byGroup };
}

/** What a table comes to: the total of its first row (新收), or the totals of its groups; empty where none is printed. */
export function sayMainFigure(report: Report, table: BoundTable): string {
  const { byRow, byGroup } = readFigures(report, table);
  const { rows, groups, shape } = table.definition;
  if (shape === 'matrix') return rows.map(({ id }) => byRow.get(id)).find((figure) => figure !== undefined) ?? '';
  return groups
    .flatMap(({ id, label }) => {
      const figure = byGroup.get(id);
      return figure === undefined ? [] : [`${label} ${figure}`];
    })
    .join(' · ');
}
