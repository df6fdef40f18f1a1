import type { Edition, TableDefinition } from '../standards/edition.ts';
import type { SyntaxTable } from '../syntax/tree.ts';
import { bindLines } from './bindLines.ts';
import { FilledTable } from './filledTable.ts';
import { KnownPlace } from './formReading.ts';
import { type AssignedLines, assignLines, type PlacedTable } from './placedTable.ts';
import type { BoundTable } from './report.ts';

/** What one typed table gives to one of the edition's. */
interface Piece {
  readonly placed: PlacedTable;
  readonly lines: AssignedLines;
}

/** Binds the report's typed tables to the edition's: every line goes to the table its labels name. */
export function bindTables(placed: readonly PlacedTable[], edition: Edition): readonly BoundTable[] {
  const pieces = placed.map((table): Piece => {
    return {
      placed: table,
      lines: table instanceof KnownPlace ? table.form.linesOf(edition) : assignLines(table, edition),
    };
  });
  return edition.tables.flatMap((definition) => {
    const own = pieces.filter(({ lines }) => lines.get(definition));
    const isNamed = own.some(({ lines }) => lines.get(definition)?.some((line) => line.labels.length > 0));
    return isNamed ? [bindKnown(own, definition, edition) ?? bindPieces(own, definition, edition)] : [];
  });
}

/** A table in one piece whose form is known. */
function bindKnown(pieces: readonly Piece[], definition: TableDefinition, edition: Edition): BoundTable | undefined {
  const [piece, ...others] = pieces;
  if (others.length > 0 || !(piece?.placed instanceof KnownPlace)) return undefined;
  const { form, filling } = piece.placed;
  const binding = form.bindingOf(definition, edition);
  return binding && new FilledTable(binding, filling);
}

function bindPieces(pieces: readonly Piece[], definition: TableDefinition, edition: Edition): BoundTable {
  const shared = new Set<SyntaxTable>();
  const lines = pieces.flatMap(({ placed, lines: assigned }) => {
    if (assigned.size > 1) shared.add(placed.table);
    // The lines of a known form are those of its sample.
    const typed = placed instanceof KnownPlace ? assignLines(placed, edition) : assigned;
    return typed.get(definition) ?? [];
  });
  return bindLines(lines, definition, edition, shared);
}
