import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinDigits } from '../../server/src/model/joinDigits.ts';
import { readCell } from '../../server/src/model/readCell.ts';
import type { BoundTable, Cell } from '../../server/src/model/report.ts';
import { bindEntries, makeEdition, type Entry } from './boundTable.ts';
import { cellOf } from './typedTables.ts';

const { edition, table } = makeEdition(
  ['r'],
  ['a', 'b', 'c', 'sum'],
  [
    { id: 'row', kind: 'sum', total: ['r|sum'], parts: ['r|a', 'r|b', 'r|c'] },
    { id: 'order', kind: 'order', total: ['r|a'], parts: ['r|c'] },
  ],
);
const plain = makeEdition(['r'], ['a', 'b'], []);

/** The table with what is typed in some of its cells. */
function bind(entries: Readonly<Record<string, Entry>>, typed: Readonly<Record<string, string>>): BoundTable {
  const bound = bindEntries(table, entries);
  const cells = new Map(bound.cells);
  for (const [id, text] of Object.entries(typed)) {
    const cell = cells.get(id);
    if (cell) cells.set(id, readCell(cellOf(text), cell.row, cell.column, false));
  }
  return { ...bound, cells };
}

function cellIn(bound: BoundTable, id: string): Cell | undefined {
  return joinDigits(bound, edition).cells.get(id);
}

describe('digits split into longer groups are joined', () => {
  test('where that makes the sum over the cell hold', () => {
    const bound = bind({ 'r|b': 1, 'r|c': 0, 'r|sum': 1235 }, { 'r|a': '12 34' });
    expect(cellIn(bound, 'r|a')).toMatchObject({
      state: 'number',
      value: '1234',
      count: 1234,
      issue: 'split-digits',
      raw: '12 34',
    });
  });

  test('where the cell is the total', () => {
    const bound = bind({ 'r|a': 1000, 'r|b': 200, 'r|c': 34 }, { 'r|sum': '12 34' });
    expect(cellIn(bound, 'r|sum')?.count).toBe(1234);
  });

  test('where other cells are blank or not applicable and count as nothing', () => {
    const bound = bind({ 'r|b': '', 'r|c': '/', 'r|sum': 1234 }, { 'r|a': '12 34' });
    expect(cellIn(bound, 'r|a')?.count).toBe(1234);
  });

  test('whatever the numbers, where the total says so', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 999 }),
        fc.integer({ min: 10, max: 99 }),
        fc.nat({ max: 500 }),
        (a, b, c) => {
          const joined = Number(`${a}${b}`);
          const bound = bind({ 'r|b': c, 'r|sum': joined + c }, { 'r|a': `${a} ${b}` });
          expect(cellIn(bound, 'r|a')?.count).toBe(joined);
        },
      ),
    );
  });
});

describe('digits stay two values', () => {
  test('where joining them makes no sum hold', () => {
    const bound = bind({ 'r|b': 1, 'r|sum': 50 }, { 'r|a': '12 34' });
    expect(cellIn(bound, 'r|a')).toMatchObject({ state: 'unreadable', issue: 'merged' });
  });

  test('where another cell of the sum cannot be read or is not there', () => {
    expect(cellIn(bind({ 'r|b': '?', 'r|sum': 1234 }, { 'r|a': '12 34' }), 'r|a')?.state).toBe('unreadable');
    expect(cellIn(bind({ 'r|b': 'absent', 'r|sum': 1234 }, { 'r|a': '12 34' }), 'r|a')?.state).toBe('unreadable');
  });

  test('where nothing is summed over the cell', () => {
    const bound = bindEntries(plain.table, {});
    const cells = new Map(bound.cells);
    const cell = cells.get('r|a');
    if (cell) cells.set('r|a', readCell(cellOf('12 34'), cell.row, cell.column, false));
    expect(joinDigits({ ...bound, cells }, plain.edition).cells.get('r|a')?.state).toBe('unreadable');
  });

  test('where marks stand between them', () => {
    for (const text of ['12/34', '12、34', '12, 34', '-12 34'])
      expect(cellIn(bind({ 'r|sum': 1234 }, { 'r|a': text }), 'r|a')?.state).toBe('unreadable');
  });

  test('where they are too many to be a count', () => {
    const text = '12345678 12345678';
    expect(cellIn(bind({ 'r|sum': 0 }, { 'r|a': text }), 'r|a')?.state).toBe('unreadable');
  });

  test('in a table of two such cells of one sum: neither can be told', () => {
    const bound = joinDigits(bind({ 'r|sum': 1234 + 5678 }, { 'r|a': '12 34', 'r|b': '56 78' }), edition);
    expect([bound.cells.get('r|a')?.state, bound.cells.get('r|b')?.state]).toEqual(['unreadable', 'unreadable']);
  });
});

test('a table without such cells comes back as it is', () => {
  const bound = bind({ 'r|a': 12, 'r|sum': 12 }, { 'r|b': '1 0', 'r|c': '无' });
  expect(joinDigits(bound, edition)).toBe(bound);
});
