import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { finished, plain, writeReport } from './reportTexts.ts';

const id = 'section-title';

test('a heading that lacks characters is a slip, and the fix is safe', () => {
  const three = finished.three.replace('收到和处理政府信息公开申请情况', '⟦收到和处理政府信息公开申请情⟧');
  const [problem] = checkProblems(id, writeReport({ three }), {
    messages: ['印作“收到和处理政府信息公开申请情”，与格式规定的“收到和处理政府信息公开申请情况”略有出入'],
    severities: ['warning'],
  });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['safe']);
  checkFix(id, writeReport({ three }).replaceAll(/[⟦⟧]/g, ''), writeReport());
});

test('a heading in the author’s own words is a warning, and its change a suggestion', () => {
  const one = finished.one.replace('总体情况', '⟦本年度工作开展概貌⟧');
  const [problem] = checkProblems(id, writeReport({ one }), {
    messages: ['印作“本年度工作开展概貌”，格式规定为“总体情况”'],
    severities: ['warning'],
  });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['suggestion']);
});

test('a part with its number and its table under another title is told the official one', () => {
  const three = finished.three.replace('收到和处理政府信息公开申请情况', '⟦依申请公开情况⟧');
  const [problem] = checkProblems(id, writeReport({ three }), {
    messages: ['第三部分的标题印作“依申请公开情况”，格式规定为“收到和处理政府信息公开申请情况”'],
    severities: ['warning'],
  });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['suggestion']);
  checkFix(id, writeReport({ three }).replaceAll(/[⟦⟧]/g, ''), writeReport());
});

test.each([
  ['four', '因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  ['four', '政府信息公开行政复议和行政诉讼情况'],
  ['five', '政府信息公开工作存在的主要问题及改进情况'],
  ['three', '行政机关收到和处理政府信息公开申请情况'],
  ['one', '工作概述'],
] as const)('in part %s, %s is a variant that others use: information', (piece, alias) => {
  const text = finished[piece].replace(/、(.*)$/m, `、⟦${alias}⟧`);
  const [problem] = checkProblems(id, writeReport({ [piece]: text }), {
    messages: ['常见的写法'],
    severities: ['info'],
  });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['suggestion']);
});

test('official headings are right', () => {
  checkSilent(id, writeReport());
  checkSilent(id, plain(writeReport()), { format: 'plaintext' });
});

test('script, width, blanks and closing marks make no other heading', () => {
  const one = finished.one.replace('总体情况', '總體情況');
  const four = finished.four.replace('行政复议、行政诉讼', '行政复议 、 行政诉讼');
  checkSilent(id, writeReport({ one, four }));
});

test('a heading broken over two lines is not misprinted', () => {
  const four = finished.four.replace('行政复议、', '行政复议、\n');
  checkSilent(id, plain(writeReport({ four })), { format: 'plaintext' });
});

test('headings below the first level are the author’s own', () => {
  checkSilent(id, writeReport({ five: `${finished.five}\n\n### （一）存在主要问题\n\n栏目更新偏慢。` }));
});

test('a missing part has no misprinted heading', () => {
  checkSilent(id, writeReport({ five: '' }));
});
