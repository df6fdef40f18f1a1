import { expect, test } from 'vitest';
import { createReportService } from '../../server/src/service/reportService.ts';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { defaults, openReport } from '../service/probe.ts';

const head = '# 青禾县水务局2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n';
const wrong = '按照《公文处理办法》（青政发[2020]8号）办理。\n';

test.each(['', ': ', '：', ': 理由', ': reason'])('a comment without a reason (%j) is named', (typed) => {
  checkProblems('suppression-reason', `${head}⟦<!-- nianbao-disable-next-line document-number${typed} -->⟧\n${wrong}`, {
    messages: ['没有写关闭“document-number”的理由，所以不起作用'],
    severities: ['warning'],
  });
});

test('deleting it takes its line with it', () => {
  checkFix(
    'suppression-reason',
    `${head}⟦<!-- nianbao-disable-next-line document-number -->⟧\n${wrong}`,
    `${head}${wrong}`,
  );
});

test('in a page it is taken out of its line', () => {
  const page = '<h1>青禾县水务局2025年政府信息公开工作年度报告</h1>\n<h2>一、总体情况</h2>\n';
  const comment = '<!-- nianbao-disable-next-line document-number -->';
  checkFix('suppression-reason', `${page}⟦${comment}⟧<p>青政发[2020]8号</p>\n`, `${page}<p>青政发[2020]8号</p>\n`, {
    format: 'html',
  });
});

test('a comment with a reason is left alone', () => {
  checkSilent('suppression-reason', `${head}<!-- nianbao-disable-next-line document-number: 原文如此 -->\n${wrong}`);
  checkSilent('suppression-reason', `${head}<!-- nianbao-disable-next-line document-number：原文如此 -->\n${wrong}`);
});

test('another comment, and one whose rule does not exist, are not its business', () => {
  checkSilent('suppression-reason', `${head}<!-- 待核 -->\n${wrong}`);
  checkSilent('suppression-reason', `${head}<!-- nianbao-disable-next-line no-such-rule -->\n${wrong}`);
});

test('in plain text a comment is read all the same', () => {
  checkProblems('suppression-reason', `${head}⟦<!-- nianbao-disable-next-line document-number -->⟧\n${wrong}`, {
    format: 'plaintext',
  });
  checkSilent('suppression-reason', `${head}${wrong}`, { format: 'plaintext' });
});

test('what the light bulb wrote is named until the author writes over it, and silences nothing', () => {
  const service = createReportService({ logger: { error: () => undefined, warn: () => undefined }, failFast: true });
  const text = `${head}<!-- nianbao-disable-next-line document-number: 理由 -->\n${wrong}`;
  const { findings } = service.analyze(openReport(text), defaults);
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['suppression-reason', 'document-number']));
});
