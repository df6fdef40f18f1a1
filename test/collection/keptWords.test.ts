import { describe, expect, test } from 'vitest';
import type { Report } from '../../server/src/model/report.ts';
import { listKept } from '../../server/src/collection/keptWords.ts';
import { expectLinear } from '../growth.ts';
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

  test('is not listed where it is the whole year', () => {
    expect(compare('2024年1月至12月，信息公开。', '2025年1月至12月，信息公开。')).toEqual(['moved 2025']);
  });

  test('is not listed in the name of a document', () => {
    const words = '按照《青禾县2024年工作要点》办理。';
    expect(compare(words, words)).toEqual([]);
  });

  test('is told from a year that has moved on', () => {
    expect(compare('2024年，较2023年有增加。', '2025年，较2024年有增加。')).toEqual(['moved 2025', 'moved 2024']);
  });
});

describe('a date or year in another notation', () => {
  test.each([
    ['目录2024.3.5发布。', 'date 2024.3.5'],
    ['目录2024-03-05更新。', 'date 2024-03-05'],
    ['目录2024/3/5更新。', 'date 2024/3/5'],
    ['24年，网站改版。', 'year 24'],
    ['**2024**年，网站改版。', 'year 2024'],
    ['2024&nbsp;年，网站改版。', 'year 2024'],
    ['见![图](img/2024.png)。', 'year 2024'],
  ])('is listed: %s', (line, expected) => {
    expect(compare(line, line)).toEqual([expected]);
  });

  test('is listed behind a comma, and in a span of days', () => {
    const line = '目录2024.3.5发布，2024-03-05更新，2024/3/6，24年，2024&nbsp;年，2024.4.1—2024.5.1。';
    expect(compare(line, line)).toEqual([
      'date 2024.3.5',
      'date 2024-03-05',
      'date 2024/3/6',
      'year 24',
      'year 2024',
      'date 2024.4.1',
      'date 2024.5.1',
    ]);
  });

  test.each([
    '根据青政办〔2024〕5号文件办理。',
    '按照《青禾县2024工作要点》办理。',
    '条例自2019.5.15施行。',
    '联系电话：0532-2024。',
    '近24年来逐步完善。',
  ])('is not listed where it is as true this year, or none: %s', (line) => {
    expect(compare(line, line)).toEqual([]);
  });
});

const own = (...rows: readonly string[]): string =>
  `| 序号 | 事项 | 情况 |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}`;

describe('in a table of the author’s own', () => {
  test.each([
    ['增长12%', ['figure 12%']],
    ['增长 5%', ['figure 5%']],
    ['共办理12件，其中网上3件', ['figure 12件', 'figure 3件']],
    ['公开指南1份、目录2份', ['figure 1份', 'figure 2份']],
    ['是（3次）', ['figure 3次']],
    ['百分之五', ['figure 五']],
    ['2024年新增', ['year 2024']],
    ['2024-03-05', ['date 2024-03-05']],
    ['2024年3月', ['year 2024', 'date 3月']],
    ['青政办〔2024〕5号', []],
    ['已完成', []],
  ])('what is kept is listed, and running numbers are not: %s', (cell, expected) => {
    const rows = own(`1 | 网站 | ${cell}`, '2 | 热线 | 已完成');
    expect(compare(rows, rows)).toEqual(expected);
  });

  test('years in heads are listed', () => {
    const heads = '| 序号 | 2023年 | 2024 |\n| --- | --- | --- |\n| 1 | 甲 | 乙 |';
    expect(compare(heads, heads)).toEqual(['year 2023', 'year 2024']);
  });

  test('a number is not taken for that of another row or column', () => {
    const before = own('1 | 网站 | 12', '2 | 热线 | 9');
    expect(compare(before, own('1 | 网站 | 9', '2 | 热线 | 12'))).toEqual([]);
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

const old = (year: number): string =>
  `# 青禾县${year}年政府信息公开工作年度报告\n\n## 一、概述\n\n全年公开信息120条。\n`;

describe('what cannot be told from last year’s', () => {
  test('a year in words that were not there last year is left alone', () => {
    expect(compare('略。', '2024年新设机构两个。')).toEqual([]);
  });

  test('a row of an own table is quoted only so far as it can be read', () => {
    const long = `| 科室 | 件数 | 说明 |\n| --- | --- | --- |\n| 办公室 | 共37件 | ${'说明'.repeat(200)} |\n`;
    expect(compare(long, long)).toEqual(['figure 37件']);
    const text = write(2025, long);
    const words = listKept(onlyReport(readText(text)), onlyReport(readText(write(2024, long))));
    for (const { around } of words) expect(JSON.stringify(around ?? '').length).toBeLessThan(400);
  });

  test('a report of a year that had no format is compared in its words', () => {
    const words = listKept(onlyReport(readText(old(1999))), onlyReport(readText(old(1998))));
    expect(words.map(({ printed }) => printed)).toContain('120条');
  });
});

const makeLongCells = (count: number): readonly [Report, Report] => {
  const body = `| 科室 | 件数 |\n| --- | --- |\n| 办公室 | ${'1234567890'.repeat(count / 10)}件 |\n`;
  return [onlyReport(readText(write(2025, body))), onlyReport(readText(write(2024, body)))];
};

test('a cell of very many digits is looked through once', async () => {
  await expectLinear(80_000, makeLongCells, ([now, last]) => listKept(now, last));
});
