import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { writeReport } from './reportTexts.ts';

const id = 'number-spacing';
const inOne = (words: string): string => writeReport({ one: `## 一、总体情况\n\n${words}` });

test('a blank before the percent sign goes safely', () => {
  const [problem] = checkProblems(id, inOne('按期答复率为⟦98.5 %⟧，上年为⟦97　％⟧。'), {
    messages: ['应写作“98.5%”', '应写作“97％”'],
    severities: ['info', 'info'],
  });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['safe']);
  checkFix(id, inOne('按期答复率为98.5 %。'), inOne('按期答复率为98.5%。'));
});

test('split digits are joined on request', () => {
  const [problem] = checkProblems(id, inOne('收到申请⟦1 2⟧件，⟦20 24⟧年公开⟦2 1 2⟧条，占⟦41. 9⟧%。'), {
    messages: ['应是“12”', '应是“2024”', '应是“212”', '应是“41.9”'],
  });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['suggestion']);
  checkFix(id, inOne('收到申请1 2件。'), inOne('收到申请12件。'));
});

test('a fraction apart from its point is joined behind any word for a share', () => {
  for (const lead of ['占比', '办结率', '增幅', '同比增加', '提高到'])
    checkFix(id, inOne(`信函申请${lead}41. 9%。`), inOne(`信函申请${lead}41.9%。`));
});

test('groups of three are a way to write large numbers', () => {
  checkSilent(id, inOne('网站访问1 234 567人次，公开12 345条。'));
});

test('telephone numbers, dates and lists of numbers are let be', () => {
  checkSilent(id, inOne('电话0900 123 4567、138 0000 0000，时间为2024 1 5，附件1 2件，表2 3项，第1 2条。'));
});

test('blanks between numbers and words are a matter of taste', () => {
  checkSilent(id, inOne('全年公开 212 条，其中文件 6 件，满意率 98.5%。'));
});

test('tables have rules of their own', () => {
  checkSilent(id, inOne('| 栏目 | 占比 |\n| --- | ---: |\n| 文件 | 41.9 % |\n| 通知 | 1 0 |'));
});

test('a finished report has none', () => {
  checkSilent(id, writeReport());
});

test('where the document says it in other characters it is reported, and left to the author', () => {
  const page = '<h1>青禾县2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>按期答复率为⟦100&nbsp;%⟧。</p>';
  const [problem] = checkProblems('number-spacing', page, { format: 'html' });
  expect(problem?.fixes?.()).toEqual([]);
});

test('numbers with thousands and decimals go with their percent sign, however many blanks stand before it', () => {
  checkProblems(id, inOne('增长⟦1,234.5 %⟧，占⟦98.55 %⟧，为⟦12,345,678 ‰⟧，达⟦97   %⟧。'), {
    messages: ['“1,234.5%”', '“98.55%”', '“12,345,678‰”', '“97%”'],
  });
});

test('a fraction of several digits is joined on either side of its point', () => {
  checkFix(id, inOne('信函申请占41. 95%。'), inOne('信函申请占41.95%。'));
  checkFix(id, inOne('信函申请占41 .95%。'), inOne('信函申请占41.95%。'));
  checkFix(id, inOne('收到申请212 4件。'), inOne('收到申请2124件。'));
});

test('a number that continues another, or stands behind the name of a table, is let be', () => {
  checkSilent(id, inOne('分别为3、1 2件，12.5 1 2件，图 1 2件，附表1 2项，A1 2件。'));
});

test('two things between brackets apart from digits are no split number', () => {
  checkSilent(id, inOne('占比为5. 例如公开12%以外的，1. 9月完成。'));
});
