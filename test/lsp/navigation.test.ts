import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DocumentHighlight, Hover, Location, Position } from 'vscode-languageserver/node';
import { root } from '../meta/sources.ts';
import { able, rangeOf, startClient } from './testClient.ts';

const text = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const lines = text.split('\n');
const line = lines.findIndex((each) => each.startsWith('| （一）予以公开 |'));
const total: Position = { line, character: (lines[line] ?? '').lastIndexOf('|') - 2 };
const label: Position = { line, character: 4 };

describe('hover, highlights, definition and references', () => {
  test('are answered for a number in a table', async () => {
    const client = await startClient({
      capabilities: { ...able, textDocument: { ...able.textDocument, hover: { contentFormat: ['markdown'] } } },
    });
    const uri = await client.open(text);
    const params = { textDocument: { uri }, position: total };
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', params);
    expect(hover).toMatchObject({ contents: { kind: 'markdown' }, range: { start: { line } } });
    const marks = await client.connection.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', params);
    expect(marks.map(({ kind }) => kind)).toEqual([3, 2, 2, 2, 2, 2, 2]);
    const parts = await client.connection.sendRequest<Location[]>('textDocument/definition', params);
    expect(parts.map(({ range }) => range.start.line)).toEqual(Array.from({ length: 6 }, () => line));
    const uses = await client.connection.sendRequest<Location[]>('textDocument/references', {
      ...params,
      context: { includeDeclaration: false },
    });
    expect(uses).toHaveLength(1);
  });

  test('lead from a number in prose to its cell and back', async () => {
    const client = await startClient();
    const uri = await client.open(text);
    const start = rangeOf(text, '新收政府信息公开申请141件').end;
    const position = { line: start.line, character: start.character - 2 };
    const params = { textDocument: { uri }, position };
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', params);
    expect(JSON.stringify(hover.contents)).toContain('与表格一致');
    const [cell, ...others] = await client.connection.sendRequest<Location[]>('textDocument/definition', params);
    expect(others).toEqual([]);
    const uses = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri },
      position: cell?.range.start,
      context: { includeDeclaration: false },
    });
    expect(uses.map(({ range }) => range.start.line)).toEqual([start.line]);
    const marks = await client.connection.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', params);
    expect(marks.map(({ kind }) => kind)).toEqual([1, 2]);
  });

  test('are words without marks for a client that knows no Markdown', async () => {
    const client = await startClient();
    const uri = await client.open(text);
    const params = { textDocument: { uri }, position: total };
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', params);
    expect(hover).toMatchObject({ contents: { kind: 'plaintext' } });
    expect(JSON.stringify(hover.contents)).not.toContain('*');
  });

  test('say what a label counts and by which article', async () => {
    const client = await startClient();
    const uri = await client.open(text);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: label,
    });
    expect(JSON.stringify(hover.contents)).toContain('第三十六条');
  });

  test('are nothing beside tables', async () => {
    const client = await startClient();
    const uri = await client.open(text);
    const params = { textDocument: { uri }, position: { line: 0, character: 0 } };
    expect(await client.connection.sendRequest('textDocument/hover', params)).toBeNull();
    expect(await client.connection.sendRequest('textDocument/definition', params)).toEqual([]);
    expect(await client.connection.sendRequest('textDocument/documentHighlight', params)).toEqual([]);
  });
});
