import { describe, expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { sound, type TypedRows, writeApplications, writeRemedies } from './tableTexts.ts';

const rule = 'table-balance';

/** The figures of 句容 2019 in a body of our own: rows, columns and the total of outcomes add up, three balances do not. */
const jurong: TypedRows = {
  new: ['⟦203⟧', '⟦17⟧', '0', '0', '1', '0', '⟦221⟧'],
  'r.granted': ['131', '15', '0', '0', '1', '0', '147'],
  'r.partial': ['10', '1', '0', '0', '0', '0', '11'],
  'r.refused.thirdParty': ['3', '0', '0', '0', '0', '0', '3'],
  'r.refused.internal': ['1', '0', '0', '0', '0', '0', '1'],
  'r.refused.process': ['1', '0', '0', '0', '0', '0', '1'],
  'r.refused.enforcementFile': ['1', '0', '0', '0', '0', '0', '1'],
  'r.unable.notHeld': ['33', '0', '0', '0', '0', '0', '33'],
  'r.other': ['3', '2', '0', '0', '0', '0', '5'],
  'r.total': ['183', '18', '0', '0', '1', '0', '202'],
  carriedOut: ['14', '0', '0', '0', '0', '0', '14'],
};

const withNew = (first: string): string => writeApplications({ ...sound, new: [first, '3', '0', '1', '0', '1', '30'] });

describe('reported', () => {
  test('columns that no single cell mends, each on its first row with both sides', () => {
    const problems = checkProblems(rule, writeApplications(jurong, '2019'), {
      messages: [
        '“自然人”列：一 203 + 二 0 = 203，三（七） 183 + 四 14 = 197，相差6',
        '“商业企业”列：一 17 + 二 0 = 17，三（七） 18 + 四 0 = 18，相差1',
        '“总计”列：一 221 + 二 0 = 221，三（七） 202 + 四 14 = 216，相差5',
      ],
      severities: ['error', 'error', 'error'],
    });
    expect(problems.map((problem) => problem.relations)).toEqual([
      ['t3.balance.natural'],
      ['t3.balance.legal.commercial'],
      ['t3.balance.total'],
    ]);
    expect(problems[0]?.related).toHaveLength(4);
  });

  test('a carried-over row that is wrong in two places and adds up by itself', () => {
    const rows = {
      ...sound,
      carriedOut: ['4', '1', '0', '0', '0', '1', '6'],
      new: ['⟦25⟧', '3', '0', '1', '0', '1', '⟦30⟧'],
    };
    checkProblems(rule, writeApplications(rows));
  });

  test('the one cell that two columns share through a blank total', () => {
    const rows = { ...sound, new: ['⟦27⟧', '3', '0', '1', '0', '1', ''] };
    const [problem] = checkProblems(rule, writeApplications(rows), {
      messages: ['一（空白，按32计） + 二 2 = 34，三（七） 25 + 四 7 = 32，相差2）。如果只错一格，就是这一格，应为25'],
    });
    expect(problem?.relations).toEqual(['t3.balance.natural', 't3.balance.total']);
  });

  test('a column where several cells could be the wrong one, where sums are not judged', () => {
    const rows = {
      ...sound,
      carriedOut: ['5', '1', '0', '0', '0', '1', '7'],
      new: ['⟦24⟧', '3', '0', '1', '0', '1', '30'],
    };
    const [problem] = checkProblems(rule, writeApplications(rows), { off: ['table-total'] });
    expect(problem?.fixes?.().length).toBeGreaterThan(1);
  });
});

describe('the fix', () => {
  test('offers each of the four cells of a column where sums are not judged', () => {
    checkFix(rule, withNew('24'), withNew('25'), {
      off: ['table-total'],
      title: '由24改为25',
    });
  });
});

describe('silent', () => {
  test('a table that balances', () => {
    checkSilent(rule, writeApplications(sound));
  });

  test('a diagnosis that holds a sum, which is for table-total to report', () => {
    checkSilent(rule, writeApplications({ ...sound, carriedOut: ['4', '1', '0', '0', '0', '1', '7'] }));
  });

  test('a draft whose outcomes are not filled in yet', () => {
    const empty = Array.from({ length: 7 }, () => '');
    const rows = Object.fromEntries(Object.keys(sound).map((id) => [id, empty]));
    const text = writeApplications({
      ...rows,
      new: sound['new'] ?? [],
      carriedIn: sound['carriedIn'] ?? [],
    }).replaceAll('| 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '|  |  |  |  |  |  |  |');
    checkSilent(rule, text);
  });

  test('blanks that stand for 0 and blank totals that stand for their parts', () => {
    const rows = {
      ...sound,
      new: ['25', '3', '', '1', '', '1', ''],
      carriedOut: ['5', '1', '/', '—', '', '1', ''],
    };
    checkSilent(rule, writeApplications(rows));
  });

  test('a column with a cell that cannot be read', () => {
    checkSilent(rule, writeApplications({ ...sound, carriedOut: ['约五件', '1', '0', '0', '0', '1', '7'] }));
  });

  test('a table without balances', () => {
    checkSilent(
      rule,
      writeRemedies([
        ['1', '0', '0'],
        ['0', '0', '0'],
        ['0', '0', '0'],
        ['0', '0', '0'],
        ['1', '0', '0'],
      ]),
    );
  });

  test('relations that are switched off', () => {
    checkSilent(rule, writeApplications({ ...sound, carriedOut: ['4', '1', '0', '0', '0', '1', '6'] }), {
      off: ['table-balance'],
    });
  });
});
