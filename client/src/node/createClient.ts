import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CreateClient } from '../server.ts';

/** Where there is a Node process the server is another one, spoken to over IPC. */
export function clientCreator(context: ExtensionContext): CreateClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  return (options) => Promise.resolve(new LanguageClient('nianbao', 'Nianbao', { run, debug: run }, options));
}
