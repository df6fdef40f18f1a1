import { assert, integer, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { growthPercent, sharePercent, signedDifference } from '../../server/src/statistics/ratio.ts';

test('a share is rounded half up to one decimal', () => {
  expect(sharePercent(1, 3)).toBe('33.3%');
  expect(sharePercent(2, 3)).toBe('66.7%');
  expect(sharePercent(1, 8)).toBe('12.5%');
  expect(sharePercent(1, 2000)).toBe('0.1%');
  expect(sharePercent(0, 7)).toBe('0.0%');
  expect(sharePercent(7, 7)).toBe('100.0%');
});

test('nothing has no shares', () => {
  expect(sharePercent(0, 0)).toBeUndefined();
  expect(sharePercent(1, -5)).toBeUndefined();
  expect(sharePercent(1.5, 3)).toBeUndefined();
});

test('growth is against what was before, with its sign', () => {
  expect(growthPercent(3646, 3607)).toBe('+1.1%');
  expect(growthPercent(5, 8)).toBe('-37.5%');
  expect(growthPercent(8, 8)).toBe('0.0%');
  expect(growthPercent(3, 0)).toBeUndefined();
});

test('a difference has its sign', () => {
  expect([signedDifference(5, 3), signedDifference(3, 5), signedDifference(4, 4)]).toEqual(['+2', '-2', '0']);
});

test('shares of counts of 15 digits are as exact as those of small ones', () => {
  assert(
    property(nat(999), integer({ min: 1, max: 999 }), (part, whole) => {
      const much = 1_000_000_000_000;
      expect(sharePercent(part * much, whole * much)).toBe(sharePercent(part, whole));
    }),
  );
});
