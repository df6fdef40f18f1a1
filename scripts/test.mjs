// npm test: everything, in the order in which it fails fastest. Stops at the first failure.
// The last line is always `N passed, N failed`, with `, N skipped` where something was.
//   npm test -- lint tests   only these steps
//   NIANBAO_E2E=off         leaves the tests in VS Code out
//   NIANBAO_CORPUS=FOLDER   real reports for the tests over them (../shared)
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './host/browser.mjs';
import { listPackage, packageExtension } from './host/extension.mjs';
import { examples, makeTemporaryFolder, removeFolder, root } from './host/paths.mjs';
import { ensureVscodeServer } from './host/vscode.mjs';
import { packCli, runPackedCli } from './packCli.mjs';

const mebibyte = 1024 * 1024;
const withoutE2e = process.env.NIANBAO_E2E === 'off';
const corpus = path.resolve(root, process.env.NIANBAO_CORPUS ?? '../shared');
const temporary = makeTemporaryFolder('nianbao-test-');
const tool = (...parts) => path.join(root, 'node_modules', ...parts);

/** Runs a Node program in the project's root, shows its output and returns it. */
function runProgram(args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const show = (to) => (chunk) => {
      output += chunk;
      to.write(chunk);
    };
    child.stdout.on('data', show(process.stdout));
    child.stderr.on('data', show(process.stderr));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ ok: code === 0, how: signal ?? `exit code ${code}`, output }));
  });
}

/** A step that is one program. */
const program =
  (...args) =>
  async () => {
    const { ok, how } = await runProgram(args);
    return ok ? {} : { failure: how };
  };

/** Vitest's own counts, from its JSON report: a file that does not load counts as a failure. */
async function runUnitTests() {
  const report = path.join(temporary, 'vitest.json');
  const args = [
    tool('vitest', 'vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { ok, how } = await runProgram(args);
  if (!fs.existsSync(report)) return { failure: `${how}, no report` };
  const counted = JSON.parse(fs.readFileSync(report, 'utf8'));
  const unloaded = counted.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const counts = {
    passed: counted.numPassedTests,
    failed: counted.numFailedTests + unloaded,
    skipped: counted.numPendingTests + counted.numTodoTests,
  };
  return ok ? { counts } : { counts, failure: how };
}

async function runE2e() {
  const { ok, how, output } = await runProgram([path.join(root, 'scripts', 'e2e.mjs'), '--no-build']);
  const last = /(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/.exec(output.trimEnd());
  const counts = last ? { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3] ?? 0) } : undefined;
  return { ...(counts ? { counts } : {}), ...(ok ? {} : { failure: how }) };
}

/** What must not leave the house: sources, tests, and what only development needs. */
const unwanted =
  /^extension\/(?:test|scripts|bench|server|client|node_modules|examples|standards|dist\/e2e|\.)|\.(?:ts|mts|map|tsbuildinfo|vsix)$|tsconfig|esbuild|vitest|biome|oxlint/;

/** Packages what was built and looks into it. */
async function checkPackage() {
  const vsix = packageExtension();
  const { size } = fs.statSync(vsix);
  const names = listPackage(vsix);
  const extra = names.filter((name) => unwanted.test(name));
  console.log(`package: ${path.relative(root, vsix)}, ${Math.round(size / 1024)} KB, ${names.length} files`);
  if (size > mebibyte) return { failure: `the package has ${size} bytes, more than 1 MB` };
  if (extra.length > 0) return { failure: `the package holds what it should not: ${extra.join(', ')}` };
  return {};
}

/** What a Node program makes of the packed command over the examples: all it says, on both outputs, and its exit code. */
function runCommandOn(node) {
  const command = path.join(root, 'dist', 'npm', 'cli.js');
  const { status, stdout, stderr } = spawnSync(node, [command, 'check', examples], { encoding: 'utf8' });
  return {
    version: spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim(),
    said: `${stderr}${stdout}exit code ${status}`,
  };
}

/** The command must say the same on another Node: a flag of one engine is an error message of the next. */
function compareVersionsOfNode() {
  const own = runCommandOn(process.execPath);
  const other = runCommandOn(ensureVscodeServer().node);
  if (own.said !== other.said)
    return `Node ${other.version} says: ${other.said}\nNode ${own.version} says: ${own.said}`;
  console.log(`the command says the same on Node ${own.version} and ${other.version}`);
  return undefined;
}

/** Packs the command line for npm and runs the package from an empty folder without a network. */
async function checkCliPackage() {
  const tarball = await packCli();
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const shown = runPackedCli(tarball, ['--version']);
  if (shown.output.trim() !== version) return { failure: `npx nianbao --version said ${shown.output}` };
  const { code, output } = runPackedCli(tarball, ['check', '--locale', 'en', examples]);
  if (code !== 1 || !output.includes('Files: 5, reports: 4;')) {
    return { failure: `npx nianbao check examples ended with ${code} and said ${output}` };
  }
  console.log(
    `${path.relative(root, tarball)}, ${Math.round(fs.statSync(tarball).size / 1024)} KB: ${output.trimEnd().split('\n').at(-2)}`,
  );
  const difference = withoutE2e ? undefined : compareVersionsOfNode();
  return difference === undefined ? {} : { failure: difference };
}

/** Before anything else: without Chromium the run would fail at its end. */
async function findBrowser() {
  await ensureChromium();
  return {};
}

/** @type {[name: string, run: () => Promise<object>][]} */
const allSteps = [
  ['browser', findBrowser],
  ['types', program(path.join(root, 'scripts', 'types.mjs'))],
  ['lint', program(tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings')],
  ['unused', program(tool('knip', 'bin', 'knip.js'))],
  ['format', program(tool('@biomejs', 'biome', 'bin', 'biome'), 'format', '.')],
  ['generated', program(path.join(root, 'scripts', 'generate.mjs'), '--check')],
  ['build', program('esbuild.mjs')],
  ['tests', runUnitTests],
  ['package', checkPackage],
  ['pack:cli', checkCliPackage],
  ['e2e', runE2e],
];
const steps = withoutE2e ? allSteps.filter(([name]) => name !== 'browser' && name !== 'e2e') : allSteps;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. There are: ${steps.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}
const chosen = asked.length === 0 ? steps : steps.filter(([name]) => asked.includes(name));

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

/** Runs one step and never throws. */
async function runStep(name, step) {
  console.log(`\n== ${name}`);
  const since = performance.now();
  let result;
  try {
    result = await step();
  } catch (error) {
    result = { failure: error instanceof Error ? error.message : String(error) };
  }
  console.log(`== ${name}: ${result.failure === undefined ? 'ok' : 'FAILED'} in ${seconds(since)} s`);
  return { name, time: seconds(since), ...result };
}

function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** One line a step, then what was left out, then the sum. A step without counts that failed counts as one failure. */
function printTotals(results) {
  console.log('\n== totals');
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, time, counts, failure } of results) {
    console.log(
      `${name.padEnd(16)} ${time.padStart(7)} s  ${counts ? describeCounts(counts) : failure === undefined ? 'ok' : 'failed'}`,
    );
    sum.passed += counts?.passed ?? 0;
    sum.failed += counts?.failed ?? 0;
    sum.skipped += counts?.skipped ?? 0;
    if (failure !== undefined && (counts?.failed ?? 0) === 0) sum.failed += 1;
  }
  if (chosen !== steps) console.log(`Only ${asked.join(', ')} of ${steps.map(([name]) => name).join(', ')}.`);
  if (withoutE2e) console.log('The tests in VS Code were not run: NIANBAO_E2E=off.');
  if (!fs.existsSync(corpus))
    console.log(`The tests over real reports were not run: there is no ${corpus} (set NIANBAO_CORPUS).`);
  const broken = results.find(({ failure }) => failure !== undefined);
  if (broken) console.log(`Stopped at ${broken.name}: ${broken.failure}`);
  console.log(describeCounts(sum));
  return sum.failed === 0;
}

const results = [];
for (const [name, step] of chosen) {
  const result = await runStep(name, step);
  results.push(result);
  if (result.failure !== undefined) break;
}
process.exitCode = printTotals(results) ? 0 : 1;
removeFolder(temporary);
