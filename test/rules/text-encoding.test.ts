import { expect, test } from 'vitest';
import { createReportService } from '../../server/src/service/reportService.ts';
import { checkProblems } from '../language/check.ts';
import { defaults, openReport } from '../service/probe.ts';

const report = '# 青禾县2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息5216条。\n';

/** A text as an editor shows it that takes its GBK bytes for UTF-8. */
const misread = '# ������2025��������Ϣ���������ȱ���\n\n��һ��������ʻ�����Ϣ��������\n';

test('a GBK text opened as UTF-8 is named at its first character, with how many there are', () => {
  const count = misread.split('�').length - 1;
  const marked = misread.replace('�', '⟦�⟧');
  checkProblems('text-encoding', marked, { messages: [`有${count}处`], severities: ['warning'] });
});

test('a text that is no report yet is named too', () => {
  const service = createReportService({ logger: { error: () => undefined, warn: () => undefined }, failFast: true });
  const { document, findings } = service.analyze(openReport(misread), defaults);
  expect(document.reports).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(['text-encoding']);
});

test('a report without such characters is left alone', () => {
  checkProblems('text-encoding', report);
});

test('a few lost characters are no matter of encoding', () => {
  checkProblems('text-encoding', report.replace('全年', '�年').replace('信息', '信�').replace('5216', '�216'));
});

test('a French text in Latin-1 is none of our business', () => {
  checkProblems('text-encoding', 'Compte rendu de la r�union : les �l�ves et la cit� ont �t� entendus.\n');
});

test('fewer than three characters say nothing', () => {
  checkProblems('text-encoding', '��');
});

test('an empty text is left alone', () => {
  checkProblems('text-encoding', '');
});

test('three lost characters beside each other are enough', () => {
  checkProblems('text-encoding', '⟦�⟧��', { messages: ['有3处'] });
});

test('half of them beside others that are no ASCII are enough, fewer are not', () => {
  checkProblems('text-encoding', '⟦�⟧�a�b�');
  checkProblems('text-encoding', '��a�b�c�');
  checkProblems('text-encoding', '年⟦�⟧a年�a年�a');
  checkProblems('text-encoding', 'a⟦�⟧年a�年a�年');
});

test('a quarter of what is no ASCII is enough, less is a text with a few broken letters', () => {
  checkProblems('text-encoding', `⟦�⟧��${'年'.repeat(9)}`);
  checkProblems('text-encoding', `���${'年'.repeat(10)}`);
});

test('what stands far down a long text is not counted', () => {
  checkProblems('text-encoding', `${'a'.repeat(70_000)}������`);
  checkProblems('text-encoding', `⟦�⟧��${'a'.repeat(70_000)}������`, { messages: ['有3处'] });
});
