import { describe, expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { sound, writeApplications, writeDisclosure } from './tableTexts.ts';

const rule = 'rules-authority';
const unnamed = (text: string): string => text.replace('青禾县', '');

describe('reported', () => {
  test('rules counted by a body without the power, once for the row', () => {
    const text = writeDisclosure({ rules: ['⟦8⟧', '4', '7'] });
    const [problem] = checkProblems(rule, text, {
      level: 'county',
      messages: ['填了8、4、7，而县级政府没有规章制定权（《立法法》第九十一条、第九十三条）'],
      severities: ['error'],
    });
    expect(problem?.related).toHaveLength(2);
  });

  test('the first cell that is not 0 is marked', () => {
    checkProblems(rule, writeDisclosure({ rules: ['0', '', '⟦7⟧'] }), { level: 'township', severities: ['error'] });
  });

  test('as information where the level of the body is not known', () => {
    const text = unnamed(writeDisclosure({ rules: ['⟦8⟧', '4', '7'] }));
    const [problem] = checkProblems(rule, text, { messages: ['报告没有写明机关层级'], severities: ['info'] });
    expect(problem?.fixes?.()).toEqual([]);
  });
});

const titled = (above: string): string =>
  writeDisclosure({ rules: ['⟦8⟧', '4', '7'] }).replace(/^\s*# .*\n/, `${above}\n2024年政府信息公开工作年度报告\n`);

test('the source that a page prints above the title is not the body', () => {
  checkProblems(rule, titled('青禾县'), { severities: ['error'] });
  for (const above of ['来源：青禾县', '当前位置：首页 > 青禾县', '首页 政务公开 走进青禾县'])
    checkProblems(rule, titled(above), { severities: ['info'], messages: ['报告没有写明机关层级'] });
});

describe('the fix', () => {
  test('turns the row to 0', () => {
    checkFix(rule, writeDisclosure({ rules: ['8', '0', '7'] }), writeDisclosure({ rules: ['0', '0', '0'] }), {
      level: 'department',
      title: '改为0',
    });
  });
});

describe('silent', () => {
  test('bodies that have the power', () => {
    for (const level of ['state', 'province', 'city'] as const) {
      checkSilent(rule, writeDisclosure({ rules: ['8', '4', '7'] }), { level });
    }
  });

  test('zeros, blanks and cells crossed out', () => {
    checkSilent(rule, writeDisclosure({ rules: ['0', '', '/'] }), { level: 'county' });
  });

  test('a cell that cannot be read', () => {
    checkSilent(rule, writeDisclosure({ rules: ['见附件', '0', '0'] }), { level: 'county' });
  });

  test('other rows, and a report without the table', () => {
    checkSilent(rule, writeDisclosure({ normative: ['8', '4', '7'] }), { level: 'county' });
    checkSilent(rule, writeApplications(sound), { level: 'county' });
  });
});
