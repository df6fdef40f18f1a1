import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlankLine, lineText, type Lines, splitLines } from '../../server/src/syntax/lines.ts';
import { buildLineIndex } from '../../server/src/text/lineIndex.ts';

const pieces = ['甲', '𠮷', 'a b', ' ', '　', '\t', '\uFEFF', '\n', '\r', '\r\n', '\n\r', '\u2028', '\u000b', '\u0085'];
const texts = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 });

function wholeLines(lines: Lines): readonly string[] {
  return Array.from({ length: lines.count }, (_, index) => lines.text.slice(lines.startOf(index), lines.endOf(index)));
}

describe('lines', () => {
  test('end at LF, CRLF and a lone CR', () => {
    expect(wholeLines(splitLines('甲\n乙\r\n丙\r丁'))).toEqual(['甲', '乙', '丙', '丁']);
    expect(wholeLines(splitLines('甲\r\r\n\n乙'))).toEqual(['甲', '', '', '乙']);
  });

  test('are one even of an empty text, and one more than there are line ends', () => {
    expect(wholeLines(splitLines(''))).toEqual(['']);
    expect(wholeLines(splitLines('甲\n'))).toEqual(['甲', '']);
    expect(wholeLines(splitLines('\r'))).toEqual(['', '']);
  });

  test('are those that a split at the line ends gives, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(wholeLines(splitLines(text))).toEqual(text.split(/\r\n|\r|\n/));
      }),
      { numRuns: 500 },
    );
  });

  test('are those that editors count', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = splitLines(text);
        const index = buildLineIndex(text);
        expect(lines.count).toBe(index.lineCount);
        for (let line = 0; line < lines.count; line++)
          expect({ start: lines.startOf(line), end: lines.endOf(line) }).toEqual(index.lineSpan(line));
      }),
    );
  });

  test('are found beyond the room first made for them', () => {
    expect(wholeLines(splitLines('\n'.repeat(100)))).toHaveLength(101);
    expect(wholeLines(splitLines('a\r'.repeat(5000)))).toHaveLength(5001);
  });

  test('know their text without the blanks at either side', () => {
    const lines = splitLines('  甲 乙　\n\u00a0丙\t\n');
    expect([0, 1, 2].map((line) => lineText(lines, line))).toEqual(['甲 乙', '丙', '']);
    expect([lines.textStart(0), lines.textEnd(0)]).toEqual([2, 5]);
  });
});

describe('lines do not', () => {
  test('end at separators that editors do not count', () => {
    for (const separator of ['\u2028', '\u2029', '\u0085', '\u000b', '\f'])
      expect(splitLines(`甲${separator}乙`).count).toBe(1);
  });

  test('count as blank where they hold anything but blanks', () => {
    const lines = splitLines('a\n.\n\uFFFD\n|\n—');
    for (let line = 0; line < lines.count; line++) expect(isBlankLine(lines, line)).toBe(false);
  });

  test('count as filled where they hold blanks only', () => {
    const lines = splitLines('\n \n　\t\n\uFEFF\n\u00a0');
    for (let line = 0; line < lines.count; line++) {
      expect(isBlankLine(lines, line)).toBe(true);
      expect(lineText(lines, line)).toBe('');
    }
  });

  test('have an end of text without a line: beyond the last there is nothing', () => {
    const lines = splitLines('甲');
    expect([lines.startOf(1), lines.endOf(1), lines.textStart(1), lines.textEnd(1)]).toEqual([1, 1, 1, 1]);
    expect(lineText(lines, 7)).toBe('');
    expect(isBlankLine(lines, 7)).toBe(true);
  });
});
