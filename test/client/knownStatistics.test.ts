import { expect, test } from 'vitest';
import { KnownStatistics } from '../../client/src/preview/knownStatistics.ts';
import type { StatisticsChangeParams, StatisticsParams } from '../../protocol/statisticsMessages.ts';

const first: StatisticsParams = {
  uri: 'memory:/a.md',
  version: 3,
  reports: 1,
  report: 0,
  statistics: null,
  places: [],
};
const change: StatisticsChangeParams = { uri: first.uri, version: 5, from: 3, replacements: [[['reports'], 2]] };

test('a change makes the statistics of those before, and says of which', () => {
  const known = new KnownStatistics();
  known.set('a', first);
  expect(known.change('a', change)).toEqual({
    before: first,
    after: { ...first, version: 5, reports: 2 },
    replacements: change.replacements,
  });
  expect(known.get('a')).toEqual({ ...first, version: 5, reports: 2 });
  expect(known.change('a', { ...change, from: 5, version: 6, replacements: [[['report'], 1]] })?.before.version).toBe(
    5,
  );
  expect(known.get('a')).toEqual({ ...first, version: 6, reports: 2, report: 1 });
});

test('a change of what is not known changes nothing', () => {
  const known = new KnownStatistics();
  expect(known.change('a', change)).toBeUndefined();
  known.set('a', { ...first, version: 4 });
  expect(known.change('a', change)).toBeUndefined();
  expect(known.change('b', { ...change, from: 4 })).toBeUndefined();
  expect(known.get('a')).toEqual({ ...first, version: 4 });
});
