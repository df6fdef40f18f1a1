import { beforeEach, expect, test, vi } from 'vitest';
import type { StatisticsChangeParams, StatisticsParams } from '../../protocol/statisticsMessages.ts';
import { FakeClient } from './fakeClient.ts';
import { FakePanel } from './fakePanel.ts';
import * as fake from './fakeVscode.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));
vi.mock('vscode-languageclient', () => ({
  RevealOutputChannelOn: { Never: 4 },
  State: { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 },
}));

const { Server } = await import('../../client/src/server.ts');
const { Previews } = await import('../../client/src/preview/previews.ts');

const uri = 'file:///w/a.md';
const first: StatisticsParams = { uri, version: 1, reports: 1, report: 0, statistics: null, places: [] };
const step: StatisticsChangeParams = { uri, from: 1, version: 2, replacements: [[['report'], 1]] };

/** A window with one preview of one document, its server and its page. */
interface Window {
  readonly panel: FakePanel;
  /** What the server was told to follow, each time. */
  readonly followed: () => readonly unknown[];
  /** The server sends the whole. */
  readonly send: (params: StatisticsParams) => void;
  /** The server sends what has changed. */
  readonly sendChange: (params: StatisticsChangeParams) => void;
}

beforeEach(() => fake.reset());

function fail(error: unknown): void {
  throw error;
}

async function openWindow(): Promise<Window> {
  const client = new FakeClient();
  const server = new Server(
    () => Promise.resolve(client.asClient),
    // @ts-expect-error -- as much of a log as is asked
    fake.log,
    (started) => previews.listenTo(started),
  );
  // @ts-expect-error -- as much of an address as is asked
  const previews = new Previews(server, fake.Uri.parse('file:///extension'), fail);
  const panel = new FakePanel();
  await previews.deserializeWebviewPanel(panel.asPanel, { uri, locked: false });
  panel.tell({ type: 'ready' });
  return {
    panel,
    followed: () =>
      client.notified.filter(([method]) => method === 'nianbao/followStatistics').map(([, params]) => params),
    send: (params) => client.notify.get('nianbao/statistics')?.(params),
    sendChange: (params) => client.notify.get('nianbao/statisticsChange')?.(params),
  };
}

const followsIt = { documents: [{ uri }] };
const followsNothing = { documents: [] };

test('a change of what is known is handed to the page, and the server is asked nothing', async () => {
  const { panel, followed, send, sendChange } = await openWindow();
  send(first);
  sendChange(step);
  expect(panel.posted.map(({ type }) => type)).toEqual(['show', 'change']);
  expect(followed()).toEqual([followsIt]);
});

test('a change of another version is asked for anew: it is followed no more, then again, and told whole', async () => {
  const { panel, followed, send, sendChange } = await openWindow();
  send(first);
  sendChange({ ...step, from: 4, version: 5 });
  expect(followed()).toEqual([followsIt, followsNothing, followsIt]);
  // What was on the page stays until the whole is there.
  expect(panel.posted).toHaveLength(1);
  send({ ...first, version: 5, reports: 2 });
  expect(panel.posted[1]).toMatchObject({ type: 'show', version: 5, reports: 2 });
  sendChange({ ...step, from: 5, version: 6 });
  expect(panel.posted[2]).toMatchObject({ type: 'change', version: 6 });
});

test('a change of a document that was never told whole is asked for anew', async () => {
  const { panel, followed, sendChange } = await openWindow();
  sendChange(step);
  expect(followed()).toEqual([followsIt, followsNothing, followsIt]);
  expect(panel.posted).toEqual([]);
});

test('what no panel shows any more is not followed again', async () => {
  const { panel, followed, send, sendChange } = await openWindow();
  send(first);
  panel.setVisible(false);
  expect(followed()).toEqual([followsIt, followsNothing]);
  sendChange({ ...step, from: 4, version: 5 });
  expect(followed().slice(2)).toEqual([followsNothing]);
  panel.setVisible(true);
  expect(followed().at(-1)).toEqual(followsIt);
});
