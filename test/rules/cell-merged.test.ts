import { describe, test } from 'vitest';
import { checkProblems, checkSilent } from '../language/check.ts';
import { sound, writeApplications, writeDisclosure, writeRemedies } from './tableTexts.ts';

const rule = 'cell-merged';

describe('reported', () => {
  test('two numbers of several digits in one cell', () => {
    checkProblems(rule, writeDisclosure({ normative: ['⟦426716 26270⟧', '3', '64'] }), {
      messages: ['有2个数（426716、26270）'],
      severities: ['error'],
    });
  });

  test('numbers with a mark between them', () => {
    checkProblems(rule, writeDisclosure({ normative: ['12', '⟦3、5⟧', '64'] }), { messages: ['有2个数（3、5）'] });
  });

  test.each([
    ['12,34', '有2个数（12、34）'],
    ['1,2', '有2个数（1、2）'],
    ['1,234 56', '有2个数（1,234、56）'],
    ['3,5；7', '有3个数（3、5、7）'],
  ])('numbers with a comma that is none of thousands between them: %s', (printed, message) => {
    checkProblems(rule, writeDisclosure({ normative: ['12', `⟦${printed}⟧`, '64'] }), { messages: [message] });
  });

  test('two numbers in a table with sums that neither joining makes hold', () => {
    checkProblems(
      rule,
      writeRemedies([
        ['⟦12 34⟧', '0', '0'],
        ['0', '0', '0'],
        ['0', '0', '0'],
        ['1', '0', '0'],
        ['13', '0', '0'],
      ]),
    );
  });
});

describe('silent', () => {
  test('one number in each cell', () => {
    checkSilent(rule, writeApplications(sound));
  });

  test('digits split by single blanks', () => {
    checkSilent(rule, writeDisclosure({ normative: ['1 2', '3', '6 4'] }));
  });

  test('thousands separators', () => {
    checkSilent(rule, writeDisclosure({ license: ['127,962'] }));
  });

  test('a number in the note beside the number', () => {
    checkSilent(rule, writeDisclosure({ normative: ['22（其中修订16件）', '3', '64'] }));
  });
});
