import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellId, readCell } from '../../server/src/model/readCell.ts';
import type { Cell } from '../../server/src/model/report.ts';
import type { ColumnDefinition, RowDefinition } from '../../server/src/standards/edition.ts';
import { cellOf } from './typedTables.ts';

const row: RowDefinition = { id: 'rules', label: '规章', data: true, depth: 1 };

function column(value: ColumnDefinition['value']): ColumnDefinition {
  return { id: value, label: '数量', value };
}

function read(text: string, value: ColumnDefinition['value'] = 'count', start = 0): Cell {
  return readCell(cellOf(text, 0, start), row, column(value), false);
}

/** State, value and issue in one word. */
function say(text: string, value?: ColumnDefinition['value']): string {
  const cell = read(text, value);
  return [cell.state, cell.value, cell.issue].filter((part) => part !== undefined).join(' ');
}

describe('a cell is', () => {
  test.each([
    ['12', 'number 12'],
    ['0012', 'number 12'],
    ['１２', 'number 12'],
    ['1,234', 'number 1234'],
    ['+3', 'number 3'],
    ['22（其中修订16件）', 'number 22'],
    ['1 0', 'number 10 split-digits'],
    ['', 'blank'],
    [' ', 'blank'],
    ['/', 'na'],
    ['—', 'na'],
    ['3/4', 'unreadable merged'],
    ['12 34', 'unreadable merged'],
    ['无', 'unreadable not-a-number'],
    ['总计', 'unreadable not-a-number'],
    ['-3', 'unreadable not-a-count'],
    ['减3', 'unreadable not-a-count'],
    ['3.5', 'unreadable not-a-count'],
  ])('where a count belongs: “%s” is %s', (text, expected) => {
    expect(say(text)).toBe(expected);
  });

  test('a number below zero or with decimals where the column takes one', () => {
    expect(say('减37', 'signed')).toBe('number -37');
    expect(say('增52', 'signed')).toBe('number 52');
    expect(say('59237.2449', 'decimal')).toBe('number 59237.2449');
    expect(say('-0.5', 'decimal')).toBe('number -0.5');
  });

  test('a count with the value that relations compute with', () => {
    expect(read('12').count).toBe(12);
    expect(read('减37', 'signed').count).toBe(-37);
    expect(read('1 0').count).toBe(10);
    expect(read('999999999999999').count).toBe(999_999_999_999_999);
  });

  test('called by its row and column', () => {
    expect(read('1').id).toBe('rules|count');
    expect(read('无').id).toBe('rules|count');
    expect(cellId(row, column('signed'))).toBe('rules|signed');
  });

  test('at its place, its number where notes and units stand beside it', () => {
    expect(read('22（其中修订16件）', 'count', 100)).toMatchObject({
      span: { start: 100, end: 111 },
      numberSpan: { start: 100, end: 102 },
      raw: '22（其中修订16件）',
    });
    expect(read('52件', 'count', 7)).toMatchObject({ numberSpan: { start: 7, end: 9 }, unit: '件' });
    expect(read('?5', 'count', 7)).toMatchObject({ numberSpan: { start: 8, end: 9 } });
  });
});

describe('a cell has no', () => {
  test('count where it is none: too long, with decimals, or not a number', () => {
    expect(read('9999999999999999').count).toBeUndefined();
    expect(read('9999999999999999')).toMatchObject({ state: 'unreadable', issue: 'not-a-count' });
    for (const text of ['', '/', '无', '3.5', '12 34']) expect(read(text).count).toBeUndefined();
    expect(read('3.5', 'decimal').count).toBeUndefined();
  });

  test('value where it is unreadable, blank or not applicable', () => {
    for (const text of ['-3', '3.5', '无', '', '/']) expect(read(text).value).toBeUndefined();
  });

  test('place of the number where the whole cell is the number', () => {
    for (const text of ['12', '１２', '1 0', '1,234', '9999999999999999'])
      expect(read(text).numberSpan).toBeUndefined();
  });

  test('place of the number where its source is not its own characters', () => {
    const typed = { ...cellOf('22（注）'), span: { start: 10, end: 40 } };
    expect(readCell(typed, row, column('count'), false).numberSpan).toBeUndefined();
  });

  test('mark of being reconstructed unless it is', () => {
    expect('reconstructed' in read('12')).toBe(false);
    expect('reconstructed' in read('无')).toBe(false);
    expect(readCell(cellOf('12'), row, column('count'), true)).toMatchObject({ reconstructed: true, count: 12 });
  });
});

test('a plain count is read the same on the short way and on the long one', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 3 }), (number, zeros) => {
      const text = '0'.repeat(zeros) + String(number);
      const { state, value, count, raw, span } = read(text, 'count', 5);
      const slow = readCell(cellOf(text, 0, 5), row, column('count'), true);
      expect({ state, value, count, raw, span }).toEqual({
        state: slow.state,
        value: slow.value,
        count: slow.count,
        raw: slow.raw,
        span: slow.span,
      });
      expect(count).toBe(number);
    }),
  );
});

test('any cell at all has one of the four states, and a value only as a number', () => {
  const values = fc.constantFrom<ColumnDefinition['value']>('count', 'signed', 'decimal');
  const unit = fc.constantFrom(...Array.from('0123456789 ,.-+增减/件（）?三十'));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), values, (text, value) => {
      const cell = read(text, value);
      expect(['number', 'blank', 'na', 'unreadable']).toContain(cell.state);
      expect(cell.value !== undefined).toBe(cell.state === 'number');
      if (cell.state === 'number' && value === 'count') expect(cell.value).toMatch(/^\d+$/);
      if (cell.count !== undefined) expect(String(cell.count)).toBe(cell.value);
    }),
    { numRuns: 1000 },
  );
});
