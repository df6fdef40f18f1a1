import type { Edition, TableDefinition } from '../standards/edition.ts';
import { paragraphText, type Block } from '../syntax/tree.ts';
import { foldKey } from '../text/fold.ts';
import { cover, type Span } from '../text/span.ts';
import type { BoundTable } from './report.ts';

/** Labels that must stand in a paragraph before it is taken for a table whose cells ran together. */
const fewestLabels = 4;

/**
 * A table whose cells ran together into prose (`自然人商业企业…640020470`): there, so not missing, but its numbers cannot be told
 * apart by separators. Undefined where the blocks hold no such text.
 */
export function findGluedTable(
  blocks: readonly Block[],
  definition: TableDefinition,
  _edition: Edition,
): BoundTable | undefined {
  const labels = labelKeys(definition);
  let span: Span | undefined;
  let found = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const key = foldKey(paragraphText(block));
    const count = labels.filter((label) => key.includes(label)).length;
    if (count < 2) continue;
    found += count;
    span = span ? cover(span, block.span) : block.span;
  }
  if (!span || found < fewestLabels) return undefined;
  return {
    id: definition.id,
    definition,
    style: 'glued',
    span,
    pieces: [span],
    cells: new Map(),
    labels: [],
    shape: [{ kind: 'unreadable', span }],
    turned: false,
    repeats: [],
  };
}

function labelKeys(definition: TableDefinition): readonly string[] {
  const labels = definition.shape === 'outcomes' ? definition.columns : [...definition.rows, ...definition.columns];
  return [...new Set(labels.map((label) => foldKey(label.label)))].filter((key) => key.length >= 4);
}
