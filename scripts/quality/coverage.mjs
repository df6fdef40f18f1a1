// Counts the lines and branches of the core that the tests run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from '../host/paths.mjs';

/** Tests that start processes of their own see nothing of the core from within; those of the repository's form run nothing of it. */
const apart = ['test/e2e/**', 'test/lsp/process.test.ts', 'test/lsp/worker.test.ts', 'test/meta/**'];

/** As in test/corpus/realReports.ts. */
const published = path.resolve(root, process.env.NIANBAO_CORPUS ?? '../shared');

/** Whether the tests over published reports take part: there they reach what no report of our own does. */
export const havePublished = ['corpus', 'seeds'].every((folder) => fs.existsSync(path.join(published, folder)));

/**
 * @param {{ project: string }} workshop
 * @returns {Map<string, { lines: { total: number, covered: number }, branches: { total: number, covered: number } }>} by folder of server/src
 */
export function measureCoverage({ project }) {
  const reports = path.join(project, 'reports', 'coverage');
  const settings = {
    include: ['test/**/*.test.ts'],
    exclude: apart,
    setupFiles: ['test/seed.ts'],
    testTimeout: 120_000,
    reporters: ['dot'],
    coverage: {
      provider: 'v8',
      include: ['server/src/**/*.ts', 'protocol/**/*.ts'],
      exclude: ['**/*.d.ts'],
      reporter: ['json-summary'],
      reportsDirectory: reports,
    },
  };
  fs.writeFileSync(
    path.join(project, 'vitest.coverage.mjs'),
    `export default { test: ${JSON.stringify(settings)} };\n`,
  );
  const vitest = path.join(project, 'node_modules', 'vitest', 'vitest.mjs');
  const words = ['run', '--config', 'vitest.coverage.mjs', '--coverage'];
  const { status } = spawnSync(process.execPath, [vitest, ...words], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    // The copy lies elsewhere: where the project finds published reports, so does it.
    env: { ...process.env, NIANBAO_CORPUS: published },
  });
  if (status !== 0) throw new Error('A test failed: see `npm test`. Coverage of tests that fail says nothing.');
  const summary = JSON.parse(fs.readFileSync(path.join(reports, 'coverage-summary.json'), 'utf8'));
  const folders = new Map();
  for (const [file, { lines, branches }] of Object.entries(summary)) {
    if (file === 'total') continue;
    const [, folder] = /(server\/src\/[^/]+|protocol)\//.exec(path.relative(project, file).replaceAll('\\', '/')) ?? [];
    if (folder === undefined) continue;
    const sum = folders.get(folder) ?? { lines: { total: 0, covered: 0 }, branches: { total: 0, covered: 0 } };
    for (const [kind, counts] of Object.entries({ lines, branches })) {
      sum[kind].total += counts.total;
      sum[kind].covered += counts.covered;
    }
    folders.set(folder, sum);
  }
  return folders;
}
