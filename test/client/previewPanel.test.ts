import { beforeEach, expect, test, vi } from 'vitest';
import { KnownStatistics } from '../../client/src/preview/knownStatistics.ts';
import { PreviewPanel } from '../../client/src/preview/previewPanel.ts';
import type { FromPage, ToPage } from '../../client/webview/messages.ts';
import type { StatisticsParams } from '../../protocol/statisticsMessages.ts';
import * as vscode from './fakeVscode.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));

const uri = 'file:///reports/a.md';
const first: StatisticsParams = { uri, version: 1, reports: 1, report: 0, statistics: null, places: [] };

interface Shown {
  readonly preview: PreviewPanel;
  readonly posted: ToPage[];
  readonly tell: (message: FromPage) => void;
  readonly setVisible: (visible: boolean) => void;
}

function fail(error: unknown): void {
  throw error;
}

/** A panel whose page is this test. */
function openPanel(): Shown {
  const messages = new vscode.EventEmitter<FromPage>();
  const viewState = new vscode.EventEmitter<undefined>();
  const posted: ToPage[] = [];
  const panel = {
    title: '',
    visible: true,
    webview: {
      cspSource: 'files:',
      asWebviewUri: (file: unknown) => file,
      onDidReceiveMessage: messages.event,
      postMessage: (message: ToPage) => {
        posted.push(message);
        return Promise.resolve(true);
      },
    },
    onDidChangeViewState: viewState.event,
    onDidDispose: new vscode.EventEmitter<undefined>().event,
  };
  // @ts-expect-error -- as much of a panel and of addresses as is asked
  const preview = new PreviewPanel(panel, vscode.Uri.parse('file:///extension'), vscode.Uri.parse(uri), false, fail);
  return {
    preview,
    posted,
    tell: (message) => messages.fire(message),
    setVisible: (visible) => {
      panel.visible = visible;
      viewState.fire(undefined);
    },
  };
}

const known = new KnownStatistics();
beforeEach(() => known.set('a', first));

/** What the server sends after an edit. */
function edit(from: number, version: number): Parameters<PreviewPanel['show']> {
  const step = known.change('a', {
    uri,
    from,
    version,
    replacements: [
      [['reports'], version],
      [['places'], []],
    ],
  });
  return [known.get('a') ?? first, step];
}

test('the page is shown the whole once it is ready, then what has changed on it', () => {
  const { preview, posted, tell } = openPanel();
  preview.show(first);
  expect(posted).toEqual([]);
  tell({ type: 'ready' });
  expect(posted).toMatchObject([{ type: 'show', version: 1, reports: 1, selected: [] }]);
  preview.show(...edit(1, 2));
  expect(posted[1]).toEqual({ type: 'change', version: 2, replacements: [[['reports'], 2]], selected: [] });
  preview.show(...edit(2, 3));
  expect(posted[2]).toMatchObject({ type: 'change', version: 3 });
});

test('a page that shows something else is shown the whole', () => {
  const { preview, posted, tell, setVisible } = openPanel();
  tell({ type: 'ready' });
  preview.show(...edit(1, 2));
  expect(posted).toMatchObject([{ type: 'show', version: 2, reports: 2 }]);
  setVisible(false);
  preview.show(...edit(2, 3));
  setVisible(true);
  expect(posted).toHaveLength(1);
  tell({ type: 'ready' });
  expect(posted[1]).toMatchObject({ type: 'show', version: 3, reports: 3 });
  preview.toggleLock();
  expect(posted[2]).toMatchObject({ type: 'show', version: 3, locked: true });
  preview.show(...edit(3, 4));
  expect(posted[3]).toMatchObject({ type: 'change', version: 4 });
});
