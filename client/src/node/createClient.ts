import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CreateClient } from '../server.ts';
import execArgv from './serverArguments.json';

/**
 * Where there is a Node process the server is another one, spoken to over IPC. Its space for new values is kept small: what one
 * keystroke needs fits in, and the process is a tenth smaller. One thread beside its own is enough for V8's work: each takes some
 * megabytes. Only arguments that Node documents: it does not start with one that it does not know. What V8 makes of the server is kept
 * in the extension's own storage for the next start. `bench/` starts it with the same.
 */
export function clientCreator(context: ExtensionContext): CreateClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'start.js').fsPath;
  const args = [`--code-cache=${context.globalStorageUri.fsPath}`];
  const run = { module, transport: TransportKind.ipc, args, options: { execArgv } };
  return (options) => Promise.resolve(new LanguageClient('nianbao', 'Nianbao', { run, debug: run }, options));
}
