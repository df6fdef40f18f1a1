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
const place = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
const html = '<table><tr><td>1</td></tr></table>';
const pasted = { version: 1, newText: '| 1 |', title: 'Paste as Report Table (Table 4)', refused: '' };

type Provide = (
  document: fake.FakeDocument,
  ranges: readonly object[],
  copied: { get(type: string): { asString(): Promise<string> } | undefined },
  context: undefined,
  token: { isCancellationRequested: boolean },
) => Promise<readonly (fake.DocumentPasteEdit & { yieldTo?: readonly unknown[] })[] | undefined>;

let client: FakeClient;
let provide: Provide | undefined;
let metadata: unknown;

function activate(): void {
  const context = { subscriptions: [], extensionUri: new fake.Uri('file:///extension') };
  activateNianbao(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    context as unknown as Parameters<typeof activateNianbao>[0],
    () => Promise.resolve(client.asClient),
  );
}

beforeEach(async () => {
  await deactivate();
  fake.reset();
  provide = undefined;
  client = new FakeClient();
  client.answers.set('nianbao/tableRanges', { ranges: [] });
  client.answers.set('nianbao/pasteTable', pasted);
  Object.assign(fake.languages, {
    registerDocumentPasteEditProvider: (
      _: unknown,
      provider: { provideDocumentPasteEdits: Provide },
      given: unknown,
    ) => {
      provide = provider.provideDocumentPasteEdits.bind(provider);
      metadata = given;
      return new fake.Disposable(() => undefined);
    },
  });
});

async function run(command: string, ...args: readonly unknown[]): Promise<void> {
  await fake.seen.registered.get(command)?.(...args);
}

async function paste(copied: Readonly<Record<string, string>>, ranges = [place]): ReturnType<Provide> {
  const get = (type: string): { asString(): Promise<string> } | undefined => {
    const text = copied[type];
    return text === undefined ? undefined : { asString: () => Promise.resolve(text) };
  };
  return provide?.(document, ranges, { get }, undefined, { isCancellationRequested: false });
}

describe('pasting in an editor that asks how', () => {
  test('offers the report table beside plain text, which stays the first', async () => {
    activate();
    await run('nianbao.restartServer');
    const [edit, ...others] = (await paste({ 'text/html': html, 'text/plain': '1' })) ?? [];
    expect(others).toEqual([]);
    expect(edit).toMatchObject({ insertText: '| 1 |', title: 'Paste as Report Table (Table 4)' });
    expect(edit?.kind.value).toBe('nianbao.table');
    expect(edit?.yieldTo).toEqual([fake.DocumentDropOrPasteEditKind.Text]);
    expect(metadata).toMatchObject({ pasteMimeTypes: ['text/html', 'text/plain'] });
    expect(client.requests).toContainEqual(['nianbao/pasteTable', { uri: 'file:///w/b.md', range: place, html }]);
  });

  test('asks nobody where there is no table, no server, several cursors, or the setting is off', async () => {
    activate();
    expect(await paste({ 'text/html': html })).toBeUndefined();
    await run('nianbao.restartServer');
    client.requests.length = 0;
    expect(await paste({ 'text/html': '<p>甲</p>', 'text/plain': '甲\n乙' })).toBeUndefined();
    expect(await paste({})).toBeUndefined();
    expect(await paste({ 'text/html': html.repeat(200_000) })).toBeUndefined();
    expect(await paste({ 'text/html': html }, [place, place])).toBeUndefined();
    fake.state.values = { pasteTables: false };
    expect(await paste({ 'text/html': html })).toBeUndefined();
    expect(client.requests).toEqual([]);
  });

  test('offers nothing that the server refuses', async () => {
    activate();
    await run('nianbao.restartServer');
    client.answers.set('nianbao/pasteTable', { ...pasted, newText: null });
    expect(await paste({ 'text/plain': '1\t2\n3\t4\n' })).toBeUndefined();
  });
});

test('an editor that knows nothing of it is left alone', () => {
  Reflect.deleteProperty(fake.languages, 'registerDocumentPasteEditProvider');
  activate();
  expect(provide).toBeUndefined();
});

describe('the command', () => {
  const written: unknown[] = [];

  beforeEach(() => {
    activate();
    written.length = 0;
    fake.window.activeTextEditor = {
      document,
      selection: place,
      edit: (change) => {
        change({ replace: (range, text) => written.push([range, text]) });
        return Promise.resolve(true);
      },
    };
  });

  test('pastes what the clipboard’s text holds, or what it is given', async () => {
    fake.state.clipboard = '1\t2\n3\t4';
    await run('nianbao.pasteTable');
    await run('nianbao.pasteTable', { html });
    expect(client.requests.filter(([method]) => method === 'nianbao/pasteTable').map(([, params]) => params)).toEqual([
      { uri: 'file:///w/b.md', range: place, text: '1\t2\n3\t4' },
      { uri: 'file:///w/b.md', range: place, html },
    ]);
    expect(written).toEqual([
      [place, '| 1 |'],
      [place, '| 1 |'],
    ]);
  });

  test('says why there is nothing to paste', async () => {
    client.answers.set('nianbao/pasteTable', { ...pasted, newText: null, refused: 'There is no table.' });
    await run('nianbao.pasteTable');
    client.answers.set('nianbao/pasteTable', { ...pasted, version: 9 });
    await run('nianbao.pasteTable');
    client.answers.set('nianbao/pasteTable', null);
    await run('nianbao.pasteTable');
    expect(fake.seen.errors).toEqual([
      'There is no table.',
      'The report has changed meanwhile. Try again.',
      'The report is not open as Markdown, text or HTML.',
    ]);
    expect(written).toEqual([]);
  });
});
