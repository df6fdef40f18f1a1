import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepEqual } from '../../client/webview/keepEqual.ts';

const read = (json: string): unknown => JSON.parse(json);

test('a part that is the same as before is the same object, and so is everything in it', () => {
  const before = {
    head: { words: '一处' },
    charts: [
      { id: 't3', bars: [1, 2] },
      { id: 't4', bars: [3] },
    ],
  };
  const after = {
    head: { words: '两处' },
    charts: [
      { id: 't3', bars: [1, 2] },
      { id: 't4', bars: [4] },
    ],
  };
  const kept = keepEqual(before, after);
  expect(kept).toEqual(after);
  expect(kept.charts[0]).toBe(before.charts[0]);
  expect(kept.charts[1]).not.toBe(before.charts[1]);
  expect(kept.head).not.toBe(before.head);
});

test('what gained or lost a part is another one', () => {
  expect(keepEqual([1], [1, 2])).toEqual([1, 2]);
  expect(keepEqual([1, 2], [1])).toEqual([1]);
  expect(keepEqual({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  expect(keepEqual({ a: 1 }, { a: 1, b: undefined })).toHaveProperty('b');
  expect(keepEqual({ a: 1 }, [1])).toEqual([1]);
  expect(keepEqual([1], { 0: 1 })).toEqual({ 0: 1 });
  expect(keepEqual({ a: 1 }, null)).toBeNull();
  expect(keepEqual(undefined, { a: 1 })).toEqual({ a: 1 });
});

test('property: what comes out says what the later value says, and the earlier object where both say the same', () => {
  fc.assert(
    fc.property(fc.json(), fc.json(), (first, second) => {
      const before = read(first);
      expect(keepEqual(before, read(second))).toEqual(read(second));
      expect(keepEqual(before, read(first))).toBe(before);
    }),
  );
});
