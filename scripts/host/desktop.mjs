// Opens the desktop VS Code with the extension from this folder, where there is one.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { examples, root } from './paths.mjs';

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** Asks first, shortly: where nothing answers, the download would try again for a minute. */
async function canDownload() {
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      signal: AbortSignal.timeout(5000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/** The `code` that is installed, or one that `@vscode/test-electron` keeps in `.vscode-test/`. */
async function findProgram() {
  const names = process.platform === 'win32' ? ['Code.exe'] : ['code', 'codium'];
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/Applications/Visual Studio Code.app/Contents/Resources/app/bin',
  ];
  const installed = folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
  if (installed !== undefined) return installed;
  const kept = path.join(root, '.vscode-test');
  if (!fs.existsSync(kept) && !(await canDownload())) return undefined;
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode({ version: 'stable', cachePath: kept, timeout: 15_000 });
}

/**
 * Opens a window on `examples/` with a profile of its own and waits until it is closed.
 * @returns {Promise<string | undefined>} why there is no window; undefined where there was one
 */
export async function openDesktop(file) {
  if (!hasDisplay()) return 'there is no display';
  let program;
  try {
    program = await findProgram();
  } catch (error) {
    return `desktop VS Code could not be downloaded (${error instanceof Error ? error.message : String(error)})`;
  }
  if (program === undefined) return 'desktop VS Code is neither installed nor can it be downloaded';
  const profile = path.join(root, '.host', 'desktop-profile');
  const args = [
    examples,
    path.join(examples, file),
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${profile}`,
    `--extensions-dir=${path.join(profile, 'extensions')}`,
    '--disable-workspace-trust',
    '--skip-welcome',
    '--new-window',
    '--wait',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  console.log(
    `Opening ${program} on ${examples} with the extension from ${root}. Close its window or press Ctrl+C to end.`,
  );
  const window = spawn(program, args, { stdio: 'ignore' });
  const started = Date.now();
  const code = await new Promise((resolve) => {
    window.once('error', () => resolve(1));
    window.once('exit', resolve);
    process.once('SIGINT', () => window.kill());
  });
  // A window that a person closed has been there for longer.
  if (code !== 0 && Date.now() - started < 5000) return `${program} did not start (code ${code})`;
  return undefined;
}
