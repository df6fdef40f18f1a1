import { describe, expect, test } from 'vitest';
import { readCursor, readMarks, writeMarks } from './markers.ts';

describe('the marker language', () => {
  test('takes the marks out and keeps the ranges', () => {
    expect(readMarks('共⟦12⟧件')).toEqual({ text: '共12件', spans: [{ start: 1, end: 3 }] });
  });

  test('keeps nested and empty ranges, the outer before the inner', () => {
    expect(readMarks('⟦一、⟦总体⟧情况⟧|⟦⟧|')).toEqual({
      text: '一、总体情况||',
      spans: [
        { start: 0, end: 6 },
        { start: 2, end: 4 },
        { start: 7, end: 7 },
      ],
    });
  });

  test('gives the same picture for the same ranges in any order', () => {
    const { text, spans } = readMarks('a⟦b⟦c⟧⟧⟦⟧⟦d⟧');
    expect(
      writeMarks(
        text,
        [spans[2], spans[0], spans[3], spans[1]].filter((span) => span !== undefined),
      ),
    ).toBe('a⟦b⟦c⟧⟧⟦⟧⟦d⟧');
  });

  test('refuses a mark without its partner', () => {
    expect(() => readMarks('⟦a')).toThrow('without');
    expect(() => readMarks('a⟧')).toThrow('without');
  });

  test('refuses a range outside the text', () => {
    expect(() => writeMarks('abc', [{ start: 2, end: 4 }])).toThrow('outside');
    expect(() => writeMarks('abc', [{ start: 2, end: 1 }])).toThrow('outside');
  });

  test('finds the one cursor', () => {
    expect(readCursor('| 1$0 |')).toEqual({ text: '| 1 |', offset: 3 });
    expect(() => readCursor('no cursor')).toThrow('exactly one');
    expect(() => readCursor('$0 and $0')).toThrow('exactly one');
  });
});
