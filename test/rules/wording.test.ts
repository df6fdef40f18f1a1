import { expect, test } from 'vitest';
import { wordingData } from '../../server/src/standards/wording.ts';
import { checkFix, checkProblems, checkSilent, runRule } from '../language/check.ts';
import { writeReport } from './reportTexts.ts';
import { rightSentences } from './wordingRight.ts';

const id = 'wording';
const inOne = (words: string): string => writeReport({ one: `## 一、总体情况\n\n${words}` });
const page = (words: string): string =>
  `<h1>青禾县水利局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>${words}<h2>五、存在的主要问题及改进情况</h2><p>部分栏目更新偏慢。</p>`;

test.each(wordingData.slips.map((slip) => [slip.example, slip] as const))('%s', (example, slip) => {
  const problems = runRule(id, inOne(example));
  expect(problems.map(({ span }) => inOne(example).slice(span.start, span.end))).toEqual([
    slip.wrong === '截止20' ? '截止2024年' : slip.wrong,
  ]);
});

test.each(wordingData.slips.map((slip) => [slip.counter] as const))('%s is right', (counter) => {
  checkSilent(id, inOne(counter));
});

test.each(rightSentences)('%s is right, too', (sentence) => {
  checkSilent(id, inOne(sentence));
});

test.each(wordingData.slips.map((slip) => [slip.example, slip] as const))('%s is put right', (example, slip) => {
  checkFix(id, inOne(example), inOne(example.replace(slip.wrong, slip.right)));
});

test('a year is told whole', () => {
  checkProblems(id, inOne('⟦截止2024年⟧12月31日，共公开信息318条。'), { messages: ['“截止2024年”应为“截至2024年”'] });
});

test('only the characters that differ are written', () => {
  const [problem] = checkProblems(id, inOne('⟦截止目前⟧，已公开318条；加强信息⟦布署⟧。'));
  expect(problem?.fixes?.()[0]?.edits.map(({ newText }) => newText)).toEqual(['至']);
});

test('a day is told whole, and a length of time is no point in time', () => {
  const prose = '⟦截止20日⟧下午，共公开信息318条。';
  const [problem] = checkProblems(id, inOne(prose), { messages: ['“截止20日”应为“截至20日”'] });
  expect(problem?.fixes?.()).toHaveLength(1);
  checkFix(id, inOne('截止20日下午，共公开信息318条。'), inOne('截至20日下午，共公开信息318条。'));
  for (const length of ['20个工作日', '20天']) checkSilent(id, inOne(`截止${length}，共公开信息318条。`));
});

test('a slip is a warning that says what is right and why; what many write is information', () => {
  const [problem] = checkProblems(id, inOne('⟦截止目前⟧，7件申请⟦以全部⟧答复。'), {
    messages: ['“截止目前”应为“截至目前”：“截止”是到期停止', '“以全部”应为“已全部”：同音字误用'],
    severities: ['info', 'warning'],
  });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['suggestion']);
});

test('traditional characters are read and kept', () => {
  checkFix(id, inOne('公眾只要登錄網站既可查詢。'), inOne('公眾只要登錄網站即可查詢。'));
  checkFix(id, inOne('認真貫策落實上級要求。'), inOne('認真貫徹落實上級要求。'));
  checkFix(id, inOne('推進政務工開。'), inOne('推進政務公開。'));
  checkFix(id, inOne('截止到目前為止，已公開318條。'), inOne('到目前為止，已公開318條。'));
});

test('in HTML the place is the author’s, as near as entities and tags let it be told', () => {
  const options = { format: 'html' } as const;
  checkFix(id, page('<p>加强<b>信息</b>⟦布署⟧。</p>'), page('<p>加强<b>信息</b>部署。</p>'), options);
  checkProblems(id, page('<h3>（一）⟦信息&nbsp;布署⟧</h3><p>公开212条。</p>'), options);
});

test('a heading is read like a paragraph', () => {
  checkProblems(id, inOne('### （一）信息⟦布署⟧\n\n公开212条。'));
});

test('code, addresses and tables are not the author’s words', () => {
  checkSilent(id, inOne('`截止目前`，见[专栏](/截止目前)。\n\n| 栏目 |\n| --- |\n| 截止目前 |'));
});

test('人民政府 and 政府信息公开 may meet', () => {
  checkSilent(id, inOne('青禾镇人民政府政府信息公开工作由办公室负责。'));
});

test('a finished report has none', () => {
  checkSilent(id, writeReport());
});
