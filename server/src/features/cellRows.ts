import type { BoundTable, Cell, Report } from '../model/report.ts';
import type { SyntaxTable } from '../syntax/tree.ts';
import { touches, type Span } from '../text/span.ts';

/** The cells of a line of a table that are to be filled in, from left to right; labels are none of them. */
export type CellRow = readonly Span[];

/**
 * Where numbers stand or belong in the report's tables, line by line as they are typed; of a table that is none of the format's every
 * cell. Lines whose ends are not known (cells parted by blank lines, or run together) are those that the format prints.
 */
export function listCellRows(report: Report): readonly CellRow[] {
  const bound = new Map<number, Cell>();
  const labels = new Set<number>();
  for (const table of report.tables) {
    for (const cell of table.cells.values()) bound.set(cell.span.start, cell);
    for (const { span } of table.labels) labels.add(span.start);
  }
  const rows: CellRow[] = [];
  const listed = new Set<number>();
  for (const block of report.blocks) {
    if (block.kind !== 'table' || !block.rowsKnown) continue;
    const isOwn = report.tables.some(({ pieces }) => pieces.some((piece) => touches(piece, block.span)));
    for (const row of isOwn ? rowsOf(block, bound, labels) : ownRows(block)) {
      rows.push(row);
      for (const { start } of row) listed.add(start);
    }
  }
  for (const table of report.tables) for (const row of printedRows(table, listed)) rows.push(row);
  return rows.toSorted((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
}

function rowsOf(
  { rows, style }: SyntaxTable,
  bound: ReadonlyMap<number, Cell>,
  labels: ReadonlySet<number>,
): readonly CellRow[] {
  return rows.flatMap(({ cells }) => {
    const own = cells.filter(({ span }) => bound.has(span.start));
    if (own.length > 0) return [own.map(({ span }) => span)];
    // A line that the format does not have is the author's own: none of its cells is passed over. Nor of one that is blank yet, but for
    // lines of pipes that only close another.
    const isClosing = style !== 'gfm' && style !== 'html' && style !== 'tabs' && cells.every(({ text }) => text === '');
    const isOther = !isClosing && !cells.some(({ span }) => labels.has(span.start));
    return isOther ? [cells.map(({ span }) => span)] : [];
  });
}

/** A line with a bar in it is no table that anybody fills in. */
function ownRows({ rows }: SyntaxTable): readonly CellRow[] {
  return rows.length < 2 ? [] : rows.map(({ cells }) => cells.map(({ span }) => span));
}

/** The cells that no typed line has, by the rows of the format. */
function printedRows({ cells }: BoundTable, listed: ReadonlySet<number>): readonly CellRow[] {
  const rows = new Map<string, Span[]>();
  for (const { span, row } of cells.values()) {
    if (listed.has(span.start)) continue;
    const known = rows.get(row.id);
    if (known) known.push(span);
    else rows.set(row.id, [span]);
  }
  return [...rows.values()].map((row) => row.toSorted((a, b) => a.start - b.start));
}
