import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { rules as ownRules } from '../../server/src/rules/index.ts';
import type { Runtime } from '../../server/src/lsp/server.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import { probeError, writeReport } from '../service/probe.ts';
import { able, rangeOf, startClient, type TestClientOptions } from './testClient.ts';

const uri = 'memory:/w/2024/report.txt';
const outer = 'memory:/w/.nianbao.json';
const inner = 'memory:/w/2024/.nianbao.json';
const text = writeReport('甲处【误】在此\n乙处【误】在此');

/** A client whose folders hold these files, by their addresses; the outermost first. */
function withFiles(files: Readonly<Record<string, unknown>>, more: Partial<TestClientOptions> = {}): TestClientOptions {
  return {
    capabilities: { ...able, workspace: { ...able.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } },
    initializationOptions: { folderFiles: true, commands: ['nianbao.ignoreHere', 'nianbao.disableRule'] },
    folderFiles: () => ({
      files: Object.entries(files).map(([file, value]) => ({
        uri: file,
        path: file.slice('memory:/w/'.length),
        document: uri.slice(file.length - '.nianbao.json'.length),
        text: typeof value === 'string' ? value : JSON.stringify(value),
      })),
    }),
    ...more,
  };
}

const severities = (items: readonly Diagnostic[]) => items.map(({ severity }) => severity);

const everyRule = (logger: Parameters<NonNullable<Runtime['createService']>>[0]) =>
  createReportService({ logger, failFast: true, rules: [...ownRules, probeError] });

describe('folders’ settings', () => {
  test('count more than the editor’s, the nearer folder more than the other, and the status says which', async () => {
    const files = {
      [outer]: { rules: { 'probe-error': 'info' }, level: 'county' },
      [inner]: { rules: { 'probe-error': 'warning' } },
    };
    const client = await startClient(
      withFiles(files, { configuration: () => ({ rules: { 'probe-error': 'off' }, level: 'city' }) }),
    );
    await client.open(text, uri, 'plaintext');
    expect(severities(await client.pullItems(uri))).toEqual([2, 2]);
    const status = await client.until(() => client.statuses[0]);
    expect(status.report).toMatchObject({
      level: 'county',
      folderSettings: '.nianbao.json：层级 county；2024/.nianbao.json：规则 probe-error warning',
    });
    expect(client.logged.some((line) => line.includes(`${uri}: .nianbao.json：层级 county`))).toBe(true);
  });

  test('are told one by one with where each is from; front matter counts most', async () => {
    const files = { [outer]: { level: 'county', rules: { 'probe-error': 'default' } }, [inner]: { edition: '2019' } };
    const own = { rules: { 'probe-error': 'off', 'probe-warning': 'info' }, codeLens: false };
    const client = await startClient(withFiles(files, { configuration: () => own }));
    await client.open(`---\n版式: "2021"\n---\n\n${text}`, uri, 'markdown');
    await client.pull(uri);
    const told: unknown = await client.connection.sendRequest('nianbao/effectiveSettings', { uri });
    expect(told).toEqual({
      entries: [
        { key: 'edition', value: '2021', source: 'document' },
        { key: 'level', value: 'county', source: 'file', file: '.nianbao.json' },
        { key: 'organisation', value: '', source: 'editor' },
        { key: 'rules.probe-error', value: 'default', source: 'file', file: '.nianbao.json' },
        { key: 'rules.probe-warning', value: 'info', source: 'editor' },
        { key: 'codeLens', value: 'false', source: 'editor' },
        { key: 'inlayHints', value: 'false', source: 'editor' },
        { key: 'largeDocument', value: '500000', source: 'editor' },
      ],
    });
    expect(await client.connection.sendRequest('nianbao/effectiveSettings', { uri: 'memory:/none' })).toBeNull();
  });

  test('of many rules are counted, in the words of the client', async () => {
    const rules = {
      'table-total': 'info',
      'table-balance': 'info',
      'cell-blank': 'off',
      wording: 'off',
      'probe-error': 'warning',
    };
    const files = { [outer]: { rules, edition: '2021', organisation: '青禾县' } };
    for (const [locale, expected] of [
      ['en', '.nianbao.json: edition 2021, organisation “青禾县”, 5 rules'],
      ['zh-cn', '.nianbao.json：版式 2021、机关“青禾县”、5 条规则'],
    ] as const) {
      const client = await startClient({ ...withFiles(files), locale, runtime: { createService: everyRule } });
      await client.open(text, uri, 'plaintext');
      await client.pull(uri);
      const status = await client.until(() => client.statuses[0]);
      expect(status.report?.folderSettings).toBe(expected);
    }
  });

  test('are told of front matter only where that counts', async () => {
    const client = await startClient(
      withFiles({ [outer]: { level: 'county' } }, { configuration: () => ({ edition: '2019' }) }),
    );
    await client.open(`---\n版式: 2030\n层级: 火星\n机关:\n---\n\n${text}`, uri, 'markdown');
    await client.pull(uri);
    const told: { readonly entries: readonly unknown[] } = await client.connection.sendRequest(
      'nianbao/effectiveSettings',
      {
        uri,
      },
    );
    expect(told.entries.slice(0, 3)).toEqual([
      { key: 'edition', value: '2019', source: 'editor' },
      { key: 'level', value: 'county', source: 'file', file: '.nianbao.json' },
      { key: 'organisation', value: '', source: 'editor' },
    ]);
  });

  test('that change count at once, and those that are gone no more', async () => {
    const files: Record<string, unknown> = {};
    const client = await startClient(withFiles(files));
    await client.until(() => client.asked.includes('register workspace/didChangeWatchedFiles'));
    await client.open(text, uri, 'plaintext');
    expect(await client.pullItems(uri)).toHaveLength(2);
    const change = async (type: number) => {
      client.asked.length = 0;
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: inner, type }] });
      await client.until(() => client.asked.includes('workspace/diagnostic/refresh'));
    };
    files[inner] = { rules: { 'probe-error': 'off' } };
    await change(1);
    expect(await client.pullItems(uri)).toEqual([]);
    files[inner] = { ignore: [{ rule: 'probe-error', file: 'report.txt', text: '甲处【误】', reason: '核对过' }] };
    await change(2);
    expect(await client.pullItems(uri)).toHaveLength(1);
    delete files[inner];
    await change(3);
    expect(await client.pullItems(uri)).toHaveLength(2);
  });

  test('reach a client to which diagnostics are pushed', async () => {
    const files: Record<string, unknown> = {};
    const client = await startClient(withFiles(files, { capabilities: { textDocument: { publishDiagnostics: {} } } }));
    await client.open(text, uri, 'plaintext');
    expect((await client.until(() => client.pushed[0])).diagnostics).toHaveLength(2);
    files[inner] = { rules: { 'probe-error': 'off' } };
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: inner, type: 1 }] });
    expect((await client.until(() => client.pushed.filter((each) => each.uri === uri)[1])).diagnostics).toEqual([]);
  });

  test('that cannot be used are marked in their file, until it is mended', async () => {
    const broken = '{\n  "level": "village"\n}';
    const files: Record<string, unknown> = { [inner]: broken };
    const client = await startClient(withFiles(files));
    await client.open(text, uri, 'plaintext');
    expect(await client.pullItems(uri)).toHaveLength(2);
    const marked = await client.until(() => client.pushed.find((each) => each.uri === inner));
    expect(marked.diagnostics).toMatchObject([{ range: rangeOf(broken, '"village"'), severity: 2, source: 'nianbao' }]);
    files[inner] = {};
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: inner, type: 2 }] });
    await client.until(() => client.pushed.findLast((each) => each.uri === inner)?.diagnostics.length === 0);
    await client.until(() => client.asked.includes('workspace/diagnostic/refresh'));
    expect(await client.pullItems(uri)).toHaveLength(2);
  });

  test('mark an entry that silences nothing in an open document, until it does or the document is closed', async () => {
    const entry = { rule: 'probe-error', file: 'report.txt', text: '丁处【误】', reason: '核对过' };
    const client = await startClient(withFiles({ [inner]: { ignore: [entry] } }));
    await client.open(text, uri, 'plaintext');
    const last = () => client.pushed.findLast((each) => each.uri === inner)?.diagnostics;
    await client.pullItems(uri);
    const marked = await client.until(last);
    expect(marked).toMatchObject([{ severity: 3 }]);
    await client.change(uri, 2, rangeOf(text, '甲处'), '丁处');
    expect(await client.pullItems(uri)).toHaveLength(1);
    await client.until(() => last()?.length === 0);
    await client.change(uri, 3, rangeOf(text, '甲处'), '戊处');
    await client.pullItems(uri);
    await client.until(() => last()?.length === 1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until(() => last()?.length === 0);
  });

  test.each([null, 7, { files: 'x' }, { files: [null, { uri: 1 }] }])(
    'of another form than they should be (%j) are none',
    async (answer) => {
      const client = await startClient(withFiles({}, { folderFiles: () => answer }));
      await client.open(text, uri, 'plaintext');
      expect(await client.pullItems(uri)).toHaveLength(2);
    },
  );

  test('that the client fails to read do not cost the editor’s own', async () => {
    const client = await startClient(
      withFiles(
        {},
        {
          configuration: () => ({ rules: { 'probe-error': 'info' } }),
          folderFiles: () => {
            throw new Error('no disk today');
          },
        },
      ),
    );
    await client.open(text, uri, 'plaintext');
    expect(severities(await client.pullItems(uri))).toEqual([3, 3]);
    expect(client.logged.some((line) => line.includes('no disk today'))).toBe(true);
  });

  test('are not asked of a client that does not say that it reads them', async () => {
    const client = await startClient();
    await client.open(text, uri, 'plaintext');
    await client.pullItems(uri);
    expect(client.asked).not.toContain('nianbao/folderFiles');
  });
});

describe('switching a rule off at one place of a plain text', () => {
  test('is offered with the words of the place, and writes an entry that does it', async () => {
    const files: Record<string, unknown> = {};
    const client = await startClient(withFiles(files, { locale: 'en' }));
    await client.open(text, uri, 'plaintext');
    const actions = await client.actions(uri, rangeOf(text, '【误】'));
    const action = actions.find(({ command }) => command?.command === 'nianbao.ignoreHere');
    expect(action?.title).toBe('Do not check probe-error here (in .nianbao.json)');
    expect(action?.command?.arguments).toEqual([uri, 'probe-error', '甲处【误】在此']);
    const entry = { rule: 'probe-error', file: 'report.txt', text: '甲处【误】在此', reason: '核对过' };
    const ask = (content: string | null) =>
      client.connection.sendRequest<unknown>('nianbao/ignore', { content, entry });
    const written = await ask(null);
    expect(JSON.stringify(written)).toContain('核对过');
    files[inner] = { ignore: [entry] };
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: inner, type: 1 }] });
    await client.until(() => client.asked.includes('workspace/diagnostic/refresh'));
    expect((await client.pullItems(uri)).map(({ range }) => range.start.line)).toEqual([
      rangeOf(text, '乙处').start.line,
    ]);
  });

  test('is not offered in Markdown, where a comment does it', async () => {
    const client = await startClient(withFiles({}));
    await client.open(text, 'memory:/w/a.md');
    const actions = await client.actions('memory:/w/a.md', rangeOf(text, '【误】'));
    expect(actions.some(({ command }) => command?.command === 'nianbao.ignoreHere')).toBe(false);
    expect(actions.some(({ title }) => title.startsWith('此处不再检查'))).toBe(true);
  });
});
