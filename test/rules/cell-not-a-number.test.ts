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
