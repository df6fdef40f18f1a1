import type { BoundTable, ShapeIssue } from '../model/report.ts';
import { escapeHtml } from '../writing/htmlTable.ts';
import { type GridCell, layOutOfficially } from '../writing/officialGrid.ts';
import { type Locale, render } from '../text/message.ts';
import { contains, type Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

/** A table of a report as the format prints it, to be shown in the place of the one that is typed. */
export interface OfficialTable {
  /** The table as typed. */
  readonly span: Span;
  /** Merged cells and all; cells that a problem stands on carry its message. Everything typed is escaped. */
  readonly html: string;
}

/** What the official layout has no place for, or would show as if it were right. */
const lossy: ReadonlySet<ShapeIssue['kind']> = new Set([
  'row-extra',
  'row-repeated',
  'column-extra',
  'cell-count',
  'unreadable',
]);

/**
 * The tables of a document that the official layout can show without losing anything typed. A table in several pieces, typed
 * twice, or with rows and cells that the format does not have stays as it is.
 */
export function drawOfficialTables(
  { placed, findings }: { readonly placed: readonly PlacedReport[]; readonly findings: readonly Finding[] },
  locale: Locale,
): readonly OfficialTable[] {
  return placed.flatMap(({ report, shift }) =>
    report.tables.filter(isWhole).map((table) => {
      const span = moveSpan(table.span, shift);
      return { span, html: drawTable(table, shift, marksIn(span, findings, locale)) };
    }),
  );
}

function isWhole({ pieces, repeats, shape, cells }: BoundTable): boolean {
  return pieces.length === 1 && repeats.length === 0 && cells.size > 0 && !shape.some(({ kind }) => lossy.has(kind));
}

interface Mark {
  readonly span: Span;
  readonly className: string;
  readonly message: string;
}

/** What is said of places in the table, the gravest first; then the places that a problem names beside its own. */
function marksIn(table: Span, findings: readonly Finding[], locale: Locale): readonly Mark[] {
  const own: Mark[] = [];
  const related: Mark[] = [];
  for (const finding of findings) {
    const message = render(finding.message, locale);
    if (contains(table, finding.span)) {
      own.push({ span: finding.span, className: `nianbao-${finding.severity}`, message });
    }
    for (const { span } of finding.related) {
      if (contains(table, span)) related.push({ span, className: 'nianbao-related', message });
    }
  }
  const order = ['nianbao-error', 'nianbao-warning', 'nianbao-info'];
  own.sort((a, b) => order.indexOf(a.className) - order.indexOf(b.className));
  return [...own, ...related];
}

function drawTable(table: BoundTable, shift: number, marks: readonly Mark[]): string {
  const rows = layOutOfficially(table.definition).map(
    (row) => `<tr>${row.map((cell) => drawCell(cell, row, table, shift, marks)).join('')}</tr>`,
  );
  return `<table class="nianbao-table">\n${rows.join('\n')}\n</table>\n`;
}

function drawCell(
  gridCell: GridCell,
  row: readonly GridCell[],
  table: BoundTable,
  shift: number,
  marks: readonly Mark[],
): string {
  const { rowSpan, columnSpan } = gridCell;
  const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (columnSpan > 1 ? ` colspan="${columnSpan}"` : '');
  if ('label' in gridCell) {
    // A row's own label is read from the left; heads stand over the middle of their columns.
    const isRowLabel = rowSpan === 1 && row.some((other) => 'cell' in other);
    return `<th${spans}${isRowLabel ? ' class="nianbao-label"' : ''}>${escapeHtml(gridCell.label)}</th>`;
  }
  const cell = table.cells.get(gridCell.cell);
  const place = cell && moveSpan(cell.span, shift);
  const mark = place && marks.find(({ span }) => contains(place, span) || contains(span, place));
  const marked = mark ? ` class="${mark.className}" title="${escapeHtml(mark.message)}"` : '';
  return `<td${spans}${marked}>${escapeHtml(cell?.raw.trim() ?? '')}</td>`;
}
