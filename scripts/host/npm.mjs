// Calls npm from a script. Node built-ins only.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** What `npm start` hands to its children would make a nested npm work on the wrong folder. */
function cleanEnvironment() {
  const inherited =
    /^(npm_package_|npm_lifecycle_|npm_config_(local_prefix|prefix|global_prefix)$|INIT_CWD$|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
}

/**
 * Runs npm without questions and returns its exit code.
 * @param {string[]} args
 * @param {string} cwd
 * @param {import('node:child_process').StdioOptions} stdio where its output goes
 */
export function runNpm(args, cwd, stdio = ['ignore', 'inherit', 'inherit']) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd, stdio, env: cleanEnvironment() };
  // npm names itself to what it runs: that needs no shell, also on Windows.
  const self = process.env.npm_execpath;
  const result = self?.endsWith('.js')
    ? spawnSync(process.execPath, [self, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/**
 * Installs what a folder's package.json names, without running scripts of packages. Output goes to a log file: several hundred
 * lines that matter only when it fails.
 * @param {string} what
 * @param {string[]} args
 * @param {string} cwd
 * @param {string} log lines are added to it
 * @throws with the last lines of the log
 */
export function installPackages(what, args, cwd, log) {
  const output = fs.openSync(log, 'a');
  try {
    const words = ['install', '--ignore-scripts', '--no-fund', '--no-audit', ...args];
    if (runNpm(words, cwd, ['ignore', output, output]) === 0) return;
  } finally {
    fs.closeSync(output);
  }
  const tail = fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  throw new Error(`npm could not install ${what} (${log}):\n${tail}`);
}
