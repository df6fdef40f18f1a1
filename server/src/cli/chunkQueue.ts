import type { FileJob, FileResult } from './fileResult.ts';
import type { Input } from './inputs.ts';
import type { Answer, Chunk } from './threads.ts';

/** What was done with one input, under the settings that hold for it. */
export interface Handled extends FileJob {
  readonly result: FileResult;
}

/** Files that are taken at once: enough that a message between threads costs little beside them. */
const chunkSize = 8;
/** Chunks that may be done before one that is not; what is done is held until its turn comes. */
const farthestAhead = 32;

/** The inputs in chunks, handed out in their order, and given back in their order in whatever order they were done. */
export class ChunkQueue {
  readonly #inputs: readonly Input[];
  readonly #prepare: (input: Input) => FileJob;
  readonly #lose: (job: FileJob) => FileResult;
  readonly #handedOut = new Map<number, readonly FileJob[]>();
  readonly #done = new Map<number, readonly Handled[]>();
  readonly #count: number;
  #next = 0;
  #shown = 0;

  /**
   * @param prepare called for each input in its order, when it is handed out
   * @param lose the result of a job for which an answer has none: no input goes without a word
   */
  constructor(inputs: readonly Input[], prepare: (input: Input) => FileJob, lose: (job: FileJob) => FileResult) {
    this.#inputs = inputs;
    this.#prepare = prepare;
    this.#lose = lose;
    this.#count = Math.ceil(inputs.length / chunkSize);
  }

  /** Inputs that nobody has begun. */
  get left(): number {
    return Math.max(0, this.#inputs.length - this.#next * chunkSize);
  }

  get isOver(): boolean {
    return this.#shown >= this.#count;
  }

  /** Whether the next in order is done. */
  get hasNext(): boolean {
    return this.#done.has(this.#shown);
  }

  /**
   * The next chunk; undefined where there is none, or too much waits for one that is not done yet.
   * @param threads that are at work
   */
  take(threads: number): Chunk | undefined {
    if (this.#next >= this.#count || this.#next >= this.#shown + farthestAhead * threads) return undefined;
    const index = this.#next++;
    const jobs = this.#inputs.slice(index * chunkSize, (index + 1) * chunkSize).map((input) => this.#prepare(input));
    this.#handedOut.set(index, jobs);
    return { index, jobs };
  }

  keep({ index, results }: Answer): void {
    const jobs = this.#handedOut.get(index) ?? [];
    this.#handedOut.delete(index);
    this.#done.set(
      index,
      jobs.map((job, place) => ({ input: job.input, found: job.found, result: results[place] ?? this.#lose(job) })),
    );
  }

  /** The next in order, where it is done. */
  give(): readonly Handled[] | undefined {
    const handled = this.#done.get(this.#shown);
    if (handled) this.#done.delete(this.#shown++);
    return handled;
  }
}
