import { describe, expect, test } from 'vitest';
import { countWorthwhile } from '../../server/src/cli/threadCount.ts';

describe('threads for the work that is left', () => {
  test('on one processor there is one', () => {
    for (const left of [0, 1000, 1_000_000]) expect(countWorthwhile(left, 1)).toBe(1);
  });

  test('on two processors a second one pays for a long folder only, since the compiler needs one of them', () => {
    expect(countWorthwhile(2000, 2)).toBe(1);
    expect(countWorthwhile(10_000, 2)).toBe(2);
  });

  test('where more processors are free, threads pay earlier', () => {
    expect(countWorthwhile(500, 8)).toBe(1);
    expect(countWorthwhile(2000, 8)).toBeGreaterThan(1);
  });

  test('the more is left, the more threads there are, and no more than processors or than eight', () => {
    const counts = [1000, 2000, 5000, 20_000, 1_000_000].map((left) => countWorthwhile(left, 4));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(4);
    expect(countWorthwhile(10_000_000, 64)).toBe(8);
  });
});
