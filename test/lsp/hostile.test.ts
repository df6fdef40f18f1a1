import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, type Diagnostic } from 'vscode-languageserver/node';
import {
  editionsRequest,
  insertPartRequest,
  newReportRequest,
  outlineRequest,
  previewTablesRequest,
  rewriteRequest,
  copyRequest,
} from '../../protocol/messages.ts';
import { ignoreRequest } from '../../protocol/folderMessages.ts';
import { keptWordsRequest, nextReportRequest } from '../../protocol/nextReportMessages.ts';
import { seedRandom } from '../reports/random.ts';
import { writeReport } from '../service/probe.ts';
import { startClient, type TestClient } from './testClient.ts';

const text = writeReport('甲处【误】在此');

const requests: readonly string[] =
  `diagnostic codeAction documentSymbol foldingRange hover completion definition references
  documentHighlight codeLens inlayHint formatting rangeFormatting onTypeFormatting
  semanticTokens/full semanticTokens/full/delta semanticTokens/range`
    .split(/\s+/)
    .map((name) => `textDocument/${name}`)
    .concat(
      'workspace/symbol',
      'workspace/diagnostic',
      'completionItem/resolve',
      'inlayHint/resolve',
      'codeLens/resolve',
    )
    .concat(editionsRequest, newReportRequest, outlineRequest, insertPartRequest, previewTablesRequest, rewriteRequest)
    .concat(copyRequest, ignoreRequest, keptWordsRequest, nextReportRequest);

const notifications: readonly string[] =
  `textDocument/didOpen textDocument/didChange textDocument/didClose textDocument/didSave
  textDocument/willSave workspace/didChangeConfiguration workspace/didChangeWatchedFiles $/setTrace $/cancelRequest $/progress
  nianbao/nothing nianbao/followStatistics nianbao/neighbours`.split(/\s+/);

const uri = 'memory:/report.md';
const deep = Array.from({ length: 200 }).reduce<unknown>((held) => ({ textDocument: held }), {});
/** Parameters that no client sends, or one that is broken. */
const wrong: readonly unknown[] = [
  undefined,
  null,
  {},
  [],
  [1, 2],
  { textDocument: null },
  { textDocument: { uri: 7 } },
  { textDocument: [] },
  deep,
  { textDocument: { uri: 'memory:/never-opened.md' }, position: { line: 0, character: 0 }, range: null, context: null },
  { textDocument: { uri }, position: { line: -1, character: 1e300 }, range: { start: {}, end: null }, context: {} },
  {
    textDocument: { uri },
    position: { line: 'a' },
    range: [],
    context: { only: 3, diagnostics: 4 },
    ch: 5,
    options: 6,
  },
  { uri, kind: 'nothing', id: 5, position: null, what: {}, edition: '__proto__', year: 'x', content: 4, entry: 3 },
  { uri: 'memory:/never-opened.md', kind: 'markdown', what: 'tsv', position: { line: 1e9, character: 0 } },
];

/** Whatever came before, the server says of a document what it would say of it alone. */
async function expectSound(client: TestClient, name: string): Promise<void> {
  const items = await client.pullItems(await client.open(text, `memory:/${name}.md`));
  expect(items.map(({ code }) => code)).toEqual(['probe-error']);
}

describe('a request with parameters that no client should send is answered, and the next one is answered right', () => {
  test.each(requests)('%s', async (method) => {
    const client = await startClient();
    await client.open(text, uri);
    for (const params of wrong) {
      // An error is an answer; what must not be is silence.
      const answer = await client.connection.sendRequest(method, params).then(
        () => 'result',
        (error: unknown) => (error instanceof Error ? 'error' : 'nothing'),
      );
      expect(['result', 'error']).toContain(answer);
    }
    await expectSound(client, 'after');
  });
});

test('notifications with parameters that no client should send do no harm', async () => {
  const client = await startClient();
  await client.open(text, uri);
  for (const method of notifications)
    for (const params of wrong) await client.connection.sendNotification(method, params);
  await expectSound(client, 'after');
});

test('a method that does not exist is refused by its name', async () => {
  const client = await startClient();
  await expect(client.connection.sendRequest('nianbao/nothing', {})).rejects.toMatchObject({ code: -32601 });
  await expect(client.connection.sendRequest('textDocument/rename', {})).rejects.toMatchObject({ code: -32601 });
  await expectSound(client, 'after');
});

test('changes out of range, backwards, of old versions and of closed documents leave a document that a whole text repairs', async () => {
  const client = await startClient();
  const random = seedRandom(5);
  await client.open(text, uri);
  const place = (): unknown => ({ line: random.pick([-1, 0, 3, 1e9]), character: random.pick([-5, 0, 2, 1e9]) });
  for (let version = 2; version < 80; version++) {
    const ranges = [null, { start: place(), end: place() }, { start: place() }, 'all', {}];
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: random.pick([uri, uri, 'memory:/closed.md']), version: random.pick([version, 1, -3, null]) },
      contentChanges: [{ range: random.pick(ranges), text: random.pick(['【误】', '', '\n', '𠮷', '\uD83D']) }],
    });
    await client.pull(uri).catch(() => undefined);
  }
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 100 },
    contentChanges: [{ text }],
  });
  const items = await client.pullItems(uri);
  expect(items.map(({ code }) => code)).toEqual(['probe-error']);
});

test('cancels that come early, late, twice or for nothing are followed or passed over', async () => {
  const client = await startClient();
  await client.open(text, uri);
  for (const id of [0, 1, 999, -1, 'x', null]) await client.connection.sendNotification('$/cancelRequest', { id });
  for (let round = 0; round < 30; round++) {
    const source = new CancellationTokenSource();
    if (round % 3 === 0) source.cancel();
    const answer = client.connection
      .sendRequest<{ readonly items: readonly Diagnostic[] }>(
        'textDocument/diagnostic',
        { textDocument: { uri } },
        source.token,
      )
      .then(({ items }) => items.length)
      .catch(({ code }: { readonly code: unknown }) => code);
    if (round % 3 === 1) source.cancel();
    // RequestCancelled, or the whole answer: never an empty one.
    expect([-32800, 1]).toContain(await answer);
  }
  await expectSound(client, 'after');
});

test('a document of five million characters is answered, and so is the next', async () => {
  const client = await startClient();
  const long = await client.open(`${text}${'公开信息1286条，'.repeat(500_000)}`, 'memory:/long.md');
  expect((await client.pullItems(long)).length).toBe(1);
  await expectSound(client, 'after');
});

test('ten thousand documents, opened, looked at and closed, leave nothing behind', async () => {
  setFlagsFromString('--expose-gc');
  const client = await startClient();
  const cycle = async (from: number, to: number): Promise<number> => {
    for (let count = from; count < to; count++) {
      const own = await client.open(text.replace('甲处', `第${count}处`), `memory:/report-${count}.md`);
      await client.pull(own);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: own } });
      // What the client of this test writes down is no memory of the server.
      for (const list of [client.pushed, client.statuses, client.asked]) list.length = 0;
    }
    for (let times = 0; times < 3; times++) runInNewContext('gc()');
    return process.memoryUsage().heapUsed;
  };
  const warm = await cycle(0, 2000);
  const end = await cycle(2000, 10_000);
  // A kilobyte for each document would be eight million.
  expect(end - warm).toBeLessThan(2_500_000);
}, 300_000);
