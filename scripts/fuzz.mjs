// npm run fuzz: breaks reports at random and asks of each what holds of every text. See test/fuzz/run.ts.
//   --minutes N   how long (10)
//   --seed N      what is broken how; printed at the beginning
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { makeTemporaryFolder, removeFolder, root } from './host/paths.mjs';

const folder = makeTemporaryFolder('nianbao-fuzz-');
const program = path.join(folder, 'fuzz.mjs');
await build({
  entryPoints: [path.join(root, 'test/fuzz/run.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
});
const { status } = spawnSync(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
removeFolder(folder);
process.exitCode = status ?? 1;
