import { describe, expect, test } from 'vitest';
import { readText } from '../language/check.ts';
import { type Found, runAllRules } from '../language/checkAll.ts';
import { haveRealReports, readReal, testReal } from '../corpus/realReports.ts';
import { expectedReadings, failingIds, onlyReport, readingsOf } from '../reports/reading.ts';
import { frameReports } from './frameReports.ts';
import type { Expected, Observation } from './observation.ts';
import { olderReports } from './olderReports.ts';
import { outlineReports } from './outlineReports.ts';
import { proseReports } from './proseReports.ts';
import { tableReports } from './tableReports.ts';

function matches(found: Found, [rule, at]: Expected): boolean {
  return found.rule === rule && found.at.includes(at);
}

/** What is expected and was not reported: each expectation needs a finding of its own. */
function unmet(expected: readonly Expected[], found: readonly Found[]): readonly Expected[] {
  const left = [...found];
  return expected.filter((each) => {
    const index = left.findIndex((candidate) => matches(candidate, each));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

function checkObservation(observation: Observation): void {
  const { text, format, value, reports = [], errors = [], open = [], sections = [1, 2, 3, 4, 5, 6] } = observation;
  const document = readText(text, { format });
  const report = onlyReport(document);
  const found = runAllRules(text, { format });
  if (sections !== 'any') expect(report.sections.map((section) => section.definition?.number)).toEqual(sections);
  if (value) {
    expect(report.edition?.id).toBe(value.edition);
    expect(readingsOf(report)).toEqual(expectedReadings(value));
    expect(failingIds(report)).toEqual([]);
  }
  expect(unmet(reports, found), `not reported; found ${JSON.stringify(found, undefined, 1)}`).toEqual([]);
  const serious = found.filter(({ severity }) => severity !== 'info');
  const allowed = new Set([...reports.map(([rule]) => rule), ...open]);
  expect(serious.filter(({ rule }) => !allowed.has(rule))).toEqual([]);
  expect(serious.filter(({ rule, severity }) => severity === 'error' && !errors.includes(rule))).toEqual([]);
  observation.check?.(document, found);
}

const groups = {
  'older reports': olderReports,
  tables: tableReports,
  'titles, periods, notices and registrations': frameReports,
  outlines: outlineReports,
  prose: proseReports,
};

for (const [name, observations] of Object.entries(groups)) {
  describe(`as observed: ${name}`, () => {
    for (const observation of observations) {
      test(`${observation.row}: ${observation.seen}`, () => {
        checkObservation(observation);
      });
    }
  });
}

describe('the list of observations', () => {
  testReal('has a report of ours for every one', () => {
    const rows = readReal('corpus', 'observed.md')
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => /^\d{4}/.test(cells[1] ?? ''))
      .map((cells) => `${cells[1]} ${cells[2]}`);
    const ours = Object.values(groups).flatMap((observations) => observations.map(({ row }) => row));
    expect(haveRealReports).toBe(true);
    expect(ours).toEqual([...new Set(ours)]);
    expect([...ours].filter((row) => !rows.includes(row))).toEqual([]);
    expect(rows.filter((row) => !ours.includes(row))).toEqual([]);
  });
});
