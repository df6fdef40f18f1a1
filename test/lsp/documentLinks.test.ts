import { expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver/node';
import { rangeOf, startClient, type TestClient } from './testClient.ts';

const text =
  '# 青禾县2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n对照《青禾县2024年政府信息公开工作年度报告》。\n';
const folder = 'file:///w/%E6%8A%A5%E5%91%8A';
const uri = `${folder}/2025.md`;
const last = `${folder}/${encodeURIComponent('青禾县2024年政府信息公开工作年度报告.md')}`;

function list(client: TestClient): Promise<readonly DocumentLink[]> {
  return client.connection.sendRequest('textDocument/documentLink', { textDocument: { uri } });
}

test('cited documents are links, whose target is given when one is followed and only inside of the workspace', async () => {
  let isInside = true;
  const client = await startClient({
    initializationOptions: { workspaceFiles: true },
    workspaceFiles: () => ({ uris: [uri, last, 7] }),
    isInWorkspace: (asked) => ({ isInside: isInside && asked === last }),
  });
  expect(client.initialized.capabilities.documentLinkProvider).toEqual({ resolveProvider: true });
  await client.open(text, uri);
  const [link, ...others] = await list(client);
  expect(others).toEqual([]);
  expect(link).toEqual({
    range: rangeOf(text, '《青禾县2024年政府信息公开工作年度报告》'),
    tooltip: '打开工作区里的“青禾县2024年政府信息公开工作年度报告.md”',
    data: last,
  });
  const resolve = (): Promise<DocumentLink> => client.connection.sendRequest('documentLink/resolve', link);
  expect((await resolve()).target).toBe(last);
  isInside = false;
  expect((await resolve()).target).toBeUndefined();
});

test('files are listed once, and again when the client says that they have changed', async () => {
  let uris: readonly string[] = [];
  const client = await startClient({
    initializationOptions: { workspaceFiles: true },
    workspaceFiles: () => ({ uris }),
  });
  await client.open(text, uri);
  expect(await list(client)).toEqual([]);
  uris = [last];
  expect(await list(client)).toEqual([]);
  expect(client.asked.filter((method) => method === 'nianbao/workspaceFiles')).toHaveLength(1);
  await client.connection.sendNotification('nianbao/workspaceFilesChanged');
  expect(await list(client)).toHaveLength(1);
});

test('files are asked for again where the client could not list them', async () => {
  let fails = true;
  const client = await startClient({
    initializationOptions: { workspaceFiles: true },
    workspaceFiles: () => {
      if (fails) throw new Error('no folder yet');
      return { uris: [last] };
    },
  });
  await client.open(text, uri);
  expect(await list(client)).toEqual([]);
  fails = false;
  expect(await list(client)).toHaveLength(1);
});

test('a client that lists no files is offered no links; an answer of another form counts as none', async () => {
  const plain = await startClient();
  expect(plain.initialized.capabilities.documentLinkProvider).toBeUndefined();
  for (const answer of [null, { uris: 'all' }, 5]) {
    const client = await startClient({
      initializationOptions: { workspaceFiles: true },
      workspaceFiles: () => answer,
    });
    await client.open(text, uri);
    expect(await list(client)).toEqual([]);
  }
});

test('a link that is not ours, or of nothing, is given back as it came', async () => {
  const client = await startClient({
    initializationOptions: { workspaceFiles: true },
    workspaceFiles: () => ({ uris: [] }),
  });
  const link = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } };
  expect(await client.connection.sendRequest('documentLink/resolve', link)).toEqual(link);
  expect(await client.connection.sendRequest('documentLink/resolve', { ...link, data: 7 })).toEqual({
    ...link,
    data: 7,
  });
});
