import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver/node';
import { root } from '../meta/sources.ts';
import { startClient } from './testClient.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const text = clean.replace('## 六、其他需要报告的事项', '## ');

test('completion offers the missing heading, and explains it when it is selected', async () => {
  const client = await startClient();
  const uri = await client.open(text);
  const line = text.split('\n').indexOf('## ');
  const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: { line, character: 3 },
  });
  expect(items).toMatchObject([
    {
      label: '六、其他需要报告的事项',
      textEdit: { newText: '六、其他需要报告的事项', range: { start: { line, character: 3 } } },
    },
  ]);
  expect(items[0]).not.toHaveProperty('documentation');
  const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]);
  expect(JSON.stringify(resolved.documentation)).toContain('第五十条');
  expect(resolved).not.toHaveProperty('data');
});

test('completion is triggered by marks only, never by a letter or a character', async () => {
  const client = await startClient();
  const triggers = client.initialized.capabilities.completionProvider?.triggerCharacters ?? [];
  expect(triggers.filter((trigger) => /[\p{L}\p{N}]/u.test(trigger))).toEqual([]);
});

test('numbers of documents that others cite are offered, whatever of the document is open beside it', async () => {
  const client = await startClient();
  const uri = await client.open(clean.replace('## 二、', '根据青政办\n\n## 二、'));
  await client.open('# 会议记录\n\n按青政办发〔2024〕7号办理。\n', 'memory:/notes.md');
  const typed = clean.replace('## 二、', '根据青政办\n\n## 二、').split('\n');
  const line = typed.indexOf('根据青政办');
  const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: { line, character: 5 },
  });
  expect(items.map(({ label }) => label)).toContain('青政办发〔2024〕7号');
});

test('a client whose list of commands is none counts as one without commands', async () => {
  const client = await startClient({ initializationOptions: { commands: 'nianbao.ignoreHere' } });
  const uri = await client.open(text);
  const items = await client.actions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } });
  expect(items.filter(({ command }) => command !== undefined)).toEqual([]);
});
