import { expect, test } from 'vitest';
import { measureText } from '../../server/src/text/displayWidth.ts';

test('a text is as wide as its columns: Han characters take two, combining marks and joiners none', () => {
  expect(measureText('12件')).toBe(4);
  expect(measureText('𠮷')).toBe(2);
  expect(measureText('e\u0301\u200b')).toBe(1);
  expect(measureText('\uFEFF青禾')).toBe(4);
  expect(measureText('')).toBe(0);
});
