import type { Edition, TableDefinition } from '../standards/edition.ts';
import type { SyntaxTable } from '../syntax/tree.ts';
import type { LabelFinder } from './labels.ts';
import { readLogicalRows, type LogicalRow } from './logicalRows.ts';

/** A typed table with the section it stands in. */
export interface PlacedTable {
  readonly table: SyntaxTable;
  /** Table id that the surrounding section holds, where it holds one. */
  readonly sectionTable: string | undefined;
  readonly rows: readonly LogicalRow[];
  readonly look: TableLook;
}

/** What a table's labels say before an edition is chosen. */
export interface TableLook {
  readonly labels: number;
  /** Whether anything stands behind a label. */
  readonly filled: boolean;
  /** Labels that only one edition prints, each once, by edition. */
  readonly signs: ReadonlyMap<Edition, readonly string[]>;
}

/** A table as it was typed, cell by cell. */
export class TypedPlace implements PlacedTable {
  readonly table: SyntaxTable;
  readonly sectionTable: string | undefined;
  readonly rows: readonly LogicalRow[];
  readonly look: TableLook;

  constructor(table: SyntaxTable, sectionTable: string | undefined, find?: LabelFinder) {
    this.table = table;
    this.sectionTable = sectionTable;
    this.rows = readLogicalRows(table, find);
    this.look = lookAt(this.rows);
  }
}

function lookAt(rows: readonly LogicalRow[]): TableLook {
  const signs = new Map<Edition, string[]>();
  let count = 0;
  for (const { labels } of rows) {
    count += labels.length;
    for (const { match, cell } of labels) {
      if (!match.sign) continue;
      const seen = signs.get(match.sign);
      if (!seen) signs.set(match.sign, [cell.text]);
      else if (!seen.includes(cell.text)) seen.push(cell.text);
    }
  }
  return { labels: count, filled: rows.some((row) => row.filled), signs };
}

/** Lines of one typed table by the edition's table that their labels name. */
export type AssignedLines = ReadonlyMap<TableDefinition, readonly LogicalRow[]>;

/** Labels a typed table must share with a definition to be a piece of it without a section that says so. */
const fewestLabels = 2;

/** Every line goes to the table its labels name. Empty where the typed table is none of the edition's. */
export function assignLines(piece: PlacedTable, edition: Edition): AssignedLines {
  const assigned = new Map<TableDefinition, LogicalRow[]>();
  const votes = countVotes(piece, edition);
  const own = edition.tables.find((table) => table.id === piece.sectionTable);
  const main = mostVoted(votes) ?? (piece.look.filled ? own : undefined);
  if (!main) return assigned;
  if ((votes.get(main) ?? 0) < fewestLabels && main !== own) return assigned;
  let current: TableDefinition = main;
  for (const row of piece.rows) {
    const named = tableOf(row, edition);
    if (named && (named === main || (votes.get(named) ?? 0) >= fewestLabels)) current = named;
    const lines = assigned.get(current);
    if (lines) lines.push(row);
    else assigned.set(current, [row]);
  }
  return assigned;
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
