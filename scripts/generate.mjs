// Writes everything that is made from the formats, the settings table and the registry of rules:
//   package.json (contributes.configuration, contributes.snippets), package.nls*.json (setting.*, rule.*),
//   docs/settings.md, docs/rules/README.md, the tables of docs/guide/, schemas/folder-settings.json, snippets/*.json and the grammars.
// `--check` writes nothing and exits 1 with the name of each file that differs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { folderSchema } from './generate/folderSchema.mjs';
import { guideFiles } from './generate/guide.mjs';
import { configuration, nlsEntries, ruleIndex, settingsPage } from './generate/settings.mjs';
import { snippetContributions, snippetFiles } from './generate/snippets.mjs';
import { grammarFiles } from './grammar.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = [
  'protocol/settings.ts',
  'protocol/folderFileTexts.ts',
  'server/src/rules/index.ts',
  'server/src/standards/index.ts',
  'server/src/writing/draft.ts',
];

/** The project's own modules, bundled in memory: what is generated comes from the code that runs. */
async function loadProject() {
  const { outputFiles } = await build({
    stdin: {
      contents: entries.map((entry) => `export * from './${entry}';`).join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const [bundle] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(bundle?.contents ?? []).toString('base64')}`);
}

function readJson(file) {
  return existsSync(path.join(root, file)) ? JSON.parse(readFileSync(path.join(root, file), 'utf8')) : {};
}

function printJson(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The keys of an nls file that are ours are replaced and stand last; all others are kept as they are. */
function nlsFile(file, locale, project) {
  const others = Object.entries(readJson(file)).filter(([key]) => !/^(?:setting|rule)\./.test(key));
  return { path: file, text: printJson(Object.fromEntries([...others, ...nlsEntries(project, locale)])) };
}

async function listFiles() {
  const project = await loadProject();
  const manifest = readJson('package.json');
  manifest.contributes = {
    ...manifest.contributes,
    configuration: configuration(project),
    snippets: snippetContributions,
  };
  return [
    { path: 'package.json', text: printJson(manifest) },
    nlsFile('package.nls.json', 'en', project),
    nlsFile('package.nls.zh-cn.json', 'zh', project),
    { path: 'docs/settings.md', text: settingsPage(project) },
    { path: 'docs/rules/README.md', text: ruleIndex(project) },
    ...guideFiles(project, root),
    { path: 'schemas/folder-settings.json', text: printJson(folderSchema(project)) },
    ...snippetFiles(project).map(({ path: file, snippets }) => ({ path: file, text: printJson(snippets) })),
    ...grammarFiles(),
  ];
}

const check = process.argv.includes('--check');
const files = await listFiles();
const differing = files.filter(({ path: file, text }) => {
  const target = path.join(root, file);
  return !existsSync(target) || readFileSync(target, 'utf8') !== text;
});
if (check && differing.length > 0) {
  for (const { path: file } of differing) console.error(`${file} is not what it is generated from`);
  console.error('run: npm run generate');
  process.exitCode = 1;
} else {
  for (const { path: file, text } of check ? [] : differing) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
  console.log(`generated files: ${files.length}, ${check ? 'all up to date' : `${differing.length} changed`}`);
}
