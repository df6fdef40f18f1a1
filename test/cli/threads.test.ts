import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { run } from '../../server/src/cli/run.ts';
import { serveThread } from '../../server/src/cli/serveThread.ts';
import type { Answer, StartThread } from '../../server/src/cli/threads.ts';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';

/** Threads of the program's own kind, though all in this one: what they are sent and answer goes through the same ports. */
function makeThreads() {
  const counts = { started: 0, answered: 0, stopped: 0 };
  const startThread: StartThread = (task, listener) => {
    counts.started++;
    const { port1, port2 } = new MessageChannel();
    serveThread(structuredClone(task), port2);
    port1.on('message', (answer: Answer) => {
      counts.answered++;
      listener.answered(answer);
    });
    return {
      send: (chunk) => port1.postMessage(chunk),
      stop: () => {
        counts.stopped++;
        port1.close();
      },
    };
  };
  return { counts, startThread };
}

/** One that takes work and then ends. */
const startDyingThread: StartThread = (_, listener) => ({
  send: () => queueMicrotask(() => listener.ended()),
  stop: () => undefined,
});

const refuseThread: StartThread = () => {
  throw new Error('EAGAIN');
};

async function start(argv: readonly string[], cwd: string, startThread?: StartThread) {
  const printed = { out: '', err: '' };
  const sink = (to: 'out' | 'err') => ({
    isTerminal: false,
    columns: undefined,
    write: (text: string) => void (printed[to] += text),
  });
  const io = {
    cwd,
    env: { LANG: 'en_US.UTF-8' },
    stdout: sink('out'),
    stderr: sink('err'),
    readStdin: () => Promise.resolve(Buffer.from(departmentReport(5))),
    cores: 2,
  };
  const code = await run(argv, startThread ? { ...io, startThread } : io);
  return { code, ...printed };
}

/** Enough for several rounds between the threads, with everything that may be in a folder. */
function makeManyFiles(): string {
  const files: Record<string, string | Buffer> = {
    '.nianbao.json': JSON.stringify({ rules: { 'table-total': 'warning' }, unknown: 1 }),
    '2/.nianbao.json': JSON.stringify({
      ignore: [{ rule: 'table-balance', file: '1.md', text: 'nothing', reason: 'test' }],
    }),
  };
  for (let i = 0; i < 150; i++) {
    files[`${i % 3}/${i}.md`] =
      i % 7 === 0 ? Buffer.from([0]) : i % 11 === 0 ? '# 会议通知\n' : departmentReport(i % 5);
  }
  return makeFolder(files);
}

const commands = [
  ['check'],
  ['check', '--format', 'json'],
  ['check', '--format', 'sarif'],
  ['check', '--format', 'github'],
  ['read'],
  ['read', '--format', 'csv'],
];

describe('with several threads', () => {
  for (const command of commands) {
    test(`"nianbao ${command.join(' ')}" prints, says and ends with the same as with one`, async () => {
      const cwd = makeManyFiles();
      const alone = await start([...command, '--threads', '1', '.', 'gone.md', 'x*.md'], cwd);
      const { counts, startThread } = makeThreads();
      const together = await start([...command, '--threads', '3', '.', 'gone.md', 'x*.md'], cwd, startThread);
      expect(together).toEqual(alone);
      expect(alone.code).toBe(2);
      expect([counts.started, counts.stopped]).toEqual([2, 2]);
      expect(counts.answered).toBeGreaterThan(2);
    });
  }

  test('work that a thread takes with it when it ends is done again', async () => {
    const cwd = makeManyFiles();
    const alone = await start(['check', '--threads', '1', '.'], cwd);
    expect(await start(['check', '--threads', '3', '.'], cwd, startDyingThread)).toEqual(alone);
  });

  test('where the system gives no thread, the first one does it all', async () => {
    const cwd = makeManyFiles();
    const alone = await start(['check', '--threads', '1', '.'], cwd);
    expect(await start(['check', '--threads', '3', '.'], cwd, refuseThread)).toEqual(alone);
  });

  test('few files are not worth another thread', async () => {
    const { counts, startThread } = makeThreads();
    await start(['check', '.'], makeFolder({ 'a.md': departmentReport(), 'b.md': departmentReport(5) }), startThread);
    expect(counts.started).toBe(0);
  });

  test('fixes are written by one, as two names may lead to one file', async () => {
    const cwd = makeManyFiles();
    const { counts, startThread } = makeThreads();
    await start(['check', '--fix', '--threads', '3', '.'], cwd, startThread);
    expect(counts.started).toBe(0);
    expect(readFileSync(join(cwd, '1/1.md'), 'utf8')).toBe(departmentReport(1));
  });

  test('standard input is read by the first, beside files', async () => {
    const cwd = makeManyFiles();
    const { counts, startThread } = makeThreads();
    const { out } = await start(['check', '--threads', '3', '-', '1'], cwd, startThread);
    expect(out).toMatch(/^-:\d+:\d+ /m);
    expect(counts.started).toBe(0);
  });
});
