import type { RowDefinition } from '../standards/edition.ts';
import { placesIn, refsIn } from './labels.ts';
import type { LogicalRow } from './logicalRows.ts';
import { isDistinct, lastNameColumn, onOneLine } from './rowMeasures.ts';
import { assignValues, findPadding } from './sequence.ts';
import type { TableBuilder } from './tableBuilder.ts';

/** A table of rows by columns that was turned: its lines are the definition's columns. */

/** Whether lines named by columns outnumber lines named by rows. */
export function isTurned({ rows, definition }: TableBuilder): boolean {
  let straight = 0;
  let turned = 0;
  // A few lines tell; the rest need not be asked.
  for (const row of rows) {
    const last = row.labels.at(-1);
    // A line of many labels is a header.
    if (!last || row.values.length === 0 || row.labels.length > 4) continue;
    const places = placesIn(last.match, definition);
    const namesRow = places.rows.length > 0;
    const namesColumn = places.column !== undefined;
    if (namesRow === namesColumn) continue;
    if (namesRow) straight++;
    else turned++;
    if (straight >= 8 && turned === 0) return false;
  }
  return turned > straight && turned >= 3;
}

/** Binds one piece of a turned table. */
export function bindTurned(builder: TableBuilder, lines: readonly LogicalRow[]): void {
  const { definition } = builder;
  const header = readTurnedHeader(builder, lines);
  const padding = findPadding(lines, header.rows.length);
  for (const line of lines) {
    const last = line.labels.at(-1);
    if (!last || line.labels.length > 4) continue;
    const ref = refsIn(last.match, definition).find((candidate) => candidate.kind === 'column');
    if (!ref || ref.kind !== 'column') continue;
    builder.label(last, ref);
    const assignment = assignValues(line, header.rows.length, line.table.grid ? header.positions : undefined, padding);
    if (assignment.kind !== 'cells') continue;
    for (const [index, row] of header.rows.entries()) {
      const cell = assignment.cells[index];
      builder.present.add(row.id);
      if (cell && row.data) builder.bind(cell, row, ref.column);
    }
  }
}

/** The definition's rows as the head of a turned table names them, in the order of the numbers. */
interface TurnedHeader {
  readonly rows: readonly RowDefinition[];
  /** Grid columns of the names, one for each; undefined where places do not tell. */
  readonly positions: readonly number[] | undefined;
}

function readTurnedHeader(builder: TableBuilder, lines: readonly LogicalRow[]): TurnedHeader {
  const { definition } = builder;
  const official: TurnedHeader = { rows: definition.rows.filter((row) => row.data), positions: undefined };
  const found = new Map<string, { readonly row: RowDefinition; readonly column: number; readonly line: number }>();
  const names = lastNameColumn(lines);
  for (const [index, line] of lines.entries()) {
    if (line.filled || line.labels.length < 4) continue;
    for (const label of line.labels) {
      // What stands over the names of the lines heads them; it names no row.
      if (line.table.rowsKnown && label.cell.column <= names) continue;
      const [ref] = placesIn(label.match, definition).rows;
      if (!ref || found.has(ref.row.id)) continue;
      builder.label(label, ref);
      found.set(ref.row.id, { row: ref.row, column: label.cell.column, line: index });
    }
  }
  const listed = [...found.values()];
  if (listed.length < 3) return official;
  const grid = lines[0]?.table.grid === true;
  // Names on several lines stand one above another: only a grid tells their order, else it is the official one.
  if (!(grid ? isDistinct(listed) : onOneLine(listed))) return official;
  if (grid) listed.sort((a, b) => a.column - b.column);
  // A group named in the header without a column of its own holds no values.
  const columns = listed.filter((entry) => entry.row.data);
  const groupsHaveColumns =
    listed.length > columns.length && lines.some((line) => line.filled && line.values.length >= listed.length);
  const used = groupsHaveColumns ? listed : columns;
  return { rows: used.map((entry) => entry.row), positions: used.map((entry) => entry.column) };
}
