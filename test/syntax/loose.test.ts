import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../../server/src/syntax/lines.ts';
import { mayBeginLooseTable, readLooseTable } from '../../server/src/syntax/loose.ts';
import type { SyntaxTable } from '../../server/src/syntax/tree.ts';
import { smallLexicon } from './smallLexicon.ts';

function never(): boolean {
  return false;
}

function read(text: string, stops: (index: number) => boolean = never): SyntaxTable | undefined {
  return readLooseTable(splitLines(text), 0, smallLexicon, stops).table;
}

function cellsOf(table: SyntaxTable | undefined): readonly string[] {
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text).join(','));
}

function mayBegin(line: string): boolean {
  return mayBeginLooseTable(splitLines(line), 0, smallLexicon, true);
}

describe('a table without pipes is read', () => {
  test('from rows of tabs, an empty first cell included', () => {
    const table = read('\t自然人\t总计\n规章\t1\t\n行政许可\t3\t4\n\n正文在此，表格到此为止。');
    expect(table).toMatchObject({ style: 'tabs', rowsKnown: true, width: 3 });
    expect(cellsOf(table)).toEqual([',自然人,总计', '规章,1,', '行政许可,3,4']);
  });

  test('from columns aligned by blanks', () => {
    const table = read('规章      1     2\n行政许可  3     4\n行政处罚  5     6\n');
    expect(table?.style).toBe('layout');
    expect(cellsOf(table).join(',')).toBe('规章,1,2,行政许可,3,4,行政处罚,5,6');
  });

  test('from columns aligned by blanks, two numbers of a row one blank apart', () => {
    const table = read('规章      1     2     3\n行政许可  3  1177 1188\n行政处罚  5     6     7\n');
    expect(cellsOf(table)).toEqual(['规章,1,2,3', '行政许可,3,1177,1188', '行政处罚,5,6,7']);
    expect(table?.rows[1]?.cells.map(({ column }) => column)).toEqual([0, 1, 2, 3]);
  });

  test('from columns aligned by blanks, digits apart in a row that lacks no cell', () => {
    const table = read('规章      1     2     3\n行政许可  3     1 1   2\n行政处罚  5     6     7\n');
    expect(cellsOf(table)[1]).toBe('行政许可,3,1 1,2');
  });

  test('from columns aligned by blanks, labels broken over lines beside their numbers', () => {
    const rows = [
      '一、本年新收政  1     2',
      '府信息公开申请',
      '数量',
      '（一）予        3     4',
      '以公开',
      '行政许可        5     6',
    ];
    const table = read(`${rows.join('\n')}\n\n正文在此，表格到此为止。`);
    expect(table).toMatchObject({ style: 'layout', rowsKnown: true });
    expect(cellsOf(table)).toEqual(['一、本年新收政府信息公开申请数量,1,2', '（一）予以公开,3,4', '行政许可,5,6']);
  });

  test('from columns whose last label ends below its numbers', () => {
    const text = '规章      1     2\n行政许可  3     4\n（一）予  5     6\n以公开\n正文在此，表格到此为止。';
    const table = read(text);
    expect(cellsOf(table).at(-1)).toBe('（一）予以公开,5,6');
    expect(text.slice(table?.span.end)).toBe('\n正文在此，表格到此为止。');
  });

  test('from rows of tabs, a cell in quotation marks going on over lines', () => {
    const table = read('\t自然人\t总计\n"规\n章"\t1\t2\n行政许可\t3\t4\n');
    expect(cellsOf(table)).toEqual([',自然人,总计', '规 章,1,2', '行政许可,3,4']);
  });

  test('from cells on lines of their own, blank lines between them or not', () => {
    for (const gap of ['\n', '\n\n', '\r\n\r\n']) {
      const table = read(['规章', '1', '2', '行政许可', '3'].join(gap));
      expect(table).toMatchObject({ style: 'blank-lines', rowsKnown: false });
      expect(cellsOf(table)).toEqual(['规章,1,2,行政许可,3']);
    }
  });

  test('from a label and its number with one blank between them', () => {
    expect(cellsOf(read('规章 1\n行政许可 2\n行政处罚 3\n')).join(',')).toBe('规章,1,行政许可,2,行政处罚,3');
  });

  test('past page numbers and the fragments of wrapped labels', () => {
    const table = read('规章\n1\n— 3 —\n行政\n许可\n2\n3\n4\n');
    expect(cellsOf(table)).toEqual(['规章,1,行政,许可,2,3,4']);
  });

  test('up to the last line that is a cell: what follows is left', () => {
    const text = '规章\n1\n2\n3\n\n以上为本年情况。\n';
    const lines = splitLines(text);
    const { table, next } = readLooseTable(lines, 0, smallLexicon, never);
    expect(text.slice(table?.span.start, table?.span.end)).toBe('规章\n1\n2\n3');
    expect(next).toBe(4);
  });
});

describe('no table is read', () => {
  test('from fewer than three numbers', () => {
    expect(read('规章\n1\n2\n')).toBeUndefined();
    expect(read('规章\n')).toBeUndefined();
  });

  test('from numbers without a label', () => {
    expect(read('1\n2\n3\n4\n')).toBeUndefined();
  });

  test('from prose, however often it breaks its lines', () => {
    expect(read('规章\n本年没有制定规章。\n1\n2\n3\n')).toBeUndefined();
    expect(read('自然人  申请3件，\n总计  申请5件。\n')).toBeUndefined();
  });

  test('beyond a section heading or a row of pipes', () => {
    expect(read('规章\n1\n2\n一、总体情况\n3\n', (index) => index === 3)).toBeUndefined();
    expect(read('规章\n1\n2\n| 3 | 4 |\n5\n')).toBeUndefined();
  });

  test('from many words that are no labels', () => {
    expect(read('规章\n甲\n乙\n丙\n丁\n戊\n己\n庚\n辛\n壬\n1\n2\n3\n')).toBeUndefined();
  });

  test('and the reader is told a line behind the one it asked about', () => {
    const line = fc.constantFrom('规章', '1', '', '甲', '正文。', '1  2', '规章\t3', '| 4 |', '— 3 —', '12 34');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (typed) => {
        const lines = splitLines(typed.join('\n'));
        const { table, next } = readLooseTable(lines, 0, smallLexicon, never);
        expect(next).toBeGreaterThan(0);
        expect(next).toBeLessThanOrEqual(lines.count + 1);
        for (const cell of table?.rows.flatMap((row) => row.cells) ?? [])
          if (cell.text !== '') expect(lines.text.slice(cell.span.start, cell.span.end)).toBe(cell.text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a line may begin such a table', () => {
  test.each(['规章', '12', '１２', '增5', '-3', '1 0', '/', '规章  1', '甲\t乙', '规章 1'])('“%s”', (line) => {
    expect(mayBegin(line)).toBe(true);
  });

  test.each(['甲', '总体情况良好。', '2024年', '、', '—甲', `12（${'说明'.repeat(30)}）`, '正文 甲'])(
    'but not “%s”',
    (line) => {
      expect(mayBegin(line)).toBe(false);
    },
  );
});
