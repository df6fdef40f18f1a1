import { describe, expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { sound, writeApplications, writeDisclosure, writeRemedies } from './tableTexts.ts';

const rule = 'cell-blank';
const zeros = ['0', '0', '0'] as const;
const upheld = (total: string): string => writeRemedies([['3', '0', '0'], zeros, zeros, zeros, [total, '0', '0']]);

describe('reported', () => {
  test('a blank total over parts, with the number that belongs there', () => {
    const text = writeRemedies([['3', '0', '0'], zeros, zeros, ['1', '0', '0'], ['⟦⟧', '0', '0']]);
    const [problem] = checkProblems(rule, text, { messages: ['各项相加为4'], severities: ['warning'] });
    expect(problem?.related).toHaveLength(4);
  });

  test('a total crossed out over parts', () => {
    checkProblems(rule, writeRemedies([['3', '0', '0'], zeros, zeros, zeros, ['⟦/⟧', '0', '0']]), {
      messages: ['（/）'],
    });
  });

  test('every blank total of a table by itself, those that rest on others too', () => {
    const rows = {
      ...sound,
      'r.granted': ['18', '1', '0', '1', '0', '0', '⟦⟧'],
      'r.total': ['⟦⟧', '2', '0', '1', '0', '0', '⟦⟧'],
    };
    checkProblems(rule, writeApplications(rows), { messages: ['20', '22', '25'] });
  });

  test('a blank total although sums are switched off', () => {
    const text = writeRemedies([['3', '0', '0'], zeros, zeros, zeros, ['⟦⟧', '0', '0']]);
    checkProblems(rule, text, { off: ['table-total'] });
  });
});

describe('the fix', () => {
  test('fills the number in', () => {
    checkFix(rule, upheld('/'), upheld('3'), { title: '填入3' });
  });
});

describe('silent', () => {
  test('blanks that are parts', () => {
    checkSilent(
      rule,
      writeRemedies([
        ['3', '', '0'],
        ['', '', '/'],
        ['', '', '—'],
        ['1', '', '0'],
        ['4', '0', '0'],
      ]),
    );
  });

  test('a blank total of nothing', () => {
    checkSilent(
      rule,
      writeRemedies([
        ['', '0', '0'],
        ['', '0', '0'],
        ['', '0', '0'],
        ['', '0', '0'],
        ['', '', '/'],
      ]),
    );
  });

  test('a blank total whose parts cannot be read', () => {
    checkSilent(rule, writeRemedies([['若干件', '0', '0'], zeros, zeros, ['1', '0', '0'], ['', '0', '0']]));
  });

  test('blanks in a table without totals', () => {
    checkSilent(rule, writeDisclosure({ normative: ['12', '3', ''], license: [''] }));
  });

  test('a table nobody has filled in yet', () => {
    const text = writeApplications({}).replaceAll('| 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '|  |  |  |  |  |  |  |');
    checkSilent(rule, text);
  });

  test('the label rows, whose other cells do not exist', () => {
    checkSilent(rule, writeApplications(sound));
  });
});
