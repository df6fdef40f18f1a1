import type { Lexicon } from './lexicon.ts';
import { isNumberCell } from './separated.ts';
import type { SyntaxCell, SyntaxRow } from './tree.ts';
import { joinCells } from './typedCell.ts';

/**
 * Labels that a narrow column breaks over lines, in tables whose lines are typed as rows: `（三）不` over `予公开`, the numbers of the
 * row in any of these lines. Pieces are put together only where they make a label's own words from first to last.
 */

/** Pieces of one label so far. */
interface Chain {
  readonly pieces: SyntaxCell[];
  readonly first: number;
  /** Where the first piece stands in its line. */
  readonly place: number;
  /** The row of the last piece. */
  last: number;
  text: string;
  isWhole: boolean;
}

/** Labels that a line leaves open: a page has few columns of them, a hostile line has many. */
const mostOpen = 24;
/** Rows without a piece that may stand between two. */
const widestGap = 2;

/** Where a cell stands in its line: pieces of one label stand below each other. */
export type PlaceOf = (row: number, cell: SyntaxCell) => number;

export interface JoinedRows {
  readonly rows: readonly SyntaxRow[];
  /** Rows of those given that are used up: the last one with a piece of a label ends before. */
  readonly used: number;
}

/**
 * The rows with every broken label in one cell, in the row of its numbers, or in its first row where it has none; undefined where no
 * label is broken. Linear in the number of cells.
 */
export function joinBrokenLabels(
  rows: readonly SyntaxRow[],
  lexicon: Lexicon,
  placeOf: PlaceOf,
): JoinedRows | undefined {
  const joined = findChains(rows, lexicon, placeOf).filter(({ pieces, isWhole }) => isWhole && pieces.length > 1);
  if (joined.length === 0) return undefined;
  const dropped = new Set<SyntaxCell>();
  for (const { pieces } of joined) for (const piece of pieces) dropped.add(piece);
  const added = new Map<number, { readonly cell: SyntaxCell; readonly place: number }[]>();
  const taken = new Set<number>();
  // The deepest label stands last in its row: the numbers are its own.
  joined.sort((a, b) => b.place - a.place);
  const bearings = new Map<number, Bearing>();
  const bearingOf = (index: number): Bearing => {
    const bearing = bearings.get(index) ?? takeBearing(rows[index], (cell) => placeOf(index, cell), dropped, lexicon);
    bearings.set(index, bearing);
    return bearing;
  };
  let used = 0;
  for (const chain of joined) {
    const [first] = chain.pieces;
    if (!first) continue;
    used = Math.max(used, chain.last + 1);
    const own = findNumbers(chain, taken, bearingOf);
    if (own >= 0) taken.add(own);
    const target = own >= 0 ? own : chain.first;
    const cells = added.get(target) ?? [];
    added.set(target, cells);
    cells.push({ cell: joinCells(chain.pieces, first), place: chain.place });
  }
  return {
    used,
    rows: rows.flatMap((row, index) => {
      const kept = row.cells.filter((cell) => !dropped.has(cell));
      const labels = added.get(index);
      if (!labels) return kept.length === row.cells.length || kept.some(isFilled) ? [{ ...row, cells: kept }] : [];
      // Numbers on a line of their own stand below their label, wherever that stands in its line.
      const isOwnLine = kept.every(({ text }) => text === '' || isNumberCell(text));
      const cells = [
        ...labels,
        ...kept.map((cell) => ({ cell, place: isOwnLine ? Number.MAX_SAFE_INTEGER : placeOf(index, cell) })),
      ];
      cells.sort((a, b) => a.place - b.place);
      return [{ ...row, cells: cells.map(({ cell }) => cell) }];
    }),
  };
}

const isFilled = ({ text }: SyntaxCell): boolean => text !== '';

function findChains(rows: readonly SyntaxRow[], lexicon: Lexicon, placeOf: PlaceOf): Chain[] {
  const all: Chain[] = [];
  let open: Chain[] = [];
  for (const [index, row] of rows.entries()) {
    open = open.filter(({ last }) => index - last <= widestGap);
    // What this row begins goes on in another one: its cells never look through each other.
    const begun: Chain[] = [];
    for (const cell of row.cells) {
      if (cell.text === '' || isNumberCell(cell.text)) continue;
      const place = placeOf(index, cell);
      let nearest: Chain | undefined;
      let distance = Number.POSITIVE_INFINITY;
      for (const chain of open) {
        const away = Math.abs(chain.place - place);
        // Of two in one place the one that was added to last: a closing mark is any label's.
        if (chain.last === index || away > distance || (away === distance && chain.last <= (nearest?.last ?? -1)))
          continue;
        if (lexicon.labelPart(chain.text + cell.text) === undefined) continue;
        nearest = chain;
        distance = away;
      }
      if (nearest) {
        nearest.text += cell.text;
        nearest.pieces.push(cell);
        nearest.last = index;
        nearest.isWhole = lexicon.labelPart(nearest.text) === 'whole';
        continue;
      }
      const part = lexicon.labelPart(cell.text);
      if (part === undefined) continue;
      const chain: Chain = {
        pieces: [cell],
        first: index,
        place,
        last: index,
        text: cell.text,
        isWhole: part === 'whole',
      };
      begun.push(chain);
    }
    for (const chain of begun) all.push(chain);
    open = [...open, ...begun].slice(-mostOpen);
  }
  return all;
}

/** What tells whether the numbers of a row may be a broken label's. */
interface Bearing {
  readonly hasNumbers: boolean;
  /** Where the innermost whole label stands that is in one piece: the numbers of the row are its own, not a label's further out. */
  readonly innermost: number;
}

function takeBearing(
  row: SyntaxRow | undefined,
  placeOf: (cell: SyntaxCell) => number,
  dropped: ReadonlySet<SyntaxCell>,
  lexicon: Lexicon,
): Bearing {
  const cells = row?.cells ?? [];
  const hasNumbers = cells.some((cell) => isNumberCell(cell.text));
  let innermost = -1;
  for (const cell of hasNumbers ? cells : []) {
    if (cell.text === '' || dropped.has(cell) || placeOf(cell) <= innermost) continue;
    if (lexicon.labelPart(cell.text) === 'whole') innermost = placeOf(cell);
  }
  return { hasNumbers, innermost };
}

/** The only row of numbers beside the label that has none of its own, or -1. */
function findNumbers(
  { first, last, place }: Chain,
  taken: ReadonlySet<number>,
  bearingOf: (row: number) => Bearing,
): number {
  let found = -1;
  for (let index = first; index <= last; index++) {
    if (taken.has(index)) continue;
    const { hasNumbers, innermost } = bearingOf(index);
    if (!hasNumbers || innermost >= place) continue;
    if (found >= 0) return -1;
    found = index;
  }
  return found;
}
