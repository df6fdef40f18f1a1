import type { ColumnDefinition, Edition, RowDefinition, TableDefinition } from '../standards/edition.ts';
import type { SyntaxCell, SyntaxTable, TableStyle } from '../syntax/tree.ts';
import { cover, type Span } from '../text/span.ts';
import type { LabelRef } from './labels.ts';
import type { LabelCell, LogicalRow } from './logicalRows.ts';
import { Notes } from './notes.ts';
import { cellId, cellIds, readCell } from './readCell.ts';
import { spanOf } from './rowMeasures.ts';
import type { BoundLabel, BoundTable, Cell, ShapeIssue } from './report.ts';
import { forgiveTornLabels } from './tornLabels.ts';

/** Collects what the binders find of one table. */
export class TableBuilder {
  readonly edition: Edition;
  readonly definition: TableDefinition;
  readonly rows: readonly LogicalRow[];
  readonly cells = new Map<string, Cell>();
  readonly shape: ShapeIssue[] = [];
  readonly #labels = new Map<number, BoundLabel>();
  readonly #repeats: Span[] = [];
  readonly #shared: ReadonlySet<SyntaxTable>;
  /** Rows of the definition that the table has, with or without numbers. */
  readonly present = new Set<string>();
  #isInPieces: boolean | undefined;
  turned = false;
  /** Numbers stand in the table that no label leads to. */
  loose: Span | undefined;

  /** @param shared typed tables that hold lines of other tables, too */
  constructor(
    edition: Edition,
    definition: TableDefinition,
    rows: readonly LogicalRow[],
    shared: ReadonlySet<SyntaxTable>,
  ) {
    this.#shared = shared;
    this.edition = edition;
    this.definition = definition;
    this.rows = rows;
  }

  /** Binds one cell. A cell that is bound already keeps its first reading. */
  bind(typed: SyntaxCell, row: RowDefinition, column: ColumnDefinition, reconstructed = false): void {
    const id = cellId(row, column);
    if (!this.cells.has(id)) this.cells.set(id, readCell(typed, row, column, reconstructed, id));
  }

  /** Binds the cells of one row in the order of its columns. */
  bindRow(
    row: RowDefinition,
    typed: readonly SyntaxCell[],
    columns: readonly ColumnDefinition[],
    reconstructed = false,
  ): void {
    this.present.add(row.id);
    const ids = cellIds(row);
    for (let index = 0; index < columns.length; index++) {
      const cell = typed[index];
      const column = columns[index];
      if (!cell || !column) continue;
      const id = cellId(row, column, ids);
      if (!this.cells.has(id)) this.cells.set(id, readCell(cell, row, column, reconstructed, id));
    }
  }

  /** Notes a label and, where its words are not the official ones, what they should be. */
  label(label: LabelCell, ref: LabelRef): void {
    const { cell, match } = label;
    if (this.#labels.has(cell.span.start)) return;
    this.#labels.set(cell.span.start, {
      span: cell.span,
      raw: cell.text,
      target: targetOf(ref),
      kind: ref.kind,
      // Words pieced together from several lines are not all at the cell's place: nothing is to be written there.
      // Words of a table's head are often shortened; nothing is read by them.
      ...(match.quality === 'official' || ref.kind === 'head' || cell.text.length > cell.span.end - cell.span.start
        ? {}
        : { official: ref.label }),
    });
  }

  /** Notes a label cell whose text is no known label and that stands where a row or column belongs. */
  renamed(cell: SyntaxCell, place: RowDefinition | ColumnDefinition, kind: 'row' | 'column' = 'row'): void {
    this.#labels.set(cell.span.start, {
      span: cell.span,
      raw: cell.text,
      target: place.id,
      kind,
      official: place.label,
    });
  }

  /** A table that stands there again is told once, however many of its rows say so. */
  repeat(span: Span): void {
    if (this.#repeats.at(-1)?.start !== span.start) this.#repeats.push(span);
  }

  hasRow(id: string): boolean {
    return this.present.has(id);
  }

  /** Whether the rows stand in more than one typed table. Many a repeated row asks. */
  isInPieces(): boolean {
    this.#isInPieces ??= this.rows.some(({ table }) => table !== this.rows[0]?.table);
    return this.#isInPieces;
  }

  /** Whether the row has its numbers: its first cell is bound. */
  hasCells(row: RowDefinition): boolean {
    const [column] = this.definition.columns;
    return column !== undefined && this.cells.has(cellId(row, column));
  }

  finish(): BoundTable {
    const tables = [...new Set(this.rows.map((row) => row.table))];
    const pieces = tables.map((table) => (this.#shared.has(table) ? spanOfRows(this.rows, table) : table.span));
    const span = pieces.reduce((whole, piece) => cover(whole, piece));
    const style = mainStyle(tables);
    const labels = forgiveTornLabels([...this.#labels.values()], tables, style, this.edition);
    if (this.loose) this.shape.push({ kind: 'unreadable', span: this.loose });
    return {
      id: this.definition.id,
      definition: this.definition,
      style,
      span,
      pieces,
      cells: this.cells,
      labels,
      misnamed: labels.filter(({ official }) => official !== undefined),
      shape: this.shape,
      turned: this.turned,
      repeats: this.#repeats,
      notes: new Notes(),
    };
  }
}

/** From the first to the last cell of the lines that stand in one typed table. */
function spanOfRows(rows: readonly LogicalRow[], table: SyntaxTable): Span {
  const spans = rows.filter((row) => row.table === table).map(spanOf);
  return spans.reduce((whole, span) => cover(whole, span), spans[0] ?? table.span);
}

function targetOf(ref: LabelRef): string {
  if (ref.kind === 'row') return ref.row.id;
  if (ref.kind === 'column') return ref.column.id;
  if (ref.kind === 'group') return ref.group.id;
  return ref.kind === 'block' ? ref.block.id : ref.label;
}

/** Where to say what a table lacks: its first line. */
export function firstLineOf(table: SyntaxTable): Span {
  const [{ span } = table] = table.rows;
  return span;
}

/** Style of the table with the most cells. */
function mainStyle(tables: readonly SyntaxTable[]): TableStyle {
  let best: SyntaxTable | undefined;
  let most = -1;
  for (const table of tables) {
    const cells = table.rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cells > most) {
      most = cells;
      best = table;
    }
  }
  return best?.style ?? 'gfm';
}
