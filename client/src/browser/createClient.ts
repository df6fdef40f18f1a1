import { type ExtensionContext, Uri } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { CreateClient } from '../server.ts';

/** In the browser the server is a Web Worker. */
export function clientCreator(context: ExtensionContext): CreateClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true);
  let worker: Worker | undefined;
  // A worker cannot leave by itself, and one that was told to exit answers no more: each start gets its own. Reader and
  // writer are made here, since what the extension host gives for a worker is none by `instanceof` in every version.
  const connect = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  return (options) => Promise.resolve(new LanguageClient('nianbao', 'Nianbao', connect, options));
}
