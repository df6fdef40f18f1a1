import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent, checkTyped } from '../language/check.ts';
import { tableOf, writeReport } from './reportTexts.ts';

const id = 'standard-outdated';
const citing = (words: string): string =>
  writeReport({
    preface: `本报告根据《中华人民共和国政府信息公开条例》${words}编制。统计期限自2024年1月1日起至2024年12月31日止。`,
  });
const of2019 = (year: number, words: string): string =>
  writeReport({
    title: `# 青禾县水利局${year}年政府信息公开工作年度报告`,
    preface: `本报告根据《中华人民共和国政府信息公开条例》${words}编制。统计期限自${year}年1月1日起至${year}年12月31日止。`,
    two: `## 二、主动公开政府信息情况\n\n${tableOf('2019', 't2')}`,
    three: `## 三、收到和处理政府信息公开申请情况\n\n${tableOf('2019', 't3')}`,
    four: `## 四、政府信息公开行政复议、行政诉讼情况\n\n${tableOf('2019', 't4')}`,
  });

test('the notice of 2019 in a report of 2024 is outdated', () => {
  checkProblems(id, citing('和⟦国办公开办函〔2019〕60号⟧通知'), {
    messages: [
      '2024年度的报告引用了国办公开办函〔2019〕60号，它适用于2019至2020年度；2021年度起适用国办公开办函〔2021〕30号',
    ],
    severities: ['warning'],
  });
});

test('the brackets it is typed with do not matter', () => {
  checkProblems(id, citing('和⟦国办公开办函[2019]60号⟧通知'));
  checkProblems(id, citing('和⟦国办公开办函（2019）60号⟧通知'));
});

test('the citation is changed to the notice in force', () => {
  checkFix(id, citing('和国办公开办函〔2019〕60号通知'), citing('和国办公开办函〔2021〕30号通知'));
});

test('old tables in a later report are one problem, their citation is not a second', () => {
  const text = of2019(2023, '和国办公开办函〔2019〕60号').replace(
    '| 第二十条第（一）项 |  |  |  |',
    '⟦| 第二十条第（一）项 |  |  |  |⟧',
  );
  checkProblems(id, text, { messages: ['2023年度的报告用了国办公开办函〔2019〕60号的表格'], severities: ['warning'] });
});

test('the regulation of 2007 in a report after 2019 is outdated', () => {
  checkProblems(id, citing('（⟦国务院令第492号⟧）'), {
    messages: ['它已由国务院令第711号修订'],
    severities: ['warning'],
  });
  checkFix(id, citing('（国务院令第492号）'), citing('（国务院令第711号）'));
});

test('the notice in force is not reported', () => {
  checkSilent(id, writeReport());
  checkSilent(id, citing('（国务院令第711号）和国办公开办函〔2021〕30号'));
});

test.each([2019, 2020])('the notice and tables of 2019 are right for %i', (year) => {
  checkSilent(id, of2019(year, '和国办公开办函〔2019〕60号'));
});

test('another body’s document of the same number is another document', () => {
  checkSilent(id, citing('和《青禾县政务公开办法》（青政办发〔2019〕60号）'));
});

test('the history of the regulation names both decrees', () => {
  checkSilent(id, citing('（2007年国务院令第492号公布，2019年国务院令第711号修订）'));
  checkSilent(id, citing('（２００７年国务院令第４９２号公布，２０１９年国务院令第７１１号修订）'));
});

test.each([
  '和国办公开办函〔2021〕30号（此前试行的国办公开办函〔2019〕60号停止执行）',
  '和国办公开办函〔2021〕30号（国办公开办函〔2019〕60号同时废止）',
  '并更新2007年《条例》（国务院令第492号）时期的指南',
  '和国办公开办函〔2021〕30号（国办公开办函〔2019〕60号已废止）',
  '和国办公开办函〔2021〕30号（原国办公开办函〔2019〕60号）',
  '和国办公开办函〔2021〕30号，国办公开办函〔2019〕60号废止后，改按新格式',
  '和国办公开办函〔2021〕30号，国办公开办函〔2019〕60号自2021年起停用，按新格式',
  '和国办公开办函〔2021〕30号，国办公开办函〔2019〕60号《年度报告格式（试行）》自2021年9月起停止使用，按新格式',
  '和国办公开办函〔2021〕30号，国办公开办函〔2019〕60号不再作为依据，按新格式',
  '和国办公开办函〔2021〕30号，以往按照国办公开办函〔2019〕60号',
  '和国办公开办函〔2021〕30号，总结自2008年《条例》（国务院令第492号）施行以来的经验',
  '和国办公开办函〔2021〕30号，国办公开办函〔2019〕60号公布的政府信息公开年度报告格式已停用，按新格式',
  '和国办公开办函〔2021〕30号，国办公开办函〔2019〕60号要求的表格不再使用，按新格式',
  '和原《政府信息公开条例》（国务院令第492号）的经验',
])('words that say that it no longer holds: %s', (words) => {
  checkSilent(id, citing(words));
});

test.each([
  '和⟦国办公开办函〔2019〕60号⟧规定的统计时期',
  '参照以往年报和⟦国办公开办函〔2019〕60号⟧',
  '和⟦国办公开办函〔2019〕60号⟧关于失效文件的要求',
  '和⟦国办公开办函〔2019〕60号⟧清理失效文件、填报废止件数的要求',
  '和⟦国办公开办函〔2019〕60号⟧废止件数的填法',
  '对照原有栏目和⟦国办公开办函〔2019〕60号⟧',
  '和⟦国办公开办函〔2019〕60号⟧更新旧版栏目的要求',
])('words of the past that speak of something else: %s', (words) => {
  checkProblems(id, citing(words));
});

test('without a year nothing is out of date', () => {
  checkSilent(
    id,
    writeReport({ title: '# 青禾县水利局政府信息公开工作年度报告', preface: '根据国办公开办函〔2019〕60号编制。' }),
  );
});

const citeTwice = (number: string): string =>
  citing(`（${number}）`).replace('本年度没有收取', `按照《条例》（${number}），没有收取`);

test('the old regulation cited twice is one problem, and both are changed', () => {
  const old = '国务院令第492号';
  const [problem] = checkProblems(id, citeTwice(old).replace(old, `⟦${old}⟧`));
  expect(problem?.related).toHaveLength(1);
  checkFix(id, citeTwice(old), citeTwice('国务院令第711号'));
});

test('the regulation of its own year is right: the old one up to 2018, the new one from 2019', () => {
  const words = '（国务院令第492号）';
  checkSilent(id, of2019(2018, words));
  checkProblems(id, of2019(2019, words.replace('国务院令第492号', '⟦国务院令第492号⟧')));
});

const writeCitation = (number: string): string =>
  writeReport({
    five: `## 五、存在的主要问题及改进情况\n\n部分栏目更新偏慢，按照${number}通知的要求逐条核对，已经改进。`,
  });

test('a notice that is mistyped is told at once', () => {
  checkTyped(id, writeCitation('国办公开办函〔2021〕30号'), writeCitation('⟦国办公开办函〔2019〕60号⟧'));
});
