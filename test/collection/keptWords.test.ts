import { describe, expect, test } from 'vitest';
import { listKept } from '../../server/src/collection/keptWords.ts';
import { readText } from '../language/check.ts';
import { onlyReport } from '../reports/reading.ts';

const write = (year: number, body: string): string =>
  `# 青禾县${year}年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${body}\n`;

/** `kind printed` of what is in the report of 2025 as it was in that of 2024; the title, whose year has moved, is left out. */
function compare(last: string, now: string): readonly string[] {
  const text = write(2025, now);
  const words = listKept(onlyReport(readText(text)), onlyReport(readText(write(2024, last))));
  for (const { span, printed } of words) expect(text.slice(span.start, span.end)).toBe(printed);
  return words.slice(1).map(({ kind, printed }) => `${kind} ${printed}`);
}

describe('a number that is the same as last year', () => {
  const last = '全年公开信息120条，发布解读12篇，占10%。';

  test('is listed, and one that was changed is not', () => {
    expect(compare(last, '全年公开信息120条，发布解读13篇，占10%。')).toEqual(['figure 120条', 'figure 10%']);
  });

  test('is listed where its sentence was rewritten around it', () => {
    expect(compare(last, '县政府网站改版后，全年公开信息120条。')).toEqual(['figure 120条']);
  });

  test('is not taken for another number of the same value', () => {
    expect(compare(last, '举办培训班两期，受众120人次，另有热线答复12篇。')).toEqual([]);
  });

  test('is told in either script and width', () => {
    expect(compare(last, '全年公开信息１２０條，發布解讀12篇。')).toEqual(['figure １２０條', 'figure 12篇']);
  });
});

describe('a date or year that is the same as last year', () => {
  test('is listed with its day', () => {
    expect(compare('2024年3月5日召开会议。', '2024年3月5日召开会议。')).toEqual(['year 2024', 'date 3月5日']);
    expect(compare('县政府3月召开会议。', '县政府4月召开会议。')).toEqual([]);
  });

  test('is not listed where it is of every year', () => {
    expect(compare('自2024年1月1日起至2024年12月31日止。', '自2025年1月1日起至2025年12月31日止。')).toEqual([
      'moved 2025',
      'moved 2025',
    ]);
  });

  test('is not listed in the name of a document', () => {
    const words = '按照《青禾县2024年工作要点》办理。';
    expect(compare(words, words)).toEqual([]);
  });

  test('is told from a year that has moved on', () => {
    expect(compare('2024年，较2023年有增加。', '2025年，较2024年有增加。')).toEqual(['moved 2025', 'moved 2024']);
  });
});

const table = (row: string): string => `## 三、收到和处理政府信息公开申请情况

| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| ${row}`;

describe('what was carried over', () => {
  const last = table('四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |');

  test('is listed as a row with the numbers that are last year’s', () => {
    const now = table('二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 4 |');
    const words = listKept(onlyReport(readText(write(2025, now))), onlyReport(readText(write(2024, last))));
    expect(words.filter(({ kind }) => kind === 'carried').map(({ printed, around }) => [printed, around])).toEqual([
      ['3 0 0 0 0 0', '二、上年结转政府信息公开申请数量'],
    ]);
  });
});
