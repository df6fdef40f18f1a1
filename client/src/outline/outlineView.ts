import {
  Disposable,
  l10n,
  TextEditorRevealType,
  type TextEditor,
  type TreeView,
  type Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import {
  type InsertPartParams,
  type InsertPartResult,
  insertPartRequest,
  type MessageRange,
  type OutlineParams,
  outlineRequest,
  type OutlineResult,
} from '../../../protocol/messages.ts';
import { mayBeReport } from '../documents.ts';
import { toRange } from '../ranges.ts';
import type { Server } from '../server.ts';
import { type OutlineItem, OutlineTree } from './outlineTree.ts';

/** Redrawing waits until typing pauses this long, in ms: a tree that flickers at every key cannot be read. */
const pause = 200;

/**
 * The view 年报结构: the outline of the active report, kept up to date while it is visible, following the cursor.
 * No server is started for it.
 */
export class OutlineView implements Disposable {
  readonly #server: Server;
  readonly #tree = new OutlineTree();
  readonly #view: TreeView<OutlineItem>;
  readonly #subscriptions: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts redrawings: an answer that comes after the next question is dropped. */
  #generation = 0;

  constructor(server: Server) {
    this.#server = server;
    this.#view = window.createTreeView('nianbao.outline', { treeDataProvider: this.#tree, showCollapseAll: false });
    this.#subscriptions = Disposable.from(
      this.#view,
      this.#tree,
      this.#view.onDidChangeVisibility(() => this.refresh()),
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) this.#redrawSoon();
      }),
      server.onDidChangeState(() => this.refresh()),
    );
  }

  /** What the tree shows, for tests and other views. */
  get items(): readonly OutlineItem[] {
    return this.#tree.getChildren();
  }

  /** Draws the active report anew; to be called when something else than its text has changed. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#redraw().catch(() => undefined);
  }

  /** Writes a missing part into its document, where it is still missing, and shows it. */
  async insert(uri: Uri, id: string): Promise<void> {
    const params: InsertPartParams = { uri: this.#uriOf(uri), id };
    const client = await this.#server.start();
    const result = await client.sendRequest<InsertPartResult>(insertPartRequest, params);
    const document = await workspace.openTextDocument(uri);
    if (!result) {
      this.refresh();
      return;
    }
    if (result.version !== document.version) throw new Error(l10n.t('The report has changed meanwhile. Try again.'));
    const edit = new WorkspaceEdit();
    for (const { range, newText } of result.edits) edit.replace(uri, toRange(range), newText);
    if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('The report could not be changed.'));
    await this.#redraw();
    const inserted = flatten(this.#tree.roots).find(({ entry }) => entry.id === id)?.entry.selection;
    if (inserted) await goTo(uri, inserted);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #redrawSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.refresh(), pause);
  }

  async #redraw(): Promise<void> {
    const editor = window.activeTextEditor;
    // A focused panel or output leaves no text editor: what was shown stays.
    if (!editor || !this.#view.visible) return;
    const { document } = editor;
    const client = this.#server.running;
    const generation = ++this.#generation;
    const reports =
      client && mayBeReport(document)
        ? (
            await client.sendRequest<OutlineResult>(outlineRequest, {
              uri: this.#uriOf(document.uri),
            } satisfies OutlineParams)
          ).reports
        : [];
    if (generation !== this.#generation) return;
    if (reports.length === 0) this.#tree.clear();
    else this.#tree.show(document.uri, reports);
    const problems = reports.reduce((sum, report) => sum + report.problems, 0);
    this.#view.badge =
      problems === 0 ? undefined : { value: problems, tooltip: l10n.t('{count} problems', { count: problems }) };
    this.#view.description = reports.length === 1 ? (reports[0]?.label ?? '') : '';
    this.#follow(editor);
  }

  #follow({ document, selection }: TextEditor): void {
    if (!this.#view.visible) return;
    const item = this.#tree.findAt(selection.active.line);
    if (item?.uri.toString() !== document.uri.toString()) return;
    if (this.#view.selection[0]?.entry.id === item.entry.id) return;
    Promise.resolve(this.#view.reveal(item, { select: true, focus: false })).catch(() => undefined);
  }

  #uriOf(uri: Uri): string {
    return this.#server.running?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
  }
}

function flatten(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...flatten(item.children)]);
}

/** Selects a place and shows it, in the editor that has the document. */
export async function goTo(uri: Uri, range: MessageRange): Promise<void> {
  const editor = await window.showTextDocument(uri, { selection: toRange(range), preserveFocus: false });
  editor.revealRange(toRange(range), TextEditorRevealType.InCenterIfOutsideViewport);
}
