import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as fake from './fakeVscode.ts';
import { FakeClient } from './fakeClient.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));
vi.mock('vscode-languageclient', () => ({
  RevealOutputChannelOn: { Never: 4 },
  State: { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 },
}));

const { activateNianbao, deactivate } = await import('../../client/src/activate.ts');

const document = fake.makeDocument('# 政府信息公开工作年度报告\n', { uri: 'file:///w/b.md' });
const at = (line: number, character = 0): object => ({
  active: { line, character },
  isSingleLine: true,
});
const cell = { start: { line: 4, character: 2 }, end: { line: 4, character: 5 } };
let client: FakeClient;
let editor: fake.FakeEditor;

beforeEach(async () => {
  await deactivate();
  fake.reset();
  fake.log.lines = [];
  client = new FakeClient();
  client.answers.set('nianbao/tableRanges', {
    ranges: [{ start: { line: 4, character: 0 }, end: { line: 9, character: 8 } }],
  });
  const context = { subscriptions: [], extensionUri: new fake.Uri('file:///extension') };
  activateNianbao(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    context as unknown as Parameters<typeof activateNianbao>[0],
    () => Promise.resolve(client.asClient),
  );
  editor = { document, selection: at(4, 3), selections: [0], revealRange: () => undefined };
  fake.window.activeTextEditor = editor;
});

async function run(command: string, ...args: readonly unknown[]): Promise<void> {
  await fake.seen.registered.get(command)?.(...args);
}

function contexts(): readonly unknown[] {
  return fake.seen.executed
    .filter(([name, key]) => name === 'setContext' && key === 'nianbao.inReportTable')
    .map(([, , value]) => value);
}

async function start(): Promise<void> {
  await run('nianbao.restartServer');
  await vi.waitFor(() => expect(client.starts).toBe(1));
}

describe('the next cell', () => {
  test('is selected in the editor', async () => {
    client.answers.set('nianbao/moveCell', { range: cell });
    await run('nianbao.nextCell');
    const position = { line: 4, character: 3 };
    expect(client.requests).toContainEqual(['nianbao/moveCell', { uri: 'file:///w/b.md', position, step: 'next' }]);
    expect(fake.seen.errors).toEqual([]);
    expect(editor.selection).toBeInstanceOf(fake.Selection);
  });

  test('is none at the end, which is said quietly; beside tables the key does what it always does', async () => {
    client.answers.set('nianbao/moveCell', { range: null });
    await run('nianbao.nextRow');
    expect(fake.seen.informed).toEqual(['No further cell in this direction']);
    client.answers.set('nianbao/moveCell', null);
    await run('nianbao.nextCell', { otherwise: 'tab' });
    await run('nianbao.previousCell', { otherwise: 'outdent' });
    expect(fake.seen.executed.filter(([name]) => name !== 'setContext')).toEqual([['tab'], ['outdent']]);
    await run('nianbao.nextCell');
    expect(fake.seen.errors).toEqual(['Put the cursor into a table of the report first, then run the command again.']);
  });
});

describe('the context of the Tab key', () => {
  test('asks for nothing while the setting is off', async () => {
    await start();
    fake.didChangeSelection.fire({ textEditor: editor });
    expect(client.requests).toEqual([]);
    expect(contexts()).toEqual([]);
  });

  test('follows the cursor by the lines that the server named, and shifts them with what is typed', async () => {
    fake.state.values = { tabInTables: true };
    await start();
    await vi.waitFor(() => expect(contexts()).toEqual([true]));
    editor.selection = at(10);
    fake.didChangeSelection.fire({ textEditor: editor });
    expect(contexts()).toEqual([true, false]);
    client.answers.delete('nianbao/tableRanges');
    const range = { start: { line: 1 }, end: { line: 1 } };
    fake.didChange.fire({ document, contentChanges: [{ rangeOffset: 9000, range, text: '甲\n' }] });
    fake.didChangeSelection.fire({ textEditor: editor });
    expect(contexts()).toEqual([true, false, true]);
    editor.selections = [0, 1];
    fake.didChangeSelection.fire({ textEditor: editor });
    expect(contexts().at(-1)).toBe(false);
  });
});

describe('totals computed again', () => {
  const edits = [{ range: cell, newText: '4', label: '9 → 4' }];

  test('are shown in the preview, each with what it changes, before they are applied', async () => {
    client.answers.set('nianbao/recompute', { version: 1, edits, notes: ['Row 3 cannot be read.'], judged: 3 });
    await run('nianbao.recomputeTable');
    expect(fake.seen.applied.map(({ edit, metadata }) => [edit.replaced, metadata])).toEqual([
      [
        [
          {
            range: [0, 0, 0, 0],
            newText: '',
            metadata: {
              needsConfirmation: true,
              label: 'Look at the changes, then press Apply',
              description: 'Row 3 cannot be read.',
            },
          },
          { range: [4, 2, 4, 5], newText: '4', metadata: { needsConfirmation: false, label: '9 → 4' } },
        ],
        { isRefactoring: true },
      ],
    ]);
    // Said while the preview is open, not when it is done.
    expect(fake.seen.warned).toEqual(['Before you press Apply: Row 3 cannot be read.']);
    expect(fake.seen.informed).toEqual([]);
  });

  test.each([
    [3, [], 'All 3 totals here are what their parts add up to.'],
    [0, [], 'There is no total here that the format adds up from others.'],
    [2, ['Row 3 cannot be read.'], 'Nothing was changed. Row 3 cannot be read.'],
  ])('of %i say so where nothing changes', async (judged, notes, sentence) => {
    client.answers.set('nianbao/recompute', { version: 1, edits: [], notes, judged });
    await run('nianbao.recomputeRow', 'file:///w/c.md', { line: 2, character: 1 });
    expect(client.requests).toContainEqual([
      'nianbao/recompute',
      { uri: 'file:///w/c.md', position: { line: 2, character: 1 }, scope: 'row' },
    ]);
    expect(fake.seen.informed).toEqual([sentence]);
    expect(fake.seen.applied).toEqual([]);
  });

  test('are refused beside tables and where the report has changed', async () => {
    client.answers.set('nianbao/recompute', null);
    await run('nianbao.recomputeColumn');
    client.answers.set('nianbao/recompute', { version: 7, edits, notes: [], judged: 1 });
    await run('nianbao.recomputeColumn');
    expect(fake.seen.errors).toEqual([
      'Put the cursor into a table of the report first, then run the command again.',
      'The report has changed meanwhile. Try again.',
    ]);
  });
});

test('a row is written where the server says, or refused with its reason', async () => {
  client.answers.set('nianbao/insertRow', {
    version: 1,
    edits: [{ range: cell, newText: '\n| |' }],
    start: cell.end,
    refused: '',
  });
  await run('nianbao.insertRow');
  expect(fake.seen.applied).toHaveLength(1);
  // No cell is looked for from there: the next one might be another row's, and what is selected is typed over.
  expect(client.requests.map(([method]) => method)).not.toContain('nianbao/moveCell');
  client.answers.set('nianbao/insertRow', { version: 1, edits: [], start: cell.end, refused: 'Merged cells.' });
  await run('nianbao.insertRow');
  expect(fake.seen.errors).toEqual(['Merged cells.']);
});
