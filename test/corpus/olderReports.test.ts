import { describe, expect } from 'vitest';
import type { Report } from '../../server/src/model/report.ts';
import { readText, runRule } from '../language/check.ts';
import { readReal, testReal } from './realReports.ts';

const plain = { format: 'plaintext' } as const;
const guangzhou = '003_d88f63d2808b134a.txt';

/** Rule and line, from 1, of every problem that the rules have. */
function linesOf(name: string, ...rules: readonly string[]): readonly (readonly [string, number])[] {
  const text = readReal('seeds', name);
  return rules
    .flatMap((rule) =>
      runRule(rule, text, plain).map(({ span }) => [rule, text.slice(0, span.start).split('\n').length] as const),
    )
    .toSorted((one, other) => one[1] - other[1]);
}

function reportsIn(folder: 'seeds' | 'corpus', name: string): readonly Report[] {
  return readText(readReal(folder, name), plain).reports;
}

function valuesOf(report: Report | undefined, table: string): Readonly<Record<string, string>> {
  const cells = report?.tables.find(({ id }) => id === table)?.cells;
  return Object.fromEntries([...(cells ?? [])].map(([id, cell]) => [id, cell.value ?? cell.state]));
}

function editionsIn(name: string): readonly (readonly [string | undefined, number | undefined])[] {
  return reportsIn('seeds', name).map(({ edition, year }) => [edition?.id, year] as const);
}

describe('scraped reports of 2009 to 2014 are of the formats of their time', () => {
  testReal('衢州 2009, 漳平 2014, 广州 2012 and 2010, 柳北 2010', () => {
    expect(editionsIn('000_180b968a71311b55.txt')).toEqual([['zhejiang-2008', 2009]]);
    expect(editionsIn('002_b384f68c13deff26.txt')).toEqual([['key-points', 2014]]);
    expect(editionsIn(guangzhou).slice(0, 2)).toEqual([
      ['guangzhou-2008', 2012],
      ['guangzhou-2008', 2010],
    ]);
    expect(editionsIn('004_3fe0a1010d0de57f.txt')).toEqual([['national-2008', 2010]]);
  });

  testReal('衢州 2009 has seven headings without numbers, and nothing of another format is asked of it', () => {
    const [report] = reportsIn('seeds', '000_180b968a71311b55.txt');
    expect(report?.sections.map(({ definition }) => definition?.id)).toEqual([
      'overview',
      'disclosure',
      'applications',
      'remedies',
      'fees',
      'work',
      'problems',
    ]);
    const rules = [
      'heading-number',
      'title-form',
      'section-missing',
      'section-order',
      'section-title',
      'table-missing',
    ];
    expect(linesOf('000_180b968a71311b55.txt', ...rules)).toEqual([
      ['title-form', 1],
      ['heading-number', 6],
    ]);
  });

  testReal('柳北 2010 has a title in another order and no period', () => {
    expect(linesOf('004_3fe0a1010d0de57f.txt', 'title-form', 'section-missing', 'section-title')).toEqual([
      ['title-form', 5],
    ]);
    expect(linesOf('004_3fe0a1010d0de57f.txt', 'period-missing')).toHaveLength(1);
  });

  testReal('漳平 2014 is asked for no part of an annual report', () => {
    const rules = [
      'section-missing',
      'section-title',
      'section-order',
      'title-form',
      'period-missing',
      'heading-number',
    ];
    expect(linesOf('002_b384f68c13deff26.txt', ...rules)).toEqual([]);
  });
});

describe('广州 2012 and 2010', () => {
  testReal('have their annexes cell by cell', () => {
    const [first, second] = reportsIn('seeds', guangzhou);
    expect(valuesOf(first, 'a2')).toEqual({
      'catalog|count': '9',
      'apply|count': 'blank',
      'apply.inPerson|count': '3',
      'apply.fax|count': '0',
      'apply.email|count': '0',
      'apply.web|count': '1',
      'apply.letter|count': '5',
      'apply.other|count': '0',
      'reply|count': '9',
      'reply.grant|count': '7',
      'reply.partial|count': '0',
      'reply.refuse|count': '1',
      'reply.notExist|count': '0',
      'reply.notOurs|count': '0',
      'reply.unclear|count': '1',
    });
    expect(valuesOf(first, 'a1')).toEqual({
      'active|count': '170',
      'active.fulltext|count': '170',
      'active.newNormative|count': '170',
    });
    expect(valuesOf(second, 'a1')).toEqual({ 'active|count': '12175', 'active.fulltext|count': '12175' });
    expect(valuesOf(second, 'a3')).toEqual({
      'service|count': '8',
      'visit|count': '2164',
      'phone|count': '3608',
      'pv|count': 'unreadable',
    });
  });

  testReal('have blanks, a cell of two numbers, numbers of headings and no word of fees, at their lines', () => {
    expect(linesOf(guangzhou, 'cell-blank', 'cell-merged', 'section-missing', 'heading-number', 'table-total')).toEqual(
      [
        ['heading-number', 5],
        ['heading-number', 7],
        ['section-missing', 18],
        ['cell-blank', 43],
        ['cell-blank', 75],
        ['cell-blank', 84],
        ['section-missing', 122],
        ['cell-merged', 159],
      ],
    );
  });
});

describe('平潭, whose annex ran together', () => {
  testReal('2014 is read where blanks part the numbers', () => {
    const [report] = reportsIn('corpus', '2014-pingtan.partial.txt');
    expect(report?.edition?.id).toBe('fujian-2014');
    expect(valuesOf(report, 'annex')).toMatchObject({
      'active|year': '2543',
      'active|cumulative': '78967',
      'apply|year': '1',
      'reply.grant|cumulative': '1',
      'feeWaived|year': '0',
      'suit|cumulative': '0',
    });
  });

  testReal('2018 is read only where digits can be cut in one way', () => {
    const [report] = reportsIn('corpus', '2018-pingtan.partial.txt');
    expect(report?.edition?.id).toBe('fujian-2014');
    const values = valuesOf(report, 'annex');
    expect(Object.keys(values)).not.toContain('active|year');
    expect(new Set(Object.values(values))).toEqual(new Set(['0']));
    expect(Object.keys(values)).toHaveLength(26);
  });
});
