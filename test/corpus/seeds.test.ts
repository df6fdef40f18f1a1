import { describe, expect } from 'vitest';
import { diagnose } from '../../server/src/model/diagnose.ts';
import type { Report } from '../../server/src/model/report.ts';
import { readText } from '../language/check.ts';
import { type Found, runAllRules } from '../language/checkAll.ts';
import { failingIds, onlyReport } from '../reports/reading.ts';
import { haveRealReports, listReal, readReal, testReal } from './realReports.ts';

const jurong = '001_f7112daac9ac313c.txt';

function openJurong(): { readonly report: Report; readonly found: readonly Found[] } {
  const text = readReal('seeds', jurong);
  return {
    report: onlyReport(readText(text, { format: 'plaintext' })),
    found: runAllRules(text, { format: 'plaintext' }),
  };
}

function ofRule(found: readonly Found[], ...rules: readonly string[]): readonly Found[] {
  return found.filter(({ rule }) => rules.includes(rule));
}

describe('scraped reports', () => {
  testReal('all open without an error of the program', () => {
    for (const name of listReal('seeds', '.txt')) {
      expect(() => runAllRules(readReal('seeds', name), { format: 'plaintext' }), name).not.toThrow();
    }
  });

  testReal('are there', () => {
    expect(haveRealReports && listReal('seeds', '.txt').length).toBe(5);
  });
});

describe('句容 2019', () => {
  testReal('is of the edition of 2019 and has its six sections', () => {
    const { report } = openJurong();
    expect(report.edition?.id).toBe('2019');
    const known = report.sections.filter((section) => section.definition !== undefined);
    expect(known.map((section) => section.definition?.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.tables.map((table) => table.id)).toEqual(['t2', 't3', 't4']);
  });

  testReal('has two cells with split digits, read as joined', () => {
    const { report, found } = openJurong();
    const cells = report.tables.find((table) => table.id === 't3')?.cells;
    expect(cells?.get('r.partial|natural')).toMatchObject({ value: '10', raw: '1 0', issue: 'split-digits' });
    expect(cells?.get('r.partial|total')).toMatchObject({ value: '11', raw: '1 1', issue: 'split-digits' });
    expect(ofRule(found, 'cell-split-digits').map(({ at }) => at)).toEqual(['1 0', '1 1']);
  });

  testReal('fails the balance by 6, −1 and 5 and no other relation', () => {
    const { report, found } = openJurong();
    expect(failingIds(report)).toEqual(['t3.balance.legal.commercial', 't3.balance.natural', 't3.balance.total']);
    const { edition } = report;
    const table = report.tables.find(({ id }) => id === 't3');
    if (!edition || !table) throw new Error('no table 3');
    const differences = diagnose(table, edition).failing.map((check) => [check.relation.id, check.left - check.right]);
    expect(Object.fromEntries(differences)).toEqual({
      't3.balance.natural': 6,
      't3.balance.legal.commercial': -1,
      't3.balance.total': 5,
    });
    expect(ofRule(found, 'table-balance')).toHaveLength(3);
    expect(ofRule(found, 'table-total', 'table-order')).toEqual([]);
  });

  testReal('has signed numbers, an amount without a unit, and numbers in every cell of table 2', () => {
    const { report } = openJurong();
    const cells = report.tables.find((table) => table.id === 't2')?.cells;
    expect(Object.fromEntries([...(cells ?? [])].map(([id, cell]) => [id, cell.value]))).toEqual({
      'rules|madeNew': '8',
      'rules|publishedNew': '4',
      'rules|publishedTotal': '7',
      'normative|madeNew': '305',
      'normative|publishedNew': '300',
      'normative|publishedTotal': '314',
      'license|prevItems': '612',
      'license|delta': '-37',
      'license|decisions': '127962',
      'otherService|prevItems': '52',
      'otherService|delta': '52',
      'otherService|decisions': '23242',
      'penalty|prevItems': '1360',
      'penalty|delta': '198',
      'penalty|decisions': '321489',
      'coercion|prevItems': '73',
      'coercion|delta': '5',
      'coercion|decisions': '7794',
      'fee|prevItems': '86',
      'fee|delta': '-10',
      'procurement|projects': '2090',
      'procurement|amount': '176252079.43',
    });
  });

  testReal(
    'has a heading out of sequence, cut labels, no title and no period, and rules of a level that is not stated',
    () => {
      const { found } = openJurong();
      expect(ofRule(found, 'heading-number').map(({ at }) => at)).toEqual([expect.stringContaining('三、')]);
      expect(ofRule(found, 'table-label').map(({ at }) => at)).toEqual(['本年新', '本年新']);
      expect(ofRule(found, 'title-form', 'period-missing').map(({ rule, severity }) => [rule, severity])).toEqual([
        ['title-form', 'warning'],
        ['period-missing', 'warning'],
      ]);
      const authority = ofRule(found, 'rules-authority');
      expect(authority.length).toBeGreaterThan(0);
      expect(authority.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(ofRule(found, 'content-missing')).toEqual([]);
    },
  );

  testReal('has three findings on its language, all of them information', () => {
    const { found } = openJurong();
    const language = [
      'document-number',
      'punctuation-width',
      'number-spacing',
      'number-marks',
      'title-marks',
      'list-number',
    ];
    const said = ofRule(found, ...language, 'heading-inline', 'wording', 'law-name');
    expect(said.map(({ rule, at, severity }) => [rule, at, severity])).toEqual([
      ['punctuation-width', ',', 'info'],
      ['title-marks', '、', 'info'],
      ['wording', '截止目前', 'info'],
    ]);
  });

  testReal('has nothing else above information', () => {
    const { found } = openJurong();
    const named = new Set([
      'cell-split-digits',
      'table-balance',
      'heading-number',
      'table-label',
      'title-form',
      'period-missing',
      'prose-table',
      'completion-rate',
    ]);
    expect(found.filter(({ rule, severity }) => severity !== 'info' && !named.has(rule))).toEqual([]);
  });
});
