import process from 'node:process';
import { Breath } from './breath.ts';
import { load, loadFile } from './document.ts';
import type { FileResult } from './fileResult.ts';
import type { FileWork } from './fileWork.ts';
import type { Io } from './io.ts';
import type { Answer, Chunk } from './threads.ts';

/** The program's first thread: it does chunks itself, and measures how fast. */
export class OwnThread {
  readonly #work: FileWork;
  readonly #io: Io;
  readonly #breath = new Breath();
  /** Its work so far, in ms of CPU time: what else the machine does makes no file longer. */
  spent = 0;
  /** What a file took in the last chunk, likewise. */
  pace = 0;

  constructor(work: FileWork, io: Io) {
    this.#work = work;
    this.#io = io;
  }

  async handle({ index, jobs }: Chunk): Promise<Answer> {
    const before = process.cpuUsage();
    const results: FileResult[] = [];
    for (const job of jobs) {
      const { input } = job;
      const isStdin = input.file === undefined;
      results.push(this.#work(job, isStdin ? await load(input, this.#io) : loadFile(input)));
      await this.#breath.take();
    }
    const { user, system } = process.cpuUsage(before);
    const time = (user + system) / 1000;
    this.spent += time;
    this.pace = time / jobs.length;
    return { index, results };
  }
}
