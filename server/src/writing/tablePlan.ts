import type { BoundTable, Report } from '../model/report.ts';
import type { Block, Paragraph, SyntaxTable } from '../syntax/tree.ts';
import { touches } from '../text/span.ts';

/**
 * How a table is written: in drafting form with the edition's words, as the grid it is typed in, in drafting form with the lines
 * behind it that are not read, or left as it is typed.
 */
export type TableForm = 'draft' | 'grid' | 'loose' | 'typed';

/** A block that a table stands in: a typed table, or the paragraph its cells ran together in. */
export type TableBlock = SyntaxTable | Paragraph;

/** A bound table with its blocks in order. */
export interface PlannedTable {
  /** Names it in a document; the same for the table as it is read back. */
  readonly key: string;
  readonly table: BoundTable;
  readonly blocks: readonly TableBlock[];
}

/** Which table stands in which block. */
export interface TablePlan {
  readonly tables: readonly PlannedTable[];
  readonly owners: ReadonlyMap<Block, readonly PlannedTable[]>;
}

/** The key of the table `id` of the report `index`. */
export function keyOf(index: number, id: string): string {
  return `${index} ${id}`;
}

/** @param reports whole ones, or as much of one as its tables stand in */
export function planTables({
  reports,
}: {
  readonly reports: readonly Pick<Report, 'index' | 'tables' | 'blocks'>[];
}): TablePlan {
  const tables: PlannedTable[] = [];
  const owners = new Map<Block, PlannedTable[]>();
  for (const report of reports) {
    for (const table of report.tables) {
      const blocks = report.blocks.filter((block): block is TableBlock => holds(block, table));
      const planned = { key: keyOf(report.index, table.id), table, blocks };
      tables.push(planned);
      for (const block of blocks) owners.set(block, [...(owners.get(block) ?? []), planned]);
    }
  }
  return { tables, owners };
}

function holds(block: Block, table: BoundTable): boolean {
  if (block.kind !== (table.style === 'glued' ? 'paragraph' : 'table')) return false;
  return table.pieces.some((piece) => touches(piece, block.span) && piece.start < block.span.end);
}

/** The form each table begins with: what has lines or columns of its own keeps its grid. */
export function chooseForms(plan: TablePlan): Map<string, TableForm> {
  const forms = new Map<string, TableForm>();
  for (const { key, table } of plan.tables) forms.set(key, isWhole(table) ? 'draft' : 'grid');
  return shareForms(plan, forms);
}

/** A less ambitious form for the tables named; false where none has one. */
export function lowerForms(plan: TablePlan, forms: Map<string, TableForm>, keys: Iterable<string>): boolean {
  let lowered = false;
  for (const key of keys) {
    const form = forms.get(key);
    if (form === undefined || form === 'typed') continue;
    forms.set(key, next[form]);
    lowered = true;
  }
  shareForms(plan, forms);
  return lowered;
}

const ranks: Readonly<Record<TableForm, number>> = { draft: 0, grid: 1, loose: 2, typed: 3 };
const next: Readonly<Record<TableForm, TableForm>> = { draft: 'grid', grid: 'loose', loose: 'typed', typed: 'typed' };

/** Tables that share a block are written alike. */
function shareForms(plan: TablePlan, forms: Map<string, TableForm>): Map<string, TableForm> {
  for (const owners of plan.owners.values()) {
    const worst = owners
      .map(({ key }) => forms.get(key) ?? 'draft')
      .reduce((worse, form) => (ranks[form] > ranks[worse] ? form : worse), 'draft');
    for (const { key } of owners) forms.set(key, worst);
  }
  return forms;
}

const kept: ReadonlySet<string> = new Set(['row-extra', 'row-repeated', 'column-extra', 'cell-count', 'unreadable']);

function isWhole(table: BoundTable): boolean {
  return table.cells.size > 0 && !table.shape.some((issue) => kept.has(issue.kind));
}
