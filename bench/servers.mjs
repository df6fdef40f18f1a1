import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema } from './asData.mjs';

/**
 * @typedef {{
 *   name: string, command: readonly string[], language: string, document: 'md' | 'ts' | 'json',
 *   settings?: Record<string, unknown>, initializationOptions?: unknown
 * }} Server `document`: which form of the generated reports it is given
 */

/** Versions that the published numbers were measured with. */
export const peerPackages = { oxlint: '1.94.0', rumdl: '0.2.75', 'vscode-langservers-extracted': '4.10.0' };

/**
 * Ours, and the echo server that is the floor for any server on the same library.
 * @param {{ root: string, echo: string, codeCache: string }} paths
 * @returns {readonly Server[]}
 */
export function listOwn({ root, echo, codeCache }) {
  /** As the extension starts it. @type {readonly string[]} */
  const args = JSON.parse(readFileSync(join(root, 'client/src/node/serverArguments.json'), 'utf8'));
  return [
    { name: 'echo', command: ['node', echo, '--stdio'], language: 'markdown', document: 'md' },
    {
      name: 'nianbao',
      command: ['node', ...args, join(root, 'dist/start.js'), `--code-cache=${codeCache}`, '--stdio'],
      language: 'markdown',
      document: 'md',
    },
  ];
}

/**
 * Checkers of other languages, each on the same reports in its own language. `folder` holds their node_modules.
 * @param {string} folder
 * @returns {readonly Server[]}
 */
export function listPeers(folder) {
  const modules = join(folder, 'node_modules');
  const rumdl = findRumdl(modules);
  const jsonSettings = {
    validate: { enable: true },
    schemas: [{ fileMatch: ['*.json'], url: 'mem://report.json', schema }],
  };
  return [
    {
      name: 'oxlint',
      command: ['node', join(modules, 'oxlint/bin/oxlint'), '--lsp'],
      language: 'typescript',
      document: 'ts',
    },
    ...(rumdl
      ? [{ name: 'rumdl', command: [rumdl, 'server'], language: 'markdown', document: /** @type {const} */ ('md') }]
      : []),
    {
      name: 'vscode-json',
      command: ['node', join(modules, 'vscode-langservers-extracted/bin/vscode-json-language-server'), '--stdio'],
      language: 'json',
      document: 'json',
      settings: { json: jsonSettings },
      initializationOptions: { provideFormatter: false, handledSchemaProtocols: ['file'] },
    },
  ];
}

/**
 * rumdl's own binary: its npm wrapper would add a process between.
 * @param {string} modules
 */
export function findRumdl(modules) {
  const scope = join(modules, '@rumdl');
  if (!existsSync(scope)) return undefined;
  return readdirSync(scope)
    .flatMap((name) => [join(scope, name, 'rumdl'), join(scope, name, 'rumdl.exe')])
    .find((path) => existsSync(path));
}
