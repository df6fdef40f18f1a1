import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { looksLikeReport } from '../../server/src/model/looksLikeReport.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { editions } from '../../server/src/standards/index.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { draftReport } from '../../server/src/writing/draft.ts';
import { listReal, readReal, testReal } from '../corpus/realReports.ts';
import { root } from '../meta/sources.ts';
import { frameReports } from '../observed/frameReports.ts';
import { olderReports } from '../observed/olderReports.ts';
import { outlineReports } from '../observed/outlineReports.ts';
import { proseReports } from '../observed/proseReports.ts';
import { tableReports } from '../observed/tableReports.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

/** The client's look decides whether the server starts; what it refuses, the reader must find no report in. No name helps it here. */
function checkAgreement(text: string, format: DocumentFormat): number {
  const { length } = readDocument(text, { format }).reports;
  if (length > 0) expect(looksLikeReport(text, '')).toBe(true);
  return length;
}

function formatOf(name: string): DocumentFormat {
  if (name.endsWith('.html')) return 'html';
  return name.endsWith('.md') ? 'markdown' : 'plaintext';
}

function readExample(name: string): string {
  return readFileSync(path.join(root, 'examples', name), 'utf8');
}

describe('what the reader takes for a report the look at the beginning takes for one', () => {
  const examples = readdirSync(path.join(root, 'examples')).filter((name) => name !== 'README.md');

  test.each(examples)('in the example %s', (name) => {
    expect(checkAgreement(readExample(name), formatOf(name))).toBe(1);
  });

  test.each([...frameReports, ...outlineReports, ...proseReports, ...tableReports, ...olderReports])(
    'in what was observed: $row, $seen',
    ({ text, format }) => {
      expect(checkAgreement(text, format)).toBeGreaterThan(0);
    },
  );

  test.each(styles)('in a report typed as $name', (style) => {
    for (const edition of ['2021', '2019'] as const) {
      const text = renderReport(generateReport(edition, 7), style);
      expect(checkAgreement(text, style.format)).toBe(1);
    }
  });

  test.each(editions)('in a new report of $id', (edition) => {
    for (const format of ['markdown', 'plaintext', 'html'] as const) {
      expect(checkAgreement(draftReport(edition, { format }), format)).toBe(1);
    }
  });

  testReal('in every published report and every scraped one', () => {
    const corpus = listReal('corpus', '').filter((name) => /^\d{4}-.*\.(?:txt|html|md)$/.test(name));
    const seeds = listReal('seeds', '.txt');
    for (const name of corpus)
      expect(checkAgreement(readReal('corpus', name), formatOf(name)), name).toBeGreaterThan(0);
    const scraped = seeds.filter((name) => checkAgreement(readReal('seeds', name), 'plaintext') > 0);
    // Whether every one of them is recognised is not the question here.
    expect(corpus.length + scraped.length).toBeGreaterThan(10);
  });
});

describe('neither takes for a report', () => {
  test.each([
    ['the page about the rules', readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8')],
    ['a report of a company', '# 2025年度报告\n\n## 一、总体情况\n\n本公司全年营业收入增长。'],
    ['notes', readFileSync(path.join(root, 'test/e2e/workspace/notes.md'), 'utf8')],
  ])('%s', (_, text) => {
    expect(checkAgreement(text, 'markdown')).toBe(0);
  });
});
