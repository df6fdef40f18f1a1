import type { FileJob, FileResult } from './fileResult.ts';
import type { Task } from './fileWork.ts';

/** Inputs that are handed to a thread at once. */
export interface Chunk {
  readonly index: number;
  readonly jobs: readonly FileJob[];
}

export interface Answer {
  readonly index: number;
  readonly results: readonly FileResult[];
}

/** What a thread says to the one that started it. */
export interface ThreadListener {
  answered(answer: Answer): void;
  /** It will answer nothing more: it failed, or there was no memory for it. */
  ended(): void;
}

/** Another thread at the same task; it answers chunks in the order in which it gets them. */
export interface Thread {
  send(chunk: Chunk): void;
  stop(): void;
}

export type StartThread = (task: Task, listener: ThreadListener) => Thread;

interface Running {
  readonly thread: Thread;
  /** Sent and not yet answered. */
  readonly waiting: Map<number, Chunk>;
}

/** Chunks a thread has at a time: the next one lies ready when it has answered one. */
const mostWaiting = 2;

/** The threads beside the program's own. A thread that ends takes nothing with it: its chunks come back. */
export class ThreadPool {
  readonly #start: StartThread;
  readonly #task: Task;
  readonly #running = new Set<Running>();
  readonly #answers: Answer[] = [];
  /** Chunks of threads that ended; the program's own thread does them. */
  readonly returned: Chunk[] = [];
  /** Some were started, though they may have ended since. */
  hasGrown = false;
  #wake: (() => void) | undefined;

  constructor(start: StartThread, task: Task) {
    this.#start = start;
    this.#task = task;
  }

  get size(): number {
    return this.#running.size;
  }

  /** Starts as many threads, or as many as the system gives. */
  grow(count: number): void {
    if (count > 0) this.hasGrown = true;
    for (let i = 0; i < count; i++) {
      const waiting = new Map<number, Chunk>();
      try {
        const thread = this.#start(this.#task, {
          answered: (answer) => {
            if (!waiting.delete(answer.index)) return;
            this.#answers.push(answer);
            this.#rouse();
          },
          ended: () => {
            this.#running.delete(running);
            this.returned.push(...waiting.values());
            waiting.clear();
            this.#rouse();
          },
        });
        const running: Running = { thread, waiting };
        this.#running.add(running);
      } catch {
        // No thread to be had: the first one does what it would have done, and the output is the same.
        return;
      }
    }
  }

  /** Hands out chunks as long as there are some and a thread has room. */
  feed(take: () => Chunk | undefined): void {
    for (let room = mostWaiting; room > 0; room--) {
      for (const { thread, waiting } of this.#running) {
        if (waiting.size > mostWaiting - room) continue;
        const chunk = take();
        if (!chunk) return;
        waiting.set(chunk.index, chunk);
        thread.send(chunk);
      }
    }
  }

  /** What was answered since the last call. */
  collect(): readonly Answer[] {
    return this.#answers.splice(0);
  }

  /** Waits until a thread has answered or ended. */
  async listen(): Promise<void> {
    if (this.#answers.length > 0 || this.returned.length > 0) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  stop(): void {
    for (const { thread } of this.#running) thread.stop();
    this.#running.clear();
  }

  #rouse(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}
