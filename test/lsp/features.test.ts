import { describe, expect, test } from 'vitest';
import { type DocumentSymbol, ErrorCodes, type FoldingRange, type SymbolInformation } from 'vscode-languageserver/node';
import { writeReport } from '../service/probe.ts';
import { able, rangeOf, startClient } from './testClient.ts';

/** The outline as indented lines. */
function draw(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail ? ` (${detail})` : ''}`,
    ...draw(children ?? [], depth + 1),
  ]);
}

describe('document symbols', () => {
  test('are report, sections, sub-headings, tables and groups of rows', async () => {
    const client = await startClient();
    const uri = await client.open(writeReport('略'));
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const lines = draw(symbols);
    expect(lines[0]).toMatch(/^青禾县2025年政府信息公开工作年度报告/);
    expect(lines).toContain('  一、总体情况');
    expect(lines).toContain('    （一）主动公开');
    expect(lines.some((line) => /^ {6}一、本年新收政府信息公开申请数量 \(221/.test(line))).toBe(true);
    expect(lines.some((line) => line.includes('行政处罚'))).toBe(false);
  });

  test('select a range within their own', async () => {
    const client = await startClient();
    const uri = await client.open(writeReport('略'));
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const check = ({ range, selectionRange, children }: DocumentSymbol): void => {
      expect(isBefore(range.start, selectionRange.start) && isBefore(selectionRange.end, range.end)).toBe(true);
      children?.forEach(check);
    };
    symbols.forEach(check);
    expect(symbols).toHaveLength(1);
  });

  test('are a flat list for a client that knows no tree', async () => {
    const client = await startClient({ capabilities: {} });
    const uri = await client.open(writeReport('略'));
    const symbols = await client.connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(symbols.find(({ name }) => name === '（一）主动公开')).toMatchObject({ containerName: '一、总体情况' });
  });

  test('are none in a document that is no report', async () => {
    const client = await startClient();
    const uri = await client.open('# 会议记录\n');
    const params = { textDocument: { uri } };
    expect(await client.connection.sendRequest('textDocument/documentSymbol', params)).toEqual([]);
    expect(await client.connection.sendRequest('textDocument/foldingRange', params)).toEqual([]);
  });
});

test('sections, tables and front matter fold, to their last line that is not blank', async () => {
  const client = await startClient();
  const text = `---\nyear: 2025\n---\n\n${writeReport('略')}`;
  const uri = await client.open(text);
  const ranges = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
    textDocument: { uri },
  });
  const lines = text.split('\n');
  const drawn = ranges.map(({ startLine, endLine }) => `${lines[startLine]} … ${lines[endLine]}`);
  expect(drawn).toContain('--- … ---');
  expect(drawn).toContain('## 一、总体情况 … 略');
  expect(drawn).toContain('## 四、政府信息公开行政复议、行政诉讼情况 … 无。');
  expect(drawn.filter((line) => line.startsWith('| '))).toHaveLength(2);
});

describe('a request without a document', () => {
  test.each(['documentSymbol', 'foldingRange', 'codeAction', 'diagnostic'])(
    '%s is answered with InvalidParams',
    async (name) => {
      const client = await startClient();
      const { InvalidParams } = ErrorCodes;
      for (const params of [{}, { textDocument: {} }])
        await expect(client.connection.sendRequest(`textDocument/${name}`, params)).rejects.toMatchObject({
          code: InvalidParams,
        });
    },
  );
});

describe('code actions', () => {
  test('fix a finding in a versioned edit, preferred only where the fix is safe', async () => {
    const client = await startClient();
    const text = writeReport('【误】【疑】');
    const uri = await client.open(text);
    const safe = (await client.actions(uri, rangeOf(text, '误')))[0];
    expect(safe).toMatchObject({
      title: '改为【正】',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'probe-error' }],
      edit: {
        documentChanges: [
          { textDocument: { uri, version: 1 }, edits: [{ range: rangeOf(text, '【误】'), newText: '【正】' }] },
        ],
      },
    });
    const suggestion = (await client.actions(uri, rangeOf(text, '疑'))).find(({ title }) => title === '删去');
    expect(suggestion).toBeDefined();
    expect(suggestion?.isPreferred).toBeUndefined();
  });

  test('are of the version the text has now', async () => {
    const client = await startClient();
    const text = writeReport('【误】');
    const uri = await client.open(text);
    const { start } = rangeOf(text, '【误】');
    await client.change(uri, 9, { start, end: start }, '甲乙');
    const [action] = await client.actions(uri, rangeOf(writeReport('甲乙【误】'), '误'));
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { version: 9 } }]);
  });

  test('are edits without a version for a client that knows none', async () => {
    const client = await startClient({ capabilities: {} });
    const text = writeReport('【误】');
    const uri = await client.open(text);
    const [action] = await client.actions(uri, rangeOf(text, '误'));
    expect(action?.edit).toEqual({ changes: { [uri]: [{ range: rangeOf(text, '【误】'), newText: '【正】' }] } });
  });

  test('silence a rule here by a line above, which silences it', async () => {
    const client = await startClient();
    const text = writeReport('前一段\n\n【误】');
    const uri = await client.open(text);
    const action = (await client.actions(uri, rangeOf(text, '误'))).find(({ title }) => title.includes('此处不再检查'));
    const { line } = rangeOf(text, '【误】').start;
    const edit = { range: at(line, 0), newText: '<!-- nianbao-disable-next-line probe-error: 理由 -->\n' };
    expect(action?.edit?.documentChanges).toEqual([{ textDocument: { uri, version: 1 }, edits: [edit] }]);
    // The word that stands for the reason is none.
    await client.change(uri, 2, edit.range, edit.newText);
    expect(await client.pullItems(uri)).toHaveLength(1);
    const word = edit.newText.indexOf('理由');
    const range = { start: { line, character: word }, end: { line, character: word + 2 } };
    await client.change(uri, 3, range, '原件如此');
    expect(await client.pullItems(uri)).toEqual([]);
  });

  test('silence a rule in a table above the table', async () => {
    const client = await startClient();
    const text = writeReport('略').replace('| 行政许可 | 12 |', '| 行政许可【误】 | 12 |');
    const uri = await client.open(text);
    const action = (await client.actions(uri, rangeOf(text, '误'))).find(({ title }) => title.includes('此处不再检查'));
    const { line } = rangeOf(text, '| 第二十条第（五）项').start;
    expect(action?.edit?.documentChanges).toMatchObject([{ edits: [{ range: at(line, 0) }] }]);
    await client.change(uri, 2, at(line, 0), '<!-- nianbao-disable-next-line probe-error: 原件如此 -->\n');
    expect(await client.pullItems(uri)).toEqual([]);
  });

  test('select the reason to be written over, where the client can', async () => {
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
    const client = await startClient({ capabilities: { ...able, workspace: { ...able.workspace, workspaceEdit } } });
    const text = writeReport('【误】');
    const uri = await client.open(text);
    const action = (await client.actions(uri, rangeOf(text, '误'))).find(({ title }) => title.includes('此处不再检查'));
    expect(action?.edit?.documentChanges).toMatchObject([
      { edits: [{ snippet: { value: '<!-- nianbao-disable-next-line probe-error: ${1:理由} -->\n' } }] },
    ]);
  });

  test.each(['\n', ''])('silence a rule before its element in HTML, with %j between elements', async (between) => {
    const client = await startClient();
    const text = [
      '<h1>青禾县2025年政府信息公开工作年度报告</h1>',
      '<h2>一、总体情况</h2>',
      '<p>前一段</p>',
      '<p>【误】</p>',
      '<p>【误】</p>',
    ].join(between);
    const uri = await client.open(text, 'memory:/report.html', 'html');
    expect(await client.pullItems(uri)).toHaveLength(2);
    const action = (await client.actions(uri, rangeOf(text, '误'))).find(({ title }) => title.includes('此处不再检查'));
    const { start } = rangeOf(text, '<p>【误】');
    const newText = '<!-- nianbao-disable-next-line probe-error: 理由 -->\n';
    const edit = { range: { start, end: start }, newText };
    expect(action?.edit?.documentChanges).toEqual([{ textDocument: { uri, version: 1 }, edits: [edit] }]);
    await client.change(uri, 2, edit.range, newText.replace('理由', '原件如此'));
    expect(await client.pullItems(uri)).toHaveLength(1);
  });

  test('offer no directive in plain text, where it would be part of the report', async () => {
    const client = await startClient();
    const text = writeReport('【误】');
    const uri = await client.open(text, 'memory:/report.txt', 'plaintext');
    const titles = (await client.actions(uri, rangeOf(text, '误'))).map(({ title }) => title);
    expect(titles).toEqual(['改为【正】']);
  });

  test('offer commands only to a client that has them', async () => {
    const client = await startClient({ initializationOptions: { commands: ['nianbao.disableRule'] } });
    const text = writeReport('【误】');
    const uri = await client.open(text);
    const actions = await client.actions(uri, rangeOf(text, '误'));
    expect(actions.at(-1)?.command).toMatchObject({ command: 'nianbao.disableRule', arguments: ['probe-error', uri] });
  });

  test('are none where nothing is found', async () => {
    const client = await startClient();
    const text = writeReport('【误】');
    const uri = await client.open(text);
    expect(await client.actions(uri, rangeOf(text, '行政许可'), ['quickfix'])).toEqual([]);
  });

  test('fix everything when asked by kind, and leave nothing to fix', async () => {
    const client = await startClient();
    const text = writeReport('【误】、【疑】、【误】');
    const uri = await client.open(text);
    const [action, ...more] = await client.actions(uri, at(0, 0), ['source.fixAll']);
    expect(more).toEqual([]);
    expect(action).toMatchObject({ kind: 'source.fixAll.nianbao', title: '应用全部可靠的修正（2 处）' });
    const [change] = action?.edit?.documentChanges ?? [];
    const edits = change && 'edits' in change ? change.edits.filter((edit) => 'newText' in edit) : [];
    edits.reverse();
    for (const [index, { range, newText }] of edits.entries()) await client.change(uri, index + 2, range, newText);
    expect(await client.pullItems(uri)).toMatchObject([{ code: 'probe-warning' }]);
    expect(await client.actions(uri, at(0, 0), ['source.fixAll.nianbao'])).toEqual([]);
  });

  test('do not fix everything when the light bulb asks', async () => {
    const client = await startClient();
    const text = writeReport('【误】');
    const uri = await client.open(text);
    const kinds = new Set((await client.actions(uri, rangeOf(text, '误'))).map(({ kind }) => kind));
    expect([...kinds]).toEqual(['quickfix']);
    expect(await client.actions(uri, rangeOf(text, '误'), ['refactor'])).toEqual([]);
  });
});

interface Place {
  readonly line: number;
  readonly character: number;
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function at(line: number, character: number): { readonly start: Place; readonly end: Place } {
  return { start: { line, character }, end: { line, character } };
}
