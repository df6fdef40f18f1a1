import { describe, expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { sound, writeApplications, writeDisclosure } from './tableTexts.ts';

const rule = 'cell-not-a-number';

describe('reported', () => {
  test('words in a number cell', () => {
    const [problem] = checkProblems(rule, writeDisclosure({ normative: ['⟦见附件⟧', '3', '64'] }), {
      messages: ['应填不小于0的整数（件）'],
      severities: ['error'],
    });
    expect(problem?.fixes?.()).toEqual([]);
  });

  test('a count with decimals, and one below 0', () => {
    checkProblems(rule, writeDisclosure({ normative: ['⟦12.5⟧', '⟦-3⟧', '64'] }), { severities: ['error', 'error'] });
  });

  test('words where an amount belongs', () => {
    checkProblems(rule, writeDisclosure({ fee: ['⟦按规定减免⟧'] }), { messages: ['应填金额（万元）'] });
  });
});

describe('the fix', () => {
  test('turns a word for none into 0', () => {
    checkFix(
      rule,
      writeDisclosure({ normative: ['⟦无⟧', '3', '64'] }),
      writeDisclosure({ normative: ['0', '3', '64'] }),
      {
        title: '改为0',
      },
    );
  });
});

describe('silent', () => {
  test('numbers, blanks and cells crossed out', () => {
    checkSilent(rule, writeApplications({ ...sound, 'r.partial': ['', '/', '-', '—', '0', '', ''] }));
  });

  test('units, notes, separators and wide digits', () => {
    checkSilent(rule, writeDisclosure({ normative: ['12件', '3（自然失效2件）', '６４'], license: ['127,962'] }));
  });

  test('an amount with decimals', () => {
    checkSilent(rule, writeDisclosure({ fee: ['59237.2449'] }));
  });

  test('two numbers in one cell, which are for cell-merged to report', () => {
    checkSilent(rule, writeDisclosure({ normative: ['426716 26270', '3', '64'] }));
  });
});

test('a figure of an older format has its unit in its row, and is told without one', () => {
  const lines = ['| 指标名称 | 计量单位 | 代码 | 本期实际 | 本年累计 |', '| --- | --- | --- | --- | --- |'];
  const rows = [
    '主动公开信息数 | 条 | 01',
    '新增的行政规范性文件数 | 条 | 03',
    '申请总数 | 条 | 10',
    '行政复议数 | 件 | 32',
  ];
  const body = rows.map((row, index) => `| ${row} | ${index === 1 ? '⟦若干⟧' : '3'} | 3 |`);
  checkProblems(
    'cell-not-a-number',
    `# 青禾县2010年政府信息公开工作年度报告\n\n一、概述\n\n全年公开信息3条。\n\n附表\n\n${[...lines, ...body].join('\n')}\n`,
    { edition: 'dingxi-2008', messages: ['若干'] },
  );
});

test('numbers in quotation marks, as a sheet copies them, are numbers', () => {
  const lines = ['结果维持', '结果纠正', '其他结果', '尚未审结'].map((label) => `${label}\t"1"\t"0"\t0`);
  const text = `青禾县水务局2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n结果\t行政复议\t未经复议直接起诉\t复议后起诉\n${lines.join('\n')}\n总计\t"4"\t"0"\t0\n五、存在的主要问题及改进情况\n略。\n`;
  checkSilent('cell-not-a-number', text, { format: 'plaintext' });
  checkSilent('table-total', text, { format: 'plaintext' });
});
