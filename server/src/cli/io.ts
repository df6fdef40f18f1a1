import type { StartThread } from './threads.ts';

/** Where the command line writes to and reads from: the process's own, or a test's. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readStdin(): Promise<Buffer>;
  /** Processors there are for threads. */
  readonly cores: number;
  /** Undefined where there is one thread only. */
  readonly startThread?: StartThread;
  /** Calls it where Ctrl+C ends the program before it has ended by itself; undefined takes it back. */
  onInterrupt?(clean: (() => void) | undefined): void;
}

export interface Sink {
  readonly isTerminal: boolean;
  /** Width of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  write(text: string): void;
  /** Waits until a full pipe has been emptied; undefined where it is not full. */
  drained?(): Promise<unknown> | undefined;
}

/** A sink that hands on pieces of 64 KB: a call per finding would cost more than the finding. */
export class BufferedSink {
  readonly #sink: Sink;
  #waiting = '';

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  write(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length > 65_536) this.flush();
  }

  flush(): void {
    if (this.#waiting === '') return;
    this.#sink.write(this.#waiting);
    this.#waiting = '';
  }
}
