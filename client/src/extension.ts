import type { ExtensionContext } from 'vscode';
import { activateNianbao, type Nianbao } from './activate.ts';
import type { CreateClient } from './server.ts';

/** What only Node has; a web worker of VS Code may well have things of a window's. */
declare const process: { readonly versions?: { readonly node?: string } } | undefined;

/**
 * Entry of the extension, one file for both extension hosts. The client library is set up when a server is first asked for, and only
 * that of the host that runs.
 */
export function activate(context: ExtensionContext): Nianbao {
  let create: CreateClient | undefined;
  return activateNianbao(context, async (options) => {
    create ??= (await importHost()).clientCreator(context);
    return create(options);
  });
}

function importHost(): Promise<{ readonly clientCreator: (context: ExtensionContext) => CreateClient }> {
  const isNode = typeof process === 'object' && process.versions?.node !== undefined;
  return isNode ? import('./node/createClient.ts') : import('./browser/createClient.ts');
}

export { deactivate } from './activate.ts';
