import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peerPackages } from './servers.mjs';

/**
 * Installs the peers at their pinned versions into a folder outside the project's own dependencies, once.
 * @param {string} folder
 */
export function installPeers(folder) {
  const names = Object.entries(peerPackages);
  if (names.every(([name, version]) => readVersion(folder, name) === version)) return;
  mkdirSync(folder, { recursive: true });
  const project = { name: 'nianbao-bench-peers', private: true, dependencies: peerPackages };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(project, undefined, 2)}\n`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string | undefined}
 */
function readVersion(folder, name) {
  const path = join(folder, 'node_modules', name, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : undefined;
}
