import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pageWords } from '../../client/src/preview/pageWords.ts';
import type { FromPage, PreviewState, ToPage } from '../../client/webview/messages.ts';
import { listReplacements } from '../../protocol/replacements.ts';
import type { Statistics } from '../../protocol/statistics.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import { defaults } from '../service/probe.ts';
import { DrawnDocument, type DrawnNode } from './drawnPage.ts';

vi.mock('vscode', () => import('../client/fakeVscode.ts'));

const words = pageWords();
const document = { uri: 'file:///w/a.md', name: 'Statistics: a.md' };

const title = '青禾县2024年政府信息公开工作年度报告';

/** Of a report whose table 2 says so many 规章. */
function measure(made: number): Statistics {
  const text = [
    `# ${title}\n`,
    '## 二、主动公开政府信息情况\n',
    '| 第二十条第（一）项 |  |  |  |',
    '| --- | --- | --- | --- |',
    '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    `| 规章 | ${made} | 0 | 15 |`,
    '| 行政规范性文件 | 4 | 1 | 23 |\n',
  ].join('\n');
  const service = createReportService({ logger: console, failFast: true });
  const analysis = service.analyze({ uri: document.uri, version: 1, text, format: 'markdown' }, defaults);
  const found = service.statistics(analysis, 0, undefined, 'zh-cn');
  if (!found) throw new Error('there is no report');
  return found.statistics;
}

/** The page as a panel has it, with what it tells its host. */
interface OpenPage {
  readonly document: DrawnDocument;
  readonly posted: FromPage[];
  /** How far it was scrolled to, each time. */
  readonly scrolled: number[];
  readonly state: () => PreviewState | undefined;
  readonly tell: (message: ToPage) => void;
  readonly scrollTo: (place: number) => void;
}

async function openPage(state?: PreviewState): Promise<OpenPage> {
  const drawn = new DrawnDocument();
  drawn.root.setAttribute('data-words', JSON.stringify(words));
  const posted: FromPage[] = [];
  const scrolled: number[] = [];
  const listeners = new Map<string, (event: { readonly data?: ToPage }) => void>();
  const view = {
    scrollY: 0,
    addEventListener: (type: string, listener: (event: { readonly data?: ToPage }) => void) =>
      void listeners.set(type, listener),
    scrollTo: (_x: number, y: number) => void scrolled.push(y),
  };
  let kept = state;
  vi.stubGlobal('document', drawn);
  vi.stubGlobal('window', view);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal('acquireVsCodeApi', () => ({
    postMessage: (message: FromPage) => void posted.push(message),
    getState: () => kept,
    setState: (next: PreviewState) => {
      kept = next;
      return next;
    },
  }));
  await import('../../client/webview/main.tsx');
  return {
    document: drawn,
    posted,
    scrolled,
    state: () => kept,
    tell: (data) => listeners.get('message')?.({ data }),
    scrollTo: (place) => {
      view.scrollY = place;
      listeners.get('scrollend')?.({});
    },
  };
}

function show(statistics: Statistics | null, version = 1): ToPage & { readonly type: 'show' } {
  return { type: 'show', statistics, version, report: 0, reports: 1, locked: false, document, selected: [] };
}

beforeEach(() => void vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

/** Words and numbers on the page that lead to their place in the editor. */
function listLinks(page: OpenPage): readonly DrawnNode[] {
  return page.document.root.find((element) => element.getAttribute('class')?.startsWith('go ') === true);
}

/** What of them the selection touches. */
function listMarked(page: OpenPage): readonly string[] {
  return listLinks(page).flatMap((link) => (link.getAttribute('aria-current') === 'true' ? [link.text] : []));
}

/** The place of the report's title. */
function placeOfTitle({ head }: Statistics): number {
  if (head.titlePlace === undefined) throw new Error('the title has no place');
  return head.titlePlace;
}

describe('a page', () => {
  test('that has loaded says so, and that the report is being read', async () => {
    const page = await openPage();
    expect(page.posted).toEqual([{ type: 'ready' }]);
    expect(page.document.root.text).toContain(words.loading);
  });

  test('draws what it is shown, says of which version, and keeps which document it is of', async () => {
    const page = await openPage();
    page.tell(show(measure(2), 7));
    expect(page.document.root.text).toContain(title);
    expect(page.document.title).toBe(document.name);
    expect(page.posted.slice(1)).toEqual([{ type: 'drawn', version: 7 }]);
    expect(page.state()).toEqual({ uri: document.uri, locked: false, scroll: 0 });
  });

  test('of a document that is no report says so', async () => {
    const page = await openPage();
    page.tell(show(measure(2)));
    page.tell(show(null, 2));
    expect(page.document.root.text).toContain(words.empty);
    expect(page.posted.at(-1)).toEqual({ type: 'drawn', version: 2 });
  });
});

describe('a change', () => {
  test('draws the parts that are others and leaves the rest of the page as it is', async () => {
    const page = await openPage();
    const before = measure(2);
    const after = measure(6);
    page.tell(show(before));
    const [first] = page.document.root.find(({ localName }) => localName === 'h1');
    const textBefore = page.document.root.text;
    const replacements = listReplacements({ statistics: before }, { statistics: after });
    expect(replacements.length).toBeGreaterThan(0);
    page.tell({ type: 'change', replacements, version: 2, selected: [] });
    expect(page.posted.at(-1)).toEqual({ type: 'drawn', version: 2 });
    expect(page.document.root.text).not.toBe(textBefore);
    expect(page.document.root.find(({ localName }) => localName === 'h1')[0]).toBe(first);
    const fresh = page.document.root.text;
    page.tell(show(after, 3));
    expect(page.document.root.text).toBe(fresh);
  });

  test('of what was never shown changes nothing, and nothing is said to be drawn', async () => {
    const page = await openPage();
    page.tell({ type: 'change', replacements: [[['statistics'], null]], version: 2, selected: [] });
    expect(page.document.root.text).toContain(words.loading);
    expect(page.posted).toEqual([{ type: 'ready' }]);
  });
});

describe('the selection', () => {
  test('marks what it touches and nothing else; the host is told nothing', async () => {
    const page = await openPage();
    const statistics = measure(2);
    page.tell(show(statistics));
    const told = page.posted.length;
    expect(listMarked(page)).toEqual([]);
    page.tell({ type: 'selected', selected: [placeOfTitle(statistics)] });
    await vi.waitFor(() => expect(listMarked(page)).toEqual([title]));
    page.tell({ type: 'selected', selected: [] });
    await vi.waitFor(() => expect(listMarked(page)).toEqual([]));
    expect(page.posted).toHaveLength(told);
  });

  test('comes with a change, too', async () => {
    const page = await openPage();
    const statistics = measure(2);
    page.tell(show(statistics));
    page.tell({ type: 'change', replacements: [], version: 2, selected: [placeOfTitle(statistics)] });
    await vi.waitFor(() => expect(listMarked(page)).toEqual([title]));
  });
});

describe('a page that comes back', () => {
  test('is scrolled to where it was with what it shows first, and only then', async () => {
    const page = await openPage({ uri: document.uri, locked: false, scroll: 420 });
    expect(page.scrolled).toEqual([]);
    page.tell(show(measure(2)));
    page.tell(show(measure(3), 2));
    page.tell({ type: 'change', replacements: [], version: 3, selected: [] });
    expect(page.scrolled).toEqual([420]);
  });

  test('keeps how far it is scrolled and whether it is locked', async () => {
    const page = await openPage();
    page.scrollTo(10);
    expect(page.state()).toBeUndefined();
    page.tell(show(measure(2)));
    page.scrollTo(130);
    expect(page.state()).toEqual({ uri: document.uri, locked: false, scroll: 130 });
    page.tell({ ...show(measure(2)), locked: true });
    expect(page.state()).toEqual({ uri: document.uri, locked: true, scroll: 130 });
  });
});

test('what is clicked asks the host for its place', async () => {
  const page = await openPage();
  const statistics = measure(2);
  page.tell(show(statistics));
  listLinks(page)
    .find((link) => link.text === title)
    ?.click();
  expect(page.posted.at(-1)).toEqual({ type: 'reveal', place: placeOfTitle(statistics) });
});
