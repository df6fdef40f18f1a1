// A copy of the project with the tools that judge its tests. They are no dependencies: Stryker needs a newer Node than the project.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { installPackages, runNpm } from '../host/npm.mjs';
import { root } from '../host/paths.mjs';

const tools = {
  '@stryker-mutator/core': '10.1.1',
  '@vitest/coverage-v8': '4.1.12',
};
/** A whole Node as a package; there is one for each system. */
const nodePackage = {
  name: `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  version: '22',
};

/**
 * Copies what is committed into `folder`, once a commit, and installs the tools there.
 * @param {string} folder
 * @returns {{ project: string, node: string, commit: string }}
 */
export function prepareWorkshop(folder) {
  const project = path.join(folder, 'project');
  const commit = readGit(['rev-parse', '--short', 'HEAD'], root);
  if (!fs.existsSync(path.join(project, 'node_modules')) || !moveTo(commit, project)) {
    fs.rmSync(project, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    execFileSync('git', ['clone', '--quiet', root, project]);
    if (runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], project) !== 0) {
      throw new Error(`npm ci failed in ${project}.`);
    }
    const log = path.join(folder, 'install.log');
    const named = Object.entries(tools).map(([name, version]) => `${name}@${version}`);
    installPackages('the tools', ['--no-save', ...named], project, log);
    const nodeFolder = path.join(folder, 'node');
    fs.mkdirSync(nodeFolder, { recursive: true });
    fs.writeFileSync(path.join(nodeFolder, 'package.json'), '{ "private": true }\n');
    installPackages('Node 22', [`${nodePackage.name}@${nodePackage.version}`], nodeFolder, log);
  }
  return { project, node: path.join(folder, 'node', 'node_modules', nodePackage.name, 'bin', 'node'), commit };
}

/** Brings the copy to a commit; not where that needs other packages, or where it cannot be brought there. */
function moveTo(commit, project) {
  try {
    readGit(['fetch', '--quiet', root, 'HEAD'], project);
    readGit(['diff', '--quiet', 'HEAD', 'FETCH_HEAD', '--', 'package-lock.json'], project);
    readGit(['checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD'], project);
  } catch {
    return false;
  }
  return readGit(['rev-parse', '--short', 'HEAD'], project) === commit;
}

/** @param {string[]} args @param {string} cwd */
function readGit(args, cwd) {
  return execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
}
