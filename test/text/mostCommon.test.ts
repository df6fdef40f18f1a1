import { expect, test } from 'vitest';
import { mostCommon } from '../../server/src/text/mostCommon.ts';

test('the most common number is found with how often it occurs', () => {
  expect(mostCommon([7, 8, 8, 6, 8])).toEqual({ value: 8, count: 3 });
  expect(mostCommon([0])).toEqual({ value: 0, count: 1 });
});

test('of widths as common as each other the largest is the usual one, wherever it stands', () => {
  expect(mostCommon([7, 8])).toEqual({ value: 8, count: 1 });
  expect(mostCommon([8, 7])).toEqual({ value: 8, count: 1 });
  expect(mostCommon([8, 7, 7, 8, 9])).toEqual({ value: 8, count: 2 });
});

test('where there are no numbers none is the most common', () => {
  expect(mostCommon([])).toBeUndefined();
});
