import { once } from 'node:events';
import process from 'node:process';
import type { Io } from './io.ts';
import { run } from './run.ts';

function toSink(stream: NodeJS.WriteStream): Io['stdout'] {
  return {
    isTerminal: stream.isTTY,
    columns: stream.columns,
    write: (text) => {
      stream.write(text);
    },
  };
}

// A reader that has seen enough (`nianbao check … | head`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdout: toSink(process.stdout),
    stderr: toSink(process.stderr),
    readStdin: () => readStdin(),
  });
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(process.stdin, 'end');
  return Buffer.concat(chunks);
}

void main();
