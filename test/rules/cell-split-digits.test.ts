import { describe, expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { sound, writeApplications, writeDisclosure, writeRemedies } from './tableTexts.ts';

const rule = 'cell-split-digits';
const split = (granted: string, total: string): string =>
  writeApplications({ ...sound, 'r.granted': [granted, '1', '0', '1', '0', '0', total] });

const page = (cell: string): string =>
  `<h1>青禾县2025年政府信息公开工作年度报告</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table><tr><td>结果</td><td>行政复议</td><td>未经复议直接起诉</td><td>复议后起诉</td></tr><tr><td>结果维持</td><td>${cell}</td><td>0</td><td>0</td></tr>${['结果纠正', '其他结果', '尚未审结'].map((label) => `<tr><td>${label}</td><td>0</td><td>0</td><td>0</td></tr>`).join('')}<tr><td>总计</td><td>18</td><td>0</td><td>0</td></tr></table>`;

describe('reported', () => {
  test('digits with blanks between them, read as one number', () => {
    checkProblems(rule, split('⟦1 8⟧', '⟦2 0⟧'), {
      messages: ['印作“1 8”，数字中间有空格，按18读', '按20读'],
      severities: ['warning', 'warning'],
    });
  });

  test('digits with wide blanks between them', () => {
    checkProblems(rule, split('⟦1　8⟧', '20'), { messages: ['按18读'] });
  });

  test('longer groups, where exactly one joining makes the sums hold', () => {
    const big = writeRemedies([
      ['⟦12 34⟧', '0', '0'],
      ['0', '0', '0'],
      ['0', '0', '0'],
      ['1', '0', '0'],
      ['1235', '0', '0'],
    ]);
    checkProblems(rule, big, { messages: ['按1234读'] });
  });
});

describe('the fix', () => {
  test('joins the digits, and may do so unasked', () => {
    checkFix(rule, split('⟦1 8⟧', '20'), split('18', '20'), { title: '合并为18' });
    const [problem] = checkProblems(rule, split('⟦1 8⟧', '20'));
    expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['safe']);
  });

  test('keeps signs and widths as they are typed, however many blanks there are', () => {
    checkFix(rule, split('１  ８', '20'), split('１８', '20'));
    checkFix(rule, split('1　8', '20'), split('18', '20'));
  });

  test('writes the number anew where tags or entities split it', () => {
    checkFix(rule, page('1&nbsp;8'), page('18'), { format: 'html' });
    checkFix(rule, page('1 8'), page('18'), { format: 'html' });
  });
});

describe('beside other cells that cannot be read', () => {
  test('only the split one is told', () => {
    checkProblems(rule, writeDisclosure({ normative: ['⟦1 2⟧', '若干', '426716 26270'] }), { messages: ['按12读'] });
  });
});

describe('silent', () => {
  test('numbers that stand together', () => {
    checkSilent(rule, writeApplications(sound));
  });

  test('blanks around a number', () => {
    checkSilent(rule, split('  18 ', ' 20'));
  });

  test('a blank before a unit or a note', () => {
    checkSilent(rule, writeDisclosure({ normative: ['12 件', '3 （含自然失效2件）', '64'] }));
  });

  test('two numbers in one cell, which are for cell-merged to report', () => {
    checkSilent(rule, writeDisclosure({ normative: ['426716 26270', '3', '64'] }));
  });
});
