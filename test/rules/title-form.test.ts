import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { plain, writeReport } from './reportTexts.ts';

const id = 'title-form';
const titled = (title: string): string => writeReport({ title });

test('a report without a title is told so on its first line', () => {
  checkProblems(id, writeReport({ title: '', preface: '', one: '⟦## 一、总体情况⟧\n\n全年主动公开政府信息212条。' }), {
    messages: ['没有找到报告标题'],
    severities: ['warning'],
  });
});

test('what a page left behind is no place for the title', () => {
  const text = writeReport({ title: '', preface: ': 63%\n\n⟦本报告的统计期限自2024年1月1日起至2024年12月31日止。⟧' });
  checkProblems(id, text, { messages: ['没有找到报告标题'] });
});

test.each([
  ['# ⟦青禾县水利局2024年信息公开工作年度报告⟧', '“信息公开”前缺“政府”二字'],
  ['# ⟦青禾县水利局2024年政府信息公开年度报告⟧', '缺“工作”二字'],
  ['# ⟦青禾县水利局2024年政府信息公开年度工作报告⟧', '词序应为“工作年度报告”'],
  ['# ⟦2024年青禾县水利局政府信息公开工作报告⟧', '缺“年度”二字'],
  ['# ⟦2024年度政府信息公开工作年度报告⟧', '缺机关名称'],
  ['# ⟦青禾县水利局政府信息公开工作年度报告⟧', '缺年份'],
  ['# ⟦青禾县水利局2024年政务信息公开工作年度报告⟧', '“政务信息公开”应为“政府信息公开”'],
])('%s is told what it lacks', (title, message) => {
  checkProblems(id, titled(title), { messages: [message], severities: ['warning'] });
});

test('several slips in one title are one problem that names them all', () => {
  const [problem] = checkProblems(id, titled('# ⟦2024年度信息公开工作报告⟧'));
  expect(problem?.message.values['faults']).toEqual({
    zh: '“信息公开”前缺“政府”二字，缺机关名称，缺“年度”二字',
    en: '“政府” is missing before “信息公开”, the name of the body is missing, “年度” is missing',
  });
});

test('the title is put into the usual form with its own body and year, in their own order', () => {
  checkFix(
    id,
    titled('# ⟦2024年度青禾县水利局政府信息公开工作报告⟧'),
    titled('# 2024年度青禾县水利局政府信息公开工作年度报告'),
  );
});

test('what stands between the body and the year is no part of its name', () => {
  checkFix(
    id,
    titled('# ⟦青禾县水利局关于2024年度政府信息公开情况的报告⟧'),
    titled('# 青禾县水利局2024年度政府信息公开工作年度报告'),
  );
});

test('a school and a hospital in the country publish no information of a government', () => {
  for (const body of ['青禾县第二中学', '青禾二中', '青禾县白石镇卫生院'])
    checkSilent(id, titled(`# ${body}2024年信息公开工作年度报告`));
});

test('a missing title is written where body and year are known', () => {
  const front = '---\nyear: 2024\norganisation: 青禾县水利局\n---';
  checkFix(
    id,
    writeReport({ front, title: '' }),
    writeReport({ front, title: '# 青禾县水利局2024年政府信息公开工作年度报告' }),
  );
});

test.each([
  '# 青禾县水利局2024年政府信息公开工作年度报告',
  '# 2024年青禾县水利局政府信息公开工作年度报告',
  '# 青禾县水利局2024年度政府信息公开工作年度报告',
  '# 2024年度青禾县水利局政府信息公开工作年度报告',
  '# 青禾县人民政府 2024 年政府信息公开工作年度报告',
  '# 2024年青禾县人民政府信息公开工作年度报告',
  '# 青禾县水利局政府信息公开工作年度报告（2024年）',
  '# 三河县水利局2024年政府信息公开工作年度报告',
  '# 青禾縣水利局２０２４年政府信息公開工作年度報告',
])('%s is a title', (title) => {
  checkSilent(id, titled(title));
});

test('a title broken over two lines is one title', () => {
  checkSilent(id, plain(titled('青禾县人民政府\n2024年政府信息公开工作年度报告')), { format: 'plaintext' });
});

test('page furniture and a table of metadata before the title are not the title', () => {
  const title = `当前位置：首页 > 政务公开 > 年度报告\n\n| 索引号： | 000014349/2025-00012 |\n| 发布机构： | 青禾县水利局 |\n\n青禾县水利局2024年政府信息公开工作年度报告`;
  checkSilent(id, plain(titled(title)), { format: 'plaintext' });
});

const early = (title: string): string =>
  `# ${title}\n\n一、概述\n\n2010年，全县主动公开政府信息340条。\n\n二、主要做法\n\n健全制度。\n`;

test.each([
  ['⟦2010年青禾县政府信息公开年度报告⟧', '缺“工作”二字'],
  ['⟦2010年青禾县政府信息公开年度工作报告⟧', '词序应为“工作年度报告”'],
])('before 2019 the report had the same name: %s', (title, message) => {
  checkProblems(id, early(title), { messages: [message], severities: ['warning'] });
});

test('a report of another kind has a title of its own', () => {
  checkSilent(id, early('青禾县2014年政府信息公开工作要点落实情况报告'));
  checkSilent(id, early('青禾县2010年政府信息公开工作年度报告'));
});

test('no fix where tags stand in the title: one of a pair would go', () => {
  const page = '<p>⟦青禾县水利局<b>2024</b>年政府信息公开年度报告⟧</p><h2>一、总体情况</h2><p>公开信息12条。</p>';
  const [problem] = checkProblems(id, page, { format: 'html', edition: '2021' });
  expect(problem?.fixes?.()).toEqual([]);
});
