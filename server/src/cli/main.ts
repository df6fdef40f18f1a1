import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { setEngineFlag } from '../node/engineFlags.ts';
import { render } from '../text/message.ts';
import { failInternally, failToPrint, systemReason } from './failure.ts';
import type { Task } from './fileWork.ts';
import type { Sink } from './io.ts';
import { detectLocale } from './locale.ts';
import { tellLine } from './plainLine.ts';
import { run } from './run.ts';
import { serveThread } from './serveThread.ts';
import type { Answer, StartThread } from './threads.ts';

function toSink(stream: NodeJS.WriteStream): Sink {
  return {
    isTerminal: stream.isTTY,
    columns: stream.columns,
    write: (text) => {
      stream.write(text);
    },
    drained: () => (stream.writableNeedDrain ? once(stream, 'drain') : undefined),
  };
}

/** This same file, in another thread. */
const startThread: StartThread = (task, listener) => {
  const worker = new Worker(new URL(import.meta.url), { workerData: task });
  worker.on('message', (answer: Answer) => listener.answered(answer));
  // An error is followed by the exit: the chunks are done again by the first thread, which says what is wrong with a file.
  worker.on('error', () => undefined);
  worker.on('exit', () => listener.ended());
  return {
    send: (chunk) => worker.postMessage(chunk),
    stop: () => void worker.terminate(),
  };
};

let clean: (() => void) | undefined;

function interrupt(): void {
  clean?.();
  // The listener is gone: now the signal ends the program as it would have, and a shell sees that.
  process.kill(process.pid, 'SIGINT');
}

function onInterrupt(cleaner: (() => void) | undefined): void {
  if (clean === undefined && cleaner) process.once('SIGINT', interrupt);
  if (!cleaner) process.off('SIGINT', interrupt);
  clean = cleaner;
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(process.stdin, 'end');
  return Buffer.concat(chunks);
}

/** A reader that has seen enough (`nianbao check … | head`) closes the pipe: that is no failure of ours, and nothing is said. */
function loseOutput(error: unknown): void {
  if (systemReason(error) === 'EPIPE') process.exit(0);
  giveUp(error);
}

/** Nobody listens to what is said beside the output: the output and the exit code are what was asked for. */
function loseNotes(error: unknown): void {
  if (systemReason(error) !== 'EPIPE') giveUp(error);
}

function writeAtOnce(text: string): void {
  writeSync(process.stderr.fd, text);
}

/** Ends the program where its output cannot be written. */
function giveUp(error: unknown): never {
  const reason = systemReason(error);
  const isOutput = error instanceof Error && 'syscall' in error && error.syscall === 'write';
  const { message } = isOutput ? failToPrint(reason) : failInternally(error);
  try {
    tellLine({ write: writeAtOnce }, `nianbao: ${render(message, detectLocale(process.env))}`);
  } catch {
    // Standard error cannot be written either: the exit code is all that is left to say.
  }
  process.exit(2);
}

/**
 * A function is compiled for speed after four times as much use as usual: files are done as fast, and the compiler's threads take
 * half the time, which on few processors is time taken from the files. Holds for all threads of the process.
 */
function compileLater(): void {
  setEngineFlag('interrupt-budget', 270_000);
}

async function start(): Promise<void> {
  compileLater();
  process.stdout.on('error', loseOutput);
  process.stderr.on('error', loseNotes);
  try {
    process.exitCode = await run(process.argv.slice(2), {
      cwd: process.cwd(),
      env: process.env,
      stdout: toSink(process.stdout),
      stderr: toSink(process.stderr),
      readStdin,
      cores: availableParallelism(),
      startThread,
      onInterrupt,
    });
  } catch (error) {
    giveUp(error);
  }
}

function isTask(value: unknown): value is Task {
  return typeof value === 'object' && value !== null && 'command' in value && 'options' in value;
}

if (!isMainThread && parentPort && isTask(workerData)) serveThread(workerData, parentPort);
else void start();
