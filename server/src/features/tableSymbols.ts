import type { BoundLabel, BoundTable, Cell, Report } from '../model/report.ts';
import type { Locale } from '../text/message.ts';
import { contains, cover, type Span } from '../text/span.ts';
import type { ReportSymbol } from './symbols.ts';
import { type Figures, readFigures } from './tableFigures.ts';

/** Rows deeper than this are found by looking at the table, not at its outline. */
const deepestRow = 2;

/** The report's tables with their groups of rows or columns, each with its total where the table has one. */
export function listTableSymbols(report: Report, locale: Locale): readonly ReportSymbol[] {
  return report.tables.map((table) => {
    const figures = readFigures(report, table);
    const children = listChildren(table, figures);
    const span = children.reduce((whole, child) => cover(whole, child.span), table.span);
    const first = table.labels.find((label) => contains(span, label.span));
    return {
      kind: 'table',
      name: table.definition.name[locale === 'en' ? 'en' : 'zh'],
      detail: '',
      span,
      selection: first?.span ?? { start: span.start, end: span.start },
      children,
    };
  });
}

function listChildren(table: BoundTable, figures: Figures): readonly ReportSymbol[] {
  const { shape, blocks } = table.definition;
  if (shape === 'matrix') return nestRows(table, figures);
  if (shape === 'outcomes') return nestGroups(table, undefined, figures);
  return blocks.flatMap(({ id }) =>
    toSymbol(table, ['block'], id, 'group', '', (cell) => (cell.row.block ?? cell.column.block) === id),
  );
}

/** Groups of columns; where the label over some is not in the table, they stand in its place. */
function nestGroups(table: BoundTable, parent: string | undefined, figures: Figures): readonly ReportSymbol[] {
  const groups = table.definition.groups.filter((group) => group.parent === parent);
  return groups.flatMap(({ id }) => {
    const children = nestGroups(table, id, figures);
    const [symbol] = toSymbol(table, ['group'], id, 'group', figures.byGroup.get(id) ?? '');
    if (!symbol) return children;
    // Columns stand side by side: a span over one group's cells would lie across the others.
    return [{ ...symbol, span: children.reduce((whole, child) => cover(whole, child.span), symbol.span), children }];
  });
}

/** Rows as a tree: a row holds the deeper ones that follow it in the official order. */
function nestRows(table: BoundTable, figures: Figures): readonly ReportSymbol[] {
  const roots: Mutable<ReportSymbol>[] = [];
  const open: { readonly depth: number; readonly symbol: Mutable<ReportSymbol> }[] = [];
  for (const row of table.definition.rows) {
    const kind = row.data ? 'row' : 'group';
    const figure = figures.byRow.get(row.id) ?? '';
    const [symbol] = toSymbol(table, ['row', 'group'], row.id, kind, figure, (cell) => cell.row.id === row.id);
    if (!symbol) continue;
    while ((open.at(-1)?.depth ?? 0) >= row.depth) open.pop();
    for (const parent of open) parent.symbol.span = cover(parent.symbol.span, symbol.span);
    if (row.depth > deepestRow && row.data) continue;
    const parent = open.at(-1)?.symbol;
    if (parent) parent.children = [...parent.children, symbol];
    else roots.push(symbol);
    open.push({ depth: row.depth, symbol });
  }
  return roots;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** None where the label is not in the table: an outline that shows what is missing would lie. */
function toSymbol(
  table: BoundTable,
  kinds: readonly BoundLabel['kind'][],
  target: string,
  kind: ReportSymbol['kind'],
  detail: string,
  holds: (cell: Cell) => boolean = () => false,
): Mutable<ReportSymbol>[] {
  const label = table.labels.find((candidate) => candidate.target === target && kinds.includes(candidate.kind));
  const name = label?.raw.replaceAll(/\s+/g, ' ').trim();
  if (!label || !name) return [];
  let span: Span = label.span;
  // In a turned table the cells of a row stand apart, with those of others between them.
  if (!table.turned) {
    for (const cell of table.cells.values()) if (holds(cell)) span = cover(span, cell.span);
  }
  return [{ kind, name, detail, span, selection: label.span, children: [] }];
}
