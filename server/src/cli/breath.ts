import { setImmediate } from 'node:timers/promises';

/** The longest stretch of work between two looks at signals, full pipes and other threads, in ms. */
const longestStretch = 20;

/** Work on files is synchronous: without a pause now and then nothing else would be heard, Ctrl+C neither. */
export class Breath {
  #last = performance.now();

  /** Pauses where the last time was long ago. */
  async take(): Promise<void> {
    if (performance.now() - this.#last <= longestStretch) return;
    await setImmediate();
    this.#last = performance.now();
  }
}
