import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CodeLens, InlayHint } from 'vscode-languageserver/node';
import { createReportService } from '../../server/src/service/reportService.ts';
import { root } from '../meta/sources.ts';
import { able, rangeOf, startClient, type TestClient, type TestClientOptions } from './testClient.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const wrong = clean.replace('| 141 |', '| 149 |');
const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
const refreshing = {
  ...able,
  workspace: { ...able.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
};

/** A server with every rule. */
function startWithRules(options: TestClientOptions = {}): Promise<TestClient> {
  return startClient({
    runtime: { createService: (logger) => createReportService({ logger, failFast: true }) },
    ...options,
  });
}

async function lensesOf(client: TestClient, uri: string): Promise<readonly CodeLens[]> {
  return client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
}

async function hintsOf(client: TestClient, uri: string): Promise<readonly InlayHint[]> {
  return client.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range: everything });
}

describe('code lenses', () => {
  test('stand at the first line of each table, with commands for an editor that has them', async () => {
    const commands = ['nianbao.openPreviewToSide', 'nianbao.goToProblem', 'workbench.actions.view.problems'];
    const client = await startWithRules({ initializationOptions: { commands } });
    const uri = await client.open(wrong);
    const lenses = await lensesOf(client, uri);
    const { line } = rangeOf(wrong, '| 项目 | 自然人 |').start;
    expect(lenses).toHaveLength(9);
    expect(lenses.filter(({ range }) => range.start.line === line).map(({ command }) => command)).toEqual([
      { title: '勾稽关系 37/39', command: 'nianbao.openPreviewToSide', arguments: [uri] },
      {
        title: '1 个问题',
        command: 'nianbao.goToProblem',
        arguments: [uri, rangeOf(wrong, '149').start],
      },
      { title: '对齐', command: '' },
    ]);
    expect(lenses[1]?.command).toEqual({
      title: '没有问题',
      command: 'workbench.actions.view.problems',
      arguments: [],
    });
  });

  test('are words alone for an editor without the commands', async () => {
    const client = await startWithRules({ locale: 'en' });
    const lenses = await lensesOf(client, await client.open(clean));
    expect(lenses.map(({ command }) => [command?.title, command?.command]).slice(3, 6)).toEqual([
      ['Relations 39/39', ''],
      ['No problems', ''],
      ['Align', ''],
    ]);
  });

  test('go and come with their setting, and the editor is told to ask again', async () => {
    let codeLens = false;
    const client = await startWithRules({ capabilities: refreshing, configuration: () => ({ codeLens }) });
    const uri = await client.open(clean);
    expect(await lensesOf(client, uri)).toEqual([]);
    codeLens = true;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.asked.includes('workspace/codeLens/refresh'));
    await client.until(() => client.asked.includes('workspace/inlayHint/refresh'));
    expect(await lensesOf(client, uri)).toHaveLength(9);
  });
});

describe('inlay hints', () => {
  test('are shown where they are wanted, and only then', async () => {
    const quiet = await startWithRules();
    expect(await hintsOf(quiet, await quiet.open(wrong))).toEqual([]);
    const client = await startWithRules({ configuration: () => ({ inlayHints: true }) });
    const position = rangeOf(wrong, '149').end;
    expect(await hintsOf(client, await client.open(wrong))).toMatchObject([
      { position, label: '应为 141', paddingLeft: true },
    ]);
  });
});

describe('in a large document', () => {
  const large = { configuration: () => ({ inlayHints: true, largeDocument: wrong.length - 1 }) };

  test('what is only drawn rests, and what is found does not', async () => {
    const client = await startWithRules(large);
    const uri = await client.open(wrong);
    expect(await lensesOf(client, uri)).toEqual([]);
    expect(await hintsOf(client, uri)).toEqual([]);
    const colours: unknown = await client.connection.sendRequest('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    expect(colours).toBeNull();
    expect((await client.pullItems(uri)).map(({ code }) => code)).toContain('table-total');
  });

  test('the status says what rests and which setting sets the limit', async () => {
    const client = await startWithRules({ ...large, locale: 'en' });
    await client.pull(await client.open(wrong));
    const status = await client.until(() => client.statuses.at(-1));
    expect(status.report?.resting).toMatch(
      /^large document \(about \d+ characters\): colours, .* rest, checks go on; nianbao\.largeDocument sets the limit$/,
    );
  });

  test('nothing rests where the limit is 0', async () => {
    const client = await startWithRules({ configuration: () => ({ largeDocument: 0 }) });
    const uri = await client.open(wrong);
    expect(await lensesOf(client, uri)).toHaveLength(9);
    await client.pull(uri);
    expect((await client.until(() => client.statuses.at(-1))).report?.resting).toBeUndefined();
  });
});
