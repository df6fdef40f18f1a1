import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMillionths, toMillionths } from '../../server/src/rules/subjectCells.ts';

test('a whole number of millionths is the decimal it is written as, below 0 too', () => {
  expect(fromMillionths(-37_500_000n)).toBe('-37.5');
  expect(toMillionths('-37.5')).toBe(-37_500_000n);
  expect(fromMillionths(12_000_000n)).toBe('12');
  fc.assert(fc.property(fc.bigInt(), (value) => toMillionths(fromMillionths(value)) === value));
});
