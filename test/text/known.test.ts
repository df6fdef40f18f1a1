import { expect, test } from 'vitest';
import { known } from '../../server/src/text/known.ts';

test('what is there is given back, and nothing stands for what is not', () => {
  const list = ['', '乙'];
  expect(list.map((_, index) => known(list[index]))).toEqual(list);
  expect(known(new Map([['甲', 0]]).get('甲'))).toBe(0);
  expect(() => known(list[2])).toThrow(RangeError);
});
