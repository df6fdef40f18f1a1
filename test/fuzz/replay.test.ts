import path from 'node:path';
import { expect, test } from 'vitest';
import { seedRandom } from '../reports/random.ts';
import { listFolder } from './documents.ts';
import { checkText } from './invariants.ts';

/** What broke something once; `npm run fuzz` looks for more. */
const kept = listFolder(path.join(import.meta.dirname, 'corpus'));

test('there are texts that broke something once', () => {
  expect(kept.length).toBeGreaterThan(10);
});

test.each(kept)('$name breaks nothing any more', ({ text, format }) => {
  for (const seed of [1, 2]) checkText(text, format, seedRandom(seed), { fixes: 4, conversions: true, edits: 3 });
});
