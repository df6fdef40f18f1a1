import { describe, expect, test } from 'vitest';
import { type ParsedSettings, SettingsStore } from '../../server/src/lsp/settings.ts';
import { defaults, writeReport } from '../service/probe.ts';
import {
  type EditionsResult,
  type NewReportResult,
  editionsRequest,
  newReportRequest,
} from '../../protocol/messages.ts';
import { able, startClient } from './testClient.ts';

const didChange = 'workspace/didChangeConfiguration';

describe('settings', () => {
  test('are asked for by resource, once until they change', async () => {
    const client = await startClient();
    const uri = await client.open(writeReport('【误】'));
    await client.pull(uri);
    await client.pull(uri);
    expect(client.asked.filter((method) => method === 'workspace/configuration')).toHaveLength(1);
  });

  test('of two folders are two', async () => {
    const client = await startClient({
      configuration: (uri) => (uri?.includes('/quiet/') ? { rules: { 'probe-error': 'off' } } : {}),
    });
    const text = writeReport('【误】');
    const loud = await client.open(text, 'memory:/loud/report.md');
    const quiet = await client.open(text, 'memory:/quiet/report.md');
    expect(await client.pullItems(loud)).toHaveLength(1);
    expect(await client.pullItems(quiet)).toEqual([]);
  });

  test('that change are asked for again, and the client is told to pull again', async () => {
    let rules: unknown = {};
    const client = await startClient({ configuration: () => ({ rules }) });
    await client.until(() => client.asked.includes(`register ${didChange}`));
    const uri = await client.open(writeReport('【误】'));
    const first = await client.pull(uri);
    rules = { 'probe-error': 'info' };
    await client.connection.sendNotification(didChange, { settings: null });
    await client.until(() => client.asked.includes('workspace/diagnostic/refresh'));
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'full', items: [{ severity: 3 }] });
  });

  test('that change without effect leave the answer unchanged', async () => {
    const client = await startClient();
    const uri = await client.open(writeReport('【误】'));
    const first = await client.pull(uri);
    await client.connection.sendNotification(didChange, { settings: null });
    await client.until(() => client.asked.includes('workspace/diagnostic/refresh'));
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'unchanged' });
  });

  test('come with the notification from a client that cannot be asked', async () => {
    const capabilities = { textDocument: { publishDiagnostics: {} } };
    const client = await startClient({ capabilities });
    await client.open(writeReport('【误】'));
    expect((await client.until(() => client.pushed[0])).diagnostics).toMatchObject([{ severity: 1 }]);
    const settings = { nianbao: { rules: { 'probe-error': 'warning' } } };
    await client.connection.sendNotification(didChange, { settings });
    expect((await client.until(() => client.pushed[1])).diagnostics).toMatchObject([{ severity: 2 }]);
    expect(client.asked).toEqual([]);
  });

  test('of the wrong type have their defaults, are logged, and are shown once', async () => {
    const client = await startClient({ configuration: () => ({ rules: { 'probe-error': 7 }, level: ['county'] }) });
    const text = writeReport('【误】');
    expect(await client.pullItems(await client.open(text, 'memory:/a.md'))).toMatchObject([{ severity: 1 }]);
    expect(await client.pullItems(await client.open(text, 'memory:/b.md'))).toHaveLength(1);
    expect(client.shown).toHaveLength(2);
    expect(client.logged.some((line) => line.includes('nianbao.rules.probe-error'))).toBe(true);
    expect(client.logged.some((line) => line.includes('nianbao.level'))).toBe(true);
  });

  test.each([[null], [undefined], ['nianbao'], [42], [[]]])(
    'that are %j altogether are the defaults',
    async (value) => {
      const client = await startClient({ configuration: () => value ?? null });
      expect(await client.pullItems(await client.open(writeReport('【误】')))).toHaveLength(1);
    },
  );

  test('that the client fails to give are the defaults, and the log says so', async () => {
    const client = await startClient({
      configuration: () => {
        throw new Error('no settings today');
      },
    });
    expect(await client.pullItems(await client.open(writeReport('【误】')))).toHaveLength(1);
    expect(client.logged.some((line) => line.includes('no settings today'))).toBe(true);
  });
});

function parse(value: unknown): ParsedSettings {
  return {
    options: { ...defaults, organisation: String(value), codeLens: true, inlayHints: false, largeDocument: 0 },
    problems: [],
  };
}

describe('the store', () => {
  test('does not keep an answer that was on its way when the settings changed', async () => {
    const answers: ((value: string) => void)[] = [];
    const store = new SettingsStore({
      fetch: () => new Promise((resolve) => answers.push(resolve)),
      parse,
      complain: () => undefined,
      fail: () => undefined,
    });
    const loading = store.load('memory:/a.md');
    store.clear();
    answers[0]?.('old');
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    answers[1]?.('new');
    expect((await loading).organisation).toBe('new');
    expect(store.peek('memory:/a.md')?.organisation).toBe('new');
  });

  test('asks once for requests that arrive together', async () => {
    let asked = 0;
    const store = new SettingsStore({
      fetch: () => Promise.resolve(++asked),
      parse,
      complain: () => undefined,
      fail: () => undefined,
    });
    await Promise.all([store.load('memory:/a.md'), store.load('memory:/a.md')]);
    expect(asked).toBe(1);
  });

  test('keeps nothing of a document that was closed meanwhile', async () => {
    const store = new SettingsStore({
      fetch: () => Promise.resolve('late'),
      parse,
      complain: () => undefined,
      fail: () => undefined,
    });
    const loading = store.load('memory:/a.md');
    store.forget('memory:/a.md');
    await loading;
    expect(store.peek('memory:/a.md')).toBeUndefined();
  });
});

describe('the status', () => {
  test('tells edition, reason and counts, again only when they change', async () => {
    const client = await startClient();
    const text = writeReport('【误】');
    const uri = await client.open(text);
    await client.pull(uri);
    expect(await client.until(() => client.statuses[0])).toMatchObject({
      uri,
      report: { reports: 1, edition: '2021', year: 2025, errors: 1, warnings: 0, infos: 0 },
    });
    const start = { line: 8, character: 0 };
    await client.change(uri, 2, { start, end: start }, '略');
    await client.pull(uri);
    await client.change(uri, 3, { start, end: start }, '【疑】');
    await client.pull(uri);
    expect((await client.until(() => client.statuses[1])).report).toMatchObject({ errors: 1, warnings: 1 });
    expect(client.statuses).toHaveLength(2);
  });

  test('says nothing of a document that never was a report, and null of one that is no longer', async () => {
    const client = await startClient();
    await client.pull(await client.open('# 会议记录', 'memory:/notes.md'));
    const text = writeReport('略');
    const uri = await client.open(text);
    await client.pull(uri);
    await client.until(() => client.statuses[0]?.report);
    await client.change(uri, 2, { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, '你好');
    await client.pull(uri);
    expect(await client.until(() => client.statuses[1])).toEqual({ uri, report: null });
  });
});

test('a new report is written as it was chosen', async () => {
  const client = await startClient({ capabilities: able });
  const { editions, levels } = await client.connection.sendRequest<EditionsResult>(editionsRequest);
  expect(editions.map(({ id }) => id)).toEqual(['2021', '2019']);
  expect(levels.map(({ id }) => id)).toContain('county');
  const choice = { edition: '2021', organisation: '青禾县人民政府', level: 'county', year: 2025, format: 'markdown' };
  const { text } = await client.connection.sendRequest<NewReportResult>(newReportRequest, choice);
  expect(text).toContain('青禾县人民政府2025年政府信息公开工作年度报告');
  expect(text).toContain('## 六、其他需要报告的事项');
});
