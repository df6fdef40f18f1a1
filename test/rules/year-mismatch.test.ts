import { test } from 'vitest';
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

test('an opening that still names last year', () => {
  const opening = '现公布青禾县水利局⟦2023⟧年政府信息公开工作年度报告。';
  checkProblems(id, writeReport({ preface: `${opening}${period('2024', '2024')}` }), {
    messages: ['开头的说明是2023年，标题是2024年'],
  });
});

test.each([
  '现发布《青禾县水利局2024年政府信息公开工作年度报告》。',
  '根据《青禾县人民政府办公室关于公布2023年政府信息公开工作年度报告的通知》编制。',
  '根据县政府办公室关于做好2023年工作的要求编制。',
  '本报告根据《中华人民共和国政府信息公开工作年度报告格式》编制。2023年的建议已经吸收。',
])('silent: %s', (opening) => {
  checkSilent(id, writeReport({ preface: `${opening}${period('2024', '2024')}` }));
});
