import { expect, test } from 'vitest';
import { ChunkQueue } from '../../server/src/cli/chunkQueue.ts';
import { nothingDone } from '../../server/src/cli/fileResult.ts';
import type { Input } from '../../server/src/cli/inputs.ts';
import type { Chunk } from '../../server/src/cli/threads.ts';

const options = { edition: 'auto', level: undefined, organisation: undefined, rules: {} };
const inputs = (count: number): readonly Input[] =>
  Array.from({ length: count }, (_, i) => ({ path: `${i}.md`, file: `/${i}.md` }));

const lost = { ...nothingDone, printed: 'lost' };

function makeQueue(count: number): ChunkQueue {
  return new ChunkQueue(
    inputs(count),
    (input) => ({ input, found: { options, origins: [] } }),
    () => lost,
  );
}

const doAll = ({ index, jobs }: Chunk) => ({ index, results: jobs.map(() => nothingDone) });

test('what is done out of order is given in order, each input once', () => {
  const queue = makeQueue(50);
  const chunks: Chunk[] = [];
  for (let chunk = queue.take(2); chunk; chunk = queue.take(2)) chunks.push(chunk);
  expect(queue.left).toBe(0);
  const given: string[] = [];
  for (const chunk of chunks.toReversed()) {
    expect(queue.hasNext).toBe(false);
    queue.keep(doAll(chunk));
  }
  for (let handled = queue.give(); handled; handled = queue.give()) {
    given.push(...handled.map(({ input }) => input.path));
  }
  expect(given).toEqual(inputs(50).map(({ path }) => path));
  expect(queue.isOver).toBe(true);
});

test('however many inputs there are, only so many wait for one that is not done', () => {
  const queue = makeQueue(20_000);
  const first = queue.take(2);
  let waiting = 0;
  for (let chunk = queue.take(2); chunk; chunk = queue.take(2)) {
    queue.keep(doAll(chunk));
    waiting += chunk.jobs.length;
  }
  expect(waiting).toBeLessThan(1000);
  expect(queue.give()).toBeUndefined();
  if (first) queue.keep(doAll(first));
  expect(queue.give()?.length).toBe(8);
  expect(queue.take(2)).toBeDefined();
});

test('no inputs are over at once', () => {
  expect(makeQueue(0).isOver).toBe(true);
  expect(makeQueue(0).take(1)).toBeUndefined();
});

test('an input for which an answer has no result is not lost without a word', () => {
  const queue = makeQueue(3);
  const chunk = queue.take(1);
  expect(chunk?.jobs.length).toBe(3);
  queue.keep({ index: 0, results: [nothingDone] });
  expect(queue.give()?.map(({ input, result }) => [input.path, result.printed])).toEqual([
    ['0.md', ''],
    ['1.md', 'lost'],
    ['2.md', 'lost'],
  ]);
});
