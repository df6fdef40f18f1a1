import { beforeEach, expect, test, vi } from 'vitest';
import { KnownStatistics } from '../../client/src/preview/knownStatistics.ts';
import { PreviewPanel } from '../../client/src/preview/previewPanel.ts';
import type { StatisticsParams } from '../../protocol/statisticsMessages.ts';
import { FakePanel } from './fakePanel.ts';
import { Uri } from './fakeVscode.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));

const uri = 'file:///reports/a.md';
const first: StatisticsParams = { uri, version: 1, reports: 1, report: 0, statistics: null, places: [] };

interface Shown {
  readonly preview: PreviewPanel;
  readonly panel: FakePanel;
}

function fail(error: unknown): void {
  throw error;
}

function openPanel(): Shown {
  const panel = new FakePanel();
  // @ts-expect-error -- as much of addresses as is asked
  const preview = new PreviewPanel(panel.asPanel, Uri.parse('file:///extension'), Uri.parse(uri), false, fail);
  return { preview, panel };
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
  const { preview, panel } = openPanel();
  preview.show(first);
  expect(panel.posted).toEqual([]);
  panel.tell({ type: 'ready' });
  expect(panel.posted).toMatchObject([{ type: 'show', version: 1, reports: 1, selected: [] }]);
  preview.show(...edit(1, 2));
  expect(panel.posted[1]).toEqual({ type: 'change', version: 2, replacements: [[['reports'], 2]], selected: [] });
  preview.show(...edit(2, 3));
  expect(panel.posted[2]).toMatchObject({ type: 'change', version: 3 });
});

test('a page that shows something else is shown the whole', () => {
  const { preview, panel } = openPanel();
  panel.tell({ type: 'ready' });
  preview.show(...edit(1, 2));
  expect(panel.posted).toMatchObject([{ type: 'show', version: 2, reports: 2 }]);
  panel.setVisible(false);
  preview.show(...edit(2, 3));
  panel.setVisible(true);
  expect(panel.posted).toHaveLength(1);
  panel.tell({ type: 'ready' });
  expect(panel.posted[1]).toMatchObject({ type: 'show', version: 3, reports: 3 });
  preview.toggleLock();
  expect(panel.posted[2]).toMatchObject({ type: 'show', version: 3, locked: true });
  preview.show(...edit(3, 4));
  expect(panel.posted[3]).toMatchObject({ type: 'change', version: 4 });
});
