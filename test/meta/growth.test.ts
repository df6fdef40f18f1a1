import { expect, test } from 'vitest';
import { expectLinear } from '../growth.ts';
import { readSources } from './sources.ts';

const spin = (times: number): number => {
  let sum = 0;
  for (let step = 0; step < times; step++) sum = (sum + Math.imul(step, step)) % 1_000_003;
  return sum;
};
const same = (count: number): number => count;

test('work that grows with its input passes, however much it is', () => expectLinear(30_000_000, same, spin));

test('work that grows with the square of its input fails, however little it is', async () => {
  await expect(expectLinear(6000, same, (count) => spin(count * count))).rejects.toThrow('grows faster than its input');
});

test('no test looks at a clock: growth is asserted, never speed', () => {
  const clocks = /performance\.now|cpuUsage|Date\.now|process\.hrtime/;
  const looking = readSources('test').filter(({ path, text }) => !path.startsWith('test/e2e/') && clocks.test(text));
  // Beside these, only what looks for slow patterns and texts on its own, and compares with what is usual.
  const allowed = [
    'test/fuzz/look.ts',
    'test/fuzz/run.ts',
    'test/growth.ts',
    'test/meta/growth.test.ts',
    'test/meta/patterns/pump.ts',
  ];
  expect(looking.map(({ path }) => path).toSorted((one, other) => (one < other ? -1 : 1))).toEqual(allowed);
});
