import { expect, test } from 'vitest';
import type { Check, Figure, Statistics } from '../../protocol/statistics.ts';
import { toCsv, toMarkdown } from '../../client/webview/copying.ts';
import { layOutStack, lengthOf, scaleOf } from '../../client/webview/geometry.ts';
import { drawPicture, toSvgText } from '../../client/webview/picture.ts';
import { readWords, type Words } from '../../client/webview/words.ts';

const words: Words = {
  balance: '申请收办',
  name: '项目',
  count: '数量',
  share: '占比',
  leftSide: '左边',
  rightSide: '右边',
  verdict: '结果',
  checks: '勾稽关系',
  relation: '关系',
  claims: '正文中的数字',
  lastYear: '上年',
  change: '增减',
  copyMarkdown: '',
  copyCsv: '',
  savePage: '',
  saveSvg: '',
  savePng: '',
  goTo: '',
  missing: '',
  errors: '',
  warnings: '',
  infos: '',
  noProblem: '',
  notHolding: '',
  columnBalance: '',
  failingOnly: '',
  difference: '',
  total: '',
  empty: '',
  loading: '',
  nothingFails: '',
  reportOf: '',
};

const figure = (label: string, value: number, share?: string): Figure => ({
  id: label,
  label,
  value: String(value),
  shown: String(value),
  ...(share === undefined ? {} : { share }),
});

const results = { total: figure('本年办结', 12), parts: [figure('予以公开', 9, '75.0%'), figure('甲|乙', 3, '25.0%')] };

const statistics: Statistics = {
  head: {
    title: '青禾县2025年报告',
    edition: '2021年版格式',
    reason: '',
    tallies: [{ name: '部分', there: 5, expected: 6, missing: [] }],
    errors: 0,
    warnings: 0,
    infos: 0,
    verdict: { state: 'holds', words: '全部成立' },
  },
  balances: [],
  charts: [{ id: 't3/results', title: '办理结果', kind: 'stack', bars: [results], rates: [] }],
  grids: [
    {
      id: 't2',
      title: '表二',
      drawn: false,
      blocks: [{ caption: '第二十条', columns: ['件数'], rows: [{ label: '=1+2', depth: 1, cells: [null] }] }],
    },
  ],
  checks: [],
  claims: [],
};

const check = (id: string, state: Check['state']): Check => {
  const said = { words: state, left: '1', right: '1', difference: '', clause: '', totals: [], parts: [] };
  return { id, table: '表', name: id, sign: '=', state, ...said };
};

test('relations that fail come first, then those not judged, each in the order of the edition', () => {
  const checks = [
    check('甲', 'holds'),
    check('乙', 'silent'),
    check('丙', 'fails'),
    check('丁', 'holds'),
    check('戊', 'fails'),
  ];
  const copied = toCsv({ ...statistics, checks }, words);
  expect([...copied.matchAll(/表 · (.)/g)].map(([, id]) => id).join('')).toBe('丙戊乙甲丁');
});

test('Markdown has a table for each that has rows, its bars escaped', () => {
  expect(toMarkdown(statistics, words)).toBe(`# 青禾县2025年报告

2021年版格式；部分 5/6；全部成立

## 办理结果

| 项目 | 数量 | 占比 |
| --- | ---: | ---: |
| 本年办结 | 12 |  |
| 本年办结 · 予以公开 | 9 | 75.0% |
| 本年办结 · 甲\\|乙 | 3 | 25.0% |

## 表二 · 第二十条

| 项目 | 件数 |
| --- | ---: |
| =1+2 |  |
`);
});

test('CSV names the table in each row, and no field is a formula', () => {
  expect(toCsv(statistics, words).split('\r\n')).toEqual([
    '办理结果,项目,数量,占比',
    '办理结果,本年办结,12,',
    '办理结果,本年办结 · 予以公开,9,75.0%',
    '办理结果,本年办结 · 甲|乙,3,25.0%',
    '表二 · 第二十条,项目,件数',
    "表二 · 第二十条,'=1+2,",
    '',
  ]);
});

test('the parts of a bar stand side by side, and small ones stay visible', () => {
  const bar = { total: figure('全', 1000), parts: [figure('甲', 999), figure('乙', 0), figure('丙', 1)] };
  const segments = layOutStack(bar, lengthOf(bar), 500);
  expect(segments.map(({ index, x, width }) => [index, Math.round(x), Math.round(width)])).toEqual([
    [0, 0, 500],
    [2, 500, 1],
  ]);
  expect(layOutStack({ total: figure('全', 0), parts: [figure('甲', 0)] }, 0, 500)).toEqual([]);
});

test('bars of one scale begin at nothing and end at the longest', () => {
  const widthOf = scaleOf([figure('甲', 5), figure('乙', 10)], 100);
  expect([figure('甲', 5), figure('乙', 10), figure('丙', 0)].map(widthOf)).toEqual([50, 100, 0]);
  expect(scaleOf([], 100)(figure('甲', 0))).toBe(0);
});

test('a picture says what it shows and holds nothing of the report as markup', () => {
  const [chart] = statistics.charts;
  if (!chart) throw new Error('there is a chart');
  const text = toSvgText(drawPicture({ ...chart, title: '<script>甲</script>' }));
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(text).not.toContain('<script');
  expect(text).toContain('9（75.0%）');
});

test('words that are not all there are refused', () => {
  expect(readWords(JSON.stringify(words))).toEqual(words);
  expect(() => readWords('{}')).toThrow('left a word out');
});
