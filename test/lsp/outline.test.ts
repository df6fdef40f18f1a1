import { expect, test } from 'vitest';
import type { InsertPartResult, OutlineEntry, OutlineResult } from '../../protocol/messages.ts';
import { writeReport } from '../service/probe.ts';
import { startClient } from './testClient.ts';

function flatten(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.children)]);
}

test('the statutory outline is answered with lines and characters', async () => {
  const client = await startClient();
  const text = writeReport('【误】');
  const uri = await client.open(text);
  const { reports } = await client.connection.sendRequest<OutlineResult>('nianbao/outline', { uri });
  const overview = flatten(reports).find(({ label }) => label === '一、总体情况');
  const line = text.split('\n').findIndex((each) => each.includes('一、总体情况'));
  expect(overview).toMatchObject({ state: 'empty', severity: 'error', problems: 1, selection: { start: { line } } });
});

test('a document that is not open has no outline', async () => {
  const client = await startClient();
  expect(await client.connection.sendRequest('nianbao/outline', { uri: 'memory:/none.md' })).toEqual({ reports: [] });
});

test('a missing part is inserted into the version it was asked for', async () => {
  const client = await startClient();
  const uri = await client.open(writeReport('略').replace('## 一、总体情况', '## 某某情况'));
  const { reports } = await client.connection.sendRequest<OutlineResult>('nianbao/outline', { uri });
  const missing = flatten(reports).find(({ insertable }) => insertable);
  const result = await client.connection.sendRequest<InsertPartResult>('nianbao/insertPart', { uri, id: missing?.id });
  expect(result?.version).toBe(1);
  expect(result?.edits.map(({ newText }) => newText).join('')).toContain(missing?.label);
  expect(await client.connection.sendRequest('nianbao/insertPart', { uri, id: '9/none' })).toBeNull();
});

test('a part is as grave as its gravest problem', async () => {
  const client = await startClient({ configuration: () => ({ rules: { 'probe-error': 'info' } }) });
  const severityOf = async (words: string, uri: string): Promise<unknown> => {
    await client.open(writeReport(words), uri);
    const { reports } = await client.connection.sendRequest<OutlineResult>('nianbao/outline', { uri });
    return flatten(reports).find(({ label }) => label === '一、总体情况')?.severity;
  };
  expect(await severityOf('【误】', 'memory:/info.md')).toBe('info');
  expect(await severityOf('【误】【疑】', 'memory:/warning.md')).toBe('warning');
  expect(await severityOf('略', 'memory:/none.md')).toBeNull();
});
