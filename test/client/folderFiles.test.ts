import { beforeEach, describe, expect, test, vi } from 'vitest';
import { folderFileName } from '../../protocol/folderFile.ts';
import * as fake from './fakeVscode.ts';
import { FakeClient } from './fakeClient.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));
vi.mock('vscode-languageclient', () => ({
  RevealOutputChannelOn: { Never: 4 },
  State: { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 },
}));

const { activateNianbao, deactivate } = await import('../../client/src/activate.ts');

const report = 'vscode-vfs://github/w/县/2024/a.txt';
const top = 'vscode-vfs://github/w';
let client: FakeClient;

beforeEach(async () => {
  await deactivate();
  fake.reset();
  fake.log.lines = [];
  client = new FakeClient();
  const context = { subscriptions: [], extensionUri: new fake.Uri('file:///extension') };
  activateNianbao(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    context as unknown as Parameters<typeof activateNianbao>[0],
    () => Promise.resolve(client.asClient),
  );
  await fake.seen.registered.get('nianbao.restartServer')?.();
  fake.state.folder = { name: 'w', uri: new fake.Uri(top) };
});

function ask(uri = report): Promise<unknown> {
  return Promise.resolve(client.handlers.get('nianbao/folderFiles')?.({ uri }));
}

describe('the folders’ files that the server asks for', () => {
  test('are those of the document’s folder and above up to the workspace folder, the outermost first', async () => {
    fake.state.contents.set(`vscode-vfs://github/${folderFileName}`, '{"above":1}');
    fake.state.contents.set(`${top}/${folderFileName}`, '{}');
    fake.state.contents.set(`${top}/县/2024/${folderFileName}`, '{"level":"county"}');
    expect(await ask()).toEqual({
      files: [
        { uri: `${top}/.nianbao.json`, path: '.nianbao.json', document: '县/2024/a.txt', text: '{}' },
        {
          uri: `${top}/县/2024/.nianbao.json`,
          path: '县/2024/.nianbao.json',
          document: 'a.txt',
          text: '{"level":"county"}',
        },
      ],
    });
  });

  test('are its own folder’s alone where it lies in no workspace folder, and none before it is saved', async () => {
    fake.state.folder = undefined;
    fake.state.contents.set(`${top}/县/${folderFileName}`, '{}');
    expect(await ask()).toEqual({ files: [] });
    fake.state.contents.set(`${top}/县/2024/${folderFileName}`, '{}');
    expect(await ask()).toMatchObject({ files: [{ path: '.nianbao.json', document: 'a.txt' }] });
    expect(await ask('untitled:Untitled-1')).toEqual({ files: [] });
  });

  test('are no links, which could lead out of the workspace, and nothing larger than anybody writes', async () => {
    fake.state.contents.set(`${top}/${folderFileName}`, '(link)');
    fake.state.contents.set(`${top}/县/${folderFileName}`, ' '.repeat(1_000_001));
    expect(await ask()).toEqual({ files: [] });
  });
});

async function run(): Promise<void> {
  await fake.seen.registered.get('nianbao.ignoreHere')?.(report, 'wording', '这一行');
}

describe('switching a rule off at one place', () => {
  test('asks for the reason and writes a new file into the workspace folder', async () => {
    client.answers.set('nianbao/ignore', { content: '{"new":1}' });
    fake.seen.answers = [' 原文如此 '];
    await run();
    expect(client.requests.at(-1)).toEqual([
      'nianbao/ignore',
      { content: null, entry: { rule: 'wording', file: '县/2024/a.txt', text: '这一行', reason: '原文如此' } },
    ]);
    expect(fake.state.contents.get(`${top}/${folderFileName}`)).toBe('{"new":1}');
  });

  test('changes the nearest file there is, in the editor', async () => {
    fake.state.contents.set(`${top}/县/${folderFileName}`, '{}');
    client.answers.set('nianbao/ignore', { content: '{"more":1}' });
    fake.seen.answers = ['原文如此'];
    await run();
    expect(client.requests.at(-1)?.[1]).toMatchObject({ content: '{}', entry: { file: '2024/a.txt' } });
    expect(fake.seen.applied[0]?.edit.replaced).toMatchObject([{ range: [0, 2], newText: '{"more":1}' }]);
  });

  test.each([undefined, '', '  '])('without a reason (%j) does nothing', async (reason) => {
    fake.seen.answers = [reason];
    await run();
    expect(client.requests.some(([method]) => method === 'nianbao/ignore')).toBe(false);
    expect(fake.seen.errors).toEqual([]);
  });

  test('says so where the file has to be mended first, cannot be written, or the report lies in no folder', async () => {
    client.answers.set('nianbao/ignore', { content: null });
    fake.state.contents.set(`${top}/${folderFileName}`, '{');
    fake.seen.answers = ['原文如此'];
    await run();
    expect(fake.seen.errors[0]).toContain('.nianbao.json is written wrongly');
    client.answers.set('nianbao/ignore', { content: '{}' });
    fake.state.applies = false;
    fake.seen.answers = ['原文如此'];
    await run();
    expect(fake.seen.errors[1]).toContain('could not be written');
    await fake.seen.registered.get('nianbao.ignoreHere')?.('untitled:Untitled-1', 'wording', '这一行');
    expect(fake.seen.errors[2]).toContain('Save the report first');
  });
});
