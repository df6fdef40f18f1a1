import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SourceFile, listImports, readSources, root } from './sources.ts';

/** The invariants of docs/architecture.md that import lines can show; a failure prints the sentence that was broken. */
const sentences = {
  downward:
    'Imports point downward only: `lsp`, `cli` → `service` → `features` → `statistics`, `collection` → `rules` → `writing` → `model` → `syntax` → `text`.',
  leaves:
    'The loader of `standards/` and `protocol/` are leaves: whoever needs them imports them, they import no layer but `text`.',
  node: '`server/src/node/` is a leaf of the two programs: `lsp` and `cli` import it, it imports nothing of ours.',
  core: 'The core (`text` to `service`) imports neither LSP packages nor Node built-ins nor the DOM: the same code runs in a Node process, a Web Worker and the command line.',
  client:
    'The client holds no report knowledge: of the server it imports only the look at the beginning of a document.',
  clientPackages:
    'The language client and the language server share no package of the protocol: they meet in `protocol/`.',
  extensions: 'Relative imports name the file with its extension.',
} as const;

/** From the bottom up; a layer imports itself and what stands below it. Those in one list do not import each other. */
const layers: readonly (readonly string[])[] = [
  ['text'],
  ['syntax'],
  ['model'],
  ['writing'],
  ['rules'],
  ['statistics', 'collection'],
  ['features'],
  ['service'],
  ['lsp', 'cli'],
];
const leaves: ReadonlySet<string> = new Set(['standards', 'node']);
const programs: ReadonlySet<string> = new Set(['lsp', 'cli']);
const core: ReadonlySet<string> = new Set([...layers.slice(0, -1).flat(), 'standards']);
const nodeModules = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
/** What the client may take from the server: the look at a document's first 4 KB, bundled into it. */
const clientExceptions = new Set(['server/src/model/looksLikeReport.ts']);

const server = readSources('server/src');
const client = readSources('client/src', 'client/webview');
const protocol = readSources('protocol');

interface Import {
  readonly file: SourceFile;
  /** As written. */
  readonly name: string;
  /** Path from the root for a relative import. */
  readonly target: string | undefined;
}

function importsOf(files: readonly SourceFile[]): readonly Import[] {
  return files.flatMap((file) =>
    listImports(file.text).map((name) => ({
      file,
      name,
      target: name.startsWith('.') ? path.posix.join(path.posix.dirname(file.path), name) : undefined,
    })),
  );
}

function folderOf(file: string | undefined): string {
  return /^server\/src\/([^/]+)\//.exec(file ?? '')?.[1] ?? '';
}

function rankOf(folder: string): number {
  return layers.findIndex((layer) => layer.includes(folder));
}

/** Fails with one line per import and the sentence they break. */
function expectNone(sentence: string, broken: readonly Import[]): void {
  const lines = broken.map(({ file, name }) => `  ${file.path} imports ${name}`);
  expect(lines, `docs/architecture.md: ${sentence}\n${lines.join('\n')}`).toEqual([]);
}

describe('the layers', () => {
  test('every folder of the server is a layer or a leaf', () => {
    const folders = new Set(server.map((file) => folderOf(file.path)));
    expect([...folders].filter((folder) => !leaves.has(folder) && rankOf(folder) < 0)).toEqual([]);
  });

  test('imports point downward only', () => {
    const broken = importsOf(server).filter(({ file, target }) => {
      const from = folderOf(file.path);
      const to = folderOf(target);
      if (from === to || rankOf(from) < 0 || rankOf(to) < 0) return false;
      return rankOf(to) >= rankOf(from);
    });
    expectNone(sentences.downward, broken);
  });

  test('the standards and the protocol are leaves', () => {
    const standards = server.filter((file) => folderOf(file.path) === 'standards');
    const broken = importsOf([...standards, ...protocol]).filter(({ target }) => {
      const to = folderOf(target);
      return to !== '' && to !== 'standards' && to !== 'text';
    });
    expectNone(sentences.leaves, broken);
  });

  test('what only a Node process has is asked by the programs alone', () => {
    const broken = importsOf([...server, ...protocol]).filter(({ file, target }) => {
      const from = folderOf(file.path);
      return from === 'node' ? target !== undefined : folderOf(target) === 'node' && !programs.has(from);
    });
    expectNone(sentences.node, broken);
  });

  test('the core imports no LSP package, no Node built-in and no editor', () => {
    const files = server.filter((file) => core.has(folderOf(file.path)));
    const broken = importsOf([...files, ...protocol]).filter(
      ({ name }) => nodeModules.has(name) || /^vscode(-|$)/.test(name) || /^(node|@types\/node)$/.test(name),
    );
    expectNone(sentences.core, broken);
  });

  test('the client takes from the server only the look at the beginning of a document', () => {
    const broken = importsOf(client).filter(
      ({ target }) => target?.startsWith('server/') && !clientExceptions.has(target),
    );
    expectNone(sentences.client, broken);
  });

  test('the protocol packages of client and server never meet', () => {
    const broken = [
      ...importsOf([...server, ...protocol]).filter(({ name }) => /^vscode-languageclient|^vscode$/.test(name)),
      ...importsOf([...client, ...protocol]).filter(({ name }) => /^vscode-language(server|-protocol)/.test(name)),
    ];
    expectNone(sentences.clientPackages, broken);
  });

  test('relative imports name their file', () => {
    const broken = importsOf([...server, ...client, ...protocol]).filter(
      ({ target }) => target !== undefined && !existsSync(path.join(root, target)),
    );
    expectNone(sentences.extensions, broken);
  });

  test('docs/architecture.md states these sentences', () => {
    const page = path.join(root, 'docs/architecture.md');
    if (!existsSync(page)) return;
    const text = readFileSync(page, 'utf8').replaceAll(/\s+/g, ' ');
    expect(Object.values(sentences).filter((sentence) => !text.includes(sentence))).toEqual([]);
  });
});

test('import lines are found in every form they have', () => {
  const text = "import a from './a.ts';\nexport type { B } from './b.ts';\nimport './c.ts';\nawait import('./d.ts');\n";
  expect(listImports(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts']);
});
