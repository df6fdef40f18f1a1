// Writes THIRD-PARTY-NOTICES.txt: the licences of every package of which something is in a bundle. `node scripts/notices.mjs`
// after a change of dependencies; test/meta/notices.test.ts compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {Record<'node' | 'browser', readonly string[]>} */
const everything = {
  node: [
    'client/src/node/createClient.ts',
    'server/src/lsp/node.ts',
    'server/src/lsp/server.ts',
    'server/src/cli/main.ts',
  ],
  browser: [
    'client/src/browser/createClient.ts',
    'server/src/lsp/browser.ts',
    'server/src/lsp/server.ts',
    'client/webview/main.tsx',
  ],
};
const line = '='.repeat(80);

/** The file as `{ path, text }`, its path relative to the project's root; of everything, or of what some entry points need. */
export async function noticeFile(entries = everything) {
  const folders = new Set((await Promise.all(Object.entries(entries).map(listPackages))).flat());
  const notices = [...folders].toSorted().map(readNotice);
  // A package that is there twice in different versions has one licence.
  const texts = new Map(notices.map(({ name, text }) => [name, text]));
  const parts = [...texts].map(([name, text]) => `${line}\n${name}\n${line}\n\n${text}\n`);
  const head = 'Nianbao contains parts of the packages below, each under the licence that follows its name.\n';
  return { path: 'THIRD-PARTY-NOTICES.txt', text: [head, ...parts].join('\n') };
}

/** Folders of the packages that reach a bundle of this platform. */
async function listPackages([platform, entryPoints]) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    platform,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    external: ['vscode'],
    outdir: 'dist',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'dataurl' },
    logLevel: 'error',
    ...(platform === 'browser' && { mainFields: ['browser', 'module', 'main'] }),
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
  );
  // Pictures in a style sheet stand in its own bytes.
  const pictures = Object.keys(metafile.inputs).filter((input) => input.endsWith('.svg'));
  return [...used, ...pictures].flatMap(
    (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? [],
  );
}

function readNotice(folder) {
  const { name, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const files = readdirSync(path.join(root, folder)).filter((file) =>
    /^(?:licen[cs]e|third_party_licen[cs]es)(?:\.|$)/i.test(file),
  );
  if (files.length === 0) throw new Error(`${folder} holds no licence: take its words from its repository.`);
  const texts = files.toSorted().map((file) =>
    readFileSync(path.join(root, folder, file), 'utf8')
      .replaceAll('\r', '')
      .trim(),
  );
  return { name, text: [license, ...texts].join('\n\n') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = await noticeFile();
  writeFileSync(path.join(root, file.path), file.text);
}
