import { describe, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { overview, writeReport } from './reportTexts.ts';

const id = 'year-mismatch';
const period = (from: string, to: string): string =>
  `本报告根据《中华人民共和国政府信息公开条例》编制。统计期限自${from}年1月1日起至${to}年12月31日止。`;

test('last year’s period under this year’s title is one problem, at the period', () => {
  checkProblems(id, writeReport({ preface: period('⟦2023⟧', '2023') }), {
    messages: ['统计期限是2023年，标题是2024年'],
    severities: ['warning'],
  });
});

test('one wrong year inside the period is marked where it stands', () => {
  checkProblems(id, writeReport({ preface: period('2024', '⟦2023⟧') }), { messages: ['统计期限是2023年'] });
});

test('where two places agree, the third is the one in doubt', () => {
  const front = '---\nyear: 2024\n---';
  checkProblems(id, writeReport({ front, title: '# 青禾县水利局⟦2023⟧年政府信息公开工作年度报告' }), {
    messages: ['标题是2023年，文首信息是2024年'],
  });
});

test('both years of the period are changed together', () => {
  checkFix(id, writeReport({ preface: period('2023', '2023') }), writeReport({ preface: period('2024', '2024') }));
});

test('title, period and front matter that agree are not reported', () => {
  checkSilent(id, writeReport({ front: '---\nyear: 2024\n---' }));
  checkSilent(id, writeReport({ front: '---\n年度: "2024"\n---' }));
});

test('a period that names its year once is compared by it', () => {
  const preface = '本报告所列数据统计期限为2024年1月1日至12月31日。';
  checkSilent(id, writeReport({ preface }));
});

test('other years in the text are not the report’s year', () => {
  checkSilent(id, writeReport({ one: `## 一、总体情况\n\n2023年指出的问题已经整改。\n\n${overview}` }));
});

const said = (...paragraphs: readonly string[]): string =>
  writeReport({ one: `## 一、总体情况\n\n${paragraphs.join('\n\n')}\n\n2024年，本局加强学习。` });

describe('a sentence of the first part that counts for last year', () => {
  test.each([
    '⟦2023⟧年，本局主动公开政府信息212条，其中工作动态80条。',
    '（一）主动公开。⟦2023⟧年，通过网站公开各类信息212余条，微信发布88篇。',
    '制度健全。⟦2023⟧年度全局共收到政府信息公开申请7件。',
    '⟦２０２３⟧年，本局制发规范性文件3件。'.replace('２０２３', '2023'),
  ])('is asked about, as information: %s', (text) => {
    checkProblems(id, said(text), {
      messages: ['这一句说的是2023年，而报告是2024年度的'],
      severities: ['info'],
    });
  });

  test('may be changed to the report’s own', () => {
    checkFix(id, said('2023年，本局主动公开政府信息212条。'), said('2024年，本局主动公开政府信息212条。'));
  });

  test.each([
    '2023年，本局主动公开政府信息212条；2024年，主动公开230条。',
    '2023年，本局主动公开政府信息212条，2024年有230条。',
    '2023年，县里考核发布的12条问题已经整改。',
    '2023年，公开信息212条，同比上升8%。',
    '2023年，全局部门决算公开1条。',
    '2022年，本局主动公开政府信息212条。',
    '2023年，本局印发工作方案，明确责任。',
    '2023年12月，本局主动公开政府信息12条。',
    '贯彻2023年，主动公开政府信息212条的要求。',
    '截至2023年，全局公开信息212条。',
    '2023年本局公开信息212条，今年公开300条。',
    '2023年，本局共制定3件公开制度，今年继续执行。',
    '2023年，本局共制定3件公开制度，继续有效。',
    '2023年，本局公开信息212条。本年度公开300条。',
    '2023年，本局公开信息212条。今年，本局公开300条。',
  ])('is no slip where it looks back, or is of another year: %s', (text) => {
    checkSilent(id, said(text));
  });

  test('is asked about once where the part never names the report’s own year: the title may be wrong', () => {
    const one = '## 一、总体情况\n\n⟦2023⟧年，本局公开信息212条。\n\n2023年，收到申请7件。';
    checkProblems(id, writeReport({ one }), { severities: ['info'] });
  });

  test('is let be where the places of the year disagree already', () => {
    const one = '## 一、总体情况\n\n2023年，本局公开信息212条。\n\n2024年，收到申请7件。';
    checkProblems(id, writeReport({ one, preface: period('⟦2023⟧', '2023') }), { severities: ['warning'] });
  });

  test('in other parts may tell what was lacking', () => {
    const five = '## 五、存在的主要问题及改进情况\n\n2023年，公开信息12条，偏少。下一步多公开。';
    checkSilent(id, writeReport({ five }));
  });
});

test('a damaged period is left to the rule on periods', () => {
  checkSilent(id, writeReport({ preface: '统计期限自20231月1日起至202312月31日止。' }));
  checkSilent(id, writeReport({ preface: '统计期限自2024年1月1日起至202020年12月31日止。' }));
});

test('a title without a year has nothing to disagree with', () => {
  checkSilent(id, writeReport({ title: '# 青禾县水利局政府信息公开工作年度报告', preface: period('2024', '2024') }));
});

test('where the front matter is alone with its year, it is the one in doubt, under either name', () => {
  for (const key of ['year', '年度']) {
    const front = `---\n版式: "2021"\n${key}: ⟦2022⟧\n---`;
    checkProblems(id, writeReport({ front }), { messages: ['文首信息是2022年，标题是2024年'] });
  }
});

test('other entries of the front matter are no year, and a year that is none says nothing', () => {
  checkSilent(id, writeReport({ front: '---\n版式: "2021"\nnumber: 2019\nyear: 2024\n---' }));
  checkSilent(id, writeReport({ front: '---\nyear: 未定\n---' }));
});

test('front matter speaks of the first of several reports', () => {
  const second = writeReport().replaceAll('2024', '2023');
  checkSilent(id, `${writeReport({ front: '---\nyear: 2024\n---' })}\n${second}`);
});

test.each(['**青禾县水利局2024年政府信息公开工作年度报告**', '青禾县水利局\n2024年政府信息公开工作年度报告'])(
  'a title in bold, or over two lines, has its year, too: %s',
  (title) => {
    checkProblems(id, writeReport({ title, preface: period('⟦2023⟧', '2023') }), {
      messages: ['统计期限是2023年，标题是2024年'],
    });
  },
);

test('last year’s period behind an opening that names this year', () => {
  const opening =
    '根据《关于做好2024年度政府信息公开工作年度报告编制的通知》，青禾县水利局编制了2024年政府信息公开年度报告。';
  const title = '# 青禾县水利局政府信息公开工作年度报告';
  checkProblems(id, writeReport({ title, preface: `${opening}${period('⟦2023⟧', '2023')}` }), {
    messages: ['统计期限是2023年，开头的说明是2024年'],
  });
  checkSilent(id, writeReport({ title, preface: `${opening}${period('2024', '2024')}` }));
});

test.each([
  '现公布青禾县水利局⟦2023⟧年政府信息公开工作年度报告。',
  '现将有关事项说明如下，特向社会公布⟦2023⟧年度政府信息公开工作年度报告，',
  '按照条例，现编制并发布《青禾县水利局⟦2023⟧年政府信息公开工作年度报告》。',
  '根据县政府2023年的要求，青禾县自然资源局编制了⟦2023⟧年政府信息公开工作年度报告。',
])('an opening that still names last year: %s', (opening) => {
  checkProblems(id, writeReport({ preface: `${opening}${period('2024', '2024')}` }), {
    messages: ['开头的说明是2023年，标题是2024年'],
  });
});

test.each([
  '我局于2024年1月发布了2023年政府信息公开工作年度报告。',
  '自公布2023年政府信息公开工作年度报告以来，公开工作有新进展。',
  '请登录县政府网站公开专栏查阅2023年政府信息公开工作年度报告。',
  '请到信息公开栏、公布栏和发布栏查阅青禾县水利局2023年政府信息公开工作年度报告。',
  '根据条例，我局编制了2023年政府信息公开工作年度报告，并于2024年1月公布。',
  '根据条例，我局去年编制了2023年政府信息公开工作年度报告。',
  '我局已编制2023年政府信息公开工作年度报告。',
  '近日发现公布的2023年政府信息公开工作年度报告有一处笔误。',
  '现发布在县政府网站的2023年政府信息公开工作年度报告，可供比较。',
  '发布2023年政府信息公开工作年度报告后，收到建议3条。',
])('last year’s report may be spoken of: %s', (opening) => {
  for (const between of ['', '\n\n'])
    checkSilent(id, writeReport({ preface: `${opening}${between}${period('2024', '2024')}` }));
});

test.each([
  '现发布《青禾县水利局2024年政府信息公开工作年度报告》。',
  '根据《青禾县人民政府办公室关于公布2023年政府信息公开工作年度报告的通知》编制。',
  '根据县政府办公室关于做好2023年工作的要求编制。',
  '本报告根据《中华人民共和国政府信息公开工作年度报告格式》编制。2023年的建议已经吸收。',
])('silent: %s', (opening) => {
  checkSilent(id, writeReport({ preface: `${opening}${period('2024', '2024')}` }));
});
