import { type ExtensionContext, Uri } from 'vscode';
import { activateNianbao, type Nianbao } from '../activate.ts';

/** Entry of the extension in the browser: the server is a Web Worker. */
export function activate(context: ExtensionContext): Nianbao {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: Worker | undefined;
  // A worker cannot leave by itself, and one that was told to exit answers no more: each start gets its own.
  const startWorker = (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(script);
    return Promise.resolve(worker);
  };
  return activateNianbao(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    return new LanguageClient('nianbao', 'Nianbao', startWorker, options);
  });
}

export { deactivate } from '../activate.ts';
