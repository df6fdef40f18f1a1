import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as fake from './fakeVscode.ts';
import { FakeClient, stopped } from './fakeClient.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));
vi.mock('vscode-languageclient', () => ({
  RevealOutputChannelOn: { Never: 4 },
  State: { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 },
}));

const { activateNianbao, deactivate } = await import('../../client/src/activate.ts');

const report = '# 青禾县2025年政府信息公开工作年度报告\n\n## 一、总体情况\n';
const other = '# 采购清单\n\n- 苹果\n';

beforeEach(async () => {
  await deactivate();
  fake.reset();
  fake.log.lines = [];
});

function activate(prepare: (client: FakeClient) => void = () => undefined) {
  const clients: FakeClient[] = [];
  const subscriptions: { dispose(): unknown }[] = [];
  const context = { subscriptions, extensionUri: new fake.Uri('file:///extension') };
  const nianbao = activateNianbao(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    context as unknown as Parameters<typeof activateNianbao>[0],
    () => {
      const client = new FakeClient();
      prepare(client);
      clients.push(client);
      return Promise.resolve(client.asClient);
    },
  );
  const dispose = (): void => {
    for (const item of subscriptions) item.dispose();
  };
  return { nianbao, clients, dispose };
}

async function waitFor(isTrue: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(isTrue()).toBe(true));
}

describe('the server', () => {
  test('does not start for documents that are no report', async () => {
    fake.workspace.textDocuments = [fake.makeDocument(other)];
    const { nianbao, clients, dispose } = activate();
    fake.didOpen.fire(fake.makeDocument(other));
    fake.didOpen.fire(fake.makeDocument(report, { languageId: 'javascript' }));
    await Promise.resolve();
    expect(clients).toEqual([]);
    expect(nianbao.serverState()).toBe('idle');
    expect(fake.seen.items).toEqual([]);
    expect(fake.seen.errors).toEqual([]);
    dispose();
  });

  test('starts for a report that is open already', async () => {
    fake.workspace.textDocuments = [fake.makeDocument(other), fake.makeDocument(report)];
    const { nianbao, clients, dispose } = activate();
    await waitFor(() => nianbao.serverState() === 'running');
    expect(clients.map(({ starts }) => starts)).toEqual([1]);
    dispose();
  });

  test('starts once, however many reports are opened', async () => {
    const { nianbao, clients, dispose } = activate();
    fake.didOpen.fire(fake.makeDocument(report));
    fake.didOpen.fire(fake.makeDocument(report));
    await waitFor(() => nianbao.serverState() === 'running');
    fake.didOpen.fire(fake.makeDocument(report));
    expect(clients.length).toBe(1);
    expect(fake.didOpen.size).toBe(0);
    dispose();
  });

  test('starts when an empty document becomes a report', async () => {
    const { nianbao, dispose } = activate();
    const document = fake.makeDocument('', { uri: 'untitled:Untitled-1' });
    fake.didOpen.fire(document);
    expect(nianbao.serverState()).toBe('idle');
    document.text = report;
    fake.didChange.fire({ document, contentChanges: [{ rangeOffset: 0 }] });
    await waitFor(() => nianbao.serverState() === 'running');
    dispose();
  });

  test('is not asked about changes far from a document’s beginning', () => {
    const { dispose } = activate();
    const document = fake.makeDocument(report);
    fake.didChange.fire({ document, contentChanges: [{ rangeOffset: 5000 }] });
    expect(document.read).toBe(0);
    dispose();
  });

  test('is decided on by no more than the first 4 KB', () => {
    const { dispose } = activate();
    const document = fake.makeDocument('长'.repeat(1_000_000));
    fake.didOpen.fire(document);
    expect(document.read).toBe(4096);
    dispose();
  });

  test('starts for a text file by its name alone', async () => {
    const { nianbao, dispose } = activate();
    const uri = 'vscode-vfs://github/x/青禾县2024年政府信息公开工作年度报告.txt';
    fake.didOpen.fire(fake.makeDocument('', { uri, languageId: 'nianbao' }));
    await waitFor(() => nianbao.serverState() === 'running');
    dispose();
  });

  test('that cannot start is in the log and in no pop-up', async () => {
    const { nianbao, dispose } = activate((client) => {
      client.startError = new Error('no such file');
    });
    fake.didOpen.fire(fake.makeDocument(report));
    await waitFor(() => nianbao.serverState() === 'failed');
    expect(fake.seen.errors).toEqual([]);
    expect(fake.log.lines).toContain('The language server did not start.');
    dispose();
  });

  test('is another one after a restart, also after a start that failed', async () => {
    let fails = true;
    const { nianbao, clients, dispose } = activate((client) => {
      if (fails) client.startError = new Error('no such file');
    });
    fake.didOpen.fire(fake.makeDocument(report));
    await waitFor(() => nianbao.serverState() === 'failed');
    fails = false;
    await fake.seen.registered.get('nianbao.restartServer')?.();
    expect(nianbao.serverState()).toBe('running');
    expect(clients.map(({ disposals }) => disposals)).toEqual([1, 0]);
    dispose();
  });

  test('is not left behind when the window closes while it starts', async () => {
    const { nianbao, clients, dispose } = activate();
    fake.didOpen.fire(fake.makeDocument(report));
    await deactivate();
    await vi.waitFor(() => expect(clients.length).toBe(1));
    await Promise.resolve();
    expect(clients[0]?.starts).toBe(0);
    expect(nianbao.serverState()).toBe('idle');
    dispose();
  });

  test('ends with the window', async () => {
    const { nianbao, clients, dispose } = activate();
    fake.didOpen.fire(fake.makeDocument(report));
    await waitFor(() => nianbao.serverState() === 'running');
    await deactivate();
    expect(clients[0]?.disposals).toBe(1);
    dispose();
  });
});

describe('the status item', () => {
  const summary = { reports: 1, editionName: '2021 format', reason: 'Labels of 2021 were found.', infos: 0 };

  async function open(counts: { errors: number; warnings: number; infos?: number; resting?: string }) {
    const active = fake.makeDocument(report);
    fake.window.activeTextEditor = { document: active };
    fake.workspace.textDocuments = [active];
    const host = activate();
    await waitFor(() => host.nianbao.serverState() === 'running');
    const send = (value: unknown): void => host.clients[0]?.notify.get('nianbao/status')?.(value);
    send({ uri: active.uri.toString(), report: { ...summary, ...counts } });
    return { ...host, active, send, item: () => fake.seen.items.at(-1) };
  }

  test('says edition, reason and what there is to mend', async () => {
    const { item, dispose } = await open({ errors: 2, warnings: 1, infos: 3 });
    expect(item()).toMatchObject({
      text: '2021 format · 2 errors · 1 warning · 3 for information',
      detail: 'Labels of 2021 were found.',
      severity: 0,
      busy: false,
      command: { command: 'workbench.actions.view.problems' },
    });
    dispose();
  });

  test('counts again when typing has paused, and says at once what else has changed', async () => {
    const { item, active, send, dispose } = await open({ errors: 2, warnings: 0 });
    const tell = (counts: object): void => send({ uri: active.uri.toString(), report: { ...summary, ...counts } });
    vi.useFakeTimers();
    try {
      tell({ errors: 3, warnings: 0 });
      tell({ errors: 4, warnings: 0 });
      expect(item()?.text).toBe('2021 format · 2 errors');
      vi.runAllTimers();
      expect(item()?.text).toBe('2021 format · 4 errors');
      tell({ errors: 5, warnings: 0 });
      tell({ errors: 5, warnings: 0, editionName: '2019 format' });
      expect(item()?.text).toBe('2019 format · 5 errors');
      tell({ errors: 6, warnings: 0, editionName: '2019 format' });
      send({ uri: active.uri.toString(), report: null });
      vi.runAllTimers();
      expect(item()).toMatchObject({ disposed: true, text: '2019 format · 5 errors' });
    } finally {
      vi.useRealTimers();
    }
    dispose();
  });

  test('says that there is no problem', async () => {
    const { item, dispose } = await open({ errors: 0, warnings: 0 });
    expect(item()).toMatchObject({ text: '2021 format · no problem', severity: 0 });
    dispose();
  });

  test('says how many reports a document holds where it is more than one', async () => {
    const { active, item, send, dispose } = await open({ errors: 1, warnings: 0 });
    send({ uri: active.uri.toString(), report: { ...summary, reports: 3, errors: 1, warnings: 0 } });
    expect(item()?.text).toBe('2021 format · 3 reports · 1 error');
    dispose();
  });

  test('goes away where the active editor holds no report, and comes back', async () => {
    const { item, active, dispose } = await open({ errors: 0, warnings: 2 });
    fake.window.activeTextEditor = { document: fake.makeDocument(other, { uri: 'file:///w/b.md' }) };
    fake.didChangeEditor.fire(undefined);
    expect(item()?.disposed).toBe(true);
    fake.window.activeTextEditor = { document: active };
    fake.didChangeEditor.fire(undefined);
    expect(item()?.disposed).toBeUndefined();
    expect(item()?.text).toBe('2021 format · 2 warnings');
    dispose();
  });

  test('goes away when the document is no report any more', async () => {
    const { item, active, send, dispose } = await open({ errors: 1, warnings: 0 });
    send({ uri: active.uri.toString(), report: null });
    expect(item()?.disposed).toBe(true);
    dispose();
  });

  test('says that nothing is checked when the server has died, and offers to restart it', async () => {
    const { clients, item, dispose } = await open({ errors: 1, warnings: 0 });
    clients[0]?.changeState(stopped);
    expect(item()).toMatchObject({ severity: 2, command: { command: 'nianbao.restartServer' } });
    dispose();
  });

  test('says on request what rests in a large document', async () => {
    const { item, dispose } = await open({ errors: 0, warnings: 0, resting: 'colours rest' });
    expect(item()?.text).toContain('large document');
    expect(item()?.detail).toContain('colours rest');
    dispose();
  });
});

describe('a server that ends by itself and is started again', () => {
  test('is told of once, with the log one click away', async () => {
    fake.workspace.textDocuments = [fake.makeDocument(report)];
    const { nianbao, clients, dispose } = activate();
    await waitFor(() => nianbao.serverState() === 'running');
    expect(fake.seen.warned).toEqual([]);
    for (let times = 0; times < 3; times++) {
      clients[0]?.changeState(stopped);
      clients[0]?.changeState(3);
      clients[0]?.changeState(2);
    }
    expect(nianbao.serverState()).toBe('running');
    expect(fake.seen.warned).toEqual([
      'The language server of Nianbao ended and was started again. Reports are checked as before.',
    ]);
    await waitFor(() => fake.log.lines.includes('shown'));
    dispose();
  });

  test('is not told of where the user has restarted it', async () => {
    fake.workspace.textDocuments = [fake.makeDocument(report)];
    const { nianbao, dispose } = activate();
    await waitFor(() => nianbao.serverState() === 'running');
    await fake.seen.registered.get('nianbao.restartServer')?.();
    await waitFor(() => nianbao.serverState() === 'running');
    expect(fake.seen.warned).toEqual([]);
    dispose();
  });
});
