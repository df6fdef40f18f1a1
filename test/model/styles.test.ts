import { describe, expect, test } from 'vitest';
import { readText } from '../language/check.ts';
import { checkClean } from '../language/checkAll.ts';
import { type EditionId, editions } from '../reports/labels.ts';
import { checkReadings, checkSpans, failingIds, onlyReport } from '../reports/reading.ts';
import { renderReport, type Typing } from '../reports/renderReport.ts';
import { styleByName, styles } from '../reports/styles.ts';
import { generateReport, type ReportValue } from '../reports/value.ts';

const seeds = [1, 2, 3] as const;

function checkWhole(value: ReportValue, name: string, typing: Typing = {}): void {
  const style = styleByName(name);
  const text = renderReport(value, style, typing);
  const document = readText(text, { format: style.format });
  const report = onlyReport(document);
  expect(report.edition?.id).toBe(value.edition);
  expect(report.sections.map((section) => section.definition?.number)).toEqual([1, 2, 3, 4, 5, 6]);
  checkReadings(report, value, style);
  checkSpans(document, report);
  expect(failingIds(report)).toEqual([]);
  checkClean(text, { format: style.format });
}

function each(run: (edition: EditionId, style: string) => void): void {
  for (const edition of editions) {
    for (const style of styles) {
      test(`${edition}, ${style.name}`, () => {
        run(edition, style.name);
      });
    }
  }
}

describe('a clean report is read cell by cell and has no error and no warning', () => {
  each((edition, style) => {
    for (const seed of seeds) checkWhole(generateReport(edition, seed), style);
  });
});

describe('the same with carriage returns', () => {
  each((edition, style) => {
    checkWhole(generateReport(edition, 4), style, { eol: '\r\n' });
  });
});

describe('the same in traditional characters', () => {
  each((edition, style) => {
    checkWhole(generateReport(edition, 5), style, { traditional: true });
  });
});

describe('the same with full-width digits', () => {
  each((edition, style) => {
    checkWhole(generateReport(edition, 6), style, { wideDigits: true });
  });
});

describe('the same with thousands separators', () => {
  each((edition, style) => {
    checkWhole(generateReport(edition, 7, { largest: 9000 }), style, { grouped: true });
  });
});

describe('a report of zeros only', () => {
  each((edition, style) => {
    checkWhole(generateReport(edition, 8, { density: 0, largest: 0 }), style);
  });
});
