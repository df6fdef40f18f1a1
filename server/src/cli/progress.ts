import type { Sink } from './io.ts';

/** A running count on a terminal's standard error; silent anywhere else. */
export interface Progress {
  advance(): void;
  /** Takes the count off the screen. */
  end(): void;
}

const redrawEvery = 100;
/** Below this many files the count would only flicker. */
const fewest = 50;

export function createProgress(stderr: Sink, total: number, now: () => number = () => performance.now()): Progress {
  if (!stderr.isTerminal || total < fewest) return { advance: () => undefined, end: () => undefined };
  let done = 0;
  let drawn = now();
  return {
    advance: () => {
      done++;
      const time = now();
      if (time - drawn < redrawEvery) return;
      drawn = time;
      stderr.write(`\r\u001B[K${done}/${total}`);
    },
    end: () => {
      stderr.write('\r\u001B[K');
    },
  };
}
