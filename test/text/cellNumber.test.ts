import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlainCount, readCellNumber } from '../../server/src/text/cellNumber.ts';
import { expectLinear } from '../growth.ts';

/** The state and value alone. */
function read(text: string): string {
  const { state, value } = readCellNumber(text);
  return state === 'number' || state === 'split' ? `${state} ${value}` : state;
}

/** The characters that the reading says the number is. */
function numberIn(text: string): string {
  const { start, end } = readCellNumber(text);
  return text.slice(start, end);
}

describe('a number is read as it is typed', () => {
  test.each([
    ['0', '0'],
    ['3119', '3119'],
    ['12.50', '12.50'],
    ['59237.2449', '59237.2449'],
    ['1,234', '1234'],
    ['12,345,678.9', '12345678.9'],
    ['１２３', '123'],
    ['１，２３４', '1234'],
    ['007', '7'],
    ['0.5', '0.5'],
    ['000', '0'],
    ['99999999999999999999', '99999999999999999999'],
  ])('%s', (text, value) => {
    expect(read(text)).toBe(`number ${value}`);
  });

  test.each([
    ['增52', '52'],
    ['增加52', '52'],
    ['增长 52', '52'],
    ['减37', '-37'],
    ['减少37件', '-37'],
    ['減37', '-37'],
    ['+3', '3'],
    ['-3', '-3'],
    ['－3', '-3'],
    ['−3', '-3'],
    ['- 3', '-3'],
    ['减0', '0'],
    ['-0.00', '0.00'],
  ])('with its sign: %s', (text, value) => {
    expect(read(text)).toBe(`number ${value}`);
  });

  test('with a unit behind it', () => {
    expect(readCellNumber('52件')).toMatchObject({ state: 'number', value: '52', unit: '件', start: 0, end: 2 });
    expect(readCellNumber('3.5 万元')).toMatchObject({ state: 'number', value: '3.5', unit: '万元' });
  });

  test('with a note behind it', () => {
    expect(readCellNumber('22（其中修订16件）')).toMatchObject({ state: 'number', value: '22', start: 0, end: 2 });
    expect(readCellNumber('22 件（其中修订16件）').value).toBe('22');
    expect(readCellNumber('5①')).toMatchObject({ state: 'number', value: '5', note: '①' });
    expect(readCellNumber('5※').note).toBe('※');
  });

  test('where a question mark is left of a blank', () => {
    expect(read('?0')).toBe('number 0');
    expect(read('？ 12')).toBe('number 12');
    expect(numberIn('? 12')).toBe('12');
  });

  test('in Chinese numerals of more than one character', () => {
    expect(read('二十一')).toBe('number 21');
    expect(read('一百零五件')).toBe('number 105');
    expect(read('十件')).toBe('number 10');
  });
});

describe('a cell without a number is what it is', () => {
  test.each(['', ' ', '　', '\u00a0', '\t\n', '\u200b', '&nbsp;', '&nbsp; &nbsp;'])('“%s” is blank', (text) => {
    expect(read(text)).toBe('blank');
  });

  test.each(['/', '\\', '-', '－', '—', '——', '–', '---', 'N/A', 'n/a', '不适用', ' / '])(
    '“%s” is not applicable',
    (text) => {
      expect(read(text)).toBe('na');
    },
  );

  test.each(['1 0', '12 3', '1 0 0', '1　0', '1\u00a00', '１ ０', '12\n3'])('“%s” is split digits', (text) => {
    expect(read(text)).toBe(`split ${text.normalize('NFKC').replaceAll(/\s/g, '')}`);
    expect(numberIn(text)).toBe(text);
  });

  test.each(['12 34', '10 0 12', '3/4', '3、4', '3；4', '12,34', '1,2,3', '1,234、5', '3, 4', '-1/+2'])(
    '“%s” is two values',
    (text) => {
      expect(read(text)).toBe('merged');
    },
  );
});

describe('what is no number is not read as one', () => {
  test.each([
    '无',
    '三',
    '三四件',
    '二三十件',
    '一百五',
    '第3项',
    '3%',
    '３％',
    '12万',
    '¥5',
    '约5',
    '5以上',
    '1.2.3',
    '3+4',
    '+-3',
    '—5',
    '5-',
    '0x10',
    '1e3',
    '总计',
    '2024年',
    '①',
    '（3）',
    '.5',
    '5.',
    '?',
    '??',
    '\uFFFD',
    '3 件 4',
    '𠮷',
  ])('“%s”', (text) => {
    expect(read(text)).toBe('text');
  });

  test('a plain count is ASCII digits and nothing else', () => {
    expect(isPlainCount('0123456789')).toBe(true);
    for (const text of ['', ' 1', '1 ', '-1', '1.0', '1,000', '１', '一']) expect(isPlainCount(text)).toBe(false);
  });
});

const blanks = fc.string({ unit: fc.constantFrom(' ', '　', '\t', '\u00a0', '\n', '\u200b'), maxLength: 3 });
const signs = fc.constantFrom(
  { text: '', minus: '' },
  { text: '+', minus: '' },
  { text: '-', minus: '-' },
  { text: '－', minus: '-' },
  { text: '增', minus: '' },
  { text: '减', minus: '-' },
  { text: '减少', minus: '-' },
);
const tails = fc.constantFrom('', '件', ' 件', '万元', '（其中3件）', ' (9)', '①', '*7', '【12 3】', '条（1,2）');

function group(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

function widen(text: string): string {
  return text.replaceAll(/[\d,.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

describe('whatever stands around a number', () => {
  test('its value is what its digits say, and its offsets are those of its characters', () => {
    const decorated = fc.record({
      before: blanks,
      sign: signs,
      whole: fc.nat({ max: 2_000_000_000 }).map(String),
      point: fc.option(fc.nat({ max: 9999 }).map(String), { nil: '' }),
      grouped: fc.boolean(),
      wide: fc.boolean(),
      tail: tails,
      after: blanks,
    });
    fc.assert(
      fc.property(decorated, ({ before, sign, whole, point, grouped, wide, tail, after }) => {
        const fraction = point === '' ? '' : `.${point}`;
        const plain = (grouped ? group(whole) : whole) + fraction;
        const typed = sign.text + (wide ? widen(plain) : plain);
        const text = before + typed + tail + after;
        const isZero = !/[1-9]/.test(whole + point);
        const reading = readCellNumber(text);
        expect(reading).toMatchObject({ state: 'number', value: (isZero ? '' : sign.minus) + whole + fraction });
        expect(text.slice(reading.start, reading.end)).toBe(typed);
      }),
      { numRuns: 500 },
    );
  });

  test('no text of digits and marks reads as a number that its digits do not say', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789０３,，. -+减增/?件（）*　①')),
      maxLength: 10,
    });
    fc.assert(
      fc.property(marks, (text) => {
        const { state, value = '', start = 0, end = text.length } = readCellNumber(text);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        if (state !== 'number' && state !== 'split') return;
        const typed = text.slice(start, end).normalize('NFKC');
        const digits = typed.replaceAll(/[^\d.]/g, '');
        expect(Number(value.replace('-', ''))).toBe(Number(digits));
        expect(value.startsWith('-')).toBe(/^\s*[-减]/.test(typed) && Number(digits) !== 0);
        // What is left over beside the number is blanks, a failed character before it, a unit or a note behind it.
        expect(text.slice(0, start).normalize('NFKC')).toMatch(/^\s*\?*\s*$/);
        expect(text.slice(end).normalize('NFKC')).toMatch(/^\s*件?\s*(?:[(*1].*)?\s*$/s);
      }),
      { numRuns: 3000 },
    );
  });

  test('any string at all is read, with offsets inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const { start = 0, end = text.length } = readCellNumber(text);
        expect(start >= 0 && start <= end && end <= text.length).toBe(true);
      }),
    );
  });

  test.each([
    ['two numbers', '12 17', 'merged'],
    ['with a mark between them', '12、7', 'merged'],
    ['with a comma and a blank', '12, 7', 'merged'],
    ['with signs', '12 +7', 'merged'],
    ['with thousands', '1,234 56', 'merged'],
    ['ended by a comma', '12 7,', 'merged'],
    ['very many, which are none', `${'1,'.repeat(60)}1x`, 'text'],
    ['very many full stops', `${'9.'.repeat(60)}x`, 'text'],
  ])('%s in one cell: %s', (_, text, state) => expect(readCellNumber(text).state).toBe(state));

  test.each([
    (count: number) => `${'1,'.repeat(count)}1x`,
    (count: number) => `1,111${' '.repeat(count)}x`,
    (count: number) => `9,9${'.'.repeat(count)}x`,
  ])('a cell that is no number in the end takes time that grows with it', (textOf) =>
    expectLinear(160_000, textOf, readCellNumber),
  );

  test.each(['1,', '1 ', '1/', '１，２３４', '&nbsp; ', '增', '(', '1,234'])(
    'a long run of %j takes time that grows with it',
    (piece) => expectLinear(160_000, (count) => piece.repeat(count), readCellNumber),
  );
});

test('a number whose line broke behind the decimal point is one number', () => {
  expect(readCellNumber('1342.\n60')).toMatchObject({ state: 'number', value: '1342.60' });
});
