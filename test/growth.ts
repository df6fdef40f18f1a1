import { expect } from 'vitest';

/**
 * Growth, not speed: eight times the input may take some eight times as long, never sixty-four times. Work that grows with the square
 * of its input fails on any machine; a slow or busy machine alone fails nothing.
 */
const growth = { input: 8, time: 32 };

/** In ms of the processor. Below this, what the machine does besides is larger than what is measured. */
const unmeasurable = 150;

const rounds = 3;
/** Garbage is swept when the machine likes to: what is quadratic fails each time it is looked at. */
const looks = 3;

/**
 * Fails where the time of `run` grows faster than its input. Only `run` is measured; `make` gives the input of a size and is asked anew
 * for each round, so that nothing that was kept from the round before is measured in place of the work.
 */
export async function expectLinear<Input>(
  count: number,
  make: (count: number) => Input,
  run: (input: Input) => unknown,
): Promise<void> {
  const seen: string[] = [];
  for (let look = 0; look < looks; look++) {
    const long = await leastTime(() => make(count), run, unmeasurable);
    if (long < unmeasurable) return;
    const short = await leastTime(() => make(Math.ceil(count / growth.input)), run, 0);
    if (long < growth.time * short) return;
    seen.push(`${short.toFixed(1)} ms, ${growth.input} times the input ${long.toFixed(1)} ms`);
  }
  expect(seen, `grows faster than its input: ${seen.join('; ')}`).toEqual([]);
}

/** The least of some: other work on the machine only ever adds. The processor's time, not the clock's, for the same reason. */
async function leastTime<Input>(make: () => Input, run: (input: Input) => unknown, enough: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && least >= enough; round++) {
    const input = make();
    const begun = process.cpuUsage();
    await run(input);
    least = Math.min(least, process.cpuUsage(begun).user / 1000);
  }
  return least;
}
