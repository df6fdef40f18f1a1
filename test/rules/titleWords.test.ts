import { expect, test } from 'vitest';
import { isUsual, readTitleWords } from '../../server/src/rules/titleWords.ts';

test.each([
  '青禾县水利局2024年政府信息公开工作年度报告',
  '青禾县政府信息公开办公室2024年政府信息公开工作年度报告',
  '关于青禾2024年政府信息公开工作年度报告',
  '青禾县人民政府2019年政府信息公开工作年度报告',
  '青禾縣水利局2024年政府信息公开工作年度报告',
])('%s is in the usual form, and a closer look finds no fault in it', (title) => {
  expect(isUsual(title)).toBe(true);
  expect(readTitleWords(title).faults).toEqual([]);
});

test.each([
  ['青禾县水利局2024政府信息公开工作年度报告', '年份后缺“年”字'],
  ['青禾县水利局政府信息公开工作年度报告', '缺年份'],
  ['青禾县水利局2024年度报告', '缺“政府信息公开”'],
])('%s: %s', (title, fault) => {
  expect(readTitleWords(title).faults.map(({ zh }) => zh)).toContain(fault);
});

test('the 年度 of the form’s own words is not that of the year before it', () => {
  const { year, faults } = readTitleWords('青禾县水利局政府信息公开工作2024年度报告');
  expect(year).toBe('2024');
  expect(faults).toEqual([]);
});

test.each(['青禾县人民医院2024年信息公开工作年度报告', '青禾自来水公司2024年信息公开工作年度报告'])(
  '%s: no government, and its information is its own',
  (title) => {
    expect(readTitleWords(title).faults).toEqual([]);
  },
);

test.each([
  '关于的2024年政府信息公开工作年度报告',
  '二零二四年青禾县2024年政府信息公开工作年度报告',
  '青禾县水利局 2024年政府信息公开工作年度报告',
  '青禾县水利局2024年度政府信息公开工作年度报告',
  '青禾县水利局2024年政府信息公开工作报告',
  '2024年政府信息公开工作年度报告',
])('%s is looked at more closely', (title) => {
  expect(isUsual(title)).toBe(false);
});
