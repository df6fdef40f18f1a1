import { expect, test } from 'vitest';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { expectLinear } from '../growth.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

const heading = '青禾县2024年政府信息公开工作年度报告\n一、总体情况\n';
const tableHead =
  '三、收到和处理政府信息公开申请情况\n自然人 | 商业企业 | 总计 |\n一、本年新收政府信息公开申请数量 |\n';

const large: readonly (readonly [
  name: string,
  count: number,
  textOf: (count: number) => string,
  format: DocumentFormat,
])[] = [
  ['100,000 pipes on one line', 100_000, (count) => `${heading}${'|'.repeat(count)}`, 'markdown'],
  [
    '100,000 pipes on lines of their own',
    100_000,
    (count) => `${heading}${tableHead}${'|\n'.repeat(count)}`,
    'plaintext',
  ],
  ['100,000 cells of one number', 100_000, (count) => `${heading}${tableHead}${'0 |\n'.repeat(count)}`, 'plaintext'],
  [
    'a GFM table of 100,000 columns',
    100_000,
    (count) => `${heading}|${'a|'.repeat(count)}\n|${'-|'.repeat(count)}\n`,
    'markdown',
  ],
  [
    'a GFM table of 50,000 rows',
    50_000,
    (count) => `${heading}| a | b |\n| --- | --- |\n${'| 1 | 2 |\n'.repeat(count)}`,
    'markdown',
  ],
  ['1 MB in one line', 110_000, (count) => heading + '公开信息1286条，'.repeat(count), 'plaintext'],
  ['1 MB of digits', 1_000_000, (count) => heading + '1'.repeat(count), 'plaintext'],
  ['1 MB of blanks', 1_000_000, (count) => heading + ' '.repeat(count), 'plaintext'],
  ['1 MB of tabs', 1_000_000, (count) => heading + '\t'.repeat(count), 'plaintext'],
  ['1 MB of numbers of headings', 160_000, (count) => heading + '一、二、三、'.repeat(count), 'plaintext'],
  ['1 MB of brackets', 300_000, (count) => heading + '（一）'.repeat(count), 'plaintext'],
  ['20,000 nested elements', 20_000, (count) => `${heading}${'<div>'.repeat(count)}`, 'html'],
  ['20,000 nested tables', 20_000, (count) => `${heading}${'<table><tr><td>'.repeat(count)}`, 'html'],
  [
    'cells that claim a billion columns',
    500,
    (count) => `${heading}<table>${'<tr><td rowspan=1000000000 colspan=1000000000>1</td></tr>'.repeat(count)}</table>`,
    'html',
  ],
  ['200,000 unclosed tags', 200_000, (count) => `${heading}${'<td'.repeat(count)}`, 'html'],
  ['200,000 unclosed tables in text', 100_000, (count) => `${heading}${'<table>\n'.repeat(count)}`, 'markdown'],
  ['100,000 unclosed comments', 100_000, (count) => `${heading}${'<!-- '.repeat(count)}`, 'markdown'],
  ['100,000 fences', 100_000, (count) => `${heading}${'```\n'.repeat(count)}`, 'markdown'],
  [
    'a cell of 200,000 blanks',
    200_000,
    (count) => `${heading}| a | b |\n| --- | --- |\n| 1${' '.repeat(count)}2 | 3 |\n`,
    'markdown',
  ],
  ['a heading of 200,000 blanks', 200_000, (count) => `${heading}# 总体${' '.repeat(count)}情况\n`, 'markdown'],
  ['front matter of 200,000 blanks', 200_000, (count) => `---\nyear${' '.repeat(count)}x\n---\n${heading}`, 'markdown'],
  [
    'a comment of 200,000 blanks',
    200_000,
    (count) => `${heading}<!-- nianbao-disable-next-line wording${' '.repeat(count)}x\n`,
    'markdown',
  ],
  ['100,000 entities', 100_000, (count) => `${heading}<p>${'&nbsp;'.repeat(count)}</p>`, 'html'],
  ['100,000 headings', 100_000, (count) => `${heading}${'一、总体情况\n'.repeat(count)}`, 'plaintext'],
  ['100,000 short labels', 100_000, (count) => `${heading}${'总计\n\n'.repeat(count)}`, 'plaintext'],
  [
    '20,000 parts that come again',
    20_000,
    (count) => `${heading}${'二、主动公开政府信息情况\n内容。\n'.repeat(count)}`,
    'plaintext',
  ],
  [
    '40,000 labels cut short',
    20_000,
    (count) =>
      `${heading}${tableHead.split('\n')[0]}\n一、本年新收政府信息公开申请数量\n\n${'商业企\n\n科研机\n\n0\n\n'.repeat(count)}`,
    'plaintext',
  ],
  ['100,000 lines of columns', 100_000, (count) => `${heading}${'总计   1   2   3\n'.repeat(count)}`, 'plaintext'],
  [
    '40,000 beginnings of labels side by side, and as many ends below',
    40_000,
    (count) =>
      `${heading}${tableHead.replaceAll(/ \|\n?/g, '   ')}1   2   3\n${'自   '.repeat(count)}\n${'然人   '.repeat(count)}\n1   2   3\n`,
    'plaintext',
  ],
  [
    '40,000 labels beside one that is broken',
    40_000,
    (count) =>
      `${heading}${tableHead.replaceAll(/ \|\n?/g, '   ')}1   2   3\n${'自   '.repeat(20)}${'总计   '.repeat(count)}1\n${'然人   '.repeat(20)}\n1   2   3\n`,
    'plaintext',
  ],
  ...['行政许可（说明）', '行政许可', `行政许可（${'说明事项'.repeat(20)}）`].map(
    (label) =>
      [
        `20,000 rows ${label.slice(0, 8)} that come again`,
        20_000,
        (count: number) =>
          `${heading}二、主动公开政府信息情况\n第二十条第（五）项 | |\n信息内容 | 本年处理决定数量 |\n${`${label} | 3 |\n`.repeat(count)}`,
        'plaintext',
      ] as const,
  ),
  [
    '2,000 lines of numbers with headings between them',
    2000,
    (count) =>
      `${heading}${`${'一、本年新收政府信息公开申请数量 总计 0 0 0 0 二、主动公开政府信息情况 总计 结果维持 0 0 0 0 '.repeat(9)}\n`.repeat(count)}`,
    'plaintext',
  ],
  ['100,000 replaced characters', 100_000, (count) => `${heading}${'\uFFFD'.repeat(count)}`, 'plaintext'],
  [
    '500 reports in one document',
    500,
    (count) => renderReport(generateReport('2021', 1), styleByName('pipe rows')).repeat(count),
    'plaintext',
  ],
];

test.each(large)('%s take time that grows with the text', (_, count, textOf, format) =>
  expectLinear(count, textOf, (text) => readDocument(text, { format })),
);

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
