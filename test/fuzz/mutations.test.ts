import path from 'node:path';
import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { seedRandom } from '../reports/random.ts';
import { listFolder, listGenerated } from './documents.ts';
import { checkText } from './invariants.ts';
import { mutate } from './mutate.ts';

const root = path.resolve(import.meta.dirname, '../..');
const real = path.resolve(root, process.env['NIANBAO_CORPUS'] ?? '../shared');
const samples = [
  ...listGenerated(),
  ...listFolder(path.join(root, 'examples')),
  ...listFolder(path.join(real, 'corpus')),
  ...listFolder(path.join(real, 'seeds')),
];
const effort = { fixes: 3, conversions: false, edits: 0 };

describe('whatever happens to a report, everything that is said of it holds', () => {
  test('after no change at all', () => {
    // Conversions of all of them are made in test/writing and test/corpus.
    for (const { name, text, format } of samples.filter((_, index) => index % 3 === 0)) {
      try {
        checkText(text, format, seedRandom(1), { fixes: 1, conversions: false, edits: 1 });
      } catch (error) {
        throw new Error(name, { cause: error });
      }
    }
  });

  test('after changes of characters, lines and blocks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.constantFrom(...samples), fc.nat(), (sample, other, seed) => {
        const random = seedRandom(seed);
        checkText(mutate(sample.text, random, other.text), sample.format, random, effort);
      }),
      { numRuns: 40 },
    );
  });
});
