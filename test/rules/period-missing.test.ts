import { test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { overview, writeReport } from './reportTexts.ts';

const id = 'period-missing';
const basis = '本报告根据《中华人民共和国政府信息公开条例》的要求编制。';
const stated = (sentence: string): string => writeReport({ preface: basis + sentence });

test('a preface without a period is told so where it gives its basis', () => {
  checkProblems(id, writeReport({ preface: '⟦本报告根据《中华人民共和国政府信息公开条例》的要求编制⟧。' }), {
    messages: ['如“统计期限自2024年1月1日起至2024年12月31日止”'],
    severities: ['warning'],
  });
});

test('a report without preface and period is told so on its first line', () => {
  checkProblems(id, writeReport({ title: '', preface: '', one: `⟦## 一、总体情况⟧\n\n${overview}` }), {
    messages: ['没有找到统计期限'],
  });
});

test.each([
  ['一个多出的年份', '本报告统计期限自⟦2024年1月1日至202024年12月31日⟧。', '202024年12月31日'],
  ['丢了“年”字', '本报告所列数据的统计期限自⟦20241月1日至202412月31日⟧。', '20241月1日'],
])('dates with %s are shown as they were printed', (_, sentence, printed) => {
  checkProblems(id, stated(sentence), { messages: [printed], severities: ['warning'] });
});

test('a period that is missing is written into the preface', () => {
  checkFix(id, writeReport({ preface: basis }), stated('本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。'));
});

test('a period that is not a whole year is information: the body may be new', () => {
  const text = stated('本报告所列数据的统计期限自2024年4月1日起至2024年12月31日止。');
  checkProblems(id, text.replace(/统计期限自.*止/, '⟦$&⟧'), {
    messages: ['不是整年'],
    severities: ['info'],
  });
});

test.each([
  '统计期限自2024年1月1日起至2024年12月31日止。',
  '本报告中所列数据统计期限为2024年1月1日至12月31日。',
  '本报告所列数据的统计时限为 2024 年 1 月 1 日至 12 月 31 日。',
  '所列数据的统计期限从２０２４年１月１日起，至２０２４年１２月３１日止。',
  '本报告数据统计期限为2024年度。',
  '本报告数据统计期限为 2024 年度。',
  '统计周期为2024年全年。',
  '統計區間自2024年1月1日起至12月31日止。',
  '数据的起止时间为2024年1月1日至2024年12月31日。',
  '统计数据的时间为2024年1月1日至2024年12月31日，截至年底。',
  '报告的时间期限自2024年01月01日至12月31日。',
])('%s is a period', (sentence) => {
  checkSilent(id, stated(sentence));
});

test('a preface that was put into 总体情况 states the period there', () => {
  const one = `## 一、总体情况\n\n${basis}统计期限为2024年1月1日至2024年12月31日。\n\n${overview}`;
  checkSilent(id, writeReport({ preface: '', one }));
});

test('a period broken over two lines is one period', () => {
  checkSilent(id, stated('报告所列统计期限自 2024 年 1 月 1 日至 2024 年 12 月\n31 日。'), { format: 'plaintext' });
});

const early = (title: string): string =>
  `# ${title}\n\n一、概述\n\n全县主动公开政府信息340条。\n\n二、主要做法\n\n健全制度。\n`;

test('before 2019 a period was usual, not prescribed: information', () => {
  checkProblems(id, `⟦# 2010年青禾县政府信息公开年度报告⟧${early('').slice(2)}`, {
    messages: ['没有找到统计期限'],
    severities: ['info'],
  });
});

test('a report on key points has no period', () => {
  checkSilent(id, early('青禾县2014年政府信息公开工作要点落实情况报告'));
});

test('what a page prints above the title is no place for a period', () => {
  const page = '首页 > 政务公开 > 政府信息公开年报\n\n索引号：QH-001\n发布机构：青禾县民政局\n文号：无\n\n';
  const report =
    '⟦青禾县民政局2024年政府信息公开工作年度报告⟧\n\n一、总体情况\n\n全年主动公开政府信息340条。\n\n六、其他需要报告的事项\n\n无。\n';
  checkProblems(id, `${page}${report}`, { format: 'plaintext' });
});

test('a time limit of something else is no period', () => {
  checkProblems(
    id,
    writeReport({ preface: '⟦本报告根据《中华人民共和国政府信息公开条例》编制⟧。答复的时间期限为20个工作日。' }),
    {
      messages: ['没有找到统计期限'],
    },
  );
});

test('of several paragraphs the one that gives the basis is told, else the last', () => {
  checkProblems(
    id,
    writeReport({ preface: `青禾县水利局负责全县水利工作。\n\n⟦${basis.slice(0, -1)}⟧。\n\n现予公布。` }),
  );
  checkProblems(id, writeReport({ preface: '青禾县水利局负责全县水利工作。\n\n⟦现予公布⟧，欢迎监督。' }));
  checkProblems(id, writeReport({ preface: '青禾县水利局负责全县水利工作。\n\n⟦现予公布⟧' }));
});
