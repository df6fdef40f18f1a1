// Runs VS Code's own server (not code-server's wrapper) on 127.0.0.1, with everything it writes in a folder that goes with it.
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { makeTemporaryFolder, removeFolder } from './paths.mjs';

/** Quiet and offline: no trust question, no welcome page, no gallery, no forwarded ports. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'git.enabled': false,
  // In a browser the default is to save after a second: examples/ would change under the reader's hands.
  'files.autoSave': 'off',
  'workbench.tree.enableStickyScroll': false,
  'remote.autoForwardPorts': false,
};

function makeEnvironment(temporary) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^VSCODE_|^NODE_OPTIONS$|^ELECTRON_RUN_AS_NODE$/.test(name),
  );
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}', TMPDIR: temporary };
}

/** Installs a packaged extension the way a user does. */
async function installExtension(vscode, vsix, extensionsFolder) {
  const data = makeTemporaryFolder('nianbao-install-');
  try {
    const args = [
      vscode.server,
      '--install-extension',
      vsix,
      '--extensions-dir',
      extensionsFolder,
      '--server-data-dir',
      data,
    ];
    const { stdout } = await promisify(execFile)(vscode.node, args, { env: makeEnvironment(data) });
    if (!stdout.includes('successfully installed')) throw new Error(`VS Code did not install ${vsix}:\n${stdout}`);
  } finally {
    removeFolder(data);
  }
}

/**
 * @param {{ node: string, server: string }} vscode
 * @param {{ port?: number, settings?: object, vsix?: string, testDriver?: boolean }} options `testDriver` makes `?payload=` name extensions and tests; it stops notifications
 */
export async function startServer(vscode, { port = 0, settings = {}, vsix, testDriver = false } = {}) {
  const data = makeTemporaryFolder('nianbao-vscode-');
  const extensionsFolder = path.join(data, 'extensions');
  const temporary = path.join(data, 't');
  fs.mkdirSync(path.join(data, 'data', 'User'), { recursive: true });
  fs.mkdirSync(temporary);
  fs.writeFileSync(
    path.join(data, 'data', 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  if (vsix !== undefined) await installExtension(vscode, vsix, extensionsFolder);

  // `--log info` is the page's log level too: above it the output of tests is swallowed.
  const flags = [
    '--without-connection-token',
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
    '--log',
    'info',
  ];
  const folders = ['--server-data-dir', data, '--extensions-dir', extensionsFolder];
  const args = [
    vscode.server,
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    ...flags,
    ...folders,
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  // Its own process group where there are such: extension hosts outlive the server by seconds.
  const grouped = process.platform !== 'win32';
  const child = spawn(vscode.node, args, {
    env: makeEnvironment(temporary),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: grouped,
  });
  const signal = (name) => {
    const pid = child.pid;
    if (pid === undefined) return false;
    try {
      process.kill(grouped ? -pid : pid, name);
      return true;
    } catch {
      return false; // gone
    }
  };
  const killAtExit = () => {
    signal('SIGKILL');
    removeFolder(data);
  };
  process.once('exit', killAtExit);

  const stop = async () => {
    for (const name of ['SIGTERM', 'SIGKILL']) {
      signal(name);
      for (let i = 0; i < 15 && signal(0); i++) await delay(50);
    }
    process.removeListener('exit', killAtExit);
    removeFolder(data);
  };

  let output = '';
  const listening = new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk;
      const found = /Web UI available at https?:\/\/[^:]+:(\d+)/.exec(output);
      if (found) resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the VS Code server ended with code ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`the VS Code server did not start in 60 s:\n${output}`)), 60_000).unref();
  });
  try {
    const authority = `127.0.0.1:${await listening}`;
    return { authority, stop, ended: new Promise((resolve) => child.once('exit', resolve)) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Address of the workbench on a folder; `payload` is read only by a server with the test driver. */
export function workbenchAddress(server, folder, payload) {
  const address = new URL(`http://${server.authority}/`);
  address.searchParams.set('folder', folder);
  if (payload) address.searchParams.set('payload', JSON.stringify(payload));
  return address.toString();
}

/** How the workbench in the browser calls a file on the server's disk. */
export const remoteAddress = (server, file) => `vscode-remote://${server.authority}${encodeURI(file)}`;
