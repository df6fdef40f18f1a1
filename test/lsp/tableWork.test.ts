import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type {
  InsertRowResult,
  MoveCellResult,
  PasteTableResult,
  RecomputeResult,
  TableRangesResult,
} from '../../protocol/editingMessages.ts';
import { root } from '../meta/sources.ts';
import { able, rangeOf, startClient, type TestClient } from './testClient.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const wrong = clean.replace('| 总计 | 4 | 2 | 1 |', '| 总计 | 9 | 2 | 1 |').replace(/\| 尚未审结.*\n/u, '');
const totals = wrong.replace('| 其他结果 |', '| 尚未审结 | 0 | 0 | 0 |\n| 其他结果 |');
const annotating = {
  ...able,
  workspace: {
    ...able.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

function ask<T>(client: TestClient, method: string, params: object): Promise<T> {
  return client.connection.sendRequest(method, params);
}

test('from cell to cell and where the tables are is answered in lines and characters', async () => {
  const client = await startClient();
  const uri = await client.open(clean);
  const { start } = rangeOf(clean, '| 结果维持');
  const move = (position: object, step: string): Promise<MoveCellResult> =>
    ask(client, 'nianbao/moveCell', { uri, position, step });
  const range = { start: { line: start.line, character: 9 }, end: { line: start.line, character: 10 } };
  expect(await move(start, 'next')).toEqual({ range });
  expect(await move({ line: start.line + 4, character: 20 }, 'next-row')).toEqual({ range: null });
  expect(await move({ line: 0, character: 0 }, 'next')).toBeNull();
  const { ranges } = await ask<TableRangesResult>(client, 'nianbao/tableRanges', { uri });
  expect(ranges.map(({ start: { line } }) => line)).toEqual(
    ['| 第二十条第（一）项', '| 项目', '| 结果 |'].map((text) => rangeOf(clean, text).start.line),
  );
});

describe('totals computed again', () => {
  test('are answered as edits with words, and with what could not be computed', async () => {
    const client = await startClient({ locale: 'en' });
    const uri = await client.open(wrong);
    const { start } = rangeOf(wrong, '| 总计 | 9');
    const position = { line: start.line, character: 8 };
    const result = await ask<RecomputeResult>(client, 'nianbao/recompute', { uri, position, scope: 'column' });
    expect(result).toEqual({
      version: 1,
      edits: [],
      notes: ['Table 4 has no “尚未审结”; totals that rest on it were not computed.'],
      judged: 1,
    });
    const other = await client.open(totals, 'memory:/totals.md');
    const done = await ask<RecomputeResult>(client, 'nianbao/recompute', {
      uri: other,
      position: rangeOf(totals, '| 总计 | 9').start,
      scope: 'table',
    });
    expect(done?.edits.map(({ newText }) => newText)).toEqual(['4']);
    expect(done?.edits[0]?.label).toMatch(/: 9 → 4 \(/u);
    expect(
      await ask(client, 'nianbao/recompute', { uri, position: { line: 0, character: 0 }, scope: 'row' }),
    ).toBeNull();
  });

  test('are offered by the light bulb where they would change something, to be confirmed one by one', async () => {
    const client = await startClient({ capabilities: annotating });
    const uri = await client.open(totals);
    const at = rangeOf(totals, '| 总计 | 9');
    const inCell = { start: { ...at.start, character: 8 }, end: { ...at.start, character: 8 } };
    const actions = await client.actions(uri, inCell, ['refactor']);
    const recompute = actions.filter(({ title }) => title.startsWith('重算'));
    expect(recompute.map(({ title }) => title)).toEqual(['重算本列总计（先预览）']);
    expect(recompute[0]).toMatchObject({
      kind: 'refactor.rewrite',
      edit: {
        documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ newText: '4', annotationId: '0' }] }],
        changeAnnotations: { 0: { needsConfirmation: true } },
      },
    });
    expect(recompute[0]?.edit?.changeAnnotations?.['0']?.label).toContain('9 → 4');
    expect(recompute[0]?.isPreferred).toBeUndefined();
    const held = await client.open(clean, 'memory:/clean.md');
    const none = await client.actions(held, rangeOf(clean, '| 结果维持'), ['refactor']);
    expect(none.filter(({ title }) => /重算|插入/u.test(title))).toEqual([]);
    // Never with what is applied on saving.
    expect(await client.actions(uri, inCell, ['source.fixAll'])).toEqual([]);
  });

  test('are left to the editor’s own command where it has one', async () => {
    const client = await startClient({ initializationOptions: { commands: ['nianbao.recomputeColumn'] } });
    const uri = await client.open(totals);
    const at = rangeOf(totals, '| 总计 | 9').start;
    const actions = await client.actions(uri, { start: { ...at, character: 8 }, end: { ...at, character: 8 } }, [
      'refactor',
    ]);
    expect(actions.find(({ title }) => title.startsWith('重算'))?.command).toMatchObject({
      command: 'nianbao.recomputeColumn',
      arguments: [uri, { line: at.line, character: 8 }],
    });
  });
});

test('a missing row is offered, and written at its own place', async () => {
  const client = await startClient();
  const uri = await client.open(wrong);
  const at = rangeOf(wrong, '| 结果维持');
  const row = await ask<InsertRowResult>(client, 'nianbao/insertRow', { uri, position: at.start });
  expect(row).toMatchObject({
    edits: [{ newText: '\n| 尚未审结 |  |  |  |' }],
    start: { line: at.start.line + 3, character: 9 },
    refused: '',
  });
  const actions = await client.actions(uri, at, ['refactor']);
  expect(actions.map(({ title }) => title)).toContain('插入表四缺少的“尚未审结”行');
  expect(await ask(client, 'nianbao/insertRow', { uri, position: { line: 0, character: 0 } })).toBeNull();
});

test('a row is not written into a table whose rows cannot be told: the answer says why', async () => {
  const client = await startClient();
  const labels = `行政复议行政诉讼未经复议直接起诉复议后起诉${'结果维持结果纠正其他结果尚未审结总计'.repeat(3)}`;
  const glued = `青禾县水务局2024年政府信息公开工作年度报告\n一、总体情况\n略。\n四、政府信息公开行政复议、行政诉讼情况\n${labels}120030100150000\n`;
  const uri = await client.open(glued, 'memory:/glued.txt', 'plaintext');
  const { start } = rangeOf(glued, '120030100150000');
  const row = await ask<InsertRowResult>(client, 'nianbao/insertRow', { uri, position: start });
  expect(row?.edits).toEqual([]);
  expect(row?.refused).toContain('先转换为草稿形式');
});

test('totals are computed as plain edits for a client that knows no annotations', async () => {
  const client = await startClient({
    capabilities: { ...able, workspace: { ...able.workspace, workspaceEdit: { documentChanges: true } } },
  });
  const uri = await client.open(totals);
  const at = rangeOf(totals, '| 总计 | 9').start;
  const place = { ...at, character: 8 };
  const actions = await client.actions(uri, { start: place, end: place }, ['refactor']);
  const recompute = actions.find(({ title }) => title.startsWith('重算'));
  expect(recompute?.edit).toMatchObject({ documentChanges: [{ edits: [{ newText: '4' }] }] });
  expect(recompute?.edit).not.toHaveProperty('changeAnnotations');
});

test.each([
  '| 结果维持',
  '| 总计 | 4',
  '| （一）予以公开',
  '| （三）不予公开',
  '| 四、结转',
  '| 规章',
  '| 行政处罚',
  '| 信息内容 | 本年收费',
])('the cursor goes into the blank row that is written below %s, and comes back into it by keyboard', async (label) => {
  for (const eol of ['\n', '\r\n']) {
    const text = clean.replaceAll('\n', eol);
    const client = await startClient();
    const uri = await client.open(text);
    const { start: position } = rangeOf(text, label);
    const row = await ask<InsertRowResult>(client, 'nianbao/insertRow', { uri, position });
    if (!row) throw new Error(label);
    expect(row.start).toEqual({ line: position.line + 1, character: 2 });
    const lines = text.split(eol);
    expect(row.edits.map(({ range }) => range.start.line)).toEqual([position.line]);
    lines[position.line] += row.edits[0]?.newText ?? '';
    const after = await client.open(lines.join(eol), 'memory:/after.md');
    const move = (from: object, step: string): Promise<MoveCellResult> =>
      ask(client, 'nianbao/moveCell', { uri: after, position: from, step });
    const place = { start: row.start, end: row.start };
    expect(await move({ ...row.start, character: 0 }, 'next')).toEqual({ range: place });
    const second = await move(row.start, 'next');
    expect(second?.range?.start.line).toBe(row.start.line);
    expect(await move(second?.range?.start ?? row.start, 'previous')).toEqual({ range: place });
  }
});

test('a copied table is answered as text for the place of the selection, or why there is none', async () => {
  const client = await startClient({ locale: 'en' });
  const uri = await client.open(clean);
  const { start } = rangeOf(clean, '## 五、');
  const lines = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((label) => `${label}\t1\t2\t3`);
  const text = ['结果\t行政复议\t未经复议直接起诉\t复议后起诉', ...lines].join('\r\n');
  const paste = (copied: object): Promise<PasteTableResult> =>
    ask(client, 'nianbao/pasteTable', { uri, range: { start, end: start }, ...copied });
  const done = await paste({ text });
  expect(done).toMatchObject({ version: 1, title: 'Paste as Report Table (Table 4)', refused: '' });
  expect(done?.newText).toContain('| 结果维持 | 1 | 2 | 3 |\n');
  const none = await paste({ text: '甲' });
  expect(none).toMatchObject({ newText: null });
  expect(none?.refused).toMatch(/^There is no table on the clipboard/u);
  expect(await ask(client, 'nianbao/pasteTable', { uri: 'memory:/gone.md', range: { start, end: start } })).toBeNull();
});

test('a line is aligned when it is closed by a pipe, where the editor formats on type', async () => {
  const client = await startClient();
  const typed = clean.replace('| 结果维持 | 2 | 1 | 1 |', '| 结果维持 | 2222222222 |');
  const uri = await client.open(typed);
  const { start } = rangeOf(typed, '| 结果维持');
  const edits = await ask<readonly object[]>(client, 'textDocument/onTypeFormatting', {
    textDocument: { uri },
    position: { line: start.line, character: 21 },
    ch: '|',
    options: { tabSize: 4, insertSpaces: true },
  });
  expect(edits.length).toBeGreaterThan(5);
});
