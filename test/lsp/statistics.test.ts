import { describe, expect, test } from 'vitest';
import type { FollowedDocument, StatisticsChangeParams, StatisticsParams } from '../../protocol/statisticsMessages.ts';
import { replaceParts } from '../../protocol/replacements.ts';
import { writeReport } from '../service/probe.ts';
import { rangeOf, startClient, type TestClient, type TestClientOptions } from './testClient.ts';

interface Following {
  readonly client: TestClient;
  /** As a client knows them after each message. */
  readonly heard: StatisticsParams[];
  readonly changes: StatisticsChangeParams[];
  readonly follow: (...documents: readonly FollowedDocument[]) => Promise<void>;
}

async function start(options: TestClientOptions = {}): Promise<Following> {
  const client = await startClient(options);
  const heard: StatisticsParams[] = [];
  client.connection.onNotification('nianbao/statistics', (params: StatisticsParams) => {
    heard.push(params);
    client.heard();
  });
  const changes: StatisticsChangeParams[] = [];
  client.connection.onNotification('nianbao/statisticsChange', (change: StatisticsChangeParams) => {
    const before = heard.at(-1);
    expect(before).toMatchObject({ uri: change.uri, version: change.from });
    if (before) heard.push({ ...replaceParts(before, change.replacements), version: change.version });
    changes.push(change);
    client.heard();
  });
  return {
    client,
    heard,
    changes,
    follow: (...documents) => client.connection.sendNotification('nianbao/followStatistics', { documents }),
  };
}

/** Answers come in order: after a request's nothing of what was due before it is still to come. */
async function settle({ client }: Following, uri: string): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await client.pull(uri);
}

const text = writeReport('略');

describe('statistics', () => {
  test('are not sent to a client that follows nothing', async () => {
    const following = await start();
    const uri = await following.client.open(text);
    await settle(following, uri);
    expect(following.heard).toEqual([]);
  });

  test('are sent at once for a document that is followed, with the ranges of its numbers', async () => {
    const { client, heard, follow } = await start();
    const uri = await client.open(text);
    await follow({ uri });
    const [params] = await client.until(() => (heard.length > 0 ? heard : undefined));
    expect(params).toMatchObject({ uri, version: 1, reports: 1, report: 0 });
    const received = params?.statistics?.balances[0]?.left[0];
    expect(received?.shown).toBe('221');
    expect(params?.places[received?.place ?? -1]).toEqual(rangeOf(text, '221'));
  });

  test('come for a document that is opened after it was followed', async () => {
    const { client, heard, follow } = await start();
    await follow({ uri: 'memory:/report.md' });
    await client.open(text);
    await client.until(() => (heard.length > 0 ? heard : undefined));
  });

  test('are sent again after an edit that changes a number, and not after one that changes none', async () => {
    const following = await start();
    const { client, heard, follow } = following;
    const uri = await client.open(text);
    await follow({ uri });
    await client.until(() => (heard.length === 1 ? heard : undefined));
    await client.change(uri, 2, rangeOf(text, '略'), '从略');
    await settle(following, uri);
    expect(heard).toHaveLength(1);
    await client.change(uri, 3, rangeOf(text, '221'), '222');
    const latest = await client.until(() => heard[1]);
    expect(latest).toMatchObject({ version: 3, statistics: { head: { verdict: { state: 'fails' } } } });
  });

  test('are sent in part after an edit, and what comes together is what another client is told whole', async () => {
    const following = await start();
    const { client, heard, changes, follow } = following;
    const uri = await client.open(text);
    await follow({ uri });
    await client.until(() => heard[0]);
    const edits = [
      ['221', '222'],
      ['222', '不详'],
      ['## 二、', '\n\n全年公开信息141条。\n\n## 二、'],
      ['不详', '221'],
    ] as const;
    let now = text;
    for (const [index, [from, to]] of edits.entries()) {
      await client.change(uri, index + 2, rangeOf(now, from), to);
      now = now.replace(from, to);
      await client.until(() => heard[index + 1]);
    }
    expect(changes).toHaveLength(4);
    expect(JSON.stringify(changes[0]).length).toBeLessThan(JSON.stringify(heard[0]).length / 4);
    await follow();
    await follow({ uri });
    const [told, whole] = await client.until(() => (heard.length === 6 ? heard.slice(4) : undefined));
    expect(changes).toHaveLength(4);
    expect(told).toEqual(whole);
  });

  test('are null for a document that is no report', async () => {
    const { client, heard, follow } = await start();
    const uri = await client.open('# 会议记录\n\n略。\n');
    await follow({ uri });
    const params = await client.until(() => heard[0]);
    expect(params).toMatchObject({ reports: 0, statistics: null, places: [] });
  });

  test('of several reports are those of the one with the cursor', async () => {
    const { client, heard, follow } = await start();
    const both = `${text}\n${text.replaceAll('2025', '2024').replace('221', '223')}`;
    const uri = await client.open(both);
    await follow({ uri });
    expect(await client.until(() => heard[0])).toMatchObject({ reports: 2, report: 0 });
    await follow({ uri, line: both.split('\n').length - 2 });
    const second = await client.until(() => heard[1]);
    expect(second).toMatchObject({ reports: 2, report: 1 });
    const received = second?.statistics?.balances[0]?.left[0];
    expect(second?.places[received?.place ?? -1]).toEqual(rangeOf(both, '223'));
  });

  test('compare with last year’s report in another open document or beside the document', async () => {
    const { client, heard, follow } = await start();
    const before = text.replaceAll('2025', '2024').replace('| 221 |', '| 200 |');
    const uri = await client.open(text);
    await follow({ uri });
    await client.until(() => heard[0]);
    expect(heard[0]?.statistics?.head.previous).toBeUndefined();
    const files = [{ uri: 'memory:/2024.md', languageId: 'markdown', text: before }];
    await client.connection.sendNotification('nianbao/neighbours', { files });
    const beside = await client.until(() => heard[1]);
    expect(beside?.statistics?.balances[0]?.left[0]?.change).toMatchObject({ before: '200', difference: '+21' });
    await client.connection.sendNotification('nianbao/neighbours', { files: [] });
    await client.until(() => heard[2]);
    await client.open(before, 'memory:/opened.md');
    await client.pull('memory:/opened.md');
    const opened = await client.until(() => heard[3]);
    expect(opened?.statistics?.head.previous).toBe('与 2024 年度报告比较');
  });

  test('of a client that sends nonsense are nobody’s', async () => {
    const following = await start();
    const uri = await following.client.open(text);
    for (const params of [
      undefined,
      null,
      'all',
      { documents: 'all' },
      { documents: [{ uri: 1 }, { uri, line: -1 }] },
    ]) {
      await following.client.connection.sendNotification('nianbao/followStatistics', params);
      await following.client.connection.sendNotification('nianbao/neighbours', params);
    }
    await following.client.until(() => following.heard[0]);
    await settle(following, uri);
    expect(following.heard).toHaveLength(1);
  });
});
