import { type ExtensionContext, Uri } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { activateNianbao, type Nianbao } from '../activate.ts';

/** Entry of the extension in the browser: the server is a Web Worker. */
export function activate(context: ExtensionContext): Nianbao {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: Worker | undefined;
  return activateNianbao(context, async (options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    );
    // A worker cannot leave by itself, and one that was told to exit answers no more: each start gets its own. Reader and
    // writer are made here, since what the extension host gives for a worker is none by `instanceof` in every version.
    const connect = (): Promise<MessageTransports> => {
      worker?.terminate();
      worker = new Worker(script);
      return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    };
    return new LanguageClient('nianbao', 'Nianbao', connect, options);
  });
}

export { deactivate } from '../activate.ts';
