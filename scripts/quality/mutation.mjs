// Changes the sources one place at a time and counts how often a test notices.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { listJudges } from './judges.mjs';

const noticed = new Set(['Killed', 'Timeout']);

/**
 * @param {{ project: string, node: string }} workshop
 * @param {{ only: string, concurrency: number, missedFolder: string }} options `only`: sources whose name holds it, or one of several
 *   with commas between; `missedFolder`: where the changes are listed that no test noticed, a file for each source
 * @param {(found: Map<string, { noticed: number, missed: number }>) => void} tell called after each group, with its counts by source
 */
export function measureMutations({ project, node }, { only, concurrency, missedFolder }, tell) {
  const asked = only.split(',');
  fs.mkdirSync(missedFolder, { recursive: true });
  for (const { sources, tests } of listJudges(project)) {
    const chosen = sources.filter((source) => asked.some((name) => path.basename(source).includes(name)));
    if (chosen.length === 0) continue;
    const found = new Map();
    const report = runStryker({ project, node, sources: chosen, tests, concurrency });
    for (const [source, file] of Object.entries(report.files)) {
      const counts = { noticed: 0, missed: 0 };
      for (const { status } of file.mutants) {
        if (noticed.has(status)) counts.noticed++;
        else if (status === 'Survived') counts.missed++;
      }
      found.set(source, counts);
      fs.writeFileSync(path.join(missedFolder, `${path.basename(source)}.txt`), listMissed(file));
      console.log(`${source}: ${counts.noticed} of ${counts.noticed + counts.missed} noticed`);
    }
    tell(found);
  }
}

/** A line for each change that no test noticed: where, what stood there, what was put there. */
function listMissed({ mutants, source }) {
  const lines = source.split('\n');
  return mutants
    .filter(({ status }) => status === 'Survived')
    .toSorted((a, b) => a.location.start.line - b.location.start.line)
    .map(({ replacement, location: { start, end } }) => {
      const line = lines[start.line - 1];
      const was =
        start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
      return `${start.line}: ${was} => ${replacement.replaceAll(/\s+/g, ' ')}\n`;
    })
    .join('');
}

/** The tests as one file with all that they import: it is loaded anew for each change, and one file is loaded faster than hundreds. */
const bundleTests = (tests) => `
import { buildSync } from 'esbuild';
const tests = ${JSON.stringify(tests)}.map((test) => "import './" + test + "';\\n");
const contents = "import './test/seed.ts';\\n" + tests.join('') + "import { runTests } from 'vitest';\\nawait runTests();\\n";
buildSync({
  stdin: { contents, resolveDir: '.', loader: 'ts' },
  outfile: 'tests.one.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  alias: { vitest: './scripts/quality/plainTests.mjs' },
  logLevel: 'error',
});
`;

function runStryker({ project, node, sources, tests, concurrency }) {
  const report = path.join(project, 'reports', 'mutation.json');
  fs.rmSync(report, { force: true });
  fs.writeFileSync(path.join(project, 'bundleTests.mjs'), bundleTests(tests));
  // Optimizing code that runs for half a second takes longer than running it.
  const flags = tests.some((test) => test.includes('.property.')) ? '' : '--no-opt';
  const options = {
    // A process for each change: what is worked out once and kept is worked out with the change.
    testRunner: 'command',
    commandRunner: { command: `"${node}" ${flags} tests.one.mjs` },
    buildCommand: 'node bundleTests.mjs',
    mutate: sources,
    // Words are judged by being read, not by being compared with themselves.
    mutator: { excludedMutations: ['StringLiteral'] },
    reporters: ['json'],
    jsonReporter: { fileName: report },
    concurrency,
    // Stryker asks TypeScript for its configuration in a way that this version no longer answers.
    tsconfigFile: 'none.json',
    ignorePatterns: ['/docs', '/bench', '/.host', '/dist', '/reports'],
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
