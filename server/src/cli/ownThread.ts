import { Breath } from './breath.ts';
import { load, loadFile } from './document.ts';
import type { FileResult } from './fileResult.ts';
import type { FileWork } from './fileWork.ts';
import type { Io } from './io.ts';
import type { Answer, Chunk } from './threads.ts';

/** Chunks that are looked back on: what else the machine does makes some of them longer, never shorter. */
const lookedBack = 8;

/** The program's first thread: it does chunks itself, and measures how fast. */
export class OwnThread {
  readonly #work: FileWork;
  readonly #io: Io;
  readonly #breath = new Breath();
  /** Of the last chunks: what a file took, in ms. */
  readonly #paces: number[] = [];
  /** Its work so far, in ms. */
  spent = 0;

  constructor(work: FileWork, io: Io) {
    this.#work = work;
    this.#io = io;
  }

  /** What a file takes where nothing disturbs, in ms. */
  get pace(): number {
    return Math.min(...this.#paces);
  }

  async handle({ index, jobs }: Chunk): Promise<Answer> {
    const before = performance.now();
    const results: FileResult[] = [];
    for (const job of jobs) {
      const { input } = job;
      const isStdin = input.file === undefined;
      results.push(this.#work(job, isStdin ? await load(input, this.#io) : loadFile(input)));
      await this.#breath.take();
    }
    const time = performance.now() - before;
    this.spent += time;
    this.#paces.push(time / jobs.length);
    if (this.#paces.length > lookedBack) this.#paces.shift();
    return { index, results };
  }
}
