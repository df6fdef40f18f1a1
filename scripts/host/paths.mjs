// Where things are, and the versions that were tried together.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const examples = path.join(root, 'examples');
/** The VS Code server from npm lives here, apart from the project's own packages: it wants another Node. */
export const hostFolder = path.join(root, '.host');
/** The oldest VS Code that the extension runs in, as a page without a server, and what serves it. */
export const serverless = { testWeb: '0.0.81', vscodeWeb: '1.91.1' };
export const codeServer = { version: '4.139.1', vscode: '1.139.1', nodeMajor: 24, node: '24.21.0' };

export const makeTemporaryFolder = (prefix) => fs.mkdtempSync(path.join(os.tmpdir(), prefix));

/** Extension hosts still write for a moment after their server has gone. */
export const removeFolder = (folder) =>
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
