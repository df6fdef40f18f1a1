import { describe, expect, test } from 'vitest';
import { lookedAt, looksLikeReport } from '../../server/src/model/looksLikeReport.ts';
import { expectLinear } from '../growth.ts';

describe('a document is taken for a report', () => {
  test.each([
    ['with its title', '青禾县2025年政府信息公开工作年度报告'],
    ['with the title in traditional characters', '青禾縣二〇一〇年政府信息公開年度報告'],
    [
      'with pinyin between the characters',
      '政（zhèng）府（fǔ）信（xìn）息（xī）公（gōng）开（kāi）年（nián）度（dù）报（bào）告（gào）',
    ],
    ['with a broken title', '青禾县\n政府信息公开\n工作年度\n报告'],
    ['without a title, by its first heading', '一、总体情况\n2025年，我局认真落实政府信息公开要求。'],
    ['as a page, by its title element', '<html><head><title>2025年政府信息公开年报</title></head><body></body></html>'],
    ['by a table of applications', '| 本年新收政府信息公开申请数量 | 3 |\n本列数据的勾稽关系为'],
    ['under the older name', '2009年政务公开工作报告'],
  ])('%s', (_, text) => {
    expect(looksLikeReport(text, '')).toBe(true);
  });

  test.each(['青禾县2024年政府信息公开工作年度报告.txt', '政府信息公开工作报告（送审稿）.md'])(
    'by its name: %s',
    (name) => {
      expect(looksLikeReport('', name)).toBe(true);
    },
  );
});

describe('a document is left alone', () => {
  test.each([
    ['empty', ''],
    ['a readme', '# Project\n\nInstall with npm.'],
    ['another report', '# 2025年度报告\n\n## 一、总体情况\n\n本公司全年营业收入增长。'],
    ['a letter that speaks of disclosure', '您好，请依法处理我的政府信息公开事项。'],
    ['one that only speaks of it late', `${'正文。'.repeat(lookedAt)}政府信息公开工作年度报告`],
  ])('%s', (_, text) => {
    expect(looksLikeReport(text, 'a.md')).toBe(false);
  });

  test.each(['年度报告.md', '政府信息公开指南.md'])('by its name: %s', (name) => {
    expect(looksLikeReport('', name)).toBe(false);
  });
});

test.each(['（zhèng', '<a ', '（', '<', ' ', '政府信息公'])(
  'the look at a run of %j takes time that grows with what is looked at',
  (part) =>
    expectLinear(
      lookedAt,
      (length) => part.repeat(length).slice(0, length),
      (text) => {
        for (let times = 0; times < 1000; times++) looksLikeReport(text, '');
      },
    ),
);
