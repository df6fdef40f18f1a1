import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as fake from './fakeVscode.ts';
import { FakeClient } from './fakeClient.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));
vi.mock('vscode-languageclient', () => ({
  RevealOutputChannelOn: { Never: 4 },
  State: { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 },
}));

const { activateNianbao, deactivate } = await import('../../client/src/activate.ts');

const text = '# 青禾县2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息120条。\n';
const path = 'file:///w/2024/青禾县2024年政府信息公开工作年度报告.md';
const drafted = {
  refused: null,
  text: '# 青禾县2025年…\n',
  year: 2025,
  lastYear: 2024,
  notes: ['带入 3。'],
  toCheck: 7,
};
const word = { kind: 'figure', range: { start: 4, end: 8 }, printed: '120条', around: '全年公开信息120条。' };
let client: FakeClient;

beforeEach(async () => {
  await deactivate();
  fake.reset();
  client = new FakeClient();
  client.answers.set('nianbao/editions', { editions: [], levels: [] });
  client.answers.set('nianbao/nextReport', drafted);
  client.answers.set('nianbao/keptWords', { version: 1, words: [word] });
  const context = { subscriptions: [], extensionUri: new fake.Uri('file:///extension') };
  activateNianbao(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    context as unknown as Parameters<typeof activateNianbao>[0],
    () => Promise.resolve(client.asClient),
  );
  fake.state.contents.set(path, text);
});

async function run(command: string, ...args: readonly unknown[]): Promise<void> {
  await fake.seen.registered.get(command)?.(...args);
}

const asked = (method: string): unknown => client.requests.find(([each]) => each === method)?.[1];
const source = { uri: path, languageId: 'markdown', text };

describe('a report begun with last year’s', () => {
  test('is opened unsaved, and says once what is left to do', async () => {
    await run('nianbao.newReport', { from: path });
    expect(asked('nianbao/nextReport')).toEqual({ source });
    expect(fake.seen.opened).toEqual([{ language: 'markdown', content: drafted.text }]);
    expect(fake.seen.informed).toEqual([
      'The report of 2025 is begun. Numbers, dates and years in its prose that are still last year’s: 7. Check each of them. 带入 3。',
    ]);
    expect(fake.seen.executed).toContainEqual(['nianbao.showKeptWords']);
  });

  test('is of the year that is asked for', async () => {
    await run('nianbao.newReport', { from: path, year: 2026 });
    expect(asked('nianbao/nextReport')).toEqual({ source, year: 2026 });
  });

  test('is offered from what is open, then from the workspace, the latest year first', async () => {
    const active = fake.makeDocument(text, { uri: path });
    const other = fake.makeDocument(text, { uri: 'file:///w/b.md' });
    fake.workspace.textDocuments = [other, active];
    fake.window.activeTextEditor = { document: active };
    fake.state.found = ['2022', '2023', '2024'].map((year) => new fake.Uri(path.replaceAll('2024', year)));
    fake.seen.answers = ['青禾县2023年政府信息公开工作年度报告.md'];
    fake.state.contents.set(path.replaceAll('2024', '2023'), 'x');
    await run('nianbao.newReport');
    expect(fake.seen.offered).toEqual([
      [
        'Begin with last year’s report',
        '青禾县2024年政府信息公开工作年度报告.md',
        'b.md',
        '青禾县2023年政府信息公开工作年度报告.md',
        '青禾县2022年政府信息公开工作年度报告.md',
        'Choose a File…',
        'Begin anew',
        'Blank Report',
      ],
    ]);
    expect(asked('nianbao/nextReport')).toEqual({
      source: { uri: path.replaceAll('2024', '2023'), languageId: 'markdown', text: 'x' },
    });
  });

  test('takes any file, in the encoding of older ones too', async () => {
    fake.state.chosenFile = new fake.Uri('file:///elsewhere/old.txt');
    fake.state.contents.set('file:///elsewhere/old.txt', text);
    fake.seen.answers = ['Choose a File…'];
    await run('nianbao.newReport');
    expect(asked('nianbao/nextReport')).toEqual({
      source: { uri: 'file:///elsewhere/old.txt', languageId: 'plaintext', text },
    });
  });

  test('takes what is in the editor before what is stored', async () => {
    fake.workspace.textDocuments = [fake.makeDocument('unsaved', { uri: path })];
    await run('nianbao.newReport', { from: path });
    expect(asked('nianbao/nextReport')).toEqual({ source: { ...source, text: 'unsaved' } });
  });

  test('is refused in the words of the server, or of the client for other kinds of files', async () => {
    client.answers.set('nianbao/nextReport', { ...drafted, refused: 'No annual report was found in it.', text: '' });
    await run('nianbao.newReport', { from: path });
    await run('nianbao.newReport', { from: 'file:///w/a.docx' });
    expect(fake.seen.errors).toEqual([
      'No annual report was found in it.',
      'Only Markdown, text and HTML can be read. Copy the text of a Word or PDF file into a text file first.',
    ]);
    expect(fake.seen.opened).toEqual([]);
  });

  test('is not read from a file that is too large for one', async () => {
    vi.spyOn(fake.workspace.fs, 'stat').mockResolvedValueOnce({ type: 1, size: 30_000_000 });
    await run('nianbao.newReport', { from: path });
    expect(fake.seen.errors).toEqual(['The file is too large for a report: 30 MB.']);
  });

  test('is given up when no file is chosen', async () => {
    fake.seen.answers = ['Choose a File…'];
    await run('nianbao.newReport');
    expect(client.requests.map(([method]) => method)).not.toContain('nianbao/nextReport');
    expect(fake.seen.errors).toEqual([]);
  });
});

/** Opens a report and notes where the cursor is taken. */
function edit(): { readonly selections: unknown[]; readonly document: fake.FakeDocument } {
  const selections: unknown[] = [];
  const editor = {
    document: fake.makeDocument(text, { uri: 'untitled:Untitled-1' }),
    revealRange: () => undefined,
    get selection() {
      return 'before';
    },
    set selection(value: unknown) {
      selections.push(value);
    },
  };
  fake.window.activeTextEditor = editor;
  return { selections, document: editor.document };
}

describe('the list of what is still last year’s', () => {
  test('goes to each word on the way, and back where none is chosen', async () => {
    const { selections } = edit();
    await run('nianbao.showKeptWords');
    expect(fake.seen.offered).toEqual([['Numbers that are the same as last year (1)', '120条']]);
    expect(selections).toHaveLength(2);
    expect(selections.at(-1)).toBe('before');
  });

  test('stays at the word that is chosen', async () => {
    const { selections } = edit();
    fake.seen.answers = ['120条'];
    await run('nianbao.showKeptWords');
    expect(selections.at(-1)).toBeInstanceOf(fake.Selection);
  });

  test('is asked for again where it is of another version, and given up where there is no end of it', async () => {
    const { selections } = edit();
    client.answers.set('nianbao/keptWords', { version: 7, words: [word] });
    await run('nianbao.showKeptWords');
    expect(client.requests.filter(([method]) => method === 'nianbao/keptWords')).toHaveLength(5);
    expect(fake.seen.errors).toEqual(['The report has changed: list again what is still last year’s.']);
    expect(selections).toEqual([]);
  });

  test('is closed when the report changes, and takes the cursor nowhere', async () => {
    const { selections, document } = edit();
    fake.state.whilePicking = () => {
      document.version++;
      fake.didChange.fire({ document, contentChanges: [] });
    };
    fake.seen.answers = ['120条'];
    await run('nianbao.showKeptWords');
    expect(selections).toEqual([]);
    expect(fake.seen.errors).toEqual([]);
    expect(fake.seen.informed).toEqual(['The report has changed: list again what is still last year’s.']);
  });

  test('forgets what a closed draft was begun with: the next one has its name', async () => {
    const { document } = edit();
    client.answers.set('nianbao/keptWords', null);
    fake.state.found = [new fake.Uri(path)];
    fake.seen.answers = ['青禾县2024年政府信息公开工作年度报告.md'];
    client.sendRequest = (method, params) => {
      client.requests.push([method, params]);
      const isAsked = typeof params === 'object' && params !== null && 'last' in params;
      return Promise.resolve(isAsked ? { version: 1, words: [word] } : null);
    };
    const asks = (): unknown => client.requests.at(-1)?.[1];
    await run('nianbao.showKeptWords');
    await run('nianbao.showKeptWords');
    expect(asks()).toEqual({ uri: 'untitled:Untitled-1', last: source });
    fake.didClose.fire(document);
    await run('nianbao.showKeptWords');
    expect(asks()).toEqual({ uri: 'untitled:Untitled-1', others: [] });
  });

  test('says that nothing is left', async () => {
    edit();
    client.answers.set('nianbao/keptWords', { version: 1, words: [] });
    await run('nianbao.showKeptWords');
    expect(fake.seen.informed).toEqual(['Nothing in this report is as it was in last year’s.']);
  });

  test('asks which report is last year’s where none is found', async () => {
    edit();
    client.answers.set('nianbao/keptWords', null);
    fake.state.found = [new fake.Uri(path)];
    fake.seen.answers = ['青禾县2024年政府信息公开工作年度报告.md'];
    await run('nianbao.showKeptWords');
    expect(client.requests.at(-1)).toEqual(['nianbao/keptWords', { uri: 'untitled:Untitled-1', last: source }]);
    expect(fake.seen.errors).toEqual(['There is no annual report in the active editor.']);
  });
});
