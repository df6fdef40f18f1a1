import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SemanticTokens, SymbolInformation, TextEdit } from 'vscode-languageserver/node';
import { root } from '../meta/sources.ts';
import { able, rangeOf, startClient } from './testClient.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const other = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8').replaceAll(
  '青禾县',
  '白石县',
);
const options = { tabSize: 4, insertSpaces: true };
const notes = '# 会议记录\n\n| 事项 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n';
const registering = {
  ...able,
  textDocument: {
    ...able.textDocument,
    formatting: { dynamicRegistration: true },
    rangeFormatting: { dynamicRegistration: true },
    onTypeFormatting: { dynamicRegistration: true },
  },
};

describe('formatting', () => {
  test('aligns the tables of a report, of a range the tables it touches, and nothing else', async () => {
    const client = await startClient();
    const uri = await client.open(clean);
    const textDocument = { uri };
    const all = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', { textDocument, options });
    const { line } = rangeOf(clean, '| 结果维持').start;
    const position = { line, character: 0 };
    const range = { start: position, end: position };
    const one = await client.connection.sendRequest<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument,
      range,
      options,
    });
    expect(one.length).toBeGreaterThan(0);
    expect(one.length).toBeLessThan(all.length);
    const first = rangeOf(clean, '| 结果 |').start.line;
    expect(one.every(({ range: { start, end } }) => start.line >= first && start.line === end.line)).toBe(true);
    const typed = await client.connection.sendRequest<TextEdit[]>('textDocument/onTypeFormatting', {
      textDocument,
      position: { line: line + 1, character: 0 },
      ch: '\n',
      options,
    });
    expect(typed).toEqual(one);
    const plain = await client.open(notes, 'memory:/notes.md');
    expect(
      await client.connection.sendRequest('textDocument/formatting', { textDocument: { uri: plain }, options }),
    ).toEqual([]);
  });

  test('is offered for the language of reports alone where the editor lets it say so', async () => {
    const client = await startClient({ capabilities: registering });
    expect(client.initialized.capabilities.documentFormattingProvider).toBeUndefined();
    await client.until(() => client.asked.includes('register textDocument/onTypeFormatting'));
    expect(client.asked).toContain('register textDocument/formatting');
    expect(client.asked).toContain('register textDocument/rangeFormatting');
    const simple = await startClient();
    expect(simple.initialized.capabilities.documentFormattingProvider).toBe(true);
  });
});

describe('semantic tokens', () => {
  test('are sent for a document and for a range, in one legend', async () => {
    const client = await startClient();
    const { semanticTokensProvider } = client.initialized.capabilities;
    expect(semanticTokensProvider).toMatchObject({
      legend: { tokenTypes: ['reportHeading', 'reportLabel', 'number', 'reportResidue'] },
    });
    const uri = await client.open(clean);
    const ask = (method: string, more = {}): Promise<SemanticTokens> =>
      client.connection.sendRequest(`textDocument/semanticTokens/${method}`, { textDocument: { uri }, ...more });
    const { data } = await ask('full');
    expect(data.length % 5).toBe(0);
    const { start, end } = rangeOf(clean, '一、总体情况\n');
    const range = { start, end: { ...end, line: start.line, character: 9 } };
    // The heading: its line, behind `## `, six characters, of the first type and the first modifier.
    expect((await ask('range', { range })).data).toEqual([start.line, 3, 6, 0, 1]);
    expect(data.slice(0, 5)).toEqual([7, 2, 24, 0, 1]);
  });

  test('never reach over a line end: a title over two lines is two of them', async () => {
    const client = await startClient();
    const text = clean.replace(/^# (.*)年政府信息公开工作年度报告$/mu, '<h1>$1年<br>\n政府信息公开工作年度报告</h1>');
    const uri = await client.open(text, 'memory:/two.html', 'html');
    const ask = (range: object): Promise<SemanticTokens | null> =>
      client.connection.sendRequest('textDocument/semanticTokens/range', { textDocument: { uri }, range });
    const lines = text.split('\n');
    const tokens = await ask({ start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } });
    let line = 0;
    let character = 0;
    const data = tokens?.data ?? [];
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, along = 0, length = 0] = data.slice(at, at + 3);
      character = down === 0 ? character + along : along;
      line += down;
      expect(character + length).toBeLessThanOrEqual(lines[line]?.length ?? 0);
    }
    expect(data.length).toBeGreaterThan(0);
  });

  test('of a large document are left to others, for a range as well', async () => {
    const client = await startClient({ configuration: () => ({ largeDocument: 1000 }) });
    const uri = await client.open(clean);
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    expect(
      await client.connection.sendRequest('textDocument/semanticTokens/range', { textDocument: { uri }, range }),
    ).toBeNull();
  });

  test('are none, not empty ones, for a document that is no report', async () => {
    const client = await startClient();
    const uri = await client.open(notes);
    expect(
      await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } }),
    ).toBeNull();
  });
});

test('reports are found by organisation and year among the open documents', async () => {
  const client = await startClient();
  await client.open(clean);
  await client.open(other, 'memory:/other.md');
  await client.open(notes, 'memory:/notes.md');
  const find = async (query: string): Promise<readonly string[]> => {
    const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
    return found.map(({ name, location }) => `${name} ${location.uri} ${location.range.start.line}`);
  };
  expect(await find('')).toEqual(['青禾县人民政府 2024 memory:/report.md 7', '白石县人民政府 2024 memory:/other.md 7']);
  expect(await find('白石 24')).toEqual(['白石县人民政府 2024 memory:/other.md 7']);
  expect(await find('2023')).toEqual([]);
});

test('a report that names neither its body nor its year is found by nothing, one without a title by what is stated of it', async () => {
  const client = await startClient();
  const nameless = clean
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .replace(/^# .*$/mu, '# 政府信息公开工作年度报告')
    .replaceAll(/20\d\d年/gu, '全年');
  await client.open(nameless, 'memory:/nameless.md');
  const untitled = nameless.replace(/^# .*\n/mu, '');
  await client.open(`---\n机关: 青禾县民政局\n年度: 2024\n---\n\n${untitled}`, 'memory:/stated.md');
  const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
  expect(found.map(({ name, location }) => `${name} ${location.uri}`)).toEqual(['青禾县民政局 2024 memory:/stated.md']);
});
