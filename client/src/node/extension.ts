import { type ExtensionContext, Uri } from 'vscode';
import { activateNianbao, type Nianbao } from '../activate.ts';

/** Entry of the extension where there is a Node process: the server is another one, spoken to over IPC. */
export function activate(context: ExtensionContext): Nianbao {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  return activateNianbao(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient('nianbao', 'Nianbao', { run, debug: run }, options);
  });
}

export { deactivate } from '../activate.ts';
