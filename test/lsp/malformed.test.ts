import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../meta/sources.ts';

// Bytes that no client sends, written to the bundled server as they are.

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-malformed-'));

beforeAll(() => {
  execFileSync(process.execPath, [path.join(root, 'esbuild.mjs'), '--only', 'server', '--outdir', folder]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pack = (content: string): string => `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
const message = (value: object): string => pack(JSON.stringify({ jsonrpc: '2.0', ...value }));
const greeting =
  message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }) +
  message({ method: 'initialized', params: {} });
const question = message({ id: 2, method: 'nianbao/editions' });
const leaving = message({ id: 3, method: 'shutdown' }) + message({ method: 'exit' });

/** What the server says and how it ends: `first` is written at once, `then` when the server has said `awaited`, or never. */
async function say(
  first: string,
  awaited?: string,
  then = '',
): Promise<{ readonly said: string; readonly code: number | null }> {
  const child = spawn(process.execPath, [path.join(folder, 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const before = said;
    said += chunk.toString('utf8');
    if (awaited !== undefined && said.includes(awaited) && !before.includes(awaited)) child.stdin.end(then);
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  child.stdin.on('error', () => undefined);
  if (awaited === undefined) child.stdin.end(first);
  else child.stdin.write(first);
  const code = await closed;
  return { said, code };
}

test.each([
  ['JSON that breaks off', pack('{"jsonrpc":"2.0","id":7,"method":')],
  ['a message that is a number', pack('7')],
  ['a message that is null', pack('null')],
  ['a list', pack('[]')],
  ['an answer to nothing', message({ id: 999, result: {} })],
  ['an answer and a request in one', message({ id: 5, method: 'x', result: 1, error: 2 })],
  ['an error without words', message({ id: null, error: {} })],
  ['a request without a name', message({ id: 6 })],
  ['a name that is an object', message({ id: 6, method: {} })],
  ['parameters that are a text', message({ id: 6, method: 'textDocument/hover', params: 'x' })],
  ['bytes that are no UTF-8', pack('{"jsonrpc":"2.0","method":"\uFFFD\uDC00"}')],
  ['an empty message', pack('')],
])('%s is passed over, and what follows is answered', async (_, bytes) => {
  const { said, code } = await say(greeting + bytes + question, '"id":2,', leaving);
  expect(said).toContain('"id":1,"result":');
  expect(said).toContain('"id":2,"result":');
  expect(code).toBe(0);
});

test.each([
  ['no heading', 'hello\r\n\r\n'],
  ['a length that is no number', 'Content-Length: x\r\n\r\n{}'],
  ['a length below nothing', 'Content-Length: -5\r\n\r\n{}'],
  ['a length beyond everything', 'Content-Length: 999999999999\r\n\r\n{}'],
  ['a message that never ends', 'Content-Length: 100\r\n\r\n{'],
  ['nothing at all', ''],
])('with %s the server ends, and does not wait for ever', async (_, bytes) => {
  const { code } = await say(greeting + bytes);
  // Without having been told to leave it does not end in order.
  expect(code).not.toBe(0);
});

test.each([
  ['told to leave before it was asked to', greeting + message({ method: 'exit' }), 1],
  ['told to leave before it was greeted', message({ method: 'exit' }), 1],
  ['asked to, then told', greeting + leaving, 0],
])('%s, its exit code says so', async (_, bytes, wanted) => {
  expect((await say(bytes)).code).toBe(wanted);
});
