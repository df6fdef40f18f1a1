// Calls npm from a script. Node built-ins only.
import { spawnSync } from 'node:child_process';

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
