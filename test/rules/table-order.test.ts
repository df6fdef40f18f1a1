import { describe, expect, test } from 'vitest';
import { checkProblems, checkSilent } from '../language/check.ts';
import { sound, writeApplications, writeDisclosure } from './tableTexts.ts';

const rule = 'table-order';

describe('reported', () => {
  test('more issued in the year than are in force or were repealed', () => {
    const text = writeDisclosure({ normative: ['12', '3', '⟦6⟧'] });
    const [problem] = checkProblems(rule, text, {
      messages: ['现行有效件数 6 + 本年废止件数 3 = 9，少于本年制发件数 12'],
      severities: ['warning'],
    });
    expect(problem?.relations).toEqual(['t2.order.normative']);
    expect(problem?.related).toHaveLength(3);
    expect(problem?.fixes).toBeUndefined();
  });

  test('each row by itself', () => {
    checkProblems(rule, writeDisclosure({ rules: ['2', '0', '⟦1⟧'], normative: ['12', '3', '⟦6⟧'] }));
  });
});

describe('silent', () => {
  test('as many in force as were issued', () => {
    checkSilent(rule, writeDisclosure({ normative: ['12', '0', '12'] }));
  });

  test('issued and repealed in the same year', () => {
    checkSilent(rule, writeDisclosure({ normative: ['12', '12', '0'] }));
  });

  test('a blank whole: nothing is compared with what was not filled in', () => {
    checkSilent(rule, writeDisclosure({ normative: ['12', '3', ''] }));
    checkSilent(rule, writeDisclosure({ normative: ['12', '', '3'] }));
  });

  test('a whole that cannot be read', () => {
    checkSilent(rule, writeDisclosure({ normative: ['12', '3', '见附件'] }));
  });

  test('a total that differs: that is no order', () => {
    checkSilent(rule, writeApplications({ ...sound, new: ['25', '3', '0', '1', '0', '1', '31'] }));
  });

  test('a table without such a relation', () => {
    checkSilent(rule, writeApplications(sound));
  });
});
