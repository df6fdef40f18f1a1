import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLogicalRows } from '../../server/src/model/logicalRows.ts';
import type { SyntaxTable } from '../../server/src/syntax/tree.ts';
import { cellOf, styled, tablesIn } from './typedTables.ts';
import { expectLinear } from '../growth.ts';

/** Each row as `labels : texts : values`. */
function rowsOf(table: SyntaxTable): readonly string[] {
  return readLogicalRows(table).map(({ labels, texts, values }) =>
    [labels.map(({ cell }) => cell.text), texts.map((cell) => cell.text), values.map((cell) => cell.text)]
      .map((part) => part.join(','))
      .join(' : '),
  );
}

/** Rows of a table whose rows are known. */
function known(...rows: readonly (readonly string[])[]): SyntaxTable {
  return {
    ...styled('gfm'),
    rows: rows.map((row) => ({ span: { start: 0, end: 0 }, cells: row.map((text, column) => cellOf(text, column)) })),
  };
}

/** A stream of cells: row ends are not known. */
function stream(...cells: readonly string[]): SyntaxTable {
  return {
    ...styled('blank-lines'),
    rows: [{ span: { start: 0, end: 0 }, cells: cells.map((text, column) => cellOf(text, column)) }],
  };
}

describe('where the markup says where rows end, a row is', () => {
  test('its labels and the values behind them', () => {
    expect(rowsOf(known(['规章', '1', '', '3'], ['行政许可', '', '/', '1 0']))).toEqual([
      '规章 :  : 1,,3',
      '行政许可 :  : ,/,1 0',
    ]);
  });

  test('all its labels, merged cells between them left out', () => {
    expect(rowsOf(known(['三、本年度办理结果', '', '（一）予以公开', '1', '2']))).toEqual([
      '三、本年度办理结果,（一）予以公开 :  : 1,2',
    ]);
  });

  test('two rows where a second label stands behind values', () => {
    expect(rowsOf(known(['规章', '1', '行政许可', '2']))).toEqual(['规章 :  : 1', '行政许可 :  : 2']);
  });

  test('text in front of labels, and values that are no numbers behind them', () => {
    expect(rowsOf(known(['某项', '规章', '1']))).toEqual(['规章 : 某项 : 1']);
    expect(rowsOf(known(['规章', '无', '3']))).toEqual(['规章 :  : 无,3']);
    expect(rowsOf(known(['规章', '', '无']))).toEqual(['规章 :  : ,无']);
    expect(rowsOf(known(['某项', '1', '甲', '2']))).toEqual([' : 某项 : 1,甲,2']);
  });

  test('a header of labels only', () => {
    expect(rowsOf(known(['项目', '自然人', '总计']))).toEqual(['项目,自然人,总计 :  : ']);
  });
});

describe('where it does not, a row', () => {
  test('begins with the label behind values', () => {
    expect(rowsOf(stream('规章', '1', '2', '行政许可', '3', '行政处罚', '4'))).toEqual([
      '规章 :  : 1,2',
      '行政许可 :  : 3',
      '行政处罚 :  : 4',
    ]);
  });

  test('begins with a fragment behind values, which is the next label torn', () => {
    expect(rowsOf(stream('规章', '1', '行政', '许可', '2'))).toEqual(['规章 :  : 1', ' : 行政,许可 : 2']);
  });

  test('has no empty cells in front of its first label', () => {
    expect(rowsOf(stream('', '', '规章', '', '1'))).toEqual(['规章 :  : ,1']);
  });

  test('goes on over the cells of the header', () => {
    expect(rowsOf(stream('自然人', '商业企业', '总计', '一、本年新收政府信息公开申请数量', '1', '2', '3'))).toEqual([
      '自然人,商业企业,总计,一、本年新收政府信息公开申请数量 :  : 1,2,3',
    ]);
  });
});

describe('no row is', () => {
  test('a second delimiter row', () => {
    expect(rowsOf(known(['---', ':--:'], ['规章', '1']))).toEqual(['规章 :  : 1']);
    const [table] = tablesIn('| 规章 | 1 |\n| - | - |\n| --- | --- |\n| 行政许可 | 2 |\n');
    expect(table && rowsOf(table)).toEqual(['规章 :  : 1', '行政许可 :  : 2']);
  });

  test('made of nothing', () => {
    expect(rowsOf(known())).toEqual([]);
    expect(rowsOf(known([]))).toEqual([]);
    expect(rowsOf(stream('', ''))).toEqual([]);
  });

  test('filled where its values are empty', () => {
    expect(readLogicalRows(known(['规章', '', '']))[0]?.filled).toBe(false);
    expect(readLogicalRows(known(['规章', '', '/']))[0]?.filled).toBe(true);
    expect(readLogicalRows(known(['规章', '0']))[0]?.filled).toBe(true);
  });

  test('a place for a cell of dashes that is not applicable', () => {
    expect(rowsOf(known(['规章', '--', '3']))).toEqual(['规章 :  : --,3']);
    expect(rowsOf(known(['--']))).toEqual([' :  : --']);
  });
});

test('every cell that is not empty stands in exactly one row, in the order typed', () => {
  const text = fc.constantFrom('', '规章', '自然人', '三、本年度办理结果', '1', '/', '1 0', '无', '某项', '3（注）');
  const rows = fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.boolean(), (typed, isKnown) => {
      const table = isKnown ? known(...typed) : stream(...typed.flat());
      const read = readLogicalRows(table).flatMap((row) =>
        row.labels.map(({ cell }) => cell).concat(row.texts, row.values),
      );
      const all = table.rows.flatMap((row) => row.cells).filter((cell) => cell.text !== '');
      expect(new Set(read.filter((cell) => cell.text !== ''))).toEqual(new Set(all));
      expect(read.filter((cell) => cell.text !== '')).toHaveLength(all.length);
    }),
    { numRuns: 500 },
  );
});

test('a row of very many labels takes time that grows with their number', () =>
  expectLinear(
    100_000,
    (length) => known(Array.from({ length }, () => '规章')),
    (table) => expect(readLogicalRows(table)[0]?.labels).toHaveLength(table.rows[0]?.cells.length ?? 0),
  ));
