import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../../server/src/syntax/lines.ts';
import { delimiterWidth, hasPipe, readGfmTable, readPipeRegion, splitRow } from '../../server/src/syntax/pipes.ts';
import type { SyntaxTable } from '../../server/src/syntax/tree.ts';

function never(): boolean {
  return false;
}

function cells(row: string, closing = false): readonly string[] {
  return splitRow(row, 0, row.length, closing).map((cell) => cell.text);
}

function width(row: string): number {
  return delimiterWidth(row, 0, row.length);
}

function rowsOf(table: SyntaxTable | undefined): readonly string[] {
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text).join(','));
}

function readGfm(text: string, stops: (index: number) => boolean = never): readonly string[] | undefined {
  const read = readGfmTable(splitLines(text), 0, stops);
  return read ? rowsOf(read.table) : undefined;
}

function readRegion(text: string, stops: (index: number) => boolean = never): { table: SyntaxTable; next: number } {
  return readPipeRegion(splitLines(text), 0, stops);
}

describe('a row of pipes', () => {
  test('has a cell between every two of them, the outer ones left out or not', () => {
    expect(cells('| a | b |')).toEqual(['a', 'b']);
    expect(cells('a | b')).toEqual(['a', 'b']);
    expect(cells('a | b |')).toEqual(['a', 'b']);
    expect(cells('| a | b')).toEqual(['a', 'b']);
    expect(cells('||')).toEqual(['']);
    expect(cells('| | 1 | |')).toEqual(['', '1', '']);
  });

  test('where every pipe closes a cell has an empty cell for one at its beginning', () => {
    expect(cells('203 |', true)).toEqual(['203']);
    expect(cells('||', true)).toEqual(['', '']);
    expect(cells('| 3 |', true)).toEqual(['', '3']);
  });

  test('keeps an escaped pipe in its cell', () => {
    expect(cells('| a \\| b | c |')).toEqual(['a | b', 'c']);
    expect(cells('\\|')).toEqual(['|']);
  });

  test('gives an empty cell a place between its pipes to write at', () => {
    expect(splitRow('|  | 1 |', 0, 8)[0]?.span).toEqual({ start: 2, end: 2 });
    expect(splitRow('||', 0, 2)[0]?.span).toEqual({ start: 1, end: 1 });
  });

  test('numbers its cells, and each stands where its span says', () => {
    const content = fc.constantFrom('', ' ', '12', ' 1 0 ', '规章', '　甲', '\t', '𠮷');
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 8 }), fc.nat({ max: 3 }), (parts, at) => {
        const row = `${'x'.repeat(at)}|${parts.join('|')}|`;
        const found = splitRow(row, at, row.length);
        expect(found.map((cell) => cell.text)).toEqual(parts.map((part) => part.trim()));
        for (const [index, cell] of found.entries()) {
          expect(cell).toMatchObject({ column: index, columnSpan: 1, rowSpan: 1 });
          expect(row.slice(cell.span.start, cell.span.end)).toBe(cell.text);
        }
      }),
    );
  });
});

describe('a delimiter row', () => {
  test.each([
    ['| --- | --- |', 2],
    ['|-|:-:|--:|', 3],
    ['--- | ---', 2],
    ['| - |', 1],
    ['---', 1],
    ['|　---　|', 1],
  ])('%s has the width %i', (row, expected) => {
    expect(width(row)).toBe(expected);
  });

  test.each([
    '',
    '|',
    '| --- | a |',
    '| :: |',
    '| --- || --- |',
    '| — |',
    '| - - |',
    '| ---:: |',
    '|  |',
    '| --- | 0 |',
  ])('“%s” is none', (row) => {
    expect(width(row)).toBe(0);
  });
});

describe('a GFM table', () => {
  test('is a header, a delimiter row as wide, and the rows behind', () => {
    expect(readGfm('| a | b |\n| - | - |\n| 1 | 2 |\n3 | 4\n\n| 5 | 6 |')).toEqual(['a,b', '1,2', '3,4']);
  });

  test('has rows that are shorter or longer than its head, and rows that begin like a list', () => {
    expect(readGfm('| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n1. 甲 | 2 |')).toEqual([
      'a,b',
      '1',
      '1,2,3',
      '1. 甲,2',
    ]);
  });

  test('says what it is and where', () => {
    const text = '  | a | b |\r\n| - | - |\r\n| 1 | 2 |\r\n\r\n正文。';
    const read = readGfmTable(splitLines(text), 0, never);
    expect(read?.table).toMatchObject({ kind: 'table', style: 'gfm', grid: true, rowsKnown: true, width: 2 });
    expect(text.slice(read?.table.span.start, read?.table.span.end)).toBe('| a | b |\r\n| - | - |\r\n| 1 | 2 |');
    expect(read?.next).toBe(3);
  });

  test.each(['# 标题', '> 引文', '```', '<div>', '- 项', '1. 项', '***'])('ends before “%s”', (line) => {
    expect(readGfm(`| a | b |\n| - | - |\n| 1 | 2 |\n${line}\n| 3 | 4 |`)).toEqual(['a,b', '1,2']);
  });

  test('ends where the reader of the document says', () => {
    expect(readGfm('| a | b |\n| - | - |\n| 1 | 2 |\n一、总体情况', (index) => index === 3)).toEqual(['a,b', '1,2']);
  });

  test.each([
    ['without a delimiter row', '| a | b |\n| 1 | 2 |'],
    ['with a delimiter row of another width', '| a | b |\n| - | - | - |'],
    ['with a blank line before the delimiter row', '| a | b |\n\n| - | - |'],
    ['of one line', '| a | b |'],
  ])('is none %s', (_, text) => {
    expect(readGfm(text)).toBeUndefined();
  });
});

describe('rows of pipes without a delimiter row', () => {
  test('are rows where lines are', () => {
    const { table, next } = readRegion('规章 | 1 | 2 |\n行政许可 | 3 | 4 |\n行政处罚 | 5 | 6 |\n\n正文。');
    expect(table).toMatchObject({ style: 'pipe-rows', rowsKnown: true, width: 3 });
    expect(rowsOf(table)).toEqual(['规章,1,2', '行政许可,3,4', '行政处罚,5,6']);
    expect(next).toBe(3);
  });

  test('go on over a line break inside a cell', () => {
    const { table } = readRegion('甲 | 1 | 2 |\n乙很长的\n标签 | 3 | 4 |\n丙 | 5 | 6 |\n丁 | 7 | 8 |');
    expect(rowsOf(table)).toEqual(['甲,1,2', '乙很长的 标签,3,4', '丙,5,6', '丁,7,8']);
  });

  test('of one cell a line are one stream of cells', () => {
    const { table } = readRegion('规章 |\n1 |\n2 |\n|||\n行政许可 |\n3 |\n');
    expect(table).toMatchObject({ style: 'cell-lines', rowsKnown: false });
    expect(rowsOf(table)).toEqual(['规章,1,2,,,,行政许可,3']);
  });

  test('reach over a few blank lines, not over prose or to the next table', () => {
    expect(rowsOf(readRegion('甲 | 1 | 2 |\n\n\n乙 | 3 | 4 |\n').table)).toEqual(['甲,1,2', '乙,3,4']);
    expect(rowsOf(readRegion('甲 | 1 | 2 |\n乙 | 3 | 4 |\n\n这是一句正文，说明上表。\n\n丙 | 5 | 6 |').table)).toEqual([
      '甲,1,2',
      '乙,3,4',
    ]);
    expect(readRegion('甲 | 1 | 2 |\n乙 | 3 | 4 |\n| a | b |\n| - | - |\n').next).toBe(2);
  });

  test('end where the reader of the document says', () => {
    expect(readRegion('甲 | 1 | 2 |\n一、总体情况 |\n', (index) => index === 1).next).toBe(1);
  });

  test('are read whatever they are, each cell in its place, and the reader goes on behind them', () => {
    const piece = fc.constantFrom('|', ' ', '甲', '1', '\n', '\r\n', '||', '。', '\\|', '--', '- ', '\t');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `|${pieces.join('')}`;
        const lines = splitLines(text);
        const { table, next } = readPipeRegion(lines, 0, never);
        expect(next).toBeGreaterThan(0);
        expect(next).toBeLessThanOrEqual(lines.count);
        let last = 0;
        for (const { span } of table.rows.flatMap((row) => row.cells)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeLessThanOrEqual(table.span.end);
          last = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a line', () => {
  test('has a pipe where one stands that is not escaped', () => {
    expect(['a|b', '|', '\\\\|', '\\a|'].map((text) => hasPipe(splitLines(text), 0))).toEqual([true, true, true, true]);
  });

  test('has none where it is escaped, full width or on another line', () => {
    expect(['a\\|b', '甲｜乙', '', '甲\n|', '¦'].map((text) => hasPipe(splitLines(text), 0))).toEqual(
      Array.from({ length: 5 }, never),
    );
  });
});
