import type { Cell } from '../model/report.ts';
import type { Span } from '../text/span.ts';
import { type CellPlace, checksOf, findCell } from './cellAt.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';
import { cellsOf, claimsOf, findClaim } from './proseAt.ts';

/** A number that an editor marks while the cursor is in another one. */
export interface CellMark {
  readonly span: Span;
  /** `total`: it states what the others add up to; `prose`: it is the same number in a sentence. */
  readonly kind: 'total' | 'part' | 'prose';
}

/**
 * The numbers that belong together with the one at the offset: of a total everything it is made of, of a part the totals it
 * goes into, of both the numbers in prose that are compared with it; the cell itself first. Of a number in prose the cells it is compared
 * with. Empty where nothing belongs together.
 */
export function listMarks(reports: readonly PlacedReport[], offset: number): readonly CellMark[] {
  const place = findCell(reports, offset);
  if (!place) return markProse(reports, offset);
  const parts = partsOf(place);
  const others: readonly CellMark[] =
    parts.length > 0
      ? parts.map((cell) => ({ span: spanOf(place, cell), kind: 'part' }))
      : totalsOf(place).map((cell) => ({ span: spanOf(place, cell), kind: 'total' }));
  return [{ span: spanOf(place, place.cell), kind: parts.length > 0 ? 'total' : 'part' }, ...others, ...proseOf(place)];
}

function markProse(reports: readonly PlacedReport[], offset: number): readonly CellMark[] {
  const place = findClaim(reports, offset);
  if (!place?.comparison || place.comparison.verdict === 'unchecked') return [];
  const { placed, claim, comparison } = place;
  const own: CellMark = { span: moveSpan(claim.span, placed.shift), kind: 'prose' };
  return [own, ...cellsOf(comparison).map((cell): CellMark => ({ span: spanOf({ placed }, cell), kind: 'part' }))];
}

function proseOf({ placed, cell }: CellPlace): readonly CellMark[] {
  return claimsOf(placed, cell).map(({ span }) => ({ span: moveSpan(span, placed.shift), kind: 'prose' }));
}

/** What the number at the offset rests on: the parts of a total, the cells of a number in prose. Empty for one that stands for itself. */
export function listDefinitions(reports: readonly PlacedReport[], offset: number): readonly Span[] {
  const place = findCell(reports, offset);
  if (place) return partsOf(place).map((cell) => spanOf(place, cell));
  const prose = findClaim(reports, offset);
  return prose?.comparison ? cellsOf(prose.comparison).map((cell) => spanOf(prose, cell)) : [];
}

/** Where the number at the offset is used: the totals it goes into, the sentences it stands in. Of a number in prose, those of its cells. */
export function listReferences(reports: readonly PlacedReport[], offset: number): readonly Span[] {
  const place = findCell(reports, offset);
  if (place) {
    return [...totalsOf(place).map((cell) => spanOf(place, cell)), ...proseOf(place).map(({ span }) => span)];
  }
  const prose = findClaim(reports, offset);
  if (!prose?.comparison || prose.comparison.verdict === 'unchecked') return [];
  const claims = new Set(cellsOf(prose.comparison).flatMap((cell) => claimsOf(prose.placed, cell)));
  return [...claims].map(({ span }) => moveSpan(span, prose.placed.shift));
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

function spanOf({ placed }: Pick<CellPlace, 'placed'>, cell: Cell): Span {
  return moveSpan(cell.numberSpan ?? cell.span, placed.shift);
}
