// npm run quality: how well the tests judge the code, into docs/quality.md.
//   --coverage          lines and branches that the tests run (minutes); NIANBAO_CORPUS names the folder of published reports
//   --mutation          changes of the source that the tests notice (hours)
//   --only NAME,NAME    mutations of sources whose name holds one of the names; the other figures stay
//   --concurrency N     Stryker processes at a time, 2 if nothing is said
//   --folder FOLDER     where the copy of the project and the tools lie, .quality if nothing is said; in its folder `missed` the
//                       changes are listed that no test noticed
// Works on a copy of what is committed, with tools of its own.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './host/paths.mjs';
import { havePublished, measureCoverage } from './quality/coverage.mjs';
import { measureMutations } from './quality/mutation.mjs';
import { readFigures, writePage } from './quality/page.mjs';
import { prepareWorkshop } from './quality/workshop.mjs';

const { values: flags } = parseArgs({
  options: {
    coverage: { type: 'boolean', default: false },
    mutation: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    concurrency: { type: 'string', default: '2' },
    folder: { type: 'string', default: path.join(root, '.quality') },
  },
});
if (!flags.coverage && !flags.mutation) {
  console.error('Say what to measure: --coverage, --mutation, or both.');
  process.exit(2);
}
const folder = path.resolve(flags.folder);
const workshop = prepareWorkshop(folder);
const { commit } = workshop;
if (flags.coverage) {
  const folders = Object.fromEntries(measureCoverage(workshop));
  writePage({ ...readFigures(), coverage: { commit, havePublished, folders } });
}
if (flags.mutation) {
  const missedFolder = path.join(folder, 'missed');
  const options = { only: flags.only, concurrency: Number(flags.concurrency), missedFolder };
  // Written after each group: a run of hours may be stopped.
  measureMutations(workshop, options, (found) => {
    const figures = readFigures();
    for (const [source, counts] of found) figures.mutation[source] = { ...counts, commit };
    writePage(figures);
  });
}
