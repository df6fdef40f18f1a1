import { describe, expect } from 'vitest';
import type { Report, ReportDocument } from '../../server/src/model/report.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { readText } from '../language/check.ts';
import { checkNoErrors, runAllRules } from '../language/checkAll.ts';
import { type EditionId, outcomeGroups, outcomes, requestColumns, requestRows } from '../reports/labels.ts';
import { checkSpans, failingIds, onlyReport, type Readings, readingsOf } from '../reports/reading.ts';
import { readReal, readTruth, testReal, type Truth } from './realReports.ts';

interface Published {
  readonly file: string;
  readonly truth: string;
  readonly edition: EditionId;
  readonly format: DocumentFormat;
}

/** Their table styles are read: every cell must be there. */
const readWhole: readonly Published[] = [
  {
    file: '2019-shanghai-bgt.tables-full.html',
    truth: '2019-shanghai-bgt.tables-full',
    edition: '2019',
    format: 'html',
  },
  { file: '2025-shanghai-bgt.full.md', truth: '2025-shanghai-bgt', edition: '2021', format: 'markdown' },
  { file: '2024-huaian.full.reading-order.txt', truth: '2024-huaian', edition: '2021', format: 'plaintext' },
];

/** Drawn from pages or run together: what is read must be right. */
const readWithCare: readonly Published[] = [
  { file: '2024-huaian.full.layout.txt', truth: '2024-huaian', edition: '2021', format: 'plaintext' },
  { file: '2023-suqian.full.layout.txt', truth: '2023-suqian', edition: '2021', format: 'plaintext' },
  { file: '2024-suqian.full.layout.txt', truth: '2024-suqian', edition: '2021', format: 'plaintext' },
  { file: '2023-pingtan.full.glued.txt', truth: '2023-pingtan', edition: '2021', format: 'plaintext' },
  { file: '2025-pingtan.full.glued.txt', truth: '2025-pingtan', edition: '2021', format: 'plaintext' },
];

function truthReadings(truth: Truth, edition: EditionId): Readings {
  const readings: Record<string, string> = {};
  for (const [r, row] of requestRows(edition).entries()) {
    for (const [c, column] of requestColumns.entries()) {
      readings[`t3 ${row}|${column.id}`] = String(truth.requests[r]?.[c] ?? 'blank');
    }
  }
  const ids = outcomeGroups.flatMap((group) => outcomes.map((outcome) => `t4 row|${group.id}.${outcome.id}`));
  for (const [i, id] of ids.entries()) readings[id] = String(truth.outcomes[i] ?? 'blank');
  return readings;
}

/** Tables 3 and 4, for which there is a truth. */
function judgedReadings(report: Report): Readings {
  return Object.fromEntries(Object.entries(readingsOf(report)).filter(([id]) => !id.startsWith('t2 ')));
}

function open({ file, format }: Published): ReportDocument {
  return readText(readReal('corpus', file), { format });
}

describe('a published report is read as a person reads it', () => {
  for (const published of readWhole) {
    testReal(published.file, () => {
      const document = open(published);
      const report = onlyReport(document);
      const truth = readTruth(published.truth);
      expect(report.edition?.id).toBe(published.edition);
      expect(judgedReadings(report)).toEqual(truthReadings(truth, published.edition));
      checkSpans(document, report);
      expect(failingIds(report)).toEqual(truth.relations);
    });
  }
});

describe('of a report whose cells ran together nothing is read wrong', () => {
  for (const published of readWithCare) {
    testReal(published.file, () => {
      const text = readReal('corpus', published.file);
      const report = onlyReport(open(published));
      const truth = readTruth(published.truth);
      const expected = truthReadings(truth, published.edition);
      const claimed = Object.entries(judgedReadings(report)).filter(([, reading]) => /\d/.test(reading));
      expect(Object.fromEntries(claimed)).toEqual(Object.fromEntries(claimed.map(([id]) => [id, expected[id]])));
      expect(report.edition?.id).toBe(published.edition);
      expect(failingIds(report)).toEqual(truth.relations);
      checkNoErrors(text, { format: published.format });
    });
  }
});

describe('tables 3 and 4 of every published report for which there is a truth', () => {
  testReal('are read cell for cell', () => {
    const matches = [...readWhole, ...readWithCare].map((published) => {
      const truth = truthReadings(readTruth(published.truth), published.edition);
      const report = onlyReport(open(published));
      const read = judgedReadings(report);
      const cells = report.tables.filter(({ id }) => id !== 't2').flatMap((table) => Array.from(table.cells.values()));
      const right = Object.keys(truth).filter((id) => read[id] === truth[id]).length;
      const pieced = cells.filter(({ reconstructed }) => reconstructed).length;
      return `${published.file}: ${right} of ${Object.keys(truth).length} cells, ${pieced} told by sums`;
    });
    expect(matches).toEqual([
      '2019-shanghai-bgt.tables-full.html: 176 of 176 cells, 0 told by sums',
      '2025-shanghai-bgt.full.md: 190 of 190 cells, 28 told by sums',
      '2024-huaian.full.reading-order.txt: 190 of 190 cells, 71 told by sums',
      '2024-huaian.full.layout.txt: 190 of 190 cells, 0 told by sums',
      '2023-suqian.full.layout.txt: 190 of 190 cells, 0 told by sums',
      '2024-suqian.full.layout.txt: 190 of 190 cells, 0 told by sums',
      '2023-pingtan.full.glued.txt: 190 of 190 cells, 190 told by sums',
      '2025-pingtan.full.glued.txt: 190 of 190 cells, 190 told by sums',
    ]);
  });
});

describe('table 2 of a published report', () => {
  testReal('2024 淮安 has its counts and its amount', () => {
    const { tables } = onlyReport(
      readText(readReal('corpus', '2024-huaian.full.reading-order.txt'), { format: 'plaintext' }),
    );
    const cells = tables.find((table) => table.id === 't2')?.cells;
    expect(Object.fromEntries([...(cells ?? [])].map(([id, cell]) => [id, cell.value]))).toEqual({
      'rules|issued': '1',
      'rules|repealed': '0',
      'rules|inForce': '11',
      'normative|issued': '8',
      'normative|repealed': '26',
      'normative|inForce': '66',
      'license|decisions': '447228',
      'penalty|decisions': '3985758',
      'coercion|decisions': '88283',
      'fee|amount': '96171.6',
    });
  });

  testReal('2019 上海 has its counts, and its amount with the unit', () => {
    const { tables } = onlyReport(
      readText(readReal('corpus', '2019-shanghai-bgt.tables-full.html'), { format: 'html' }),
    );
    const cells = tables.find((table) => table.id === 't2')?.cells;
    const values = [
      'rules|madeNew',
      'rules|publishedTotal',
      'normative|publishedNew',
      'fee|delta',
      'procurement|projects',
    ];
    expect(values.map((id) => cells?.get(id)?.value)).toEqual(['13', '524', '60', '0', '6']);
    expect(cells?.get('procurement|amount')).toMatchObject({ state: 'number', value: '251000', unit: '元' });
  });

  testReal('2025 上海 lost cells of its table: those that are left are not taken for their neighbours', () => {
    const { tables } = onlyReport(readText(readReal('corpus', '2025-shanghai-bgt.full.md'), { format: 'markdown' }));
    const cells = tables.find((table) => table.id === 't2')?.cells;
    expect(cells?.get('rules|repealed')?.value).not.toBe('235');
    expect(cells?.get('normative|repealed')?.value).not.toBe('189');
  });
});

describe('blanks of 2019 上海', () => {
  const file = '2019-shanghai-bgt.tables-full.html';

  testReal('are 126 in table 3, and its blank totals over other numbers than 0 are named', () => {
    const text = readReal('corpus', file);
    const report = onlyReport(readText(text, { format: 'html' }));
    const cells = [...(report.tables.find((table) => table.id === 't3')?.cells.values() ?? [])];
    expect(cells.filter((cell) => cell.state === 'blank')).toHaveLength(126);
    const found = runAllRules(text, { format: 'html' });
    expect(found.filter(({ rule }) => rule === 'cell-blank').length).toBeGreaterThanOrEqual(1);
    expect(found.filter(({ rule }) => rule === 'table-total' || rule === 'table-balance')).toEqual([]);
  });
});

describe('older reports', () => {
  for (const file of ['2014-pingtan.partial.txt', '2018-pingtan.partial.txt']) {
    testReal(`${file} opens and has no error`, () => {
      checkNoErrors(readReal('corpus', file), { format: 'plaintext' });
    });
  }
});
