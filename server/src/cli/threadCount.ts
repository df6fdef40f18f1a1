/** What a further thread costs before it is as fast as the first, in ms: it starts, and its code is cold. */
const starting = 600;
/** What the compiler spends on its code meanwhile, on whatever processor is free. */
const compiling = 900;
/** Threads share memory and often a processor's parts, so that all together do less than each alone. */
const efficiency = 0.8;
/** More would hardly be fed by one that prints. */
const mostThreads = 8;
/** Below this share of the time saved, more processors would be busy for next to nothing. */
const leastSaved = 0.15;

/**
 * How many threads in all are done first with what is left, where one alone takes `left` ms more. Where there are few processors the
 * compiler's threads take one away, so that two threads on two processors pay for thousands of files only.
 */
export function countWorthwhile(left: number, cores: number): number {
  let best = 1;
  let shortest = left * (1 - leastSaved);
  for (let count = 2; count <= Math.min(cores, mostThreads); count++) {
    const further = count - 1;
    const time = Math.max(
      (left + further * starting) / count,
      (left + further * (starting + compiling)) / (cores * efficiency),
    );
    if (time >= shortest) continue;
    best = count;
    shortest = time;
  }
  return best;
}
