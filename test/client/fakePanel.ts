import type { WebviewPanel } from 'vscode';
import type { FromPage, ToPage } from '../../client/webview/messages.ts';
import { EventEmitter } from './fakeVscode.ts';

/** A panel of the statistics preview whose page is the test. */
export class FakePanel {
  /** What the page was told. */
  readonly posted: ToPage[] = [];
  readonly #messages = new EventEmitter<FromPage>();
  readonly #viewState = new EventEmitter<undefined>();
  readonly #panel = {
    title: '',
    visible: true,
    webview: {
      cspSource: 'files:',
      asWebviewUri: (file: unknown) => file,
      onDidReceiveMessage: this.#messages.event,
      postMessage: (message: ToPage) => {
        this.posted.push(message);
        return Promise.resolve(true);
      },
    },
    onDidChangeViewState: this.#viewState.event,
    onDidDispose: new EventEmitter<undefined>().event,
  };

  /** What the page says. */
  tell(message: FromPage): void {
    this.#messages.fire(message);
  }

  setVisible(visible: boolean): void {
    this.#panel.visible = visible;
    this.#viewState.fire(undefined);
  }

  /** Typed as the real one, of which the code under test uses what is here. */
  get asPanel(): WebviewPanel {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return this.#panel as unknown as WebviewPanel;
  }
}
