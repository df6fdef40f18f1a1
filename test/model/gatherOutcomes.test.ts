import { describe, expect, test } from 'vitest';
import { gatherOutcomes } from '../../server/src/model/gatherOutcomes.ts';
import type { LogicalRow } from '../../server/src/model/logicalRows.ts';
import { rowOf, styled, tableOf } from './typedTables.ts';

const definition = tableOf('2021', 't4');
const groups = ['review', 'suit.direct', 'suit.afterReview'];
const layout = styled('layout');

/** Runs of numbers, each with the labels between it and the one before. */
type Run = readonly [labels: readonly string[], numbers: string];

function gather(...runs: readonly Run[]): string {
  let at = 0;
  const rows: LogicalRow[] = runs.map(([labels, numbers]) => {
    const row = rowOf(layout, labels, numbers === '' ? [] : numbers.split(' '), at);
    at += 100;
    return row;
  });
  return (
    gatherOutcomes(rows, definition, groups)
      ?.map((cell) => cell.text)
      .join(' ') ?? 'not told'
  );
}

const head = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'];
const whole: readonly Run[] = [
  [head, '1 2 3 4 10'],
  [['未经复议直接起诉'], '0 1 0 1 2'],
  [['复议后起诉'], '5 0 0 0 5'],
];

describe('the pieces of a table of outcomes are put in order', () => {
  test('where each group stands whole, one of them named', () => {
    expect(gather(...whole)).toBe('1 2 3 4 10 0 1 0 1 2 5 0 0 0 5');
    expect(gather([head, '1 2 3 4 10'], [[], '0 1 0 1 2'], [['复议后起诉'], '5 0 0 0 5'])).toBe(
      '1 2 3 4 10 0 1 0 1 2 5 0 0 0 5',
    );
  });

  test('where totals stand apart from their parts', () => {
    expect(
      gather(
        [head, '1 2 3 4'],
        [['未经复议直接起诉'], '0 1 0 1'],
        [['总计'], '10'],
        [['复议后起诉'], '2'],
        [[], '5 0 0 0 5'],
      ),
    ).toBe('1 2 3 4 10 0 1 0 1 2 5 0 0 0 5');
  });

  test('by where their totals stand', () => {
    expect(gather([head, '0 1 0 1'], [['行政复议'], '1 2 3 4 10'], [[], '2'], [['复议后起诉'], '5 0 0 0 5'])).toBe(
      '1 2 3 4 10 0 1 0 1 2 5 0 0 0 5',
    );
  });
});

describe('they are not put in order', () => {
  test('where a group does not add up', () => {
    expect(gather([head, '1 2 3 4 11'], ...whole.slice(1))).toBe('not told');
  });

  test('where numbers are missing or too many', () => {
    expect(gather(...whole.slice(1))).toBe('not told');
    expect(gather(...whole, [[], '0'])).toBe('not told');
    expect(gather()).toBe('not told');
  });

  test('where no group is named between them', () => {
    expect(gather([head, '1 2 3 4 10'], [[], '0 1 0 1 2'], [[], '5 0 0 0 5'])).toBe('not told');
  });

  test('where the names stand in another order than the totals', () => {
    expect(gather([head, '1 2 3 4 10'], [['复议后起诉'], '0 1 0 1 2'], [['未经复议直接起诉'], '5 0 0 0 5'])).toBe(
      'not told',
    );
  });

  test('where two totals fit the same parts', () => {
    expect(
      gather([head, '1 1 0 0'], [['未经复议直接起诉'], '0 1 0 1'], [[], '2'], [[], '2'], [['复议后起诉'], '5 0 0 0 5']),
    ).toBe('not told');
  });

  test('where the numbers of two groups stand in one run', () => {
    expect(gather([head, '1 2 3 4 10 0 1 0 1 2'], [['复议后起诉'], '5 0 0 0 5'])).toBe('not told');
  });
});
