import type { FileResult } from './fileResult.ts';
import { BufferedSink, type Io } from './io.ts';
import { tellLine } from './plainLine.ts';
import { createProgress, type Progress } from './progress.ts';

/** What a form of output has around and between its files. */
interface Frame {
  readonly start: string;
  readonly between: string;
}

/** Writes results in the order in which they are put, with a bar on the terminal that says how many there were. */
export class OrderedOutput {
  readonly #frame: Frame;
  readonly #io: Io;
  readonly #sink: BufferedSink;
  readonly #progress: Progress;
  #hasWritten = false;

  constructor(frame: Frame, io: Io, total: number, quiet: boolean) {
    this.#frame = frame;
    this.#io = io;
    this.#progress = createProgress(io, total, quiet);
    this.#sink = new BufferedSink({
      ...io.stdout,
      write: (text) => {
        // A terminal shows both streams: the bar must not stand in the middle of the text.
        if (io.stdout.isTerminal) this.#progress.hide();
        io.stdout.write(text);
      },
    });
    this.#sink.write(frame.start);
  }

  /** Waits where the pipe behind standard output is full. */
  async put({ printed, logged }: FileResult): Promise<void> {
    for (const line of logged) this.tell(`nianbao: ${line}`);
    if (printed !== '') {
      this.#sink.write(this.#hasWritten ? this.#frame.between + printed : printed);
      this.#hasWritten = true;
    }
    this.#progress.advance();
    await this.#io.stdout.drained?.();
  }

  /** A line for people, on standard error. */
  tell(line: string): void {
    this.#progress.hide();
    tellLine(this.#io.stderr, line);
  }

  end(text: string): void {
    this.#progress.end();
    this.#sink.write(text);
    this.#sink.flush();
  }
}
