import { render } from 'preact';
import { replaceParts } from '../../protocol/replacements.ts';
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
let page: Page = { words, selected: new Set(), post };

/** All parts hear of another selection, so the same one stays the same object. */
function select(places: readonly Place[]): void {
  const { selected } = page;
  if (places.length === selected.size && places.every((place) => selected.has(place))) return;
  page = { words, selected: new Set(places), post };
}

function draw(): void {
  if (!root) return;
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
  const isFirst = shown === undefined;
  if (message.type === 'show') {
    shown = message;
    keepState();
    document.title = message.document.name;
  } else if (message.type === 'change') {
    // Of what was never shown nothing can be changed: the page was made anew, and its `ready` is on the way.
    if (!shown) return;
    shown = replaceParts(shown, message.replacements);
  }
  select(message.selected);
  draw();
  if (message.type === 'selected') return;
  if (isFirst) window.scrollTo(0, scroll);
  post({ type: 'drawn', version: message.version });
}

// Only the host of this panel can post to it.
window.addEventListener('message', (event: MessageEvent<ToPage>) => take(event.data));
window.addEventListener('scrollend', () => {
  scroll = window.scrollY;
  keepState();
});
draw();
post({ type: 'ready' });
