import {
  commands,
  Disposable,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  window,
  workspace,
} from 'vscode';
import {
  type TableRangesParams,
  tableRangesRequest,
  type TableRangesResult,
} from '../../../protocol/editingMessages.ts';
import { mayBeReport } from '../documents.ts';
import type { Server } from '../server.ts';

/** Whether the cursor is in a table of a report: what the keys of package.json ask. */
const inTable = 'nianbao.inReportTable';

/** Lines of a table, the first and the last. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * Keeps the context key while `nianbao.tabInTables` is on, and asks nobody while it is off. Moves of the cursor are answered from the
 * lines that the server named last; what is typed meanwhile shifts them.
 */
export class TableCursor implements Disposable {
  readonly #server: Server;
  readonly #subscriptions: Disposable;
  #document: TextDocument | undefined;
  #tables: readonly Lines[] = [];
  #asked = 0;
  #isInside = false;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = Disposable.from(
      window.onDidChangeTextEditorSelection(() => this.#look()),
      window.onDidChangeActiveTextEditor(() => void this.#ask()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== this.#document || contentChanges.length === 0) return;
        this.#tables = contentChanges.reduce(shift, this.#tables);
        void this.#ask();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('nianbao.tabInTables')) void this.#ask();
      }),
      server.onDidChangeState(() => void this.#ask()),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const document = window.activeTextEditor?.document;
    const client = this.#server.running;
    if (document !== this.#document) this.#tables = [];
    this.#document = document;
    if (!document || !client || !isOn() || !mayBeReport(document)) {
      this.#tables = [];
      this.#look();
      return;
    }
    this.#look();
    const params: TableRangesParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const result = await client.sendRequest<TableRangesResult>(tableRangesRequest, params).catch(() => undefined);
    // A newer question is on its way, or the server went away: what was known stays until that is answered.
    if (asked !== this.#asked || !result) return;
    this.#tables = result.ranges.map(({ start, end }) => ({ first: start.line, last: end.line }));
    this.#look();
  }

  #look(): void {
    const editor = window.activeTextEditor;
    const isInside =
      this.#tables.length > 0 &&
      editor !== undefined &&
      editor.document === this.#document &&
      editor.selections.length === 1 &&
      editor.selection.isSingleLine &&
      this.#tables.some(
        ({ first, last }) => first <= editor.selection.active.line && editor.selection.active.line <= last,
      );
    if (isInside === this.#isInside) return;
    this.#isInside = isInside;
    void commands.executeCommand('setContext', inTable, isInside);
  }
}

function isOn(): boolean {
  return workspace.getConfiguration('nianbao').get('tabInTables') === true;
}

function shift(tables: readonly Lines[], { range, text }: TextDocumentContentChangeEvent): readonly Lines[] {
  const by = text.split('\n').length - 1 - (range.end.line - range.start.line);
  if (by === 0) return tables;
  return tables.map(({ first, last }) => ({
    first: first > range.start.line ? first + by : first,
    last: last >= range.start.line ? last + by : last,
  }));
}
