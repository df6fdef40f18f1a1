import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { root } from '../meta/sources.ts';
import { writeReport } from '../service/probe.ts';

// The worker's bundle in a world that has no Node in it, only what every Web Worker has.

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-worker-'));
let script = '';

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

beforeAll(() => {
  execFileSync(process.execPath, [path.join(root, 'esbuild.mjs'), '--only', 'server', '--outdir', folder]);
  script = readFileSync(path.join(folder, 'server.js'), 'utf8');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the bundle as a worker would; gives a function that sends a request and waits for its result. */
async function startWorker(): Promise<(method: string, params: unknown, id?: number) => Promise<unknown>> {
  const waiting = new Map<number, (result: unknown) => void>();
  const self = {
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
    postMessage: (reply: Reply) => {
      if (reply.id !== undefined && reply.method === undefined) waiting.get(reply.id)?.(reply.result);
    },
    setTimeout,
    addEventListener: () => undefined,
  };
  runInContext(
    script,
    createContext({ self, setTimeout, clearTimeout, queueMicrotask, TextEncoder, TextDecoder, console }),
  );
  // A worker hands over messages when its script has run to its end.
  await vi.waitFor(() => expect(self.onmessage).toBeDefined());
  return (method, params, id) => {
    const answered = new Promise<unknown>((resolve) =>
      id === undefined ? resolve(undefined) : waiting.set(id, resolve),
    );
    self.onmessage?.({ data: { jsonrpc: '2.0', method, params, ...(id === undefined ? {} : { id }) } });
    return answered;
  };
}

test('the worker checks a report without anything of Node', async () => {
  const send = await startWorker();
  const capabilities = { textDocument: { diagnostic: {} } };
  const greeting = await send('initialize', { processId: null, rootUri: null, capabilities }, 1);
  expect(greeting).toMatchObject({ serverInfo: { name: 'nianbao' } });
  await send('initialized', {});
  const uri = 'vscode-vfs://github/a/b/report.md';
  const text = writeReport('略').replace('| 5 | 1 | 0 | 0 | 0 | 0 | 6 |', '| 5 | 1 | 0 | 0 | 0 | 0 | 7 |');
  await send('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const report = await send('textDocument/diagnostic', { textDocument: { uri } }, 2);
  expect(JSON.stringify(report)).toContain('"code":"table-total"');
});
