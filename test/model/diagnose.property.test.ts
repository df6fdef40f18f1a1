import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../server/src/model/diagnose.ts';
import { bindEntries, type Entry, makeEdition } from './boundTable.ts';

/**
 * A second judge, which knows nothing of relations as data, of blank totals as linear forms or of candidates as equations:
 * it works on the grid below with arithmetic written out, and finds candidates by trying every value in every cell.
 *
 *            p      q      sum
 *   in       .      .      = p + q
 *   held     .      .      = p + q
 *   done     .      .      = p + q
 *   left     .      .      = p + q
 *   all      = done + left, by column; and = p + q
 *   out      .      .      = p + q
 *   in + held = all + out, by column; and in >= held, by column p
 */
const rows = ['in', 'held', 'done', 'left', 'all', 'out'] as const;
const columns = ['p', 'q', 'sum'] as const;
type Row = (typeof rows)[number];
type Column = (typeof columns)[number];
type Grid = Readonly<Record<Row, Readonly<Record<Column, Entry>>>>;

const { edition, table } = makeEdition(rows, columns, [
  ...rows.map((row) => ({
    id: `row.${row}`,
    kind: 'sum' as const,
    total: [`${row}|sum`],
    parts: [`${row}|p`, `${row}|q`],
  })),
  ...columns.map((column) => ({
    id: `column.${column}`,
    kind: 'sum' as const,
    total: [`all|${column}`],
    parts: [`done|${column}`, `left|${column}`],
  })),
  ...columns.map((column) => ({
    id: `balance.${column}`,
    kind: 'balance' as const,
    total: [`in|${column}`, `held|${column}`],
    parts: [`all|${column}`, `out|${column}`],
  })),
  { id: 'order.p', kind: 'order', total: ['in|p'], parts: ['held|p'] },
]);

interface Verdict {
  readonly failing: readonly string[];
  readonly holding: readonly string[];
  readonly blankTotals: readonly string[];
}

const isEmpty = (entry: Entry): boolean => entry === '' || entry === '/';
const add = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b;

function judgeGrid(grid: Grid): Verdict {
  const plain = (row: Row, column: Column): number | undefined => {
    const entry = grid[row][column];
    if (isEmpty(entry)) return 0;
    return typeof entry === 'number' ? entry : undefined;
  };
  // What a cell counts as, written out by its place in the grid.
  const worth = (row: Row, column: Column): number | undefined => {
    if (!isEmpty(grid[row][column])) return plain(row, column);
    const across = (): number | undefined => add(worth(row, 'p'), worth(row, 'q'));
    const down = (): number | undefined => add(worth('done', column), worth('left', column));
    if (column === 'sum') return across() ?? (row === 'all' ? down() : undefined);
    return row === 'all' ? down() : plain(row, column);
  };

  const failing: string[] = [];
  const holding: string[] = [];
  const blankTotals: string[] = [];
  const note = (id: string, left: number | undefined, right: number | undefined): void => {
    if (left === undefined || right === undefined) return;
    (left === right ? holding : failing).push(id);
  };
  for (const row of rows) {
    const across = add(worth(row, 'p'), worth(row, 'q'));
    if (!isEmpty(grid[row].sum)) note(`row.${row}`, worth(row, 'sum'), across);
  }
  for (const column of columns) {
    const down = add(worth('done', column), worth('left', column));
    const takesDown =
      isEmpty(grid.all[column]) && (column !== 'sum' || add(worth('all', 'p'), worth('all', 'q')) === undefined);
    if (!takesDown) note(`column.${column}`, worth('all', column), down);
  }
  const started = (some: readonly Row[]): boolean =>
    some.some((row) => columns.some((column) => typeof grid[row][column] === 'number'));
  if (started(['in', 'held']) && started(['done', 'left', 'all', 'out'])) {
    for (const column of columns) {
      note(
        `balance.${column}`,
        add(worth('in', column), worth('held', column)),
        add(worth('all', column), worth('out', column)),
      );
    }
  }
  const [whole, part] = [plain('in', 'p'), plain('held', 'p')];
  if (!isEmpty(grid.in.p) && whole !== undefined && part !== undefined) {
    (whole >= part ? holding : failing).push('order.p');
  }
  for (const row of rows) {
    for (const column of columns) {
      const value = worth(row, column);
      if (isEmpty(grid[row][column]) && value !== undefined && value !== 0)
        blankTotals.push(`${row}|${column}=${value}`);
    }
  }
  return { failing, holding, blankTotals };
}

/** Tries every value up to `highest` in every cell that can be read. */
function tryEveryChange(grid: Grid, highest: number): readonly string[] {
  const before = judgeGrid(grid);
  if (before.failing.every((id) => id === 'order.p')) return [];
  const found: string[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const entry = grid[row][column];
      if (entry === '?' || entry === 'absent') continue;
      for (let value = 0; value <= highest; value++) {
        if (value === entry) continue;
        const after = judgeGrid({ ...grid, [row]: { ...grid[row], [column]: value } });
        const broken = after.failing.filter((id) => id !== 'order.p' || !before.failing.includes(id));
        if (broken.length === 0) found.push(`${row}|${column}=${value}`);
      }
    }
  }
  return found;
}

const small = fc.integer({ min: 0, max: 4 });

const line = ([p, q]: readonly [number, number]): Record<Column, Entry> => ({ p, q, sum: p + q });

/** A grid that adds up. */
const soundGrid: fc.Arbitrary<Grid> = fc
  .record({
    held: fc.tuple(small, small),
    done: fc.tuple(small, small),
    left: fc.tuple(small, small),
    out: fc.tuple(small, small),
  })
  .map(({ held, done, left, out }) => {
    const all = [done[0] + left[0], done[1] + left[1]] as const;
    const income = [all[0] + out[0] - held[0], all[1] + out[1] - held[1]] as const;
    return { in: line(income), held: line(held), done: line(done), left: line(left), all: line(all), out: line(out) };
  })
  .filter(({ in: income }) => Number(income.p) >= 0 && Number(income.q) >= 0);

const change = fc.record({
  row: fc.constantFrom(...rows),
  column: fc.constantFrom(...columns),
  entry: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
    fc.constantFrom<Entry>('', '', '/', '?', 'absent'),
  ),
});

const changedGrid = fc
  .record({
    grid: soundGrid,
    changes: fc.array(change, { minLength: 0, maxLength: 3 }),
    blanks: fc.boolean(),
    totals: fc.boolean(),
  })
  .map(({ grid, changes, blanks, totals }) => {
    const copy: Record<Row, Record<Column, Entry>> = {
      in: { ...grid.in },
      held: { ...grid.held },
      done: { ...grid.done },
      left: { ...grid.left },
      all: { ...grid.all },
      out: { ...grid.out },
    };
    for (const row of rows) {
      for (const column of columns) {
        if (blanks && copy[row][column] === 0) copy[row][column] = '';
        if (totals && column === 'sum') copy[row][column] = '';
      }
    }
    for (const { row, column, entry } of changes) copy[row][column] = entry;
    return copy;
  });

test('on random tables with up to three changes the diagnosis agrees with a judge that tries everything', () => {
  const seen = { failing: 0, candidates: 0, blankTotals: 0 };
  fc.assert(
    fc.property(changedGrid, (grid) => {
      const entries = Object.fromEntries(
        rows.flatMap((row) => columns.map((column) => [`${row}|${column}`, grid[row][column]] as const)),
      );
      const found = diagnose(bindEntries(table, entries), edition);
      const wanted = judgeGrid(grid);
      expect(found.failing.map(({ relation }) => relation.id)).toEqual(wanted.failing);
      expect(found.checks.flatMap(({ relation, status }) => (status === 'holds' ? [relation.id] : []))).toEqual(
        wanted.holding,
      );
      const blankTotals = found.blankTotals.map(({ cell, value }) => `${cell.id}=${value}`);
      expect(blankTotals).toEqual(wanted.blankTotals);
      const candidates = found.candidates.map(({ cell, value }) => `${cell.id}=${value}`);
      expect(new Set(candidates)).toEqual(new Set(tryEveryChange(grid, 60)));
      seen.failing += wanted.failing.length;
      seen.candidates += candidates.length;
      seen.blankTotals += blankTotals.length;
    }),
    { numRuns: 500 },
  );
  // A generator that made only sound tables would prove nothing.
  expect(Math.min(seen.failing, seen.candidates, seen.blankTotals)).toBeGreaterThan(60);
});
