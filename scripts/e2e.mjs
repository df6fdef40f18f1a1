// Runs test/e2e inside the extension host of a real VS Code and prints `N passed, N failed, N skipped` as the last line.
//   --grep TEXT   only the tests whose name holds TEXT
//   --verbose     everything that the workbench logs
// Exit code: 0 all passed, 1 a test failed, 2 the host never reported.
import fs from 'node:fs';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ensureChromium, startBrowser } from './host/browser.mjs';
import { buildExtension } from './host/extension.mjs';
import { examples, makeTemporaryFolder, removeFolder, root } from './host/paths.mjs';
import { remoteAddress, startServer, workbenchAddress } from './host/server.mjs';
import { ensureVscodeServer } from './host/vscode.mjs';

const { values: flags } = parseArgs({
  options: {
    grep: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const limit = Number(process.env.NIANBAO_E2E_LIMIT ?? 480_000);
const sources = path.join(root, 'test', 'e2e');
const output = path.join(root, 'dist', 'e2e');
const shots = path.join(sources, 'shots');

/** The runner and each suite become one CommonJS file; mocha and vscode are the host's to resolve. */
async function bundleTests() {
  fs.rmSync(output, { recursive: true, force: true });
  const suites = fs.readdirSync(path.join(sources, 'suite')).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: [path.join(sources, 'run.ts'), ...suites.map((name) => path.join(sources, 'suite', name))],
    outdir: output,
    outExtension: { '.js': '.cjs' },
    outbase: sources,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    define: { E2E_GREP: JSON.stringify(flags.grep ?? '') },
    logLevel: 'warning',
  });
}

/** The examples and the tests' own documents in a folder that tests may write to. */
function makeWorkspace() {
  const folder = makeTemporaryFolder('nianbao-workspace-');
  fs.cpSync(examples, folder, { recursive: true });
  fs.cpSync(path.join(sources, 'workspace'), folder, { recursive: true });
  return folder;
}

/** What the workbench and its parts say that no test depends on. */
const noise =
  /spdlog|watchdog|open-vsx\.org|Canceled|\[Service Worker\]|builtin extensions|^Creating a socket|^Resolv|reconnection-grace|AgentHost|AccountPolicyGate|ChatSessionStore|vsda|update\/check|punycode/;

/** Opens the workbench with extension and tests and waits for its word. */
async function runInHost(page, context, address) {
  /** @type {string[]} */
  const lines = [];
  let receipt;
  const log = (type, values) => {
    const text = format(...values);
    lines.push(`[${type}] ${text}`);
    const found = /^E2E-RESULT (\{.*\})$/.exec(text)?.[1];
    if (found !== undefined) receipt = JSON.parse(found);
    else if (flags.verbose || !noise.test(text)) console.log(`  | ${text}`);
  };
  // The workbench calls these two where they exist; they must be there before it loads.
  await page.exposeFunction('codeAutomationLog', log);
  const ended = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', (code) => resolve({ code }));
    const giveUp = (why) => resolve({ code: 2, why });
    page.on('crash', () => giveUp('the page crashed'));
    context.once('close', () => giveUp('the browser was closed'));
    setTimeout(() => giveUp(`no result in ${limit / 1000} s`), limit).unref();
  });
  await page.goto(address);
  return { ...(await ended), lines, receipt };
}

/** An extension host that dies in the middle makes the workbench report 0: only mocha's own receipt counts. */
function judge({ code, why, receipt }) {
  if (receipt === undefined) return { code: 2, why: why ?? `the host ended with ${code} and without a test result` };
  if (receipt.failed > 0 || code !== 0) return { code: code === 2 ? 2 : 1, why };
  if (receipt.passed === 0) return { code: 2, why: 'no test was run' };
  return { code: 0 };
}

async function runTests() {
  const executable = await ensureChromium();
  const vscode = ensureVscodeServer();
  if (!flags['no-build']) buildExtension();
  await bundleTests();
  const workspace = makeWorkspace();
  const server = await startServer(vscode, { testDriver: true });
  const browser = await startBrowser(executable);
  try {
    const page = await browser.context.newPage();
    const payload = [
      ['extensionDevelopmentPath', remoteAddress(server, root)],
      ['extensionTestsPath', remoteAddress(server, path.join(output, 'run.cjs'))],
      ['skipWelcome', 'true'],
    ];
    console.log(`VS Code ${vscode.version} at http://${server.authority}/`);
    const outcome = await runInHost(page, browser.context, workbenchAddress(server, workspace, payload));
    const verdict = judge(outcome);
    if (verdict.code !== 0) {
      fs.mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: path.join(shots, 'failure.png') }).catch(() => undefined);
      fs.writeFileSync(path.join(shots, 'failure.log'), outcome.lines.join('\n'));
      console.error(`e2e: ${verdict.why ?? 'tests failed'}. Picture and log: ${shots}`);
    }
    const { passed, failed, skipped } = outcome.receipt ?? { passed: 0, failed: 1, skipped: 0 };
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    return verdict.code;
  } finally {
    await browser.stop();
    await server.stop();
    removeFolder(workspace);
  }
}

if (process.env.NIANBAO_E2E === 'off') {
  console.log('e2e: not run (NIANBAO_E2E=off)');
  console.log('0 passed, 0 failed');
} else {
  try {
    process.exitCode = await runTests();
  } catch (error) {
    console.error(`e2e: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
