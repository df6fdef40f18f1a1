// Runs test/e2e inside the extension host of a real VS Code, first with its server and a Node host, then of the oldest VS Code as
// a page without a server, where extension and language server are Web Workers; then walks through the statistics preview with a
// browser's hands and eyes (test/e2e/page). Prints `N passed, N failed, N skipped` of both as
// the last line.
//   --host node|web   only this one
//   --grep TEXT       only the tests whose name holds TEXT
//   --verbose         everything that the workbench logs
// Exit code: 0 all passed, 1 a test failed, 2 a host never reported.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ensureChromium, startBrowser } from './host/browser.mjs';
import { buildExtension } from './host/extension.mjs';
import { judge, runInHost } from './host/inHost.mjs';
import { examples, makeTemporaryFolder, removeFolder, root } from './host/paths.mjs';
import { remoteAddress, startServer, workbenchAddress } from './host/server.mjs';
import { ensureServerless, startServerless } from './host/serverless.mjs';
import { ensureVscodeServer } from './host/vscode.mjs';
import { checkPaste } from '../test/e2e/page/paste.mjs';
import { checkPreview } from '../test/e2e/page/preview.mjs';

const { values: flags } = parseArgs({
  options: {
    host: { type: 'string' },
    grep: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const limit = Number(process.env.NIANBAO_E2E_LIMIT ?? 480_000);
const sources = path.join(root, 'test', 'e2e');
const output = path.join(root, 'dist', 'e2e');
const shots = path.join(sources, 'shots');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'inline',
  define: { E2E_GREP: JSON.stringify(flags.grep ?? '') },
  logLevel: 'warning',
};

const listSuites = (folder) =>
  fs
    .readdirSync(path.join(sources, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .toSorted();
/** For both hosts. */
const suites = listSuites('suite');
/** What only a host with processes can do. */
const nodeSuites = listSuites('node');

/** The runner and each suite become one CommonJS file; mocha and vscode are the host's to resolve. */
async function bundleForNode() {
  await build({
    ...common,
    entryPoints: [
      path.join(sources, 'run.ts'),
      ...suites.map((name) => path.join(sources, 'suite', name)),
      ...nodeSuites.map((name) => path.join(sources, 'node', name)),
    ],
    outdir: output,
    outExtension: { '.js': '.cjs' },
    outbase: sources,
    platform: 'node',
    external: ['vscode', 'mocha'],
  });
}

/** Everything in one file, and what the suites use of Node in our own words. */
async function bundleForWeb() {
  await build({
    ...common,
    entryPoints: [path.join(sources, 'web', 'run.ts')],
    inject: [path.join(root, 'node_modules', 'mocha', 'mocha.js')],
    outfile: path.join(output, 'web.js'),
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    external: ['vscode'],
    alias: {
      'node:assert/strict': path.join(sources, 'web', 'assert.ts'),
      'node:timers/promises': path.join(sources, 'web', 'timers.ts'),
    },
    define: {
      ...common.define,
      global: 'globalThis',
      E2E_SUITES: JSON.stringify(suites.map((name) => path.basename(name, '.test.ts'))),
    },
  });
}

/** The examples and the tests' own documents in a folder that tests may write to. */
function makeWorkspace() {
  const folder = makeTemporaryFolder('nianbao-workspace-');
  fs.cpSync(examples, folder, { recursive: true });
  fs.cpSync(path.join(sources, 'workspace'), folder, { recursive: true });
  return folder;
}

async function openWithServer(workspace) {
  const vscode = ensureVscodeServer();
  await bundleForNode();
  const server = await startServer(vscode, { testDriver: true });
  const payload = [
    ['extensionDevelopmentPath', remoteAddress(server, root)],
    ['extensionTestsPath', remoteAddress(server, path.join(output, 'run.cjs'))],
    ['skipWelcome', 'true'],
  ];
  const bare = payload.filter(([name]) => name !== 'extensionTestsPath');
  return {
    version: vscode.version,
    address: workbenchAddress(server, workspace, payload),
    openBare: () => ({ address: workbenchAddress(server, workspace, bare), stop: () => undefined }),
    stop: server.stop,
  };
}

async function openWithoutServer(workspace) {
  const { version } = ensureServerless();
  await bundleForWeb();
  const tests = path.join(output, 'web.js');
  const openBare = () => startServerless({ extension: root, workspace });
  return { version, openBare, ...(await startServerless({ extension: root, tests, workspace })) };
}

const hosts = { node: openWithServer, web: openWithoutServer };

/** Runs the tests in one host. @returns exit code and counts */
async function runTests(name, executable) {
  const workspace = makeWorkspace();
  const workbench = await hosts[name](workspace);
  const browser = await startBrowser(executable);
  try {
    const page = await browser.context.newPage();
    console.log(`VS Code ${workbench.version}, ${name} host, at ${new URL(workbench.address).origin}/`);
    const { address } = workbench;
    const outcome = await runInHost({ page, context: browser.context, address, limit, verbose: flags.verbose });
    const { code, why } = judge(outcome);
    if (code !== 0) {
      fs.mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: path.join(shots, `failure-${name}.png`) }).catch(() => undefined);
      fs.writeFileSync(path.join(shots, `failure-${name}.log`), outcome.lines.join('\n'));
      console.error(`e2e: ${why ?? 'tests failed'}. Picture and log: ${shots}`);
    }
    const counts = outcome.receipt ?? { passed: 0, failed: 1, skipped: 0 };
    if (code === 2) return { code, counts };
    for (const look of looks) {
      if (!look.hosts.includes(name) || (flags.grep !== undefined && flags.grep !== look.name)) continue;
      const seen = await lookAt(look, name, browser, workbench);
      for (const key of Object.keys(counts)) counts[key] += seen[key];
    }
    return { code: Math.max(code, counts.failed > 0 ? 1 : 0), counts };
  } finally {
    await browser.stop();
    await workbench.stop();
    removeFolder(workspace);
  }
}

/** What is tried with a browser's hands and eyes. The oldest VS Code does not ask how to paste. */
const looks = [
  { name: 'preview', hosts: ['node', 'web'], check: checkPreview },
  { name: 'paste', hosts: ['node'], check: checkPaste },
];

/** In a workbench of its own, without tests in its host. @returns counts */
async function lookAt(look, name, browser, workbench) {
  const bare = await workbench.openBare();
  const page = await browser.context.newPage();
  try {
    const seen = await look.check(page, bare.address);
    if (seen.failed > 0) {
      fs.mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: path.join(shots, `failure-${look.name}-${name}.png`) }).catch(() => undefined);
    }
    return seen;
  } finally {
    await page.close();
    await bare.stop();
  }
}

async function runAll(names) {
  const executable = await ensureChromium();
  if (!flags['no-build']) buildExtension();
  fs.rmSync(output, { recursive: true, force: true });
  const sum = { passed: 0, failed: 0, skipped: 0 };
  let worst = 0;
  for (const name of names) {
    const { code, counts } = await runTests(name, executable);
    worst = Math.max(worst, code);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
    if (names.length > 1) console.log(`${name} host: ${counts.passed} passed, ${counts.failed} failed`);
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return worst;
}

const names = Object.keys(hosts).filter((name) => name === (flags.host ?? name));
if (process.env.NIANBAO_E2E === 'off') {
  console.log('e2e: not run (NIANBAO_E2E=off)');
  console.log('0 passed, 0 failed');
} else if (names.length === 0) {
  console.error(`e2e: --host is one of ${Object.keys(hosts).join(', ')}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await runAll(names);
  } catch (error) {
    console.error(`e2e: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
