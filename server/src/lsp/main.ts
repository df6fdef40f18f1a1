import { startServer } from './server.ts';

/** What only Node has; a web worker may well have things of a window's. */
declare const process: { readonly versions?: { readonly node?: string } } | undefined;

const isNode = typeof process === 'object' && process.versions?.node !== undefined;

/**
 * Entry of the language server, one file for both hosts: a Node process and a Web Worker. The other host's part never runs. Only these
 * parts are imported late, and they import nothing of ours that the server needs, too: all that a late import may reach is packed
 * function by function, and a start took 20 ms more.
 */
async function start(): Promise<void> {
  const { connect, runtime } = await (isNode ? import('./node.ts') : import('./browser.ts'));
  startServer(connect(), runtime);
}

void start();
