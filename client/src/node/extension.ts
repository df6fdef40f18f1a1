import { createRequire } from 'node:module';
import { type ExtensionContext, Uri } from 'vscode';
import { activateNianbao, type Nianbao } from '../activate.ts';
import type { DrawTables } from '../markdown/plugin.ts';

/** Entry of the extension where there is a Node process: the server is another one, spoken to over IPC. */
export function activate(context: ExtensionContext): Nianbao {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const tables = Uri.joinPath(context.extensionUri, 'dist', 'markdownTables.cjs').fsPath;
  return activateNianbao(
    context,
    async (options) => {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      const run = { module, transport: TransportKind.ipc };
      return new LanguageClient('nianbao', 'Nianbao', { run, debug: run }, options);
    },
    () => Promise.resolve(loadDrawTables(tables)),
  );
}

/** A bundle of its own: most windows never preview a report. */
function loadDrawTables(file: string): DrawTables {
  const loaded: unknown = createRequire(file)(file);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from client/src/markdown/drawTables.ts
  return (loaded as { readonly drawTables: DrawTables }).drawTables;
}

export { deactivate } from '../activate.ts';
