import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGluedTable } from '../../server/src/model/gluedTables.ts';
import { lexicon } from '../../server/src/model/lexicon.ts';
import type { BoundTable } from '../../server/src/model/report.ts';
import { parseDocument } from '../../server/src/syntax/parse.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { gluedCells } from '../reports/scraped.ts';
import { officialForm } from '../reports/forms.ts';
import { generateReport } from '../reports/value.ts';
import { editionOf, tableOf } from './typedTables.ts';
import { expectLinear } from '../growth.ts';

const edition = editionOf('2021');
const outcomeHead = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].join('');
const outcomeTable = `行政复议行政诉讼未经复议直接起诉复议后起诉${outcomeHead.repeat(3)}`;

function find(text: string, id: string, format: DocumentFormat = 'plaintext'): BoundTable | undefined {
  const { blocks } = parseDocument(text, format, lexicon);
  const found = findGluedTable(blocks, tableOf('2021', id), edition);
  for (const cell of found?.cells.values() ?? []) expect(text.slice(cell.span.start, cell.span.end)).toBe(cell.raw);
  return found;
}

function numbers(table: BoundTable | undefined): readonly (string | undefined)[] {
  return [...(table?.cells.values() ?? [])].map((cell) => cell.value);
}

describe('a table whose cells ran together is read', () => {
  test('where each number of table 4 is one digit', () => {
    const found = find(`${outcomeTable}120030100150000\n`, 't4');
    expect(numbers(found)).toEqual(Array.from('120030100150000'));
    expect(found).toMatchObject({ style: 'glued', shape: [] });
    expect([...(found?.cells.keys() ?? [])][4]).toBe('row|review.total');
  });

  test('where the number behind each label of table 2 is alone', () => {
    const text =
      '第二十条第（五）项信息内容本年处理决定数量行政许可312第二十条第（六）项信息内容本年处理决定数量行政处罚7行政强制0';
    const found = find(text, 't2');
    expect(found?.cells.get('license|decisions')).toMatchObject({ count: 312, reconstructed: true });
    expect(found?.cells.get('penalty|decisions')?.count).toBe(7);
    expect(found?.cells.get('coercion|decisions')?.count).toBe(0);
  });

  test('with its digits at the beginning of a line', () => {
    expect(numbers(find(`${outcomeTable}\n120030100150000\n`, 't4'))).toHaveLength(15);
  });
});

describe('it is not read, but there', () => {
  test('where its digits can be cut in several ways', () => {
    expect(find(`${outcomeTable}1200301001500001\n`, 't4')).toMatchObject({
      style: 'glued',
      cells: new Map(),
      shape: [{ kind: 'unreadable' }],
    });
  });

  test('where numbers are separated by blanks or marks after all', () => {
    for (const digits of ['120030100150000 3', '120030100150000/0', '120030100150000-1'])
      expect(find(`${outcomeTable}${digits}\n`, 't4')?.cells.size).toBe(0);
  });

  test('where something else stands between its labels and its digits', () => {
    expect(find(`${outcomeTable}共120030100150000件\n`, 't4')?.cells.size).toBe(0);
  });
});

describe('there is no such table', () => {
  test('in prose that names a few of its labels', () => {
    expect(find('本年行政复议3件，其中结果维持2件，结果纠正1件。', 't4')).toBeUndefined();
    expect(find('本年受理自然人申请3件，其中属于国家秘密1件。', 't3')).toBeUndefined();
  });

  test('in a table that is typed as one', () => {
    expect(
      find('| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 |\n| - | - | - | - |\n| 1 | 2 | 3 | 4 |\n', 't4', 'markdown'),
    ).toBeUndefined();
  });

  test('in nothing', () => {
    expect(find('', 't3')).toBeUndefined();
  });
});

test('no number of a report that ran together is read other than it was typed', () => {
  const seeds = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(seeds, fc.constantFrom('t2' as const, 't3' as const, 't4' as const), (seed, id) => {
      const report = generateReport('2021', seed);
      const print = {
        edition: report.edition,
        cell: (table: 't2' | 't3' | 't4', cell: string): string => report.tables[table][cell] ?? '',
      };
      const found = find(gluedCells(officialForm(print, id)), id);
      for (const [cell, { value }] of found?.cells ?? [])
        expect([cell, value]).toEqual([cell, report.tables[id][cell]]);
    }),
    { numRuns: 40 },
  );
});

test('a hostile run of digits behind every label takes time that grows with its length', () =>
  expectLinear(
    480,
    (length) =>
      tableOf('2021', 't3')
        .rows.map((row) => `${row.label}${row.data ? '1'.repeat(length) : ''}`)
        .join(''),
    (text) => find(text, 't3'),
  ));

test('a table with one wrong digit is never cut: its sums do not hold in any way', () => {
  const seeds = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(seeds, fc.nat(), fc.integer({ min: 1, max: 8 }), (seed, place, change) => {
      const report = generateReport('2021', seed);
      const typed = Object.entries(report.tables.t3);
      const at = place % typed.length;
      const [id = '', number = ''] = typed[at] ?? [];
      // The last digit, made another that is not the same to a sum of digits (0 and 9 are).
      const wrong = (Number(number.at(-1)) + change) % 9;
      if (!/^\d+$/.test(number) || wrong % 9 === Number(number.at(-1)) % 9) return;
      const print = {
        edition: report.edition,
        cell: (table: 't2' | 't3' | 't4', cell: string): string =>
          table === 't3' && cell === id ? number.slice(0, -1) + wrong : (report.tables[table][cell] ?? ''),
      };
      const found = find(gluedCells(officialForm(print, 't3')), 't3');
      expect([...(found?.cells.keys() ?? [])]).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

describe('table 4 with the names of its columns broken into characters', () => {
  const head = [
    '行政复议 行政诉讼',
    '未经复议直接起诉 复议后起诉',
    '结 结 其 尚',
    '结 结 其 尚 结 结 其 尚',
    '果 果 他 未',
    '总计 果 果 他 未 总 果 果 他 未 总',
    '维 纠 结 审',
    '维 纠 结 审 计 维 纠 结 审 计',
  ];
  const zeros = '0 0 0 0 0 0 1 0 0 1 0 0 0 0 0';

  test('is there, and not readable', () => {
    const found = find([...head, zeros].join('\n'), 't4');
    expect(found?.cells.size).toBe(0);
    expect(found?.shape.map(({ kind }) => kind)).toEqual(['unreadable']);
  });

  test('is not there without its groups, without its numbers, or with fewer of them', () => {
    expect(find([...head.slice(2), zeros].join('\n'), 't4')).toBeUndefined();
    expect(find(head.join('\n'), 't4')).toBeUndefined();
    expect(find([...head, zeros.slice(0, -2)].join('\n'), 't4')).toBeUndefined();
    expect(find([...head, zeros].join('\n'), 't3')).toBeUndefined();
  });
});
