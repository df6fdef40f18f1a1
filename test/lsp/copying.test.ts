import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import type { CopyParams, CopyResult } from '../../protocol/messages.ts';
import { root } from '../meta/sources.ts';
import { startClient, type TestClient } from './testClient.ts';

const text = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const line = text.split('\n').findIndex((each) => each.startsWith('| 项目 |'));
const position = { line, character: 3 };

async function copy(client: TestClient, params: CopyParams): Promise<CopyResult> {
  return client.connection.sendRequest<CopyResult>('nianbao/copy', params);
}

describe('what a command puts on the clipboard', () => {
  test('is the whole report as HTML, or the table at the cursor', async () => {
    const client = await startClient();
    const uri = await client.open(text);
    const report = await copy(client, { uri, what: 'report' });
    expect(report.text).toMatch(/<h1>[\s\S]*rowspan="22"/);
    const table = await copy(client, { uri, what: 'table-tsv', position });
    expect(table.text).toMatch(/^项目\t自然人\t/);
  });

  test('is nothing beside tables, in what is no report, or for a document that is not open', async () => {
    const client = await startClient();
    const uri = await client.open(text);
    expect(await copy(client, { uri, what: 'table-tsv', position: { line: 0, character: 0 } })).toMatchObject({
      text: null,
    });
    const other = await client.open('# 会议记录\n', 'memory:/b.md');
    expect(await copy(client, { uri: other, what: 'report' })).toEqual({ text: null, notes: [] });
    expect(await copy(client, { uri: 'memory:/c.md', what: 'report' })).toEqual({ text: null, notes: [] });
  });
});

test('the table at the cursor can be written in the official layout by a refactoring', async () => {
  const client = await startClient();
  const uri = await client.open(text);
  const range = { start: position, end: position };
  const actions: readonly CodeAction[] = await client.actions(uri, range, ['refactor.rewrite']);
  const [action] = actions;
  expect(action?.title).toContain('正式表格');
  expect(JSON.stringify(action?.edit?.documentChanges)).toMatch(/"version":1[\s\S]*rowspan/);
});
