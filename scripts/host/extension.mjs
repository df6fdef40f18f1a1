// Builds and packages the extension, and looks into the package.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { withoutPictures } from './offlineGuide.mjs';
import { makeTemporaryFolder, removeFolder, root } from './paths.mjs';

/** Runs a Node program of the project in a folder; `quiet` keeps its words for when it fails. */
function runNode(args, quiet, cwd = root) {
  const result = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  if (result.status === 0) return;
  throw new Error(`${path.relative(root, args[0])} failed${quiet ? `:\n${result.stdout}${result.stderr}` : ''}`);
}

/** Writes `dist/`. */
export function buildExtension() {
  runNode(['esbuild.mjs'], true);
}

/** Folders that vsce would walk through, 70,000 files, to leave every one of them out. */
const neverPackaged = new Set(['.git', '.host', '.vscode-test', 'bench', 'coverage', 'node_modules', 'test']);

/**
 * Packages what was built; `.vscodeignore` decides what goes in.
 * @param {string[]} further words for vsce, such as `--pre-release`
 * @returns {string} the .vsix file
 */
export function packageExtension(further = []) {
  const vsix = path.join(root, 'dist', 'nianbao.vsix');
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const staged = makeTemporaryFolder('nianbao-package-');
  try {
    for (const name of fs.readdirSync(root)) {
      if (!neverPackaged.has(name)) fs.cpSync(path.join(root, name), path.join(staged, name), { recursive: true });
    }
    const guides = path.join(staged, 'docs', 'guide');
    for (const name of fs.readdirSync(guides)) {
      const guide = path.join(guides, name);
      fs.writeFileSync(guide, withoutPictures(fs.readFileSync(guide, 'utf8')));
    }
    const words = ['--no-dependencies', '--allow-missing-repository', '--out', vsix, ...further];
    runNode([vsce, 'package', ...words], true, staged);
  } finally {
    removeFolder(staged);
  }
  return vsix;
}

/** Names of the files in a .vsix, from the central directory at the end of the archive (a zip without zip64: it is small). */
export function listPackage(vsix) {
  const bytes = fs.readFileSync(vsix);
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0) throw new Error(`${vsix} is not a package`);
  const names = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}
