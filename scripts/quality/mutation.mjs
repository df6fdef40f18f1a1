// Changes the sources one place at a time and counts how often a test notices.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { listJudges } from './judges.mjs';

const noticed = new Set(['Killed', 'Timeout']);
const missed = new Set(['Survived', 'NoCoverage']);

/**
 * @param {{ project: string, node: string }} workshop
 * @param {{ only: string, concurrency: number }} options `only`: sources whose name holds it
 * @param {(found: Map<string, { noticed: number, missed: number }>) => void} tell called after each group, with its counts by source
 */
export function measureMutations({ project, node }, { only, concurrency }, tell) {
  for (const { sources, tests } of listJudges(project)) {
    const chosen = sources.filter((source) => path.basename(source).includes(only));
    if (chosen.length === 0) continue;
    const found = new Map();
    const report = runStryker({ project, node, sources: chosen, tests, concurrency });
    for (const [source, { mutants }] of Object.entries(report.files)) {
      const counts = { noticed: 0, missed: 0 };
      for (const { status } of mutants) {
        if (noticed.has(status)) counts.noticed++;
        else if (missed.has(status)) counts.missed++;
      }
      found.set(source, counts);
      console.log(`${source}: ${counts.noticed} of ${counts.noticed + counts.missed} noticed`);
    }
    tell(found);
  }
}

function runStryker({ project, node, sources, tests, concurrency }) {
  const report = path.join(project, 'reports', 'mutation.json');
  fs.rmSync(report, { force: true });
  const runner = `export default { test: ${JSON.stringify({ include: tests, setupFiles: ['test/seed.ts'], testTimeout: 60_000 })} };\n`;
  fs.writeFileSync(path.join(project, 'vitest.mutation.mjs'), runner);
  const options = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutation.mjs', related: false },
    coverageAnalysis: 'perTest',
    mutate: sources,
    // Words are judged by being read, not by being compared with themselves.
    mutator: { excludedMutations: ['StringLiteral'] },
    reporters: ['json'],
    jsonReporter: { fileName: report },
    concurrency,
    // Stryker asks TypeScript for its configuration in a way that this version no longer answers.
    tsconfigFile: 'none.json',
    ignorePatterns: ['docs', 'bench', '.host', 'dist', 'reports'],
    allowConsoleColors: false,
    logLevel: 'error',
  };
  const config = path.join(project, 'stryker.config.json');
  fs.writeFileSync(config, JSON.stringify(options));
  const program = path.join(project, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const { status } = spawnSync(node, [program, 'run', config], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0 || !fs.existsSync(report)) throw new Error(`Stryker failed on ${sources.join(', ')}.`);
  return JSON.parse(fs.readFileSync(report, 'utf8'));
}
