import { describe, expect, test } from 'vitest';
import { readStatement } from '../../server/src/model/reportStarts.ts';
import { readText } from '../language/check.ts';
import { runAllRules } from '../language/checkAll.ts';
import { expectedReadings, readingsOf } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

const plain = { format: 'plaintext' } as const;
const style = styleByName('cell lines');

/** A report whose body is named in a sentence of its preface instead of a title. */
function untitled(edition: '2019' | '2021', seed: number, body: string): string {
  const text = renderReport(generateReport(edition, seed), style);
  const year = generateReport(edition, seed).year;
  const [title = ''] = text.split('\n');
  return text.replace(
    `${title}\n`,
    `本报告是根据《中华人民共和国政府信息公开条例》要求，由${body}编制的${year}年度政府信息公开工作年度报告。\n`,
  );
}

/** What search results and other pages leave between two reports. */
const snippet =
  '2008年白水县建设局政府信息公开年度报告\n- 1 - 2008 年白水县建设局 政府信息公开年度报告 引 言 本报告由白水县建设局编写，分为六个部分，所列数据截至年底，电子版可从网站下\n';

const otherParts = [
  '一、主要做法\n\n（一）加强领导。委机关成立领导小组，由主要负责人任组长，办公室负责日常工作。',
  '二、公开的内容\n\n委机关设立公示栏两处，公布办事程序和收费标准。',
  '三、主要成效\n\n办事透明度提高，群众来访减少。',
  '四、存在问题\n\n宣传还不够。',
].join('\n');

describe('two reports in one text', () => {
  const first = generateReport('2019', 3);
  const second = generateReport('2021', 4);
  const texts: readonly (readonly [string, string])[] = [
    ['with titles', `${renderReport(first, style)}\n${renderReport(second, style)}`],
    ['with titles and no blank line between them', `${renderReport(first, style)}${renderReport(second, style)}`],
  ];

  test.each(texts)('%s have their own years, editions and tables', (_, text) => {
    const { reports, foreign } = readText(text, plain);
    expect(reports.map(({ year, edition }) => [year, edition?.id])).toEqual([
      [first.year, '2019'],
      [second.year, '2021'],
    ]);
    expect(reports.map(readingsOf)).toEqual([first, second].map(expectedReadings));
    expect(foreign).toEqual([]);
  });

  test('without titles are told by the sentence that says whose they are', () => {
    const text = `${untitled('2019', 3, '青禾县民政局')}${untitled('2021', 4, '白水县司法局')}`;
    const { reports } = readText(text, plain);
    expect(reports.map(({ year, organisation, edition, title }) => [year, organisation, edition?.id, title])).toEqual([
      [first.year, '青禾县民政局', '2019', undefined],
      [second.year, '白水县司法局', '2021', undefined],
    ]);
    expect(reports.map(({ sections }) => sections.length)).toEqual([6, 6]);
    expect(reports.map(({ span }) => text.slice(span.start, span.start + 5))).toEqual(['本报告是根', '本报告是根']);
  });

  test('keep the title above such a sentence', () => {
    const text = `${renderReport(first, style)}白水县司法局${second.year}年政府信息公开工作年度报告\n发布时间：2024-01-12\n${untitled('2021', 4, '白水县司法局')}`;
    const [, other] = readText(text, plain).reports;
    expect(other?.title?.text).toBe(`白水县司法局${second.year}年政府信息公开工作年度报告`);
    expect(text.slice(other?.span.start).startsWith('白水县司法局')).toBe(true);
  });
});

describe('pieces of other documents', () => {
  const text = `${untitled('2019', 3, '青禾县民政局')}${snippet}${untitled('2021', 4, '白水县司法局')}${otherParts}\n`;
  const document = readText(text, plain);

  test('between two reports and behind the last belong to none of them', () => {
    expect(document.reports.map(({ organisation }) => organisation)).toEqual(['青禾县民政局', '白水县司法局']);
    expect(document.reports.map(({ sections }) => sections.length)).toEqual([6, 6]);
    expect(document.foreign.map(({ start, end }) => text.slice(start, end))).toEqual([snippet.trim(), otherParts]);
    for (const { span } of document.reports) expect(text.slice(span.start, span.end)).not.toMatch(/建设局|主要做法/);
  });

  test('are told once, and nothing else is found in them', () => {
    const found = runAllRules(text, plain).filter(({ severity }) => severity !== 'info');
    expect(found.map(({ rule }) => rule).filter((rule) => rule !== 'title-form' && rule !== 'period-missing')).toEqual([
      'page-residue',
    ]);
  });

  test('are left to the numbering in a document with one report', () => {
    const one = `${renderReport(generateReport('2021', 4), style)}${otherParts}\n`;
    const { foreign, reports } = readText(one, plain);
    expect(foreign).toEqual([]);
    expect(reports[0]?.sections.length).toBeGreaterThan(6);
    expect(runAllRules(one, plain).map(({ rule }) => rule)).toContain('heading-number');
  });

  test.each([
    ['at once', ''],
    ['behind a sentence', '本年度其他情况报告如下。\n\n'],
  ])('are not matters that the author numbers from 一 in the sixth part, %s', (_, before) => {
    const matters =
      '一、收费情况\n\n没有收取信息处理费。\n\n二、创新做法\n\n我县开设政策问答专栏。\n\n三、重点工作\n\n公开重点领域信息86条。\n\n';
    const [own = '', rest = ''] = renderReport(generateReport('2021', 4), style).split('六、其他需要报告的事项\n');
    const numbered = `${own}六、其他需要报告的事项\n\n${before}${matters}`;
    expect(rest).not.toBe('');
    const both = `${numbered}${renderReport(generateReport('2021', 5), style)}`;
    const { reports, foreign } = readText(both, plain);
    expect(reports.length).toBe(2);
    expect(foreign).toEqual([]);
    const found = runAllRules(both, plain).map(({ rule }) => rule);
    expect(found).toContain('heading-number');
    expect(found).not.toContain('page-residue');
    expect(found).not.toContain('section-empty');
  });

  test('are not an author’s list of fewer parts', () => {
    const [one = '', two = ''] = otherParts.split('\n二、');
    const list = `${untitled('2019', 3, '青禾县民政局')}${untitled('2021', 4, '白水县司法局')}${one}\n二、${two.split('\n三、')[0] ?? ''}\n`;
    expect(readText(list, plain).foreign).toEqual([]);
  });

  test('are none where the parts behind the last one are a report’s own', () => {
    const both = `${renderReport(generateReport('2019', 3), style)}\n${renderReport(generateReport('2021', 4), style)}`;
    expect(readText(both, plain).foreign).toEqual([]);
  });
});

describe('the sentence of a preface', () => {
  test.each([
    [
      '本报告是根据《条例》要求,由广平市城管委编制的2012年度政府信息公开年度报告。',
      { organisation: '广平市城管委', year: 2012 },
    ],
    [
      '2012年市城管委政务公开和政府信息公开年度报告是根据《条例》要求,由广平市城管委编制的政府信息公开年度报告。',
      { organisation: '广平市城管委', year: 2012 },
    ],
    ['本报告由青禾县民政局按照《条例》编制。', { organisation: undefined, year: undefined }],
    ['本報告依據《條例》編制。', { organisation: undefined, year: undefined }],
  ])('%s', (text, statement) => expect(readStatement(text)).toEqual(statement));

  test.each([
    '本报告所列数据的统计期限自2023年1月1日起至12月31日止。',
    '按照要求，编制了政府信息公开工作年度报告。',
    '2023年，我局编制政府信息公开指南1份。',
    '本报告数据由各单位提供。',
    '',
  ])('“%s” is none', (text) => expect(readStatement(text)).toBeUndefined());
});
