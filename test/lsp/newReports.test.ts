import { describe, expect, test } from 'vitest';
import type { KeptWordsResult, NextReportResult } from '../../protocol/nextReportMessages.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import { rangeOf, startClient, type TestClient } from './testClient.ts';

const write = (year: number, words: string): string =>
  `# 青禾县${year}年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${words}\n\n## 二、主动公开政府信息情况\n\n| 第二十条第（六）项 |  |\n| --- | ---: |\n| 信息内容 | 本年处理决定数量 |\n| 行政处罚 | 12 |\n| 行政强制 | 3 |\n`;
const last = write(2024, '2024年，全县公开信息120条。');
const file = { uri: 'memory:/old/2024.md', languageId: 'markdown', text: last };

async function start(locale = 'zh-cn'): Promise<TestClient> {
  return startClient({
    locale,
    runtime: { createService: (logger) => createReportService({ logger, failFast: true }) },
  });
}

function draft(client: TestClient, params: unknown): Promise<NextReportResult> {
  return client.connection.sendRequest('nianbao/nextReport', params);
}

function listKept(client: TestClient, params: unknown): Promise<KeptWordsResult> {
  return client.connection.sendRequest('nianbao/keptWords', params);
}

describe('a report begun with last year’s', () => {
  test('is answered for a file that is not open, in the client’s language', async () => {
    const result = await draft(await start('en'), { source: file });
    expect(result).toMatchObject({ refused: null, year: 2025, lastYear: 2024, toCheck: 1 });
    expect(result.text).toContain('2025年，全县公开信息120条。');
    expect(result.text).not.toMatch(/\| 12 \|/);
    expect(result.notes).toEqual([expect.stringContaining('fill in “上年结转” yourself')]);
  });

  test('is of the year that is asked for', async () => {
    expect(await draft(await start(), { source: file, year: 2027 })).toMatchObject({ year: 2027 });
  });

  test('is of any year that is asked for where last year’s names none, and settings of a document that is open stay', async () => {
    const client = await start();
    const nameless = { ...file, text: last.replaceAll('2024年', '') };
    const result = await draft(client, { source: nameless, year: 2025 });
    expect(result).toMatchObject({ refused: null, year: 2025 });
    expect(result).not.toHaveProperty('lastYear');
    await client.open(last, file.uri);
    await client.pull(file.uri);
    expect(await draft(client, { source: file })).toMatchObject({ refused: null, year: 2025 });
  });

  test('is refused with a reason', async () => {
    const result = await draft(await start(), { source: { ...file, text: '# 会议记录\n' } });
    expect([result.refused?.slice(0, 4), result.text]).toEqual(['没有读出', '']);
  });

  test('is not begun with what is no file, and the server goes on', async () => {
    const client = await start();
    for (const params of [null, {}, { source: { uri: 'a' } }])
      await expect(draft(client, params)).rejects.toThrow('needs the text of last year’s');
    expect(await draft(client, { source: file })).toMatchObject({ refused: null });
  });
});

describe('what is still last year’s', () => {
  const now = write(2025, '2025年，全县公开信息120条。').replace('| 12 |', '| 9 |');

  test('is told against the file that is sent', async () => {
    const client = await start();
    const uri = await client.open(now, 'untitled:Untitled-1');
    const result = await listKept(client, { uri, last: file });
    expect(result?.words.map(({ kind, printed }) => `${kind} ${printed}`)).toEqual([
      'moved 2025',
      'moved 2025',
      'figure 120条',
    ]);
    expect(result?.words[2]?.range.start.line).toBe(4);
  });

  test('is told against last year’s report among the open documents, then among files', async () => {
    const client = await start();
    const uri = await client.open(now, 'memory:/2025.md');
    expect(await listKept(client, { uri })).toBeNull();
    expect((await listKept(client, { uri, others: [file] }))?.words).toHaveLength(3);
    await client.open(last, 'memory:/2024.md');
    expect((await listKept(client, { uri }))?.words).toHaveLength(3);
  });

  test('follows what is typed', async () => {
    const client = await start();
    const uri = await client.open(now, 'memory:/2025.md');
    await client.change(uri, 2, rangeOf(now, '120条'), '131条');
    const result = await listKept(client, { uri, last: file });
    expect(result?.version).toBe(2);
    expect(result?.words.map(({ kind }) => kind)).toEqual(['moved', 'moved']);
  });
});
