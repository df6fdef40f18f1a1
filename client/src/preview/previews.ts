import { Disposable, Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FollowedDocument,
  type FollowStatisticsParams,
  followStatisticsNotification,
  neighboursNotification,
  type NeighboursParams,
  type StatisticsChangeParams,
  type StatisticsParams,
  statisticsChangeNotification,
  statisticsNotification,
} from '../../../protocol/statisticsMessages.ts';
import { mayBeReport } from '../documents.ts';
import type { Server } from '../server.ts';
import { KnownStatistics, type Step } from './knownStatistics.ts';
import { readNeighbours } from './neighbours.ts';
import { type Drawn, PreviewPanel, previewType } from './previewPanel.ts';

/** A panel as tests and other extensions see it. */
export interface PreviewSummary {
  readonly title: string;
  readonly document: string;
  readonly isLocked: boolean;
  readonly drawn: Drawn | undefined;
}

/**
 * The statistics previews of the window: at most one that follows the active report, and any number that are locked to theirs.
 * The server is told which documents they show, and sends statistics for as long as they do.
 */
export class Previews implements Disposable, WebviewPanelSerializer {
  readonly #server: Server;
  readonly #extensionUri: Uri;
  readonly #fail: (error: unknown) => void;
  readonly #panels = new Set<PreviewPanel>();
  readonly #known = new KnownStatistics();
  readonly #subscriptions: Disposable;
  #client: BaseLanguageClient | undefined;
  /** What the server was told last. */
  #followed = '[]';
  #folders = '';

  constructor(server: Server, extensionUri: Uri, fail: (error: unknown) => void) {
    this.#server = server;
    this.#extensionUri = extensionUri;
    this.#fail = fail;
    this.#subscriptions = Disposable.from(
      window.registerWebviewPanelSerializer(previewType, this),
      window.onDidChangeActiveTextEditor(() => this.#followActive()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#select(textEditor.document.uri)),
      workspace.onDidSaveTextDocument(() => this.#meetNeighbours(true)),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#tellAgain();
      }),
    );
  }

  /** What is shown where. */
  get shown(): readonly PreviewSummary[] {
    return [...this.#panels].map(({ panel, document, isLocked, drawn }) => {
      return { title: panel.title, document: document.toString(), isLocked, drawn };
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { panel } of this.#panels) panel.dispose();
  }

  /** To be called with every new client before it starts. */
  listenTo(client: BaseLanguageClient): void {
    this.#client = client;
    const keyOf = (uri: string): string => client.protocol2CodeConverter.asUri(uri).toString();
    client.onNotification(statisticsNotification, (params: StatisticsParams) => {
      const key = keyOf(params.uri);
      this.#known.set(key, params);
      this.#show(key, params);
    });
    client.onNotification(statisticsChangeNotification, (change: StatisticsChangeParams) => {
      const key = keyOf(change.uri);
      const step = this.#known.change(key, change);
      if (step) this.#show(key, step.after, step);
      else this.#askAnew(client);
    });
  }

  #show(key: string, params: StatisticsParams, step?: Step): void {
    for (const panel of this.#panels) if (panel.document.toString() === key) panel.show(params, step);
    // Of several reports in a document the cursor says which.
    if (params.reports > 1) this.#tell();
  }

  /** What is not followed is forgotten, and told whole when it is followed again. */
  #askAnew(client: BaseLanguageClient): void {
    const params: FollowStatisticsParams = { documents: [] };
    client.sendNotification(followStatisticsNotification, params).catch(this.#fail);
    this.#tellAgain();
  }

  /**
   * Shows the statistics of a document, in the panel that follows or in a new one.
   * @param given address of the document as `Uri` or string; the active editor's where it is none
   */
  async open(given: unknown, column: ViewColumn): Promise<void> {
    const document = toUri(given) ?? window.activeTextEditor?.document.uri;
    if (!document) return;
    await this.#server.start();
    const following = [...this.#panels].find((panel) => !panel.isLocked);
    if (following) {
      this.#turn(following, document);
      following.panel.reveal(undefined, true);
      return;
    }
    const options = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    this.#add(window.createWebviewPanel(previewType, '', options), document, false);
  }

  /** Of the panel that is active, else of the one that follows. */
  toggleLock(): void {
    const panels = [...this.#panels];
    const chosen = panels.find(({ panel }) => panel.active) ?? panels.find(({ isLocked }) => !isLocked);
    chosen?.toggleLock();
  }

  /** Brings a panel back after the window was loaded again. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const uri = readProperty(state, 'uri');
    const document = toUri(uri);
    if (!document) {
      panel.dispose();
      return;
    }
    this.#add(panel, document, readProperty(state, 'locked') === true);
    // The server knows documents that are open only.
    await workspace.openTextDocument(document);
    await this.#server.start();
  }

  #add(webviewPanel: WebviewPanel, document: Uri, isLocked: boolean): void {
    const panel = new PreviewPanel(webviewPanel, this.#extensionUri, document, isLocked, this.#fail);
    this.#panels.add(panel);
    webviewPanel.onDidDispose(() => {
      this.#panels.delete(panel);
      this.#tell();
    });
    webviewPanel.onDidChangeViewState(() => this.#tell());
    this.#showKnown(panel);
    this.#tell();
  }

  #turn(panel: PreviewPanel, document: Uri): void {
    panel.turnTo(document);
    this.#showKnown(panel);
    this.#tell();
  }

  #showKnown(panel: PreviewPanel): void {
    const params = this.#known.get(panel.document.toString());
    if (params) panel.show(params);
  }

  /** Another editor: the panel that follows turns to it where it holds a report. */
  #followActive(): void {
    const document = window.activeTextEditor?.document;
    if (!document || this.#panels.size === 0 || !mayBeReport(document)) return;
    for (const panel of this.#panels) if (!panel.isLocked) this.#turn(panel, document.uri);
  }

  #select(uri: Uri): void {
    const key = uri.toString();
    for (const panel of this.#panels) if (panel.document.toString() === key) panel.select();
    if ((this.#known.get(key)?.reports ?? 0) > 1) this.#tell();
  }

  /** A new server knows nothing of what the one before was told. */
  #tellAgain(): void {
    this.#followed = '[]';
    this.#folders = '';
    this.#tell();
  }

  #tell(): void {
    if (this.#server.state !== 'running' || !this.#client) return;
    const documents = this.#listFollowed();
    const followed = JSON.stringify(documents);
    if (followed !== this.#followed) {
      this.#followed = followed;
      const params: FollowStatisticsParams = { documents };
      this.#client.sendNotification(followStatisticsNotification, params).catch(this.#fail);
    }
    this.#meetNeighbours(false);
  }

  #listFollowed(): readonly FollowedDocument[] {
    const documents = new Map<string, FollowedDocument>();
    for (const { document, panel } of this.#panels) {
      if (!panel.visible) continue;
      const key = document.toString();
      const uri = this.#client?.code2ProtocolConverter.asUri(document) ?? key;
      const editor = window.visibleTextEditors.find((each) => each.document.uri.toString() === key);
      const several = (this.#known.get(key)?.reports ?? 0) > 1;
      documents.set(key, several && editor ? { uri, line: editor.selection.active.line } : { uri });
    }
    return [...documents.values()];
  }

  /** Hands over what lies beside the documents shown. @param again although the folders are the same */
  #meetNeighbours(again: boolean): void {
    const client = this.#client;
    const documents = [...this.#panels].filter(({ panel }) => panel.visible).map(({ document }) => document);
    const folders = JSON.stringify(documents.map((document) => Uri.joinPath(document, '..').toString()));
    if (!client || documents.length === 0 || this.#server.state !== 'running' || (!again && folders === this.#folders))
      return;
    this.#folders = folders;
    readNeighbours(documents)
      .then((files) => {
        const params: NeighboursParams = { files };
        return client.sendNotification(neighboursNotification, params);
      })
      .catch(this.#fail);
  }
}

function toUri(value: unknown): Uri | undefined {
  if (value instanceof Uri) return value;
  return typeof value === 'string' ? Uri.parse(value) : undefined;
}

function readProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
