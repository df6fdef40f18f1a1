import { diagnose } from '../model/diagnose.ts';
import type { RelationCheck } from '../model/relations.ts';
import type { BoundLabel, BoundTable, Cell } from '../model/report.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

/** A place in a report's table. Spans in it are those of the report as it was read: `shift` characters before where they are. */
export interface TablePlace {
  readonly placed: PlacedReport;
  readonly table: BoundTable;
}

export interface CellPlace extends TablePlace {
  readonly cell: Cell;
}

export interface LabelPlace extends TablePlace {
  readonly label: BoundLabel;
}

/** The cell whose content an offset touches; undefined beside tables. */
export function findCell(reports: readonly PlacedReport[], offset: number): CellPlace | undefined {
  for (const { placed, table, at } of tablesAt(reports, offset)) {
    for (const cell of table.cells.values()) {
      if (cell.span.start <= at && at <= cell.span.end) return { placed, table, cell };
    }
  }
  return undefined;
}

/** The label that an offset touches. */
export function findLabel(reports: readonly PlacedReport[], offset: number): LabelPlace | undefined {
  for (const { placed, table, at } of tablesAt(reports, offset)) {
    const label = table.labels.find(({ span }) => span.start <= at && at <= span.end);
    if (label) return { placed, table, label };
  }
  return undefined;
}

function tablesAt(reports: readonly PlacedReport[], offset: number): readonly (TablePlace & { readonly at: number })[] {
  return reports.flatMap((placed) => {
    const { start, end } = moveSpan(placed.report.span, placed.shift);
    if (offset < start || offset > end) return [];
    const at = offset - placed.shift;
    return placed.report.tables
      .filter(({ pieces }) => pieces.some((piece) => piece.start <= at && at <= piece.end))
      .map((table) => ({ placed, table, at }));
  });
}

/** The judged relations that a cell takes part in, those first in which it is the total. */
export function checksOf({ placed, table, cell }: CellPlace): readonly RelationCheck[] {
  const { edition } = placed.report;
  if (!edition) return [];
  const { checks } = diagnose(table, edition);
  return [
    ...checks.filter(({ totalCells }) => totalCells.includes(cell)),
    ...checks.filter(({ partCells }) => partCells.includes(cell)),
  ];
}
