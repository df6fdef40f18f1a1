import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  isPercentBetween,
  isPercentOf,
  parseDecimal,
  percentOf,
  roundDecimal,
  showPercent,
  subtractDecimals,
  writeDecimal,
} from '../../server/src/text/decimal.ts';

function read(text: string): NonNullable<ReturnType<typeof parseDecimal>> {
  const value = parseDecimal(text);
  if (!value) throw new Error(`${text} is no decimal`);
  return value;
}

describe('exact decimals', () => {
  test('are read and written as they are printed', () => {
    for (const text of ['0', '41.9', '26.90', '-0.05', '3646']) expect(writeDecimal(read(text))).toBe(text);
    for (const text of ['', '1.', '.5', '1e3', '1,000', '１']) expect(parseDecimal(text)).toBeUndefined();
  });

  test('are added and compared without binary fractions', () => {
    expect(writeDecimal(addDecimals(read('0.1'), read('0.2')))).toBe('0.3');
    expect(writeDecimal(subtractDecimals(read('31.2'), read('27')))).toBe('4.2');
    expect(compareDecimals(read('3.50'), read('3.5'))).toBe(0);
  });

  test('half a unit of the last place is right either way, and more is not', () => {
    expect(isPercentOf(read('12'), read('1'), read('8'))).toBe(true);
    expect(isPercentOf(read('13'), read('1'), read('8'))).toBe(true);
    expect(isPercentOf(read('3.4'), read('160'), read('4580'))).toBe(false);
    expect(isPercentOf(read('3.5'), read('160'), read('4580'))).toBe(true);
    expect(isPercentOf(read('5'), read('1'), read('0'))).toBe(false);
  });

  test('a quotient that looks like a tie is shown with more digits', () => {
    expect(writeDecimal(showPercent(read('160'), read('4580'), 1) ?? read('0'))).toBe('3.493');
    expect(writeDecimal(showPercent(read('258'), read('805'), 1) ?? read('0'))).toBe('32.04969');
  });

  test('what is computed as the percentage is right as a printed one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1 }), fc.integer({ min: 0, max: 4 }), (part, whole, scale) => {
        const [a, b] = [read(String(part)), read(String(whole))];
        const percent = percentOf(a, b, scale);
        expect(percent && isPercentOf(percent, a, b)).toBe(true);
      }),
    );
  });
});

function between(printed: string, low: readonly [string, string], high: readonly [string, string]): boolean {
  return isPercentBetween(
    read(printed),
    { part: read(low[0]), whole: read(low[1]) },
    { part: read(high[0]), whole: read(high[1]) },
  );
}

describe('percentages of rounded numbers', () => {
  test('are right where some numbers that round so give them', () => {
    expect(between('30.3', ['8.05', '26.95'], ['8.15', '26.85'])).toBe(true);
    expect(between('30.4', ['8.05', '26.95'], ['8.15', '26.85'])).toBe(true);
    expect(between('30.5', ['8.05', '26.95'], ['8.15', '26.85'])).toBe(false);
    expect(between('29.8', ['8.05', '26.95'], ['8.15', '26.85'])).toBe(false);
    expect(between('99', ['0', '0'], ['1', '0'])).toBe(true);
  });

  test('are those of the plain numbers where nothing was rounded', () => {
    expect(between('3.5', ['160', '4580'], ['160', '4580'])).toBe(true);
    expect(between('3.4', ['160', '4580'], ['160', '4580'])).toBe(false);
  });
});

test('a value is rounded half up, or filled with zeros', () => {
  expect(['1.35033', '27.9', '2.5', '0'].map((text) => writeDecimal(roundDecimal(read(text), 2)))).toEqual([
    '1.35',
    '27.90',
    '2.50',
    '0.00',
  ]);
  expect(writeDecimal(roundDecimal(read('2.5'), 0))).toBe('3');
});
