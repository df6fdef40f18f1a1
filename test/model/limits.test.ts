import { expect, test } from 'vitest';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

/** A guard against hanging, not a measurement: the slowest machine that runs tests is allowed this much. */
const patience = 5000;

const heading = '青禾县2024年政府信息公开工作年度报告\n一、总体情况\n';
const tableHead =
  '三、收到和处理政府信息公开申请情况\n自然人 | 商业企业 | 总计 |\n一、本年新收政府信息公开申请数量 |\n';

const large: readonly (readonly [name: string, text: string, format: DocumentFormat])[] = [
  ['100,000 pipes on one line', `${heading}${'|'.repeat(100_000)}`, 'markdown'],
  ['100,000 pipes on lines of their own', `${heading}${tableHead}${'|\n'.repeat(100_000)}`, 'plaintext'],
  ['100,000 cells of one number', `${heading}${tableHead}${'0 |\n'.repeat(100_000)}`, 'plaintext'],
  ['a GFM table of 100,000 columns', `${heading}|${'a|'.repeat(100_000)}\n|${'-|'.repeat(100_000)}\n`, 'markdown'],
  ['a GFM table of 50,000 rows', `${heading}| a | b |\n| --- | --- |\n${'| 1 | 2 |\n'.repeat(50_000)}`, 'markdown'],
  ['1 MB in one line', heading + '公开信息1286条，'.repeat(110_000), 'plaintext'],
  ['1 MB of digits', heading + '1'.repeat(1_000_000), 'plaintext'],
  ['1 MB of blanks', heading + ' '.repeat(1_000_000), 'plaintext'],
  ['1 MB of tabs', heading + '\t'.repeat(1_000_000), 'plaintext'],
  ['1 MB of numbers of headings', heading + '一、二、三、'.repeat(160_000), 'plaintext'],
  ['1 MB of brackets', heading + '（一）'.repeat(300_000), 'plaintext'],
  ['20,000 nested elements', `${heading}${'<div>'.repeat(20_000)}`, 'html'],
  ['20,000 nested tables', `${heading}${'<table><tr><td>'.repeat(20_000)}`, 'html'],
  [
    'cells that claim a billion columns',
    `${heading}<table>${'<tr><td rowspan=1000000000 colspan=1000000000>1</td></tr>'.repeat(500)}</table>`,
    'html',
  ],
  ['200,000 unclosed tags', `${heading}${'<td'.repeat(200_000)}`, 'html'],
  ['200,000 unclosed tables in text', `${heading}${'<table>\n'.repeat(100_000)}`, 'markdown'],
  ['100,000 unclosed comments', `${heading}${'<!-- '.repeat(100_000)}`, 'markdown'],
  ['100,000 fences', `${heading}${'```\n'.repeat(100_000)}`, 'markdown'],
  ['100,000 entities', `${heading}<p>${'&nbsp;'.repeat(100_000)}</p>`, 'html'],
  ['100,000 headings', `${heading}${'一、总体情况\n'.repeat(100_000)}`, 'plaintext'],
  ['100,000 short labels', `${heading}${'总计\n\n'.repeat(100_000)}`, 'plaintext'],
  ['20,000 parts that come again', `${heading}${'二、主动公开政府信息情况\n内容。\n'.repeat(20_000)}`, 'plaintext'],
  [
    '40,000 labels cut short',
    `${heading}${tableHead.split('\n')[0]}\n一、本年新收政府信息公开申请数量\n\n${'商业企\n\n科研机\n\n0\n\n'.repeat(20_000)}`,
    'plaintext',
  ],
  ['100,000 lines of columns', `${heading}${'总计   1   2   3\n'.repeat(100_000)}`, 'plaintext'],
  ['100,000 replaced characters', `${heading}${'\uFFFD'.repeat(100_000)}`, 'plaintext'],
  [
    '500 reports in one document',
    renderReport(generateReport('2021', 1), styleByName('pipe rows')).repeat(500),
    'plaintext',
  ],
];

test.each(large)('%s are read before anybody waits', (_, text, format) => {
  // The processor's time, not the clock's: other work on the machine must not fail a test.
  const begun = process.cpuUsage();
  readDocument(text, { format });
  const { user } = process.cpuUsage(begun);
  expect(user / 1000).toBeLessThan(patience);
});

test('500 reports in one document are 500 reports', () => {
  const one = renderReport(generateReport('2021', 1), styleByName('pipe rows'));
  expect(readDocument(one.repeat(500), { format: 'plaintext' }).reports).toHaveLength(500);
});

test('an empty document and one of blanks hold no report', () => {
  for (const text of ['', ' ', '\n\n\n', '\uFEFF'])
    expect(readDocument(text, { format: 'markdown' }).reports).toEqual([]);
});

test('a text that is no report is read and holds none', () => {
  const texts = [
    '# 会议纪要\n\n今天讨论了两件事。\n',
    '| a | b |\n| --- | --- |\n| 1 | 2 |\n',
    'const x = 1;\n',
    '<html><body><p>你好</p></body></html>',
  ];
  for (const text of texts) expect(readDocument(text, { format: 'markdown' }).reports).toEqual([]);
});
