import { describe, expect, test } from 'vitest';
import { checkClean } from '../language/checkAll.ts';
import { readText } from '../language/check.ts';
import { editions } from '../reports/labels.ts';
import { looseStyles } from '../reports/looseMarkup.ts';
import { otherStyles } from '../reports/otherMarkup.ts';
import { expectedReadings, onlyReport, readingsOf } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { generateReport } from '../reports/value.ts';

describe.each(editions)('tables of %s as converters and scanners leave them', (edition) => {
  test.each([...otherStyles, ...looseStyles])('$name: every number is read, and nothing is found wrong', (style) => {
    for (const seed of [7, 8]) {
      const value = generateReport(edition, seed);
      const text = renderReport(value, style);
      const report = onlyReport(readText(text, { format: style.format }));
      expect(report.edition?.id).toBe(edition);
      expect(report.title?.year).toBe(value.year);
      expect(report.sections).toHaveLength(6);
      expect(readingsOf(report)).toEqual(expectedReadings(value));
      checkClean(text, { format: style.format });
    }
  });
});

test('a drawn table with very many lines between two borders is read like any other', () => {
  const text = `青禾县政府信息公开工作年度报告\n\n+---+---+\n${'| 规章 | 1 |\n'.repeat(150_000)}`;
  expect(readText(text).tree.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table']);
});
