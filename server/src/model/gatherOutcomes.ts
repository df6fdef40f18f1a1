import type { TableDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { placesIn } from './labels.ts';
import type { LogicalRow } from './logicalRows.ts';
import { addsUp } from './rowMeasures.ts';

/** Numbers that stand together, with the group named between them and the numbers before. */
interface Run {
  readonly cells: readonly SyntaxCell[];
  /** Undefined for the first run: what stands before it is the head of the whole table. */
  readonly group: string | undefined;
}

interface Gathered {
  readonly parts: Run;
  readonly total: SyntaxCell;
}

/**
 * The numbers of a table of outcomes that was drawn out of its page in pieces: each group's parts in one run, its total in the
 * same or in one of its own. They are told only where every group adds up in one way, the totals stand in the official order
 * and a group named between the numbers agrees. Undefined otherwise.
 */
export function gatherOutcomes(
  rows: readonly LogicalRow[],
  definition: TableDefinition,
  groups: readonly string[],
): readonly SyntaxCell[] | undefined {
  const perGroup = definition.columns.length / groups.length;
  const runs = readRuns(rows, definition, groups);
  if (runs.reduce((sum, run) => sum + run.cells.length, 0) !== definition.columns.length) return undefined;
  const totals = runs.filter((run) => run.cells.length === 1).flatMap((run) => run.cells);
  const gathered: Gathered[] = [];
  for (const run of runs) {
    if (run.cells.length === 1) continue;
    const last = run.cells.at(-1);
    if (run.cells.length === perGroup && last && addsUp(run.cells)) gathered.push({ parts: run, total: last });
    else if (run.cells.length === perGroup - 1) {
      const matching = totals.filter((total) => addsUp([...run.cells, total]));
      const [total] = matching;
      if (!total || matching.length > 1) return undefined;
      gathered.push({ parts: run, total });
    } else return undefined;
  }
  if (gathered.length !== groups.length || new Set(gathered.map(({ total }) => total)).size !== groups.length)
    return undefined;
  gathered.sort((a, b) => a.total.span.start - b.total.span.start);
  const told = gathered.filter(({ parts }) => parts.group !== undefined);
  if (told.length === 0 || told.some((group) => group.parts.group !== groups[gathered.indexOf(group)]))
    return undefined;
  return gathered.flatMap(({ parts, total }) => parts.cells.slice(0, perGroup - 1).concat(total));
}

function readRuns(rows: readonly LogicalRow[], definition: TableDefinition, groups: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  let group: string | undefined;
  for (const row of rows) {
    for (const label of row.labels) {
      const ref = placesIn(label.match, definition).refs.find((place) => place.kind === 'group');
      if (ref?.kind === 'group' && groups.includes(ref.group.id)) group = ref.group.id;
    }
    const cells = row.values.filter((cell) => cell.text !== '');
    if (cells.length === 0) continue;
    runs.push({ cells, group: runs.length === 0 ? undefined : group });
    group = undefined;
  }
  return runs;
}
