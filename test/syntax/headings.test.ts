import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBeHeading, readHeading } from '../../server/src/syntax/headings.ts';
import { smallLexicon } from './smallLexicon.ts';

/** `style depth | numbering | title | rest`, or `prose`. */
function read(text: string): string {
  const heading = readHeading(text, smallLexicon);
  if (!heading) return 'prose';
  const { style, depth, numbering, numberingAt, titleStart, titleEnd, end } = heading;
  const number = numbering ? text.slice(numberingAt, numberingAt + numbering.end) : '';
  return [`${style} ${depth}`, number, text.slice(titleStart, titleEnd), text.slice(end)].join(' | ');
}

describe('a heading is', () => {
  test.each([
    ['# 青禾县政府信息公开工作年度报告', 'atx 1 |  | 青禾县政府信息公开工作年度报告 | '],
    ['## 一、总体情况', 'atx 2 | 一、 | 总体情况 | '],
    ['###### 六级', 'atx 6 |  | 六级 | '],
    ['## 一、总体情况 ##', 'atx 2 | 一、 | 总体情况 | '],
    ['##　一、总体情况', 'atx 2 | 一、 | 总体情况 | '],
    ['## **一、总体情况**', 'atx 2 | 一、 | 总体情况 | '],
    ['##', 'atx 2 |  |  | '],
    ['## 一、', 'atx 2 | 一、 |  | '],
  ])('a line of Markdown: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['一、总体情况', 'plain 0 | 一、 | 总体情况 | '],
    ['（一）主动公开情况', 'plain 0 | （一） | 主动公开情况 | '],
    ['1.属于国家秘密', 'plain 0 | 1. | 属于国家秘密 | '],
    ['（1）收件', 'plain 0 | （1） | 收件 | '],
    ['一 概 述', 'plain 0 | 一 | 概 述 | '],
    ['二、主动公开政府信息情况。', 'plain 0 | 二、 | 主动公开政府信息情况 | '],
  ])('a numbered line: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['**一、总体情况**', 'bold 0 | 一、 | 总体情况 | '],
    ['**总体情况**', 'bold 0 |  | 总体情况 | '],
    ['总体情况', 'plain 0 |  | 总体情况 | '],
  ])('a bold line or a known title: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['（一）主动公开。2024年，公开信息9条。', 'inline 0 | （一） | 主动公开 | 2024年，公开信息9条。'],
    ['1.加强领导。召开会议3次，研究问题。', 'inline 0 | 1. | 加强领导 | 召开会议3次，研究问题。'],
  ])('the beginning of a paragraph: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('no heading is', () => {
  test.each([
    '2024年，本机关主动公开政府信息9条。',
    '总体情况良好',
    '一是加强组织领导，二是完善制度。',
    '1.加强领导，',
    '一、有关情况如下：',
    '3.5%的信息',
  ])('prose: %s', (text) => {
    expect(read(text)).toBe('prose');
  });

  test('a numbered sentence that goes on', () => {
    expect(read('一、2024年，本机关公开信息9条，办结申请3件。答复及时。')).toBe('prose');
    expect(read('（一）我单位是否公开；（二）如何公开')).toBe('prose');
    expect(read('1.是否已经公开？')).toBe('prose');
  });

  test('a numbered line longer than a title', () => {
    expect(read(`一、${'政府信息公开'.repeat(11)}`)).toBe('prose');
    expect(read(`（一）${'政府信息公开'.repeat(6)}。随后`)).toBe('prose');
  });

  test('a number without a title', () => {
    expect(read('一、')).toBe('prose');
    expect(read('（三）')).toBe('prose');
  });

  test('bold words that are neither numbered nor a known title', () => {
    expect(read('**重要**')).toBe('prose');
    expect(read('**一、总体情况** 2024年')).toBe('prose');
    expect(read('**一、甲**、**二、乙**')).toBe('prose');
    expect(read(`**一、${'长'.repeat(60)}**`)).toBe('prose');
  });

  test('a hash without a blank behind it, or too many', () => {
    expect(read('#标签')).toBe('prose');
    expect(read('####### 七级')).toBe('prose');
  });

  test('a long line after a numeral without a mark', () => {
    expect(read('三 名工作人员负责全县各部门政府信息公开的日常管理与督促检查工作')).toBe('prose');
  });
});

describe('whatever the line', () => {
  const unit = fc.constantFrom(...Array.from('#*一二（）(1)、.．。，：总体情况 　年甲'));

  test('the parts of a heading stand in it in order', () => {
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 20 }), (line) => {
        const text = line.trim();
        const heading = readHeading(text, smallLexicon);
        if (!heading) return;
        const { numbering, numberingAt, titleStart, titleEnd, end } = heading;
        expect(numberingAt + (numbering?.rest ?? 0)).toBe(titleStart);
        expect(titleStart).toBeLessThanOrEqual(titleEnd);
        expect(titleEnd).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
        if (numbering) expect(text.startsWith(numbering.number.text, numberingAt)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('the cheap look never rules out what is a heading', () => {
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 80 }), (line) => {
        const text = line.trim();
        if (text !== '' && readHeading(text, smallLexicon))
          expect(mayBeHeading(text.charCodeAt(0), text.length)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
