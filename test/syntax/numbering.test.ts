import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlankCode } from '../../server/src/text/fold.ts';
import { mayBeNumbered, readNumbering } from '../../server/src/syntax/numbering.ts';

const digits = '〇一二三四五六七八九';

/** Chinese numerals of headings, 1 to 99. */
function writeHan(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : digits.charAt(value % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones}`;
}

function widen(text: string): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Level, value and mark in one word. */
function read(text: string): string {
  const numbering = readNumbering(text);
  if (!numbering) return 'none';
  const { level, value, mark } = numbering.number;
  return `${level} ${value} ${mark}`.trimEnd();
}

describe('numbering', () => {
  test.each([
    ['一、总体情况', '1 1 、'],
    ['十二、总体情况', '1 12 、'],
    ['二.主动公开', '1 2 .'],
    ['三．主动公开', '1 3 ．'],
    ['（一）予以公开', '2 1'],
    ['(一)予以公开', '2 1'],
    ['（一）、予以公开', '2 1 、'],
    ['㈠予以公开', '2 1'],
    ['1.属于国家秘密', '3 1 .'],
    ['1．属于国家秘密', '3 1 ．'],
    ['1、属于国家秘密', '3 1 、'],
    ['１２．属于国家秘密', '3 12 ．'],
    ['（1）收件', '4 1'],
    ['(1)收件', '4 1'],
    ['（１２）收件', '4 12'],
    ['⑴收件', '4 1'],
    ['一 概 述', '1 1'],
    ['一　概述', '1 1'],
    ['二，主动公开', '1 2 ，'],
    ['第三部分 收到和处理', '1 3'],
  ])('of %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('is read back from every number, level and way to write it', () => {
    const forms = [
      { level: 1, write: (value: number) => `${writeHan(value)}、` },
      { level: 1, write: (value: number) => `${writeHan(value)}.` },
      { level: 2, write: (value: number) => `（${writeHan(value)}）` },
      { level: 2, write: (value: number) => `( ${writeHan(value)} )` },
      { level: 3, write: (value: number) => `${value}.` },
      { level: 3, write: (value: number) => `${widen(String(value))}、` },
      { level: 4, write: (value: number) => `(${value})` },
      { level: 4, write: (value: number) => `（${widen(String(value))}）` },
    ] as const;
    for (let value = 1; value <= 99; value++) {
      for (const { level, write } of forms) {
        const numbering = readNumbering(`${write(value)}总体情况`);
        expect(numbering?.number).toMatchObject({ value, level, text: write(value) });
        expect(numbering?.rest).toBe(write(value).length);
      }
    }
  });

  test('in one character has the value it shows', () => {
    for (let value = 1; value <= 10; value++)
      expect(read(`${String.fromCharCode(0x3220 + value - 1)}甲`)).toBe(`2 ${value}`);
    for (let value = 1; value <= 20; value++)
      expect(read(`${String.fromCharCode(0x2474 + value - 1)}甲`)).toBe(`4 ${value}`);
  });

  test('ends before the blanks that stand between it and the words', () => {
    expect(readNumbering('一、 　总体情况')).toMatchObject({ end: 2, rest: 4 });
    expect(readNumbering('（二）\u00a0甲')).toMatchObject({ end: 3, rest: 4 });
    expect(readNumbering('1.')).toMatchObject({ end: 2, rest: 2 });
  });
});

describe('no numbering is', () => {
  test.each([
    '',
    '总体情况',
    '一',
    '一是加强组织领导',
    '三安全一稳定',
    '三明市政府信息公开工作年度报告',
    '十堰市',
    '二〇二四年',
    '2024年',
    '2024. 年',
    '3.5%',
    '1.2万',
    '３．５万',
    '3件',
    '12 34',
    '（略）',
    '（）',
    '（2024）',
    '（含街道）',
    '( )',
    '（〇）甲',
    '0.甲',
    '〇、甲',
    '〇一、甲',
    '零五.甲',
    '一百、甲',
    '第一、甲',
    '第一部门负责人',
    '第一批次',
    '第二十条第（一）项',
    '①甲',
    '一,甲',
    '-1.甲',
    '（一',
    '𠮷、',
  ])('“%s”', (text) => {
    expect(read(text)).toBe('none');
  });

  test('found where the first character says that there is none', () => {
    const unit = fc.constantFrom(...Array.from('〇一二十百零0１9（(）)、.． 　㈠⑴年甲第'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
        if (readNumbering(text)) expect(mayBeNumbered(text.charCodeAt(0))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('longer than the text, or apart from what it says, whatever the text', () => {
    const unit = fc.oneof(
      fc.constantFrom(...Array.from('一二十0１9（(）)、.． 　㈠⑴年')),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 10 }), (text) => {
        const numbering = readNumbering(text);
        if (!numbering) return;
        expect(numbering.number.text).toBe(text.slice(0, numbering.end));
        expect(numbering.number.text.endsWith(numbering.number.mark)).toBe(true);
        for (let at = numbering.end; at < numbering.rest; at++) expect(isBlankCode(text.charCodeAt(at))).toBe(true);
        expect(numbering.rest).toBeLessThanOrEqual(text.length);
        expect(numbering.number.value).toBeGreaterThanOrEqual(1);
        expect(numbering.number.value).toBeLessThanOrEqual(99);
      }),
      { numRuns: 1000 },
    );
  });

  test('taken from the middle of a text', () => {
    expect(mayBeNumbered('总'.charCodeAt(0))).toBe(false);
    expect(mayBeNumbered(Number.NaN)).toBe(false);
    expect(read('甲一、乙')).toBe('none');
  });
});
