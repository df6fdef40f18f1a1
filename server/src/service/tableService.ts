import { insertRow, lacksRow, type NewRow, type NoRow } from '../features/insertRow.ts';
import { type CellMove, type CellStep, listTableSpans, moveCell } from '../features/moveCell.ts';
import { type Clipboard, type NoPaste, type Paste, type PasteTarget, pasteTable } from '../features/pasteTable.ts';
import type { PlacedReport } from '../features/placedReport.ts';
import type { TotalScope } from '../features/newTotals.ts';
import { type Recomputation, recompute } from '../features/totalEdits.ts';
import { listTotalsToMend } from '../features/totalOffers.ts';
import type { Span } from '../text/span.ts';

/** What of an analysis work in tables rests on. */
interface Reports {
  readonly placed: readonly PlacedReport[];
}

/** The part of the facade for work in a report's tables. */
export interface TableService {
  /** The cell that a step from the offset leads to; undefined where it is in no table. */
  moveCell(analysis: Reports, offset: number, step: CellStep): CellMove | undefined;
  /** Where the tables of the reports stand. */
  tableSpans(analysis: Reports): readonly Span[];
  /** The totals at the offset as the edition's sums give them; never part of `fixAll`. Undefined where there is no table. */
  recompute(analysis: Reports, offset: number, scope: TotalScope): Recomputation | undefined;
  /** The scopes in which that would change a number. */
  totalsToMend(analysis: Reports, offset: number): readonly TotalScope[];
  /** The official row that is missing at the offset, else a blank one. Undefined where there is no table. */
  insertRow(analysis: Reports, offset: number): NewRow | NoRow | undefined;
  /** Whether a row that the format asks for is missing there. */
  lacksRow(analysis: Reports, offset: number): boolean;
  /** The tables of a clipboard in the form of the document. */
  pasteTable(analysis: Reports, target: PasteTarget, clipboard: Clipboard): Paste | NoPaste;
}

export const tableService: TableService = {
  moveCell: ({ placed }, offset, step) => moveCell(placed, offset, step),
  tableSpans: ({ placed }) => listTableSpans(placed),
  recompute: ({ placed }, offset, scope) => recompute(placed, offset, scope),
  totalsToMend: ({ placed }, offset) => listTotalsToMend(placed, offset),
  insertRow: ({ placed }, offset) => insertRow(placed, offset),
  lacksRow: ({ placed }, offset) => lacksRow(placed, offset),
  pasteTable: ({ placed }, target, clipboard) => pasteTable(placed, target, clipboard),
};
