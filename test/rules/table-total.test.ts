import { describe, expect, test } from 'vitest';
import { render } from '../../server/src/text/message.ts';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { sound, writeApplications, writeDisclosure, writeRemedies } from './tableTexts.ts';

const rule = 'table-total';

/** Table 4 with three reviews upheld and one pending. */
function reviewed(total: string, pending = '1'): string {
  const zeros = ['0', '0', '0'] as const;
  return writeRemedies([['3', '0', '0'], zeros, zeros, [pending, '0', '0'], [total, '0', '0']]);
}

describe('reported', () => {
  test('a part that breaks its row and its column is marked, not the totals', () => {
    const rows = { ...sound, 'r.granted': ['⟦19⟧', '1', '0', '1', '0', '0', '20'] };
    const [problem] = checkProblems(rule, writeApplications(rows), { messages: ['应为18'], severities: ['error'] });
    expect(problem?.relations).toEqual(['t3.row.r.granted', 't3.column.natural']);
  });

  test('a wrong printed total is marked, with the balance it breaks', () => {
    const rows = { ...sound, 'r.total': ['⟦20⟧', '2', '0', '1', '0', '0', '25'] };
    const [problem] = checkProblems(rule, writeApplications(rows), { messages: ['应为22'] });
    expect(problem?.relations).toEqual(['t3.row.r.total', 't3.column.natural', 't3.balance.natural']);
  });

  test('a group of table 4 could be mended in any of its cells: the total is marked, the choices are offered', () => {
    const text = writeRemedies([
      ['3', '0', '0'],
      ['0', '0', '0'],
      ['0', '0', '0'],
      ['1', '0', '0'],
      ['⟦6⟧', '0', '0'],
    ]);
    const [problem] = checkProblems(rule, text, { messages: ['“行政复议”：“总计”为6，各项相加为4（3 + 1），相差2'] });
    expect(problem?.relations).toEqual(['t4.group.review']);
    expect(problem?.fixes?.()).toHaveLength(5);
    expect(problem?.fixes?.().every((fix) => fix.kind === 'suggestion')).toBe(true);
    expect(problem?.related).toHaveLength(5);
  });

  test('two mistakes that no single cell mends are reported one by one, on their totals', () => {
    const rows = {
      ...sound,
      'r.granted': ['19', '1', '0', '1', '0', '0', '⟦20⟧'],
      'r.total': ['⟦22⟧', '2', '0', '1', '0', '0', '25'],
      new: ['25', '3', '0', '1', '0', '1', '⟦⟦31⟧⟧'],
    };
    const problems = checkProblems(rule, writeApplications(rows));
    expect(new Set(problems.flatMap((problem) => problem.relations ?? []))).toEqual(
      new Set(['t3.row.r.granted', 't3.column.natural', 't3.row.new', 't3.balance.total']),
    );
    expect(problems.every((problem) => problem.fixes === undefined)).toBe(true);
  });

  test('each relation is told by what its operands share, with the numbers that are not 0', () => {
    const rows = { ...sound, 'r.granted': ['⟦19⟧', '1', '0', '1', '0', '0', '20'] };
    checkProblems(rule, writeApplications(rows), {
      messages: [
        '印作19，2个关系因此不成立（“（一）予以公开”行：“总计”为20，各项相加为21（19 + 1 + 1），相差1；“自然人”列：“（七）总计”为22，各项相加为23（19 + 4），相差1）',
      ],
    });
  });

  test('the first choices are told by what tells them apart', () => {
    checkProblems(rule, reviewed('⟦6⟧'), {
      messages: ['有5种改法：“总计”改为4，“结果维持”改为5，“结果纠正”改为2，……；'],
    });
  });

  test('what each side adds up to stands beside each operand, and what it could be', () => {
    const [problem] = checkProblems(rule, reviewed('⟦6⟧'));
    const said = problem?.related?.map(({ message }) => render(message, 'zh-cn')) ?? [];
    expect(said[0]).toContain('6（这一边合计6）；改为4则各项关系成立');
    expect(said[1]).toContain('3（这一边合计4）；改为5则各项关系成立');
  });

  test('every operand and both sides stand beside the problem', () => {
    const rows = { ...sound, new: ['25', '3', '0', '1', '0', '1', '⟦29⟧'] };
    const [problem] = checkProblems(rule, writeApplications(rows), { messages: ['“总计”为29，各项相加为30'] });
    expect(problem?.related?.length).toBeGreaterThanOrEqual(10);
  });
});

describe('the fix', () => {
  test('writes the one value that makes everything hold', () => {
    const before = { ...sound, 'r.granted': ['⟦19⟧', '1', '0', '1', '0', '0', '20'] };
    checkFix(rule, writeApplications(before), writeApplications(sound), { title: '由19改为18' });
  });

  test('writes the chosen one of several', () => {
    checkFix(rule, reviewed('6', '1'), reviewed('6', '3'), { title: '“尚未审结”由1改为3' });
  });

  test('leaves the note beside the number', () => {
    checkFix(rule, reviewed('6（含上年结转）'), reviewed('4（含上年结转）'));
  });
});

describe('silent', () => {
  test('a table that adds up', () => {
    checkSilent(rule, writeApplications(sound));
  });

  test('a table of blanks, and one with its zeros left blank', () => {
    const blanks = Object.fromEntries(
      Object.entries(sound).map(([id, cells]) => [id, cells.map((cell) => (cell === '0' ? '' : cell))]),
    );
    checkSilent(rule, writeApplications(blanks));
    checkSilent(
      rule,
      writeRemedies([
        ['', '', ''],
        ['', '', ''],
        ['', '', ''],
        ['', '', ''],
        ['', '', ''],
      ]),
    );
  });

  test('a blank total, which is for cell-blank to report', () => {
    checkSilent(rule, writeApplications({ ...sound, 'r.granted': ['18', '1', '0', '1', '0', '0', ''] }));
  });

  test('a row with a cell that cannot be read', () => {
    checkSilent(rule, writeApplications({ ...sound, 'r.granted': ['见附件', '1', '0', '1', '0', '0', '20'] }));
  });

  test('balances alone, which are for table-balance to report', () => {
    checkSilent(rule, writeApplications({ ...sound, carriedOut: ['4', '1', '0', '0', '0', '1', '6'] }));
  });

  test('split digits that add up once they are joined', () => {
    checkSilent(rule, writeApplications({ ...sound, 'r.granted': ['1 8', '1', '0', '1', '0', '0', '2 0'] }));
  });

  test('notes and units beside numbers that add up', () => {
    checkSilent(
      rule,
      writeRemedies([
        ['3件', '0', '0'],
        ['0', '0', '0'],
        ['0', '0', '0'],
        ['1（上年结转）', '0', '0'],
        ['4件', '0', '0'],
      ]),
    );
  });

  test('table 2, which has no sums', () => {
    checkSilent(rule, writeDisclosure({ normative: ['12', '3', '64'] }));
  });
});
