import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutNumbers, splitSum } from '../../server/src/model/splitDigits.ts';
import { expectLinear } from '../growth.ts';

/** Every way to cut the digits into numbers without leading zeros, as their ends: without any thought for sums. */
function cutEveryWay(digits: string, width: number, from = 0): readonly (readonly number[])[] {
  const isWritten = (end: number): boolean => end === from + 1 || (end > from && digits.charAt(from) !== '0');
  if (width === 1) return isWritten(digits.length) ? [[digits.length]] : [];
  const ways: (readonly number[])[] = [];
  for (let end = from + 1; end < digits.length; end++) {
    if (!isWritten(end)) continue;
    for (const rest of cutEveryWay(digits, width - 1, end)) ways.push([end, ...rest]);
  }
  return ways;
}

function splitByForce(digits: string, width: number): readonly (readonly number[])[] {
  return cutEveryWay(digits, width).filter((cuts) => {
    const numbers = cuts.map((end, index) => BigInt(digits.slice(cuts[index - 1] ?? 0, end)));
    const total = numbers.at(-1);
    return numbers.slice(0, -1).reduce((sum, number) => sum + number, 0n) === total;
  });
}

function sorted(ways: readonly (readonly number[])[] | undefined): readonly string[] {
  return (ways ?? []).map((cuts) => cuts.join(' ')).toSorted();
}

describe('a run of digits is cut', () => {
  test('where its last number is the sum of the others', () => {
    expect(splitSum('640020470', 7, 9)?.map((cuts) => cutNumbers('640020470', cuts))).toContainEqual([
      64, 0, 0, 2, 0, 4, 70,
    ]);
    expect(splitSum('112', 3, 9)).toEqual([[1, 2, 3]]);
    expect(splitSum('10010', 3, 9)).toEqual([[2, 3, 5]]);
    expect(splitSum('0000000', 7, 9)).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
  });

  test('in every way that trying all cuts finds, and in no other', () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from('0011223459')), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 2, max: 7 }), (run, width) => {
        expect(sorted(splitSum(run, width, 10_000))).toEqual(sorted(splitByForce(run, width)));
      }),
      { numRuns: 500 },
    );
  });

  test('in the way it was written, whatever else fits', () => {
    const parts = fc.array(fc.nat({ max: 5000 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(parts, (numbers) => {
        const written = [...numbers, numbers.reduce((sum, number) => sum + number, 0)];
        const digits = written.join('');
        const ways = splitSum(digits, written.length, 100_000) ?? [];
        expect(ways.map((cuts) => cutNumbers(digits, cuts).join(' '))).toContain(written.join(' '));
      }),
    );
  });
});

describe('a run of digits is not cut', () => {
  test('where no cut makes a sum', () => {
    expect(splitSum('113', 3, 9)).toEqual([]);
    expect(splitSum('9999999', 7, 9)).toEqual([]);
  });

  test('where it has fewer digits than there are numbers', () => {
    expect(splitSum('', 2, 9)).toEqual([]);
    expect(splitSum('000000', 7, 9)).toEqual([]);
  });

  test('into numbers that begin with a zero', () => {
    expect(splitSum('0101', 2, 9)).toEqual([]);
    expect(splitSum('1001', 2, 9)).toEqual([]);
  });

  test('where more ways fit than are asked for', () => {
    const digits = '11112';
    const all = splitByForce(digits, 3).length;
    expect(all).toBeGreaterThan(1);
    expect(splitSum(digits, 3, all)).toHaveLength(all);
    expect(splitSum(digits, 3, all - 1)).toBeUndefined();
  });

  test.each([
    ['1', 480],
    ['0', 2000],
    ['9', 480],
  ])('for long: a run of the digit %s takes time that grows with it', (digit, length) =>
    expectLinear(
      length,
      (count) => digit.repeat(count),
      (digits) => splitSum(digits, 7, 40),
    ),
  );
});
