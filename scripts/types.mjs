// Checks the types of every part of the project, two parts at a time. Exit code 1 and the compiler's words where one fails.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './host/paths.mjs';

const projects = [
  'server/tsconfig.core.json',
  'server/tsconfig.json',
  'server/tsconfig.browser.json',
  'server/tsconfig.hosts.json',
  'client/tsconfig.json',
  'client/tsconfig.node.json',
  'client/webview/tsconfig.json',
  'scripts/tsconfig.json',
  'bench/tsconfig.json',
  'test/tsconfig.json',
  'test/e2e/tsconfig.json',
].filter((project) => fs.existsSync(path.join(root, project)));

const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');

function checkProject(project) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(
      process.execPath,
      [compiler, '-p', project, '--pretty', process.stdout.isTTY ? 'true' : 'false'],
      { cwd: root },
    );
    const collect = (data) => {
      output += data;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ project, ok: false, output: String(error) }));
    child.once('close', (code) => resolve({ project, ok: code === 0, output }));
  });
}

const queue = [...projects];
let failed = 0;

async function work() {
  for (let project = queue.shift(); project !== undefined; project = queue.shift()) {
    const { ok, output } = await checkProject(project);
    if (ok) continue;
    failed++;
    console.error(`types: ${project}\n${output.trimEnd()}`);
  }
}

await Promise.all([work(), work()]);
console.log(
  failed === 0
    ? `types: ${projects.length} projects, no error`
    : `types: ${failed} of ${projects.length} projects have errors`,
);
process.exitCode = failed === 0 ? 0 : 1;
