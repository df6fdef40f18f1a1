import { expect, test } from 'vitest';
import { coverCharacters, isInCharacter } from '../../server/src/text/wholeCharacters.ts';

test.each([
  ['12\u0301件', 2, true],
  ['政\u0301府', 1, true],
  ['5\u20E3条', 1, true],
  ['甲\r\n乙', 2, true],
  ['甲\r\n乙', 1, false],
  ['甲\n乙', 1, false],
  [' \u0301', 1, false],
  ['政府', 1, false],
  ['\u0301', 0, false],
  ['政', 1, false],
])('in %j offset %i is inside a character: %s', (text, offset, isInside) => {
  expect(isInCharacter(text, offset)).toBe(isInside);
});

test('a span that cuts through characters has them whole, an empty one stands before it, any other is itself', () => {
  const text = '共12\u0301\u0302件\r\n';
  expect(coverCharacters({ start: 1, end: 3 }, text)).toEqual({ start: 1, end: 5 });
  expect(coverCharacters({ start: 4, end: 7 }, text)).toEqual({ start: 2, end: 8 });
  expect(coverCharacters({ start: 3, end: 3 }, text)).toEqual({ start: 2, end: 2 });
  const whole = { start: 0, end: 1 };
  expect(coverCharacters(whole, text)).toBe(whole);
});
