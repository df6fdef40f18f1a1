import { beforeEach, expect, test, vi } from 'vitest';
import * as fake from './fakeVscode.ts';
import { FakeClient } from './fakeClient.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));

const { WorkspaceFiles } = await import('../../client/src/workspaceFiles.ts');

let client: FakeClient;

beforeEach(() => {
  fake.reset();
  client = new FakeClient();
});

test('documents of the workspace are listed when the server asks, and changes told from then on', async () => {
  const files = new WorkspaceFiles();
  files.listenTo(client.asClient);
  fake.state.found = [new fake.Uri('file:///w/a.md'), new fake.Uri('file:///w/b.pdf')];
  fake.didCreateFile.fire(new fake.Uri('file:///w/c.md'));
  expect(client.sent).toEqual([]);
  expect(await client.handlers.get('nianbao/workspaceFiles')?.({})).toEqual({
    uris: ['file:///w/a.md', 'file:///w/b.pdf'],
  });
  fake.didCreateFile.fire(new fake.Uri('file:///w/c.md'));
  expect(client.sent).toEqual(['nianbao/workspaceFilesChanged']);
  fake.didChangeFolders.fire(undefined);
  expect(client.sent).toHaveLength(2);
  files.dispose();
  fake.didCreateFile.fire(new fake.Uri('file:///w/d.md'));
  fake.didChangeFolders.fire(undefined);
  expect(client.sent).toHaveLength(2);
});

test('where the editor has no search, folders are walked through, links and hidden ones left out', async () => {
  new WorkspaceFiles().listenTo(client.asClient);
  fake.workspace.workspaceFolders = [{ uri: new fake.Uri('file:///w') }];
  fake.state.folders.set('file:///w', [
    ['a.md', 1],
    ['a.png', 1],
    ['link.md', 65],
    ['旧', 2],
    ['.git', 2],
    ['out', 66],
  ]);
  fake.state.folders.set('file:///w/旧', [['b.PDF', 1]]);
  for (const name of ['.git', 'out']) fake.state.folders.set(`file:///w/${name}`, [['c.md', 1]]);
  expect(await client.handlers.get('nianbao/workspaceFiles')?.({})).toEqual({
    uris: ['file:///w/a.md', 'file:///w/旧/b.PDF'],
  });
});

test('a file is inside of the workspace unless it is gone, beside it, or behind a link', async () => {
  new WorkspaceFiles().listenTo(client.asClient);
  const ask = async (uri: string): Promise<unknown> => client.handlers.get('nianbao/isInWorkspace')?.({ uri });
  fake.state.contents.set('file:///w/旧/a.md', '略');
  fake.state.contents.set('file:///w/旧', '(folder)');
  expect(await ask('file:///w/旧/a.md')).toEqual({ isInside: false });
  fake.state.folder = { name: 'w', uri: new fake.Uri('file:///w') };
  expect(await ask('file:///w/旧/a.md')).toEqual({ isInside: true });
  expect(await ask('file:///w/旧/b.md')).toEqual({ isInside: false });
  fake.state.contents.set('file:///w/旧', '(link)');
  expect(await ask('file:///w/旧/a.md')).toEqual({ isInside: false });
});
