// Asked by what only Node has: a web worker may well have things of a window's.
const isNode = typeof process === 'object' && typeof process.versions?.node === 'string';

/** Entry of the language server, one file for both hosts: a Node process and a Web Worker. The other host's part never runs. */
void (isNode ? import('./node.ts') : import('./browser.ts'));
