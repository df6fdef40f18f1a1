import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignValues, findPadding, type Padding } from '../../server/src/model/sequence.ts';
import type { LogicalRow } from '../../server/src/model/logicalRows.ts';
import { cellOf, rowOf, styled } from './typedTables.ts';

const lines = styled('pipe-rows');
const grid = styled('gfm');

/** What the row's values are assigned as: their texts, `none`, or how many were found. */
function assign(row: LogicalRow, width: number, positions?: readonly number[], padding: Padding = 'trailing'): string {
  const assignment = assignValues(row, width, positions, padding);
  if (assignment.kind === 'cells') return assignment.cells.map((cell) => cell.text).join(',');
  return assignment.kind === 'none' ? 'none' : `found ${assignment.found}`;
}

function values(...texts: readonly string[]): LogicalRow {
  return rowOf(lines, ['规章'], texts);
}

describe('the values of a row are assigned', () => {
  test('in the order typed where there are as many as the header asks for', () => {
    expect(assign(values('1', '2', '3'), 3)).toBe('1,2,3');
    expect(assign(values('1', '', '3'), 3)).toBe('1,,3');
    expect(assign(values('', '', ''), 3)).toBe(',,');
  });

  test('without the empty cells that merged labels leave, from the side they stand on', () => {
    expect(assign(values('1', '2', '3', ''), 3)).toBe('1,2,3');
    expect(assign(values('', '1', '2', '3'), 3)).toBe('1,2,3');
    expect(assign(values('', '1', '2', '3', ''), 3, undefined, 'leading')).toBe('1,2,3');
    expect(assign(values('', '1', '2', ''), 3, undefined, 'leading')).toBe('1,2,');
    expect(assign(values('', '1', '2', ''), 3, undefined, 'trailing')).toBe(',1,2');
  });

  test('by their columns where each stands under a header', () => {
    const row = rowOf(grid, ['规章'], ['1', '2', '3']);
    expect(assign(row, 3, [1, 2, 3])).toBe('1,2,3');
    expect(assign(row, 3, [3, 1, 2])).toBe('3,1,2');
    expect(assign(rowOf(grid, ['规章'], ['', '1', '2', '3']), 3, [2, 3, 4])).toBe('1,2,3');
    expect(assign(rowOf(grid, ['规章'], ['1', '', '3']), 2, [1, 3])).toBe('1,3');
  });

  test('by the columns that a merged cell covers', () => {
    const row: LogicalRow = {
      ...rowOf(grid, ['规章'], []),
      values: [{ ...cellOf('5', 1), columnSpan: 2 }, cellOf('6', 3)],
      filled: true,
    };
    expect(assign(row, 2, [2, 3])).toBe('5,6');
  });

  test('once where merged cells were undone and repeat their text', () => {
    expect(assign(rowOf(grid, ['规章'], ['1', '2', '3', '3']), 3)).toBe('1,2,3');
  });
});

describe('the values of a row are not assigned', () => {
  test('where there is none', () => {
    expect(assign(values(), 3)).toBe('none');
    expect(assign(values(), 3, [1, 2, 3])).toBe('none');
  });

  test('where there are too few', () => {
    expect(assign(values('1', '2'), 3)).toBe('found 2');
  });

  test('where there are too many that are not empty', () => {
    expect(assign(values('1', '2', '3', '4'), 3)).toBe('found 4');
    expect(assign(values('', '1', '2', '3', '4'), 3)).toBe('found 4');
    expect(assign(rowOf(grid, ['规章'], ['1', '2', '3', '4']), 3)).toBe('found 4');
  });

  test('where the empty cell stands between the others: which one is too many cannot be told', () => {
    expect(assign(values('1', '', '2', '3'), 3)).toBe('found 4');
  });

  test('by columns where one stands beside every header', () => {
    expect(assign(rowOf(grid, ['规章'], ['1', '2', '3']), 2, [1, 2])).toBe('found 3');
    expect(assign(rowOf(grid, ['规章'], ['1', '2']), 2, [2, 3])).toBe('1,2');
  });

  test('other than they are typed: order and texts are kept, and only empty cells are left out', () => {
    const text = fc.constantFrom('', '', '1', '2', '33');
    const padding = fc.constantFrom<Padding>('leading', 'trailing');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 9 }), fc.integer({ min: 1, max: 7 }), padding, (texts, width, side) => {
        const row = values(...texts);
        const assignment = assignValues(row, width, undefined, side);
        if (assignment.kind !== 'cells') return;
        expect(assignment.cells).toHaveLength(width);
        const first = row.values.findIndex((cell) => cell === assignment.cells[0]);
        expect(assignment.cells).toEqual(row.values.slice(first, first + width));
        const left = [...row.values.slice(0, first), ...row.values.slice(first + width)];
        expect(left.every((cell) => cell.text === '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the side of the padding is told', () => {
  test('by a row that leaves no doubt', () => {
    expect(findPadding([values('', '1', '2', '3')], 3)).toBe('leading');
    expect(findPadding([values('1', '2', '3', '')], 3)).toBe('trailing');
    expect(findPadding([values('', '1', '2', ''), values('', '4', '5', '6')], 3)).toBe('leading');
  });

  test('as trailing where no row tells it', () => {
    expect(findPadding([], 3)).toBe('trailing');
    expect(findPadding([values('1', '2', '3')], 3)).toBe('trailing');
    expect(findPadding([values('', '1', '2', '')], 3)).toBe('trailing');
    expect(findPadding([values('', '', '', '')], 3)).toBe('trailing');
  });
});
