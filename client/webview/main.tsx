import { render } from 'preact';
import type { Place } from '../../protocol/statistics.ts';
import { App } from './App.tsx';
import { type Page, PageContext } from './context.ts';
import type { FromPage, PreviewState, ToPage } from './messages.ts';
import { readWords } from './words.ts';
import './preview.css';

const vscode = acquireVsCodeApi<PreviewState>();
const root = document.querySelector('#root');
const words = readWords(root?.getAttribute('data-words') ?? '{}');
const post = (message: FromPage): void => vscode.postMessage(message);

let shown: (ToPage & { type: 'show' }) | undefined;
let kept: Partial<PreviewState> = vscode.getState() ?? {};
/** Of the page as it was before it was hidden. */
let scroll = kept.scroll ?? 0;
let selected: ReadonlySet<Place> = new Set();

function draw(): void {
  if (!root) return;
  const page: Page = { words, selected, post };
  render(
    <PageContext.Provider value={page}>
      <App statistics={shown?.statistics} report={shown?.report ?? 0} reports={shown?.reports ?? 0} />
    </PageContext.Provider>,
    root,
  );
}

function keepState(): void {
  if (!shown) return;
  const { uri } = shown.document;
  const { locked } = shown;
  if (kept.uri === uri && kept.locked === locked && kept.scroll === scroll) return;
  kept = vscode.setState({ uri, locked, scroll });
}

function take(message: ToPage): void {
  if (message.type === 'show') {
    const isFirst = shown === undefined;
    shown = message;
    selected = new Set(message.selected);
    keepState();
    document.title = message.document.name;
    draw();
    if (isFirst) window.scrollTo(0, scroll);
    post({ type: 'drawn', version: message.version });
  } else {
    selected = new Set(message.places);
    draw();
  }
}

// Only the host of this panel can post to it.
window.addEventListener('message', (event: MessageEvent<ToPage>) => take(event.data));
window.addEventListener('scrollend', () => {
  scroll = window.scrollY;
  keepState();
});
draw();
post({ type: 'ready' });
