import assert from 'node:assert/strict';
import { Disposable, Range, type TextDocument, ViewColumn, window, workspace } from 'vscode';
import { waitFor } from './waiting.ts';

/** How many changed numbers are timed, and how many of them warm up. */
const strokes = 15;
const warmUp = 5;

/** When a page has shown this version of the document, in milliseconds since 1970; undefined before. */
export type DrawnAt = (version: number) => number | undefined | Promise<number | undefined>;

export interface StrokeTimes {
  /** Median in ms, from before the edit until the host hears that its page has drawn it. */
  readonly drawn: number;
  /** Of it the editor's own edit. */
  readonly edit: number;
}

/** Types a digit into a number of table 3 and takes it away again, and waits each time until a page shows it. */
export async function timeStrokes(document: TextDocument, drawnAt: DrawnAt): Promise<StrokeTimes> {
  const drawn: number[] = [];
  const edits: number[] = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    const row = '| 1.属于国家秘密 | ';
    const at = document.positionAt(document.getText().indexOf(row) + row.length);
    const editor = window.visibleTextEditors.find((each) => each.document === document);
    assert.ok(editor, 'the report is in sight');
    const start = Date.now();
    await editor.edit((edit) => edit.insert(at, '1'));
    edits.push(Date.now() - start);
    drawn.push((await waitFor(() => drawnAt(document.version), `stroke ${stroke}`)) - start);
    await editor.edit((edit) => edit.delete(new Range(at, at.translate(0, 1))));
    await waitFor(() => drawnAt(document.version), `the undoing of stroke ${stroke}`);
  }
  return { drawn: medianOf(drawn), edit: medianOf(edits) };
}

function medianOf(times: readonly number[]): number {
  const sorted = times.slice(warmUp).toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const barePage = `<!doctype html><body><p></p><script>
  const host = acquireVsCodeApi();
  addEventListener('message', ({ data }) => {
    document.querySelector('p').textContent = data;
    host.postMessage(data);
  });
  host.postMessage(0);
</script></body>`;

/** The floor: a page beside the editor that is told the version of the document and nothing else, without a language server. */
export async function timeBarePage(document: TextDocument): Promise<StrokeTimes> {
  const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  const panel = window.createWebviewPanel('bare', 'bare', column, { enableScripts: true });
  const drawn = new Map<number, number>();
  const listening = Disposable.from(
    panel.webview.onDidReceiveMessage((version: number) => drawn.set(version, Date.now())),
    workspace.onDidChangeTextDocument((change) => {
      if (change.document !== document) return;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a webview's has none
      void panel.webview.postMessage(document.version);
    }),
    panel,
  );
  try {
    panel.webview.html = barePage;
    await waitFor(() => drawn.get(0), 'the bare page');
    return await timeStrokes(document, (version) => drawn.get(version));
  } finally {
    listening.dispose();
  }
}
