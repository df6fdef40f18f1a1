import { describe, expect, test } from 'vitest';
import { render } from '../../server/src/text/message.ts';
import { checkFix, checkProblems, checkSilent, runRule } from '../language/check.ts';
import { olderEdition, writeOlder } from '../reports/olderReports.ts';
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

function leaveBlank(blank: string): (table: string, row: string) => string {
  return (_, row) => (row === blank ? '' : row === 'visit' ? '573' : '0');
}

describe('a single figure left blank', () => {
  test('is pointed out where the report writes its zeros, on its label and its place', () => {
    const { text } = writeOlder(olderEdition('guangzhou-2008'), { cell: leaveBlank('phone') });
    const marked = text.replace(/咨询电话接听数 \| [^|]* \| {2}/, (row) => `⟦${row.slice(0, -1)}⟧ `);
    checkProblems('cell-blank', marked, { messages: ['别处没有发生的填0'], severities: ['info'] });
  });

  test('is nobody’s mistake where it writes none, or where most are blank', () => {
    const none = writeOlder(olderEdition('guangzhou-2008'), { cell: (_, row) => (row === 'phone' ? '' : '7') });
    checkSilent('cell-blank', none.text);
    const most = writeOlder(olderEdition('guangzhou-2008'), { cell: (_, row) => (row === 'visit' ? '0' : '') });
    checkSilent('cell-blank', most.text);
  });

  test('is told of each figure with its name, half of a table at most', () => {
    const edition = olderEdition('guangzhou-2008');
    const [largest] = edition.tables.toSorted((one, other) => other.rows.length - one.rows.length);
    const labels = new Map(largest?.rows.filter(({ data }) => data).map(({ id, label }) => [id, label]));
    const ids = [...labels.keys()];
    const blankIn = (count: number): readonly string[] => {
      const blank = new Set(ids.slice(-count));
      const { text } = writeOlder(edition, { cell: (_, row) => (blank.has(row) ? '' : '0') });
      return runRule('cell-blank', text).map(({ message }) => render(message, 'zh-cn'));
    };
    for (const count of [1, Math.floor(ids.length / 2)]) {
      const said = blankIn(count);
      expect(said).toHaveLength(count);
      for (const [index, sentence] of said.entries())
        expect(sentence).toContain(labels.get(ids[ids.length - count + index] ?? ''));
    }
    expect(blankIn(Math.floor(ids.length / 2) + 1)).toEqual([]);
  });

  test('stands at its own characters where there are any', () => {
    const { text } = writeOlder(olderEdition('guangzhou-2008'), { cell: leaveBlank('phone'), style: 'HTML' });
    const spans = runRule('cell-blank', text, { format: 'html' }).map(({ span }) => text.slice(span.start, span.end));
    expect(spans).toHaveLength(1);
    expect(spans[0]).toContain('咨询电话接听数');
  });

  test('is nothing in the tables of the format in force, whose blanks are nobody’s mistake', () => {
    checkSilent(rule, writeDisclosure({ license: [''] }));
  });
});
