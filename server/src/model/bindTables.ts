import type { Edition, TableDefinition } from '../standards/edition.ts';
import type { SyntaxTable } from '../syntax/tree.ts';
import { bindBlocks } from './bindBlocks.ts';
import { bindMatrix } from './bindMatrix.ts';
import { bindOutcomes } from './bindOutcomes.ts';
import { joinDigits } from './joinDigits.ts';
import { readLogicalRows, type LogicalRow } from './logicalRows.ts';
import type { BoundTable } from './report.ts';
import { TableBuilder } from './tableBuilder.ts';

/** A typed table with the section it stands in. */
export interface PlacedTable {
  readonly table: SyntaxTable;
  readonly rows: readonly LogicalRow[];
  /** Table id that the surrounding section holds, where it holds one. */
  readonly sectionTable: string | undefined;
}

export function placeTable(table: SyntaxTable, sectionTable: string | undefined): PlacedTable {
  return { table, rows: readLogicalRows(table), sectionTable };
}

/** Labels a typed table must share with a definition to be a piece of it without a section that says so. */
const fewestLabels = 2;

/** Binds the report's typed tables to the edition's: every line goes to the table its labels name. */
export function bindTables(placed: readonly PlacedTable[], edition: Edition): readonly BoundTable[] {
  const rows = new Map<TableDefinition, LogicalRow[]>(edition.tables.map((table) => [table, []]));
  for (const piece of placed) assignRows(piece, edition, rows);
  const shared = sharedTables(rows);
  const bound: BoundTable[] = [];
  for (const [definition, lines] of rows) {
    if (!lines.some((line) => line.labels.length > 0)) continue;
    const builder = new TableBuilder(edition, definition, lines, shared);
    switch (definition.shape) {
      case 'blocks':
        bindBlocks(builder);
        break;
      case 'matrix':
        bindMatrix(builder);
        break;
      case 'outcomes':
        bindOutcomes(builder);
        break;
    }
    bound.push(joinDigits(builder.finish(), edition));
  }
  return bound;
}

/** Typed tables whose lines belong to several tables: the heading between them is lost. */
function sharedTables(rows: ReadonlyMap<TableDefinition, readonly LogicalRow[]>): ReadonlySet<SyntaxTable> {
  const shared = new Set<SyntaxTable>();
  const owners = new Map<SyntaxTable, TableDefinition>();
  for (const [definition, lines] of rows) {
    for (const { table } of lines) {
      if ((owners.get(table) ?? definition) !== definition) shared.add(table);
      owners.set(table, definition);
    }
  }
  return shared;
}

function assignRows(piece: PlacedTable, edition: Edition, rows: ReadonlyMap<TableDefinition, LogicalRow[]>): void {
  const votes = countVotes(piece, edition);
  const own = edition.tables.find((table) => table.id === piece.sectionTable);
  const main = mostVoted(votes) ?? (piece.rows.some((row) => row.filled) ? own : undefined);
  if (!main) return;
  if ((votes.get(main) ?? 0) < fewestLabels && main !== own) return;
  let current: TableDefinition = main;
  for (const row of piece.rows) {
    const named = tableOf(row, edition);
    if (named && (named === main || (votes.get(named) ?? 0) >= fewestLabels)) current = named;
    rows.get(current)?.push(row);
  }
}

/** The one table that the line's labels belong to; undefined where they fit several or none. */
function tableOf(row: LogicalRow, edition: Edition): TableDefinition | undefined {
  let found: TableDefinition | undefined;
  for (let index = row.labels.length - 1; index >= 0; index--) {
    found = onlyTable(row, index, edition);
    if (found) break;
  }
  return found;
}

/** The table that one label belongs to; undefined where it fits several or none. */
function onlyTable(row: LogicalRow, index: number, edition: Edition): TableDefinition | undefined {
  let only: TableDefinition | undefined;
  for (const ref of row.labels[index]?.match.refs ?? []) {
    if (ref.edition !== edition || ref.table === only) continue;
    if (only) return undefined;
    only = ref.table;
  }
  return only;
}

function countVotes(piece: PlacedTable, edition: Edition): ReadonlyMap<TableDefinition, number> {
  const votes = new Map<TableDefinition, number>();
  for (const row of piece.rows) {
    for (let index = 0; index < row.labels.length; index++) {
      const only = onlyTable(row, index, edition);
      if (only) votes.set(only, (votes.get(only) ?? 0) + 1);
    }
  }
  return votes;
}

function mostVoted(votes: ReadonlyMap<TableDefinition, number>): TableDefinition | undefined {
  let best: TableDefinition | undefined;
  for (const [table, count] of votes) if (best === undefined || count > (votes.get(best) ?? 0)) best = table;
  return best;
}
