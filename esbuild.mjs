// Builds every bundle of the project into dist/.
//
//   node esbuild.mjs [--dev] [--watch] [--only NAME] [--outdir DIR]
//
// `--dev` keeps names and writes source maps; `--watch` is `--dev` and rebuilds on change; `--only` builds one entry (tests do).
// A missing source file fails the build at the end, after everything that is there has been built; watching only names it.
import { chmod, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));

const { values: flags } = parseArgs({
  options: {
    dev: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    only: { type: 'string' },
    outdir: { type: 'string', default: path.join(root, 'dist') },
  },
});
const production = !flags.dev && !flags.watch;

/** jsonc-parser names a build for Node that no bundler can follow. */
const node = { platform: 'node', alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' } };
/** No Node built-in resolves on this platform: importing one fails the build. */
const browser = {
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
};
/**
 * One file that runs in Node and in a web worker: what the two hosts need is imported when it is known which one it is, and what both
 * need is packed once. A worker has no `require` and no `module`, so the file is a plain script.
 */
const bothHosts = { ...node, conditions: ['browser'], define: browser.define };

/** Packages that are modules ask where they are; a bundle that is a script answers with itself. */
const urlOfScript = "const urlOfScript = require('node:url').pathToFileURL(__filename).href;";

/** @type {Record<string, { entry: string, out: string, executable?: true, options: esbuild.BuildOptions }>} */
const bundles = {
  client: {
    entry: 'client/src/extension.ts',
    out: 'client.js',
    options: { ...bothHosts, format: 'cjs', external: ['vscode'] },
  },
  server: { entry: 'server/src/lsp/main.ts', out: 'server.js', options: { ...bothHosts, format: 'iife' } },
  start: { entry: 'server/src/lsp/start.ts', out: 'start.js', options: { ...node, format: 'cjs' } },
  preview: {
    entry: 'client/webview/main.tsx',
    out: 'preview.js',
    options: {
      ...browser,
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      loader: { '.svg': 'dataurl' },
    },
  },
  'markdown.preview': { entry: 'client/src/markdown/preview.css', out: 'markdown.css', options: browser },
  cli: {
    entry: 'server/src/cli/main.ts',
    out: 'cli.js',
    options: {
      ...node,
      format: 'cjs',
      banner: { js: `#!/usr/bin/env node\n${urlOfScript}` },
      define: { 'import.meta.url': 'urlOfScript' },
    },
    executable: true,
  },
};

/**
 * Formats of earlier years: nearly no document asks for them, so their text is parsed when one first does. Their ids are there
 * from the start.
 *
 * @type {esbuild.Plugin}
 */
const earlierFormats = {
  name: 'earlier-formats',
  setup(build) {
    build.onLoad({ filter: /[\\/]standards[\\/][a-z0-9-]+\.json$/ }, async ({ path: file }) => {
      const { $schema: _, id, follows, ...late } = JSON.parse(await readFile(file, 'utf8'));
      if (late.outline !== 'usual') return undefined;
      const members = Object.keys(late).map((key) => `get ${key}() { return read().${key}; }`);
      const contents = [
        'let value;',
        `const read = () => (value ??= JSON.parse(${JSON.stringify(JSON.stringify(late))}));`,
        `export default { id: ${JSON.stringify(id)}, follows: ${JSON.stringify(follows)}, ${members.join(', ')} };`,
      ].join('\n');
      return { contents, loader: 'js' };
    });
  },
};

function optionsOf({ entry, out, options }) {
  return {
    ...options,
    entryPoints: [path.join(root, entry)],
    outfile: path.join(path.resolve(flags.outdir), out),
    absWorkingDir: root,
    bundle: true,
    target: 'es2022',
    charset: 'utf8',
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [earlierFormats],
  };
}

/** Prints a bundle's size and the three largest packages or folders in it. */
function printSize(name, metafile) {
  for (const [file, output] of Object.entries(metafile.outputs)) {
    if (file.endsWith('.map')) continue;
    const shares = new Map();
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const from = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(input)?.[1] ?? input.split('/')[0];
      shares.set(from, (shares.get(from) ?? 0) + bytesInOutput);
    }
    const sorted = [...shares];
    sorted.sort((a, b) => b[1] - a[1]);
    const parts = sorted
      .slice(0, 3)
      .map(([from, bytes]) => `${from} ${toKilobytes(bytes)}`)
      .join(', ');
    console.log(`${name.padEnd(15)} ${toKilobytes(output.bytes).padStart(9)}   ${parts}`);
  }
}

function toKilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

const wanted = Object.entries(bundles).filter(([name]) => flags.only === undefined || flags.only === name);
if (wanted.length === 0) {
  console.error(`No bundle is called ${flags.only}. There are: ${Object.keys(bundles).join(', ')}.`);
  process.exit(2);
}
const missing = wanted.filter(([, bundle]) => !existsSync(path.join(root, bundle.entry)));
const present = wanted.filter((entry) => !missing.includes(entry));

if (flags.watch) {
  for (const [name, bundle] of present) {
    const report = {
      name: 'report',
      setup(build) {
        build.onEnd((result) => console.log(`${name}: ${result.errors.length === 0 ? 'built' : 'failed'}`));
      },
    };
    const context = await esbuild.context({ ...optionsOf(bundle), plugins: [earlierFormats, report] });
    await context.watch();
  }
} else {
  const results = await Promise.allSettled(
    present.map(async ([name, bundle]) => {
      const options = optionsOf(bundle);
      const { metafile } = await esbuild.build(options);
      if (bundle.executable) await chmod(options.outfile, 0o755);
      printSize(name, metafile);
    }),
  );
  // esbuild has printed the errors themselves.
  if (results.some((result) => result.status === 'rejected')) process.exitCode = 1;
}
for (const [name, bundle] of missing) {
  console.error(`${name}: its source ${bundle.entry} does not exist.`);
  if (!flags.watch) process.exitCode = 1;
}
