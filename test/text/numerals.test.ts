import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHanNumber } from '../../server/src/text/numerals.ts';

const digits = '零一二三四五六七八九';

/** Written from the rules of the language, not from the reader: units in falling order, a zero over each gap. */
function writeHan(value: number): string {
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${digits.charAt(digit)}${name}`;
    gap = false;
  }
  return text;
}

/** Two spellings of one numeral are the same without zeros, with 二 for 两, and 十 for 一十 at the beginning. */
function normalise(text: string): string {
  return text
    .replaceAll(/[零〇○Ｏ]/g, '')
    .replaceAll('两', '二')
    .replace(/^一十/, '十');
}

describe('a Chinese numeral', () => {
  test('reads as the number it spells, from 1 to 9999', () => {
    for (let value = 1; value <= 9999; value++) expect(parseHanNumber(writeHan(value))).toBe(value);
  });

  test('may leave out the one before a ten at its beginning', () => {
    for (let value = 10; value <= 19; value++) expect(parseHanNumber(writeHan(value).slice(1))).toBe(value);
  });

  test('may be digits in a row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('零', '〇', '○'), (value, zero) => {
        const row = String(value).replaceAll(/\d/g, (digit) => (digit === '0' ? zero : digits.charAt(Number(digit))));
        expect(parseHanNumber(row)).toBe(value);
      }),
    );
  });

  test.each([
    ['两千', 2000],
    ['两百零五', 205],
    ['二〇二四', 2024],
    ['二○一九', 2019],
    ['一千零二十', 1020],
    ['九千九百九十九', 9999],
  ])('%s is %i', (text, value) => {
    expect(parseHanNumber(text)).toBe(value);
  });
});

describe('what is no numeral is not read as one', () => {
  test.each(['二三十', '一一十', '三四百', '十二三', '两三千'])('%s, a range, is none', (text) => {
    expect(parseHanNumber(text)).toBeUndefined();
  });

  test.each(['一百五', '三百二', '两千五'])('%s, which lacks its last unit, is none', (text) => {
    expect(parseHanNumber(text)).toBeUndefined();
  });

  test.each(['百', '千', '十十', '百十', '零十', '一百一百', '十一百', '二十零', '一百零', '一百十'])(
    '%s, which nobody writes, is none',
    (text) => {
      expect(parseHanNumber(text)).toBeUndefined();
    },
  );

  test.each(['', ' ', '5', '第一', '一、', '一件', '十 二', '三分之一', '一万', '壹', '𠮷', '廿'])(
    '“%s” is none',
    (text) => {
      expect(parseHanNumber(text)).toBeUndefined();
    },
  );

  test('a row too long to be an exact number is none', () => {
    expect(parseHanNumber('一'.repeat(15))).toBe(111_111_111_111_111);
    expect(parseHanNumber('一'.repeat(16))).toBeUndefined();
  });

  test('any string of its characters reads as the number it spells or not at all', () => {
    const written = fc.string({
      unit: fc.constantFrom(...Array.from('零〇一二五九十百千两')),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(written, (text) => {
        const value = parseHanNumber(text);
        if (value === undefined || !/[十百千]/.test(text)) return;
        expect(normalise(text)).toBe(normalise(writeHan(value)));
      }),
      { numRuns: 2000 },
    );
  });

  test('any string at all is a whole number or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const value = parseHanNumber(text);
        expect(value === undefined || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});
