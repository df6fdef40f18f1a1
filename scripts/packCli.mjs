// npm run pack:cli: the command line as an npm package of its own, dist/nianbao-VERSION.tgz, without a dependency.
// The project's root is the extension's package; this one holds the one bundle, its words and its licences, and is written anew.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from './host/npm.mjs';
import { makeTemporaryFolder, removeFolder, root } from './host/paths.mjs';
import { noticeFile } from './notices.mjs';

const folder = path.join(root, 'dist', 'npm');

/** What npm shows of the package; the rest is what the extension's own says. */
function describePackage() {
  const extension = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { name, version, license, homepage, repository, bugs, keywords, engines } = extension;
  return {
    name,
    version,
    description:
      '检查、读取和转换政府信息公开工作年度报告 / Checks, reads and converts annual reports on government-information disclosure',
    keywords,
    license,
    homepage,
    repository,
    bugs,
    engines: { node: engines.node },
    bin: { nianbao: 'cli.js' },
    files: ['cli.js', 'THIRD-PARTY-NOTICES.txt'],
  };
}

/**
 * Builds and packs.
 * @returns {Promise<string>} the .tgz
 */
export async function packCli() {
  fs.rmSync(folder, { recursive: true, force: true });
  const built = spawnSync(process.execPath, ['esbuild.mjs', '--only', 'cli', '--outdir', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the command line was not built: ${built.stderr}`);
  const description = describePackage();
  const notices = await noticeFile({ node: ['server/src/cli/main.ts'] });
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(description, undefined, 2)}\n`);
  fs.writeFileSync(path.join(folder, notices.path), notices.text);
  fs.copyFileSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  fs.copyFileSync(path.join(root, 'scripts', 'npm', 'README.md'), path.join(folder, 'README.md'));
  const { code, output } = runQuietly(
    ['pack', '--ignore-scripts', '--pack-destination', path.join(root, 'dist')],
    folder,
  );
  if (code !== 0) throw new Error(`npm pack: ${output}`);
  return path.join(root, 'dist', `${description.name}-${description.version}.tgz`);
}

/** Runs npm and keeps what it says. */
function runQuietly(args, cwd) {
  const place = makeTemporaryFolder('nianbao-npm-');
  const log = path.join(place, 'output');
  const output = fs.openSync(log, 'w');
  try {
    const code = runNpm(args, cwd, ['ignore', output, output]);
    return { code, output: fs.readFileSync(log, 'utf8') };
  } finally {
    fs.closeSync(output);
    removeFolder(place);
  }
}

/**
 * Runs the package as a stranger would: from an empty folder, without the network, by npx.
 * @param {string} tarball
 * @param {readonly string[]} args of nianbao
 * @returns {{ code: number, output: string }}
 */
export function runPackedCli(tarball, args) {
  const empty = makeTemporaryFolder('nianbao-npx-');
  try {
    const words = ['exec', '--offline', '--yes', '--loglevel=error', `--cache=${path.join(empty, 'cache')}`];
    fs.mkdirSync(path.join(empty, 'work'));
    return runQuietly([...words, `--package=${tarball}`, '--', 'nianbao', ...args], path.join(empty, 'work'));
  } finally {
    removeFolder(empty);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tarball = await packCli();
  const kilobytes = Math.round(fs.statSync(tarball).size / 1024);
  console.log(`${path.relative(root, tarball)}: ${kilobytes} KB. Try it: npx ${tarball} --help`);
}
