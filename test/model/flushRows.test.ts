import { describe, expect, test } from 'vitest';
import { bindTables } from '../../server/src/model/bindTables.ts';
import { placeTable } from '../../server/src/model/formReading.ts';
import type { BoundTable } from '../../server/src/model/report.ts';
import { editionOf, tablesIn } from './typedTables.ts';

const edition = editionOf('2019');

function bind(id: string, lines: readonly string[]): BoundTable | undefined {
  const placed = tablesIn(`${lines.join('\n')}\n`, 'plaintext').map((table) => placeTable(table, id));
  return bindTables(placed, edition).find((table) => table.id === id);
}

function kindsOf(table: BoundTable | undefined): readonly string[] {
  return [...new Set((table?.shape ?? []).map(({ kind }) => kind))].toSorted();
}

const head = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 | ||||||||',
  '自然人 | 法人或其他组织 | 总计 | |||||||',
  '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||',
];
const newRow = '一、本年新收政府信息公开申请数量';
const granted = '三、本年度办理结果 | （一）予以公开';
const others = ['二、上年结转政府信息公开申请数量', '（二）部分公开', '（六）其他处理', '四、结转下年度继续办理'];

describe('a page that moves the blanks of table 3 to the ends of its rows', () => {
  test('has full rows, which are read', () => {
    const table = bind('t3', [
      ...head,
      `${newRow} | 3 | 1 | 0 | 0 | 0 | 2 | 6 | ||`,
      `${granted} | 2 | 1 | 0 | 0 | 0 | 1 | 4 | |`,
      ...others.map((label) => `${label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||`),
    ]);
    expect(table?.cells.get('new|natural')?.value).toBe('3');
    expect(table?.cells.get('new|total')?.value).toBe('6');
    expect(table?.cells.get('r.granted|legal.commercial')?.value).toBe('1');
    expect(kindsOf(table)).toEqual(['row-missing']);
  });

  test('has short rows, of which nobody can tell which cells are blank', () => {
    const table = bind('t3', [
      ...head,
      `${newRow} | 3 | ||||||||`,
      `${granted} | 2 | 2 | |||||||`,
      ...others.map((label) => `${label} | 0 | ||||||||`),
    ]);
    const read = [...(table?.cells.values() ?? [])].filter(({ value }) => value !== undefined && value !== '0');
    expect(read).toEqual([]);
    expect(table?.cells.has('new|natural')).toBe(false);
    expect(kindsOf(table)).toEqual(['unreadable']);
  });

  test('and blanks in their places are read where they stand', () => {
    const table = bind('t3', [
      ...head.map((line) => ` | ${line}`),
      `${newRow} | | 3 | | | | | | 3 |`,
      `${granted} | 3 | | | | | | 3 |`,
      ...others.map((label) => `${label} | | 0 | | | | | | 0 |`),
    ]);
    expect(table?.cells.get('new|natural')?.value).toBe('3');
    expect(table?.cells.get('new|total')?.value).toBe('3');
    expect(table?.cells.get('new|legal.other')?.state).toBe('blank');
  });
});

function linesOfTable2(rows: readonly string[]): readonly string[] {
  return [
    '第二十条第（五）项 | |||',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
    ...rows,
    '第二十条第（六）项 | |||',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
    '行政处罚 | 663 | 519 | 333 |',
    '行政强制 | 0 | ||',
  ];
}

describe('a page that moves the blanks of table 2 to the ends of its rows', () => {
  test('leaves a short row unread, and zeros are zeros', () => {
    const table = bind('t2', linesOfTable2(['行政许可 | 106 | 2939 | |', '其他对外管理服务事项 | 40 | 1 | 3068 |']));
    expect(table?.cells.has('license|delta')).toBe(false);
    expect(table?.cells.get('otherService|decisions')?.value).toBe('3068');
    expect(table?.cells.get('penalty|delta')?.value).toBe('519');
    expect(table?.cells.get('coercion|prevItems')?.value).toBe('0');
    expect(kindsOf(table)).toContain('unreadable');
  });

  test('a blank between numbers tells that blanks keep their places', () => {
    const table = bind('t2', linesOfTable2(['行政许可 | 106 | | 2939 |', '其他对外管理服务事项 | 40 | 3068 | |']));
    expect(table?.cells.get('license|decisions')?.value).toBe('2939');
    expect(table?.cells.get('otherService|delta')?.value).toBe('3068');
  });
});

function cellLines(label: string, values: readonly string[]): readonly string[] {
  return [...label.split(' | '), ...values].map((text) => (text === '' ? '|' : `${text} |`));
}

describe('a cell on each line', () => {
  test('with the blanks behind the numbers is not read where numbers lack', () => {
    const rows = [newRow, granted, ...others];
    const table = bind('t3', [
      ...cellLines('申请人情况', ['', '', '', '']),
      ...cellLines('自然人 | 法人或其他组织 | 总计', ['', '', '']),
      ...cellLines('商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他', ['', '', '']),
      ...rows.flatMap((label, at) => cellLines(label, [at < 2 ? '3' : '0', '', '', '', '', '', '', '', ''])),
    ]);
    expect(table?.cells.has('new|natural')).toBe(false);
    expect([...(table?.cells.values() ?? [])].filter(({ value }) => value === '3')).toEqual([]);
    expect(kindsOf(table)).toEqual(['unreadable']);
  });

  test.each(['+239', '239', '增239', '减 3', '/'])('with a blank before %s keeps them in their places', (number) => {
    const table = bind('t2', [
      ...cellLines('第二十条第（五）项', ['', '', '', '']),
      ...cellLines('信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量', ['']),
      ...cellLines('行政许可', ['339', '+123', '462', '']),
      ...cellLines('其他对外管理服务事项', ['', number, '5', '']),
      ...cellLines('第二十条第（六）项', ['', '', '', '']),
      ...cellLines('信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量', ['']),
      ...cellLines('行政处罚', ['3', '', '', '']),
      ...cellLines('行政强制', ['0', '0', '0', '']),
    ]);
    expect(table?.cells.get('otherService|prevItems')?.state).toBe('blank');
    expect(table?.cells.get('otherService|decisions')?.value).toBe('5');
    expect(table?.cells.get('penalty|prevItems')?.value).toBe('3');
  });
});

test('an author who leaves cells blank in the drafting form, pipes apart, has them read where they stand', () => {
  const table = bind('t2', [
    '第二十条第（五）项 |  |  |  |',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
    '行政许可 | 106 | 2 |  |',
    '其他对外管理服务事项 | 40 | 1 | 3068 |',
  ]);
  expect(table?.cells.get('license|prevItems')?.value).toBe('106');
  expect(table?.cells.get('license|decisions')?.state).toBe('blank');
  expect(kindsOf(table)).toEqual(['row-missing']);
});
