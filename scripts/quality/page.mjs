// Writes docs/quality.md. What was not measured this time stays as it was: the figures are kept beside the page.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.mjs';

const kept = path.join(root, 'docs', 'quality.json');

export function readFigures() {
  return fs.existsSync(kept) ? JSON.parse(fs.readFileSync(kept, 'utf8')) : { coverage: undefined, mutation: {} };
}

/** @param {ReturnType<typeof readFigures>} figures */
export function writePage(figures) {
  fs.writeFileSync(kept, `${JSON.stringify(figures, undefined, 2)}\n`);
  fs.writeFileSync(
    path.join(root, 'docs', 'quality.md'),
    [...head(), ...coverage(figures), ...mutation(figures)].join('\n'),
  );
}

const head = () => [
  '# How well the tests judge the code',
  '',
  '<!-- Written by `npm run quality`; change scripts/quality/page.mjs, not this file. -->',
  '',
];

function coverage({ coverage: found }) {
  if (!found) return [];
  const rows = Object.entries(found.folders).map(([folder, { lines, branches }]) => [folder, lines, branches]);
  const sum = (kind) =>
    rows.reduce((all, row) => ({ total: all.total + row[kind].total, covered: all.covered + row[kind].covered }), {
      total: 0,
      covered: 0,
    });
  return [
    '## Coverage',
    '',
    `Lines and branches of the core that the tests run, without the tests in a real VS Code and those that start a process, ${found.havePublished ? 'with' : 'without'} those over published reports. Measured at ${found.commit} by \`npm run quality -- --coverage\`.`,
    '',
    '| folder | lines | branches |',
    '| --- | ---: | ---: |',
    ...rows.map(([folder, lines, branches]) => `| \`${folder}\` | ${percent(lines)} | ${percent(branches)} |`),
    `| all | ${percent(sum(1))} | ${percent(sum(2))} |`,
    '',
  ];
}

function mutation({ mutation: found }) {
  const rows = Object.entries(found).toSorted(([a], [b]) => a.localeCompare(b));
  if (rows.length === 0) return [];
  const total = rows.reduce(
    (all, [, { noticed, missed }]) => ({ covered: all.covered + noticed, total: all.total + noticed + missed }),
    { covered: 0, total: 0 },
  );
  return [
    '## Mutations',
    '',
    'Stryker changes the source one place at a time; the share of changes that a test notices. A rule is judged by the tests of its own name and those of several rules that name it, what several rules share by the tests of those rules, so the whole suite notices more. Words are left out: they are read by people. Measured by `npm run quality -- --mutation [--only NAME]`, each source at the commit named.',
    '',
    '| source | changes | noticed | at |',
    '| --- | ---: | ---: | --- |',
    ...rows.map(
      ([source, { noticed, missed, commit }]) =>
        `| \`${source}\` | ${noticed + missed} | ${percent({ covered: noticed, total: noticed + missed })} | ${commit} |`,
    ),
    `| all | ${total.total} | ${percent(total)} | |`,
    '',
  ];
}

const percent = ({ covered, total }) => (total === 0 ? '–' : `${((100 * covered) / total).toFixed(1)} %`);
