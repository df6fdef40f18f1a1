import { describe, expect, test } from 'vitest';
import { readText } from '../language/check.ts';
import { editions } from '../reports/labels.ts';
import { failingRelations } from '../reports/oracle.ts';
import { type Random, seedRandom } from '../reports/random.ts';
import { checkReadings, failingIds, onlyReport } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { type Style, styles } from '../reports/styles.ts';
import { changeCells, generateReport, type ReportValue, type TableId, typedCell } from '../reports/value.ts';

const seeds = [11, 12, 13, 14] as const;

/** A wrong number as people write them: one off, two digits exchanged, a digit lost or doubled, another cell's number, nothing. */
function mistype(typed: string, random: Random, blanks: boolean): string {
  const number = Number(typed);
  const wrong = random.pick([
    String(number + random.integer(1, 9)),
    String(Math.max(0, number - random.integer(1, 9))),
    Array.from(typed, (_, i) => typed.at(-1 - i))
      .join('')
      .replace(/^0+(?=\d)/, ''),
    typed.length > 1 ? typed.slice(0, -1) : String(Number(`${typed}1`)),
    String(random.integer(0, 500)),
    blanks ? '' : String(number + 10),
  ]);
  return wrong === typed ? String(number + 1) : wrong;
}

function changeSome(value: ReportValue, count: number, random: Random, blanks: boolean): ReportValue {
  let changed = value;
  for (let i = 0; i < count; i += 1) {
    const table: TableId = random.chance(0.8) ? 't3' : 't4';
    const id = random.pick(Object.keys(value.tables[table]));
    // A blank total of both a row and a column has no single value when they disagree.
    const wrong = mistype(typedCell(value, table, id), random, blanks && id !== 'r.total|total');
    changed = changeCells(changed, table, { [id]: wrong });
  }
  return changed;
}

function checkChanged(value: ReportValue, style: Style, picture: string): void {
  const document = readText(renderReport(value, style), { format: style.format });
  const report = onlyReport(document);
  checkReadings(report, value, style);
  expect(failingIds(report), picture).toEqual(failingRelations(value));
}

describe.each(editions)(
  'a report of %s with wrong cells fails exactly the relations that the oracle names',
  (edition) => {
    for (const style of styles.filter((candidate) => candidate.demand === 'exact')) {
      test.each([1, 2, 3])(`%i wrong cells, ${style.name}`, (count) => {
        for (const seed of seeds) {
          const random = seedRandom(seed * 100 + count);
          const value = changeSome(generateReport(edition, seed), count, random, style.showsBlanks);
          checkChanged(value, style, `seed ${seed}`);
        }
      });
    }
  },
);

describe.each(editions)('a report of %s that leaves its zeros blank is read as blank', (edition) => {
  for (const style of styles.filter((candidate) => candidate.demand === 'exact' && candidate.showsBlanks)) {
    test(style.name, () => {
      for (const seed of seeds)
        checkChanged(generateReport(edition, seed, { blankZeros: true }), style, `seed ${seed}`);
    });
  }
});

describe.each(editions)(
  'wrong cells of a report of %s that is read with care are never read as other numbers',
  (edition) => {
    for (const style of styles.filter((candidate) => candidate.demand === 'careful')) {
      test.each([1, 2, 3])(`%i wrong cells, ${style.name}`, (count) => {
        for (const seed of seeds) {
          const random = seedRandom(seed * 100 + count);
          const value = changeSome(generateReport(edition, seed), count, random, style.showsBlanks);
          const document = readText(renderReport(value, style), { format: style.format });
          checkReadings(onlyReport(document), value, style);
        }
      });
    }
  },
);
