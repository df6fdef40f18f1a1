import { type ReadOptions, readDocument } from '../model/readDocument.ts';
import type { Edit } from '../rules/rule.ts';
import { draftBound, presentPart, typedValues } from '../writing/draftedTable.ts';
import { writeHtmlTable } from '../writing/htmlTable.ts';
import { disarmFormula } from '../writing/forSpreadsheet.ts';
import { compareReadings } from '../writing/sameReading.ts';
import { type PlannedTable, planTables, type TablePlan } from '../writing/tablePlan.ts';
import { writeTsvTable } from '../writing/tsvTable.ts';
import { cover, type Span, touches } from '../text/span.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

/** `draft`: GFM to be edited by hand; `official`: HTML with the format's merged cells. */
export type TableTarget = 'draft' | 'official';

/** What a table may be rewritten as. */
export interface TableRewrite {
  readonly target: TableTarget;
  readonly edit: Edit;
}

/** Characters of a document that is read again at a move of the cursor; longer ones have the commands that convert them as a whole. */
const longest = 200_000;

/**
 * The other forms of the table that a span touches. Each was read again: every cell of the report is read as before. Nothing for a
 * table of which something would be lost, and in plain text, which has no form of its own.
 */
export function listTableRewrites(
  reports: readonly PlacedReport[],
  span: Span,
  options: Omit<ReadOptions, 'format'>,
): readonly TableRewrite[] {
  const found = findTable(reports, span);
  if (!found || found.placed.document.format === 'plaintext') return [];
  if (found.placed.document.text.length > longest) return [];
  const { placed, planned, plan } = found;
  const { document, shift } = placed;
  const [first, ...others] = planned.blocks;
  // Pieces with sentences between them, or a block that two tables share, are not one thing to replace.
  if (
    !first ||
    planned.blocks.some((block) => plan.owners.get(block)?.length !== 1) ||
    !areAdjacent(document.text, planned)
  )
    return [];
  const typed = others.reduce((whole, block) => cover(whole, block.span), first.span);
  const targets: readonly TableTarget[] = document.format === 'html' ? ['official'] : ['draft', 'official'];
  return targets.flatMap((target) => {
    const drafted = draftBound(planned, plan.owners, target === 'official' ? 'html' : 'markdown');
    if (!drafted || drafted.before.length + drafted.after.length > 0) return [];
    const newText = drafted.text.replaceAll('\n', document.eol);
    const before = document.text.slice(typed.start, typed.end);
    if (newText === before.trimEnd()) return [];
    const after = document.text.slice(0, typed.start) + newText + document.text.slice(typed.end);
    const { tables, outline } = compareReadings(document, readDocument(after, { ...options, format: document.format }));
    if (tables.length > 0 || outline) return [];
    return [{ target, edit: { span: moveSpan(typed, shift), newText } }];
  });
}

/** The table that an offset touches, for the clipboard: cells parted by tabs, or HTML. Undefined beside tables. */
export function copyTable(reports: readonly PlacedReport[], offset: number, as: 'tsv' | 'html'): string | undefined {
  const found = findTable(reports, { start: offset, end: offset });
  if (!found) return undefined;
  const { table } = found.planned;
  const write = as === 'tsv' ? writeTsvTable : writeHtmlTable;
  const values = Array.from(typedValues(table), ([id, typed]) => [id, disarmFormula(typed)] as const);
  return write(presentPart(table), new Map(values));
}

interface Found {
  readonly placed: PlacedReport;
  readonly plan: TablePlan;
  readonly planned: PlannedTable;
}

function findTable(reports: readonly PlacedReport[], span: Span): Found | undefined {
  for (const placed of reports) {
    const own = moveSpan(span, -placed.shift);
    const isAt = placed.report.tables.some(({ pieces }) => pieces.some((piece) => touches(piece, own)));
    if (!isAt) continue;
    const plan = planTables({ reports: [placed.report] });
    const planned = plan.tables.find(
      ({ table }) =>
        placed.report.tables.includes(table) &&
        table.pieces.some((piece) => touches(piece, own)) &&
        table.cells.size > 0,
    );
    if (planned) return { placed, plan, planned };
  }
  return undefined;
}

function areAdjacent(text: string, { blocks }: PlannedTable): boolean {
  return blocks.every((block, index) => {
    const next = blocks[index + 1];
    return !next || text.slice(block.span.end, next.span.start).trim() === '';
  });
}
