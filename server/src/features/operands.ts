import type { Cell } from '../model/report.ts';
import type { Span } from '../text/span.ts';
import { type CellPlace, checksOf, findCell } from './cellAt.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

/** A cell that an editor marks while the cursor is in another one. */
export interface CellMark {
  readonly span: Span;
  /** `total`: it states what the others add up to. */
  readonly kind: 'total' | 'part';
}

/**
 * The cells that belong together with the one at the offset: of a total everything it is made of, of a part the totals it goes
 * into; the cell itself first. Empty beside tables.
 */
export function listMarks(reports: readonly PlacedReport[], offset: number): readonly CellMark[] {
  const place = findCell(reports, offset);
  if (!place) return [];
  const parts = partsOf(place);
  const others: readonly CellMark[] =
    parts.length > 0
      ? parts.map((cell) => ({ span: spanOf(place, cell), kind: 'part' }))
      : totalsOf(place).map((cell) => ({ span: spanOf(place, cell), kind: 'total' }));
  return [{ span: spanOf(place, place.cell), kind: parts.length > 0 ? 'total' : 'part' }, ...others];
}

/** What the number at the offset rests on: the parts of a total. Empty for a number that stands for itself. */
export function listDefinitions(reports: readonly PlacedReport[], offset: number): readonly Span[] {
  const place = findCell(reports, offset);
  return place ? partsOf(place).map((cell) => spanOf(place, cell)) : [];
}

/** Where the number at the offset is used: the totals it goes into. */
export function listReferences(reports: readonly PlacedReport[], offset: number): readonly Span[] {
  const place = findCell(reports, offset);
  return place ? totalsOf(place).map((cell) => spanOf(place, cell)) : [];
}

/** The other cells on both sides of the sums and balances that the cell states. */
function partsOf(place: CellPlace): readonly Cell[] {
  const stated = checksOf(place).filter(
    ({ totalCells, relation }) => totalCells.includes(place.cell) && relation.kind === 'sum',
  );
  return unique(stated.flatMap(({ partCells }) => partCells));
}

function totalsOf(place: CellPlace): readonly Cell[] {
  const used = checksOf(place).filter(
    ({ partCells, relation }) => partCells.includes(place.cell) && relation.kind !== 'order',
  );
  return unique(used.flatMap(({ totalCells }) => totalCells));
}

function unique(cells: readonly Cell[]): readonly Cell[] {
  return [...new Set(cells)];
}

function spanOf({ placed }: CellPlace, cell: Cell): Span {
  return moveSpan(cell.numberSpan ?? cell.span, placed.shift);
}
