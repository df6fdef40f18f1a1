/** Where the command line writes to and reads from: the process's own, or a test's. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readStdin(): Promise<Buffer>;
}

export interface Sink {
  readonly isTerminal: boolean;
  /** Width of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  write(text: string): void;
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
