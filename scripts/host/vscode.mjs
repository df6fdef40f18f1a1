// Brings VS Code's own server from npm: no compiler, no script of a package, no download from anywhere else.
import fs from 'node:fs';
import path from 'node:path';
import { installPackages } from './npm.mjs';
import { codeServer, hostFolder } from './paths.mjs';

const packageFolder = path.join(hostFolder, 'node_modules', 'code-server');
const vscodeFolder = path.join(packageFolder, 'lib', 'vscode');
const receipt = path.join(hostFolder, 'installed.json');

/** The npm package that holds Node's program for this platform. */
function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `${platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${process.arch}`;
}

/** The version that was tried; the other platforms' packages stop earlier. */
const nodeVersion = process.platform === 'linux' ? codeServer.node : String(codeServer.nodeMajor);

/** The Node that the server runs on: ours where it is of the right major version. */
function findNode() {
  if (Number.parseInt(process.versions.node, 10) === codeServer.nodeMajor) return process.execPath;
  return path.join(
    hostFolder,
    'node_modules',
    nodePackage(),
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
}

function isInstalled() {
  if (!fs.existsSync(receipt) || !fs.existsSync(findNode())) return false;
  return JSON.parse(fs.readFileSync(receipt, 'utf8')).version === codeServer.version;
}

/**
 * Installs the server into `.host/` where it is missing (about 20 s, 780 MB).
 * @returns {{ node: string, server: string, version: string }} programs to run, and VS Code's version
 */
export function ensureVscodeServer() {
  if (!isInstalled()) {
    console.log(`Installing VS Code ${codeServer.vscode} (code-server ${codeServer.version} from npm) into .host/ ...`);
    fs.mkdirSync(hostFolder, { recursive: true });
    const ownNode = findNode() === process.execPath;
    const dependencies = { 'code-server': codeServer.version, ...(ownNode ? {} : { [nodePackage()]: nodeVersion }) };
    fs.writeFileSync(
      path.join(hostFolder, 'package.json'),
      JSON.stringify({ name: 'vscode-host', private: true, dependencies }, null, 2),
    );
    const log = path.join(hostFolder, 'npm.log');
    fs.rmSync(log, { force: true });
    installPackages('the VS Code server', [], hostFolder, log);
    // The server's own packages: its shrinkwrap fixes the versions, but `npm ci` refuses it.
    installPackages('the VS Code server', ['--omit=dev'], vscodeFolder, log);
    fs.writeFileSync(receipt, JSON.stringify({ version: codeServer.version }));
  }
  return { node: findNode(), server: path.join(vscodeFolder, 'out', 'server-main.js'), version: codeServer.vscode };
}
