import { commands, Disposable, env, l10n, type Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { StatisticsParams } from '../../../protocol/statisticsMessages.ts';
import type { Place } from '../../../protocol/statistics.ts';
import type { FromPage, ToPage } from '../../webview/messages.ts';
import { toRange } from '../ranges.ts';
import type { Step } from './knownStatistics.ts';
import { pageHtml, pageRoot } from './pageHtml.ts';
import { offerSaved, saveFromPage } from './saving.ts';

/** How VS Code knows the panels, also after a reload. */
export const previewType = 'nianbao.preview';

/** In ms: longer than it takes to show what a keystroke changed, shorter than anybody waits for. */
const selectionRest = 100;

/** What a page has drawn last. */
export interface Drawn {
  /** Of the document. */
  readonly version: number;
  /** In milliseconds since 1970, when the host heard of it. */
  readonly at: number;
  readonly verdict: string | undefined;
}

/** One statistics preview: a page, and the document it shows. */
export class PreviewPanel {
  readonly panel: WebviewPanel;
  readonly #extensionUri: Uri;
  readonly #fail: (error: unknown) => void;
  readonly #subscriptions: Disposable;
  #document: Uri;
  #isLocked: boolean;
  #params: StatisticsParams | undefined;
  #isReady = false;
  /** What the page has. */
  #posted: StatisticsParams | undefined;
  /** Places that the page was told last. */
  #selected = '';
  #selecting: ReturnType<typeof setTimeout> | undefined;
  #drawn: Drawn | undefined;

  constructor(
    panel: WebviewPanel,
    extensionUri: Uri,
    document: Uri,
    isLocked: boolean,
    fail: (error: unknown) => void,
  ) {
    this.panel = panel;
    this.#extensionUri = extensionUri;
    this.#fail = fail;
    this.#document = document;
    this.#isLocked = isLocked;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [pageRoot(extensionUri)] };
    this.#subscriptions = Disposable.from(
      webview.onDidReceiveMessage((message: FromPage) => this.#take(message).catch(fail)),
      // A page that was hidden is made anew and says when it is ready.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#isReady = false;
      }),
    );
    panel.onDidDispose(() => {
      clearTimeout(this.#selecting);
      this.#subscriptions.dispose();
    });
    webview.html = pageHtml(webview, extensionUri);
    this.#nameTab();
  }

  get document(): Uri {
    return this.#document;
  }

  /** What stands on the page; undefined before it has drawn anything. */
  get drawn(): Drawn | undefined {
    return this.#drawn;
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  /** Lets the panel stay with its document, or follow the active one again. */
  toggleLock(): void {
    this.#isLocked = !this.#isLocked;
    this.#nameTab();
    this.#post();
  }

  /** Shows another document; its statistics are on their way. */
  turnTo(document: Uri): void {
    if (document.toString() === this.#document.toString()) return;
    this.#document = document;
    this.#params = undefined;
    this.#drawn = undefined;
    this.#nameTab();
  }

  /** @param step the way there, for a page that shows what was before */
  show(params: StatisticsParams, step?: Step): void {
    this.#params = params;
    if (this.#isReady && step !== undefined && step.before === this.#posted) this.#postStep(params, step);
    else this.#post();
  }

  /**
   * Tells the page which places the selection of the document's editor touches, once it has come to rest: a keystroke moves the
   * cursor, and what it changes is shown with the cursor where it then is.
   */
  select(): void {
    clearTimeout(this.#selecting);
    this.#selecting = setTimeout(() => {
      const places = this.#listSelected();
      const key = places.join();
      if (!this.#isReady || key === this.#selected) return;
      this.#selected = key;
      this.#send({ type: 'selected', selected: places });
    }, selectionRest);
  }

  #listSelected(): readonly Place[] {
    const selections = this.#findEditor()?.selections ?? [];
    return (this.#params?.places ?? []).flatMap((place, index) => {
      const range = toRange(place);
      return selections.some((selection) => selection.intersection(range)) ? [index] : [];
    });
  }

  async #take(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#post();
        break;
      case 'drawn':
        this.#drawn = {
          version: message.version,
          at: Date.now(),
          verdict: this.#params?.statistics?.head.verdict.words,
        };
        break;
      case 'reveal':
        await this.#reveal(message.place);
        break;
      case 'problems':
        await commands.executeCommand('workbench.actions.view.problems');
        break;
      case 'copy':
        await env.clipboard.writeText(message.text);
        window.setStatusBarMessage(l10n.t('Copied as {format}.', { format: message.what }), 3000);
        break;
      case 'save':
        await this.#save(message);
        break;
    }
  }

  async #save(request: FromPage & { readonly type: 'save' }): Promise<void> {
    const target = await saveFromPage(request, this.#document, this.#extensionUri);
    if (target) await offerSaved(target);
  }

  /** Opens the document where it is shown already, else beside the panel. */
  async #reveal(place: number): Promise<void> {
    const range = this.#params?.places[place];
    if (!range) return;
    const editor = this.#findEditor();
    const viewColumn =
      editor?.viewColumn ?? (this.panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
    const document = await workspace.openTextDocument(this.#document);
    await window.showTextDocument(document, { viewColumn, selection: toRange(range) });
  }

  #findEditor(): (typeof window.visibleTextEditors)[number] | undefined {
    const uri = this.#document.toString();
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  }

  #post(): void {
    if (!this.#isReady || !this.#params) return;
    const { statistics, report, reports, version } = this.#params;
    const document = { uri: this.#document.toString(), name: this.panel.title };
    const selected = this.#selectNow();
    this.#posted = this.#params;
    this.#send({ type: 'show', statistics, report, reports, version, locked: this.#isLocked, document, selected });
  }

  #postStep(params: StatisticsParams, { replacements }: Step): void {
    const selected = this.#selectNow();
    this.#posted = params;
    // Where the numbers stand is the host's to know.
    const drawn = replacements.filter(([path]) => path[0] !== 'places');
    this.#send({ type: 'change', replacements: drawn, version: params.version, selected });
  }

  /** The places selected, which the page is about to be told. */
  #selectNow(): readonly Place[] {
    clearTimeout(this.#selecting);
    const selected = this.#listSelected();
    this.#selected = selected.join();
    return selected;
  }

  #send(message: ToPage): void {
    this.panel.webview.postMessage(message).then(undefined, this.#fail);
  }

  #nameTab(): void {
    const { path } = this.#document;
    const name = path.slice(path.lastIndexOf('/') + 1);
    this.panel.title = this.#isLocked
      ? l10n.t('[Locked] Statistics: {name}', { name })
      : l10n.t('Statistics: {name}', { name });
  }
}
