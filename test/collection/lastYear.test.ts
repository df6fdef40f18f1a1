import { expect, test } from 'vitest';
import { findLastYear } from '../../server/src/collection/lastYear.ts';
import type { Report } from '../../server/src/model/report.ts';
import { readText } from '../language/check.ts';
import { onlyReport } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

const drafting = styleByName('gfm, drafting form');
const same = (report: Report): Report => report;

function write(year: number, organisation = '青禾县人民政府'): Report {
  return onlyReport(readText(renderReport({ ...generateReport('2021', 1), year, organisation }, drafting)));
}

test('the report of the year before of the same body is found', () => {
  const wanted = write(2023);
  expect(findLastYear(write(2024), [write(2022), write(2023, '白石镇人民政府'), wanted], same)).toBe(wanted);
});

test('a traditional name is the same name', () => {
  const wanted = write(2023, '青禾縣人民政府');
  expect(findLastYear(write(2024), [wanted], same)).toBe(wanted);
});

test('another body, another year and a report without tables are not taken', () => {
  const bare = onlyReport(
    readText('# 青禾县人民政府2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开12条。\n'),
  );
  expect(findLastYear(write(2024), [write(2022), write(2024), write(2023, '青禾县'), bare], same)).toBeUndefined();
});

test('a report without a body or a year has no report before it', () => {
  const nameless = onlyReport(readText('# 2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开12条。\n'));
  expect(findLastYear(nameless, [write(2023)], same)).toBeUndefined();
});
