import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HtmlGrid } from '../../server/src/syntax/htmlGrid.ts';
import type { SyntaxTable } from '../../server/src/syntax/tree.ts';

interface Typed {
  readonly text?: string;
  readonly colspan?: string;
  readonly rowspan?: string;
}

/** A grid fed with rows of cells; each character of the "document" is one step, so that offsets can be told apart. */
function build(rows: readonly (readonly Typed[])[]): SyntaxTable | undefined {
  const grid = new HtmlGrid(0);
  let at = 0;
  for (const row of rows) {
    grid.openRow(at++);
    for (const { text = '', colspan, rowspan } of row) {
      grid.openCell(at++, at, colspan, rowspan);
      if (text !== '') grid.line?.push({ start: at, end: at + text.length, text });
      at += text.length;
      grid.closeCell(at++);
    }
    grid.closeRow(at++);
  }
  return grid.finish(at);
}

/** `text@column` of every cell, row by row. */
function places(rows: readonly (readonly Typed[])[]): readonly string[] {
  return (build(rows)?.rows ?? []).map((row) => row.cells.map((cell) => `${cell.text}@${cell.column}`).join(' '));
}

describe('a cell of an HTML table stands in the column', () => {
  test('that its place in the row gives where nothing is merged', () => {
    expect(
      places([
        [{ text: 'a' }, { text: 'b' }],
        [{ text: 'c' }, { text: 'd' }],
      ]),
    ).toEqual(['a@0 b@1', 'c@0 d@1']);
  });

  test('behind the columns that cells before it cover', () => {
    expect(places([[{ text: 'a', colspan: '3' }, { text: 'b' }]])).toEqual(['a@0 b@3']);
  });

  test('behind the columns that cells above it cover', () => {
    expect(
      places([
        [{ text: 'a', rowspan: '3' }, { text: 'b', colspan: '2', rowspan: '2' }, { text: 'c' }],
        [{ text: 'd' }],
        [{ text: 'e' }, { text: 'f' }],
        [{ text: 'g' }],
      ]),
    ).toEqual(['a@0 b@1 c@3', 'd@3', 'e@1 f@2', 'g@0']);
  });

  test('that a slow layout of the whole grid gives it, whatever is merged', () => {
    const cell = fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const taken = new Set<string>();
        const expected = rows.map((row, line) => {
          let column = 0;
          return row.map(({ colspan, rowspan }) => {
            while (taken.has(`${line} ${column}`)) column++;
            const place = column;
            // Browsers let a wide cell lie over one from above; so does the grid.
            for (let below = line; below < line + rowspan; below++)
              for (let right = place; right < place + colspan; right++)
                if (below > line) taken.add(`${below} ${right}`);
            column += colspan;
            return place;
          });
        });
        const typed = rows.map((row) =>
          row.map(({ colspan, rowspan }) => ({ text: 'x', colspan: String(colspan), rowspan: String(rowspan) })),
        );
        const overlaps = rows.some((row, line) =>
          row.some(({ colspan }, index) =>
            Array.from({ length: colspan }, (_, right) => (expected[line]?.[index] ?? 0) + right).some((right) =>
              taken.has(`${line} ${right}`),
            ),
          ),
        );
        if (overlaps) return;
        expect(build(typed)?.rows.map((row) => row.cells.map(({ column }) => column))).toEqual(expected);
      }),
    );
  });
});

describe('the words of a cell', () => {
  test('are its lines joined by single blanks, without those at either side', () => {
    const grid = new HtmlGrid(0);
    grid.openRow(0);
    grid.openCell(1, 1, undefined, undefined);
    grid.line?.push({ start: 10, end: 13, text: ' 未经' });
    grid.breakLine();
    grid.breakLine();
    grid.line?.push({ start: 20, end: 22, text: '　 ' });
    grid.breakLine();
    grid.line?.push({ start: 30, end: 32, text: '复议' });
    grid.line?.push({ start: 40, end: 43, text: '起诉 ' });
    grid.closeCell(50);
    const table = grid.finish(60);
    expect(table?.rows[0]?.cells[0]).toMatchObject({ text: '未经 复议起诉', span: { start: 11, end: 42 } });
  });

  test('keep the whole of an entity in their span', () => {
    const grid = new HtmlGrid(0);
    grid.openCell(0, 0, undefined, undefined);
    grid.line?.push({ start: 4, end: 9, text: '3' });
    expect(grid.finish(20)?.rows[0]?.cells[0]).toMatchObject({ text: '3', span: { start: 4, end: 9 } });
  });

  test('are none in an empty cell, which has a place inside it to write at', () => {
    expect(build([[{}]])?.rows[0]?.cells[0]).toMatchObject({ text: '', span: { start: 2, end: 2 } });
    expect(build([[{ text: '\u00a0' }]])?.rows[0]?.cells[0]).toMatchObject({ text: '', span: { start: 2, end: 2 } });
  });
});

describe('a table', () => {
  test('of no cell is none', () => {
    expect(build([])).toBeUndefined();
    expect(build([[], []])).toBeUndefined();
  });

  test('whose rows and cells are not closed has them all the same', () => {
    const grid = new HtmlGrid(0);
    for (const text of ['a', 'b']) {
      grid.openRow(1);
      grid.openCell(2, 2, undefined, undefined);
      grid.line?.push({ start: 3, end: 4, text });
      grid.openCell(5, 5, undefined, undefined);
    }
    expect(grid.finish(9)?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['a', ''],
      ['b', ''],
    ]);
  });

  test('leaves out text that stands in no cell', () => {
    const grid = new HtmlGrid(0);
    grid.line?.push({ start: 0, end: 1, text: 'x' });
    grid.openRow(1);
    grid.line?.push({ start: 1, end: 2, text: 'y' });
    grid.breakLine();
    expect(grid.finish(9)).toBeUndefined();
  });

  test('does not cost more than its characters where it claims enormous spans', () => {
    const table = build([[{ text: 'a', colspan: '999999999', rowspan: '999999999' }, { text: 'b' }], [{ text: 'c' }]]);
    expect(table?.width).toBeLessThanOrEqual(300);
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([['a', 'b'], ['c']]);
  });

  test('takes a span that is no number, or none at all, for one', () => {
    for (const span of ['', '0', '-2', 'x', 'NaN'])
      expect(places([[{ text: 'a', colspan: span, rowspan: span }, { text: 'b' }], [{ text: 'c' }]])).toEqual([
        'a@0 b@1',
        'c@0',
      ]);
  });

  test('is as wide as its widest row', () => {
    expect(build([[{ text: 'a' }], [{ text: 'b', colspan: '4' }], [{ text: 'c' }, { text: 'd' }]])?.width).toBe(4);
  });

  test('that is dissolved is text: what its cells held, in order, and no table', () => {
    const grid = new HtmlGrid(0);
    grid.openRow(0);
    grid.openCell(1, 1, undefined, undefined);
    grid.line?.push({ start: 2, end: 3, text: '甲' });
    grid.closeCell(4);
    grid.openCell(5, 5, undefined, undefined);
    grid.line?.push({ start: 6, end: 7, text: '乙' });
    expect(grid.dissolve().map((line) => line.map(({ text }) => text).join(''))).toEqual(['甲', '乙']);
    grid.openCell(8, 8, undefined, undefined);
    grid.line?.push({ start: 9, end: 10, text: '丙' });
    expect(grid.finish(12)).toBeUndefined();
    expect(grid.dissolve().map((line) => line.map(({ text }) => text).join(''))).toEqual(['丙']);
  });
});
