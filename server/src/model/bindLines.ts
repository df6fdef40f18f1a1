import type { Edition, TableDefinition } from '../standards/edition.ts';
import type { SyntaxTable } from '../syntax/tree.ts';
import { bindBlocks } from './bindBlocks.ts';
import { bindIndicators } from './bindIndicators.ts';
import { bindMatrix } from './bindMatrix.ts';
import { bindOutcomes } from './bindOutcomes.ts';
import { joinDigits } from './joinDigits.ts';
import type { LogicalRow } from './logicalRows.ts';
import type { BoundTable } from './report.ts';
import { TableBuilder } from './tableBuilder.ts';

/**
 * Binds lines to the cells of the table that their labels name.
 * @param shared typed tables that hold lines of other tables, too: the heading between them is lost
 */
export function bindLines(
  lines: readonly LogicalRow[],
  definition: TableDefinition,
  edition: Edition,
  shared: ReadonlySet<SyntaxTable>,
): BoundTable {
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
    case 'indicators':
      bindIndicators(builder);
      break;
  }
  return joinDigits(builder.finish(), edition);
}
