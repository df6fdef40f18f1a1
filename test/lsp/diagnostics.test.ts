import { describe, expect, test } from 'vitest';
import { createReportService } from '../../server/src/service/reportService.ts';
import { probeError, probeThrowing, writeReport } from '../service/probe.ts';
import { able, rangeOf, startClient } from './testClient.ts';

const pushing = { ...able, textDocument: { publishDiagnostics: { relatedInformation: true } } };

describe('initialize', () => {
  test('announces incremental sync, UTF-16 and pull diagnostics that depend on one file', async () => {
    const { initialized } = await startClient();
    expect(initialized.serverInfo).toMatchObject({ name: 'nianbao' });
    expect(initialized.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: 2,
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.nianbao'] },
      foldingRangeProvider: true,
    });
    expect(initialized.capabilities.documentSymbolProvider).toBeTruthy();
  });

  test('announces no pull to a client that does not pull', async () => {
    const { initialized } = await startClient({ capabilities: pushing });
    expect(initialized.capabilities.diagnosticProvider).toBeUndefined();
  });
});

describe('a pulled diagnostic', () => {
  test('has range, severity, code with its page, words and relations', async () => {
    const client = await startClient();
    const text = writeReport('先说😀【误】。');
    const items = await client.pullItems(await client.open(text));
    expect(items).toEqual([
      {
        range: rangeOf(text, '【误】'),
        severity: 1,
        code: 'probe-error',
        codeDescription: { href: 'https://github.com/nianbao/nianbao/blob/main/docs/rules/probe-error.md' },
        source: 'nianbao',
        message: '【误】 应为【正】',
        data: { relations: ['t3.row.new'] },
      },
    ]);
  });

  test('has related places for a client that shows them', async () => {
    const client = await startClient();
    const text = writeReport('【疑】');
    const uri = await client.open(text);
    const [item] = await client.pullItems(uri);
    expect(item?.relatedInformation).toEqual([{ location: { uri, range: rangeOf(text, '【疑】') }, message: '这里' }]);
  });

  test('has none for a client that does not', async () => {
    const client = await startClient({ capabilities: { textDocument: { diagnostic: {} } } });
    const [item] = await client.pullItems(await client.open(writeReport('【疑】')));
    expect(item).toBeDefined();
    expect(item?.relatedInformation).toBeUndefined();
  });

  test.each([
    ['zh-cn', '此处存疑'],
    ['zh-tw', '此处存疑'],
    ['en', 'Doubtful'],
    ['de', 'Doubtful'],
  ])('speaks to %s as %s', async (locale, message) => {
    const client = await startClient({ locale });
    expect(await client.pullItems(await client.open(writeReport('【疑】')))).toMatchObject([{ message }]);
  });
});

describe('pulling', () => {
  test('again without a change is answered with unchanged', async () => {
    const client = await startClient();
    const uri = await client.open(writeReport('【误】'));
    const first = await client.pull(uri);
    expect(first.resultId).toBeDefined();
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  test('after an edit is answered in full, at the new places', async () => {
    const client = await startClient();
    const text = writeReport('甲【误】');
    const uri = await client.open(text);
    const first = await client.pull(uri);
    const at = rangeOf(text, '甲');
    await client.change(uri, 2, { start: at.end, end: at.end }, '乙\n丙');
    const second = await client.pull(uri, first.resultId);
    expect(second).toMatchObject({
      kind: 'full',
      items: [{ range: rangeOf(writeReport('甲乙\n丙【误】'), '【误】') }],
    });
    expect(second.resultId).not.toBe(first.resultId);
  });

  test('after closing and opening again is not taken for the answer before', async () => {
    const client = await startClient();
    const uri = await client.open(writeReport('【误】'));
    const first = await client.pull(uri);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.open(writeReport('【疑】'));
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'full', items: [{ code: 'probe-warning' }] });
  });

  test('a document that is no report gives nothing', async () => {
    const client = await startClient();
    expect(await client.pullItems(await client.open('# 会议记录\n\n【误】'))).toEqual([]);
  });

  test('a document that is not open gives nothing', async () => {
    const client = await startClient();
    expect(await client.pullItems('memory:/elsewhere.md')).toEqual([]);
  });

  test('counts characters across line ends of every kind', async () => {
    const client = await startClient();
    const text = writeReport('【误】').replaceAll('\n', '\r\n');
    const expected = rangeOf(writeReport('【误】'), '【误】');
    expect(await client.pullItems(await client.open(text))).toMatchObject([{ range: expected }]);
  });

  test('a cancelled request is answered with an error, not with an empty report', async () => {
    const answers: ((settings: object) => void)[] = [];
    const client = await startClient({ configuration: () => new Promise((resolve) => answers.push(resolve)) });
    const uri = await client.open(writeReport('【误】'));
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const pulled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    const answered = expect(pulled).rejects.toMatchObject({ code: -32800 });
    await client.until(() => client.asked.includes('workspace/configuration'));
    source.cancel();
    for (const reply of answers) reply({});
    await answered;
    expect(await client.pullItems(uri)).toHaveLength(1);
  });

  test('a failure is logged and answered with an error that asks for no repetition', async () => {
    const client = await startClient({
      runtime: {
        createService: (logger) => createReportService({ logger, failFast: true, rules: [probeThrowing] }),
      },
    });
    const uri = await client.open(writeReport(''));
    await expect(client.pull(uri)).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: false } });
    expect(await client.until(() => client.logged.find((line) => line.includes(uri)))).toContain('on purpose');
  });

  test('a rule that throws leaves the findings of the others', async () => {
    const client = await startClient({
      runtime: { createService: (logger) => createReportService({ logger, rules: [probeThrowing, probeError] }) },
    });
    expect(await client.pullItems(await client.open(writeReport('【误】')))).toHaveLength(1);
    expect(await client.until(() => client.logged.find((line) => line.includes('probe-throwing')))).toBeDefined();
  });
});

describe('pushing to a client that does not pull', () => {
  test('sends diagnostics on opening and after each edit, with the version', async () => {
    const client = await startClient({ capabilities: pushing });
    const text = writeReport('【误】');
    const uri = await client.open(text);
    expect(await client.until(() => client.pushed[0])).toMatchObject({
      uri,
      version: 1,
      diagnostics: [{ code: 'probe-error' }],
    });
    await client.change(uri, 2, rangeOf(text, '【误】'), '【正】');
    expect(await client.until(() => client.pushed[1])).toEqual({ uri, version: 2, diagnostics: [] });
  });

  test('sends for a long document only the last of a burst of edits', async () => {
    const client = await startClient({ capabilities: pushing });
    const text = writeReport(`【误】${'长'.repeat(300_000)}`);
    const uri = await client.open(text);
    await client.until(() => client.pushed[0]);
    const { start } = rangeOf(text, '【误】');
    await Promise.all([2, 3, 4, 5].map((version) => client.change(uri, version, { start, end: start }, '甲')));
    const last = await client.until(() => client.pushed.find(({ version }) => version === 5));
    expect(last.diagnostics).toMatchObject([{ range: { start: { character: 4 } } }]);
    expect(client.pushed.length).toBeLessThan(5);
  });

  test('takes them back when the document is closed', async () => {
    const client = await startClient({ capabilities: pushing });
    const uri = await client.open(writeReport('【误】'));
    await client.until(() => client.pushed[0]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(await client.until(() => client.pushed[1])).toEqual({ uri, diagnostics: [] });
  });

  test('sends nothing after a failure, so that the last answer stays', async () => {
    let fails = false;
    const client = await startClient({
      capabilities: pushing,
      runtime: {
        createService: (logger) => {
          const service = createReportService({ logger, failFast: true, rules: [probeError] });
          return Object.freeze<typeof service>({
            ...service,
            analyze: (document, options) => {
              if (fails) throw new Error('on purpose');
              return service.analyze(document, options);
            },
          });
        },
      },
    });
    const text = writeReport('【误】');
    const uri = await client.open(text);
    await client.until(() => client.pushed[0]);
    fails = true;
    await client.change(uri, 2, rangeOf(text, '【误】'), '');
    await client.until(() => client.logged.find((line) => line.includes('on purpose')));
    expect(client.pushed).toHaveLength(1);
  });

  test('is not done to a client that pulls', async () => {
    const client = await startClient();
    await client.pullItems(await client.open(writeReport('【误】')));
    expect(client.pushed).toEqual([]);
  });
});
