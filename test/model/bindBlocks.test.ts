import { describe, expect, test } from 'vitest';
import { bindTables } from '../../server/src/model/bindTables.ts';
import { placeTable } from '../../server/src/model/formReading.ts';
import type { BoundTable } from '../../server/src/model/report.ts';
import { editionOf, tablesIn } from './typedTables.ts';

const edition = editionOf('2021');
const head = ['项目 | 指标 | 数量', '--- | --- | ---'];

function bind(lines: readonly string[]): BoundTable | undefined {
  const text = [...head, ...lines].map((line) => `| ${line} |`).join('\n');
  const placed = tablesIn(text, 'markdown').map((table) => placeTable(table, 't2'));
  return bindTables(placed, edition).find((table) => table.id === 't2');
}

/** The numbers of a row in official order; `_` where there is none. */
function numbersOf(table: BoundTable | undefined, row: string): string {
  return ['issued', 'repealed', 'inForce']
    .map((column) => table?.cells.get(`${row}|${column}`)?.value ?? '_')
    .join(' ');
}

function extra(table: BoundTable | undefined): readonly string[] {
  return (table?.shape ?? []).flatMap((issue) => (issue.kind === 'row-extra' ? [issue.raw] : []));
}

const rules = ['规章 | 本年制发件数 | 1', ' | 本年废止件数 | 2', ' | 现行有效件数 | 3'];
const normative = ['行政规范性文件 | 本年制发件数 | 12', ' | 本年废止件数 | 4', ' | 现行有效件数 | 64'];
const rest = ['行政许可 | 本年处理决定数量 | 8', '行政处罚 | 本年处理决定数量 | 9'];

describe('table 2 with one number a line', () => {
  test('names its row in each line or in the first of its lines', () => {
    const named = ['规章 | 本年制发件数 | 1', '规章 | 本年废止件数 | 2', '规章 | 现行有效件数 | 3'];
    for (const lines of [named, rules]) {
      const table = bind([...lines, ...normative, ...rest]);
      expect(numbersOf(table, 'rules')).toBe('1 2 3');
      expect(numbersOf(table, 'normative')).toBe('12 4 64');
      expect(table?.cells.get('license|decisions')?.value).toBe('8');
      expect(table?.cells.get('penalty|decisions')?.value).toBe('9');
      expect(extra(table)).toEqual([]);
    }
  });

  test('keeps blanks in their places', () => {
    const table = bind([...rules.slice(0, 1), ' | 本年废止件数 | ', ' | 现行有效件数 | 3', ...normative, ...rest]);
    expect(numbersOf(table, 'rules')).toBe('1 _ 3');
    expect(table?.cells.get('rules|repealed')?.state).toBe('blank');
    expect(extra(table)).toEqual([]);
  });

  test('gives a row nothing from lines of another name, and says that they were not read', () => {
    const table = bind([
      ...rules.slice(0, 1),
      '内部通知 | 本年废止件数 | 7',
      ' | 现行有效件数 | 9',
      ...normative,
      ...rest,
    ]);
    expect(numbersOf(table, 'rules')).toBe('1 _ _');
    expect(numbersOf(table, 'normative')).toBe('12 4 64');
    expect(extra(table)).toEqual(['内部通知', '现行有效件数']);
  });

  test('gives a row no number twice', () => {
    const table = bind([...rules, ' | 本年制发件数 | 12', ' | 本年废止件数 | 4', ...normative, ...rest]);
    expect(numbersOf(table, 'rules')).toBe('1 2 3');
    expect(extra(table)).toEqual(['本年制发件数', '本年废止件数']);
  });

  test('gives a row nothing of another block', () => {
    const table = bind([...rules, ' | 本年处理决定数量 | 8', ...normative]);
    expect(numbersOf(table, 'rules')).toBe('1 2 3');
    expect(table?.cells.has('license|decisions')).toBe(false);
    expect(extra(table)).toEqual(['本年处理决定数量']);
  });

  test('goes on with the caption of a block and a head of several columns', () => {
    const table = bind([
      '行政许可 | 本年处理决定数量 | 8',
      '第二十条第（一）项 | | ',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | 1 | 2 | 3',
    ]);
    expect(extra(table)).toEqual([]);
  });
});

function servicesIn(table: BoundTable | undefined): readonly (string | undefined)[] {
  return ['prevItems', 'delta', 'decisions'].map((column) => table?.cells.get(`otherService|${column}`)?.value);
}

describe('a row of table 2 that is divided into lines of its own', () => {
  const older = editionOf('2019');
  const divided = ['其他对外管理服务事项', '行政检查', '11', '2', '33', '行政确认', '44', '5', '66'];
  const before = [
    '第二十条第（五）项',
    '信息内容',
    '上一年项目数量',
    '本年增/减',
    '处理决定数量',
    '行政许可',
    '8',
    '1',
    '9',
  ];
  const after = [
    '第二十条第（六）项',
    '信息内容',
    '上一年项目数量',
    '本年增/减',
    '处理决定数量',
    '行政处罚',
    '7',
    '0',
    '3',
  ];
  const read = (lines: readonly string[]): BoundTable | undefined => {
    const text = [...before, ...lines, ...after].map((line) => `${line} |`);
    const placed = tablesIn(text.join('\n'), 'plaintext').map((table) => placeTable(table, 't2'));
    return bindTables(placed, older).find((table) => table.id === 't2');
  };

  test('is not read, and says so: the first line’s numbers are not the row’s', () => {
    const table = read(divided);
    expect(servicesIn(table)).toEqual([undefined, undefined, undefined]);
    expect(table?.shape.map(({ kind }) => kind)).toContain('unreadable');
    expect(table?.cells.get('license|decisions')?.value).toBe('9');
    expect(table?.cells.get('penalty|prevItems')?.value).toBe('7');
  });

  test('is read where only a remark stands behind its label', () => {
    const remark = ['其他对外管理服务事项', '（含行政检查、行政确认）', '11', '2', '33'];
    expect(servicesIn(read(remark))).toEqual(['11', '2', '33']);
    expect(servicesIn(read(['其他对外管理服务事项', '11', '2', '33']))).toEqual(['11', '2', '33']);
  });
});

describe('numbers of one line that repeat', () => {
  const lines = [
    '第二十条第（五）项',
    '信息内容',
    '本年处理决定数量',
    '行政许可',
    '0',
    '0',
    '0',
    '第二十条第（六）项',
    '信息内容',
  ];
  const read = (coercion: readonly string[]): BoundTable | undefined => {
    const text = [...lines, '本年处理决定数量', '行政处罚', '12', '12', '12', '行政强制', ...coercion].map(
      (line) => `${line} |`,
    );
    const placed = tablesIn(text.join('\n'), 'plaintext').map((table) => placeTable(table, 't2'));
    return bindTables(placed, edition).find((table) => table.id === 't2');
  };

  test('are one where the row has one: what is left of merged cells', () => {
    const table = read(['5', '5']);
    expect(table?.cells.get('license|decisions')?.value).toBe('0');
    expect(table?.cells.get('penalty|decisions')?.value).toBe('12');
    expect(table?.cells.get('coercion|decisions')?.value).toBe('5');
  });

  test('are not read where they are different', () => {
    const table = read(['5', '6', '5']);
    expect(table?.cells.get('coercion|decisions')).toBe(undefined);
    expect(table?.shape.map(({ kind }) => kind)).toContain('cell-count');
  });
});
