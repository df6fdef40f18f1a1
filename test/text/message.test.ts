import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render, say, type Text } from '../../server/src/text/message.ts';

const sentence: Text = { zh: '“{cell}”是{count}，应为{sum}。', en: '“{cell}” is {count}, not {sum}.' };

describe('a message', () => {
  test('stands in the language asked for, with its values in place', () => {
    const message = say(sentence, { cell: '总计', count: 3, sum: 0 });
    expect(render(message, 'zh-cn')).toBe('“总计”是3，应为0。');
    expect(render(message, 'en')).toBe('“总计” is 3, not 0.');
  });

  test('puts a value that has both languages in its own', () => {
    const message = say({ zh: '{table}缺', en: '{table} is missing' }, { table: { zh: '表三', en: 'Table 3' } });
    expect(render(message, 'zh-cn')).toBe('表三缺');
    expect(render(message, 'en')).toBe('Table 3 is missing');
  });

  test('puts a value wherever its name stands', () => {
    expect(render(say({ zh: '{n}与{n}', en: '{n} and {n}' }, { n: 2 }), 'en')).toBe('2 and 2');
  });

  test('keeps an empty value and a zero', () => {
    expect(render(say({ zh: '[{a}{b}]', en: '' }, { a: '', b: 0 }), 'zh-cn')).toBe('[0]');
  });
});

describe('a message is not', () => {
  test('cut where a value is missing: the name stays to be seen', () => {
    expect(render(say(sentence, { count: 3 }), 'en')).toBe('“{cell}” is 3, not {sum}.');
  });

  test('filled a second time by what a value says', () => {
    expect(render(say({ zh: '{a}', en: '{a}' }, { a: '{b}', b: 'wrong' }), 'en')).toBe('{b}');
  });

  test('changed by braces that hold no name', () => {
    expect(render(say({ zh: '{ a } {} {a-b}', en: '' }, { a: 1 }), 'zh-cn')).toBe('{ a } {} {a-b}');
  });

  test('changed by marks of a replacement in a value: what an author typed stands as typed', () => {
    const typed = fc.oneof(fc.string(), fc.constantFrom('$&', '$1', '$$', '$`', "$'", '{cell}'));
    fc.assert(
      fc.property(typed, (value) => {
        expect(render(say({ zh: '<{cell}>', en: '' }, { cell: value }), 'zh-cn')).toBe(`<${value}>`);
      }),
    );
  });
});
