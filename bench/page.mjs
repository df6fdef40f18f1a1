import { show } from './numbers.mjs';

/**
 * @typedef {{ name: string, bytes: number, latency: import('./latency.mjs').Latency | undefined }} Measured
 * @typedef {{
 *   date: string, command: string, machine: string, versions: Readonly<Record<string, string>>,
 *   sizes: readonly number[], firstStart: number | undefined, measured: readonly Measured[],
 *   batches: readonly Batch[]
 * }} Results
 * @typedef {{ files: number, totalBytes: number, times: readonly import('./batch.mjs').BatchTime[] }} Batch one folder
 */

/**
 * docs/performance.md. @param {Results} results
 */
export function writePage(results) {
  return [
    '# Performance',
    '',
    '<!-- Written by `npm run bench`; change bench/page.mjs, not this file. -->',
    '',
    'All numbers of one table come from one run on one machine, so compare them with each other, not with another page.',
    '',
    `- Measured ${results.date} by \`${results.command}\``,
    `- ${results.machine}`,
    `- ${Object.entries(results.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
    '',
    ...writeLatency(results),
    ...preview,
    ...features,
    ...results.batches.flatMap(writeBatch),
    ...method,
  ].join('\n');
}

const preview = [
  '## From a keystroke to the drawn statistics preview',
  '',
  'Printed by `npm run e2e -- --grep preview` and copied here, 2026-11-22, medians of a report of 15 KB in ms, from the least to the greatest of several runs on two quiet cores. *After an edit*: from before the edit until VS Code hears that the page has drawn it. *A bare page*: the same for a page that only writes the version of the document, without a language server: the floor of the host. *After a key*: from the key pressed in the workbench to the changed page, the next key pressed when the workbench has painted what the last one changed.',
  '',
  '| host | after an edit | a bare page | after a key |',
  '| --- | ---: | ---: | ---: |',
  '| web (VS Code 1.91.1) | 29–38 | 11–17 | 47–59 |',
  '| Node (VS Code 1.139.1) | 71–80 | 35–53 | 96–119 |',
  '',
  'The page is told only what an edit changed, 0.7 KB for most keystrokes instead of 88: that took the Node host from 74–104 to 71–80. Before, an edit took it 157 ms: each keystroke told the page twice or three times, VS Code shook the sign of our status item with each, and all parts of the page were laid out and painted again when one above them grew. On a busy machine (load 15) the Node host still takes several hundred ms, most of it painting in software.',
  '',
];

const features = [
  '## What is shown beside and within the text',
  '',
  'In a report of 15 KB in drafting form, each right after an edit of its prose, the service’s own part without the way to the editor, median of 400 (95th percentile): hover in prose 0.11 ms (0.23), hover in a table 0.36 (0.84), definition 0.07 (0.14), references and highlights 0.33 (0.53), lenses above tables 0.35 (0.71), inlay hints 0.41 (1.6), colours of the whole report 0.63 (1.4), aligning all tables 0.66 (2.0). 2026-11-22, two cores that other work was using too. Cited documents looked up among the names of 2,000 files 1.5 ms (of 100 files 0.21), whether the light bulb has totals or a row to offer 0.06, the next cell 0.9, where the tables stand (asked while `nianbao.tabInTables` is on) 0.11, totals recomputed 1.3, a table from Word made ready to be pasted 1.1: medians of 300 to 400 under load 19.',
  '',
];

const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;

/** @param {Results} results */
function writeLatency({ sizes, firstStart, measured }) {
  const names = [...new Set(measured.map(({ name }) => name))];
  const find = (/** @type {string} */ name, /** @type {number} */ bytes) =>
    measured.find((each) => each.name === name && each.bytes === bytes)?.latency;
  const heads = sizes.map(nameSize);
  /** @type {(cell: (name: string, bytes: number) => string) => string[]} */
  const table = (cell) => [
    row(['server', ...heads]),
    row(['---', ...sizes.map(() => '---:')]),
    ...names.map((name) => row([name, ...sizes.map((bytes) => cell(name, bytes))])),
    '',
  ];
  return [
    '## From a keystroke to its diagnostics',
    '',
    'Median in ms, with the 95th percentile in brackets. `echo` answers without looking at the text: the floor of the library.',
    '',
    ...table((name, bytes) => {
      const latency = find(name, bytes);
      return latency ? `${show(latency.edit)} (${show(latency.edit95)})` : '–';
    }),
    'As multiples of the echo server:',
    '',
    ...table((name, bytes) => {
      const latency = find(name, bytes);
      const floor = find('echo', bytes);
      return latency && floor ? `${show(latency.edit / floor.edit)}×` : '–';
    }),
    '## Other requests',
    '',
    'Medians in ms, right after an edit and at its place. A dash: the server does not offer it.',
    '',
    ...requests.flatMap(([title, request]) =>
      [`### ${title}`, ''].concat(table((name, bytes) => show(find(name, bytes)?.[request]))),
    ),
    '## Start-up and memory',
    '',
    `From the start of the process to the first diagnostics, in ms, and then the resident memory after all edits, in MB. Ours is started as the extension starts it, for at least the second time${firstStart ? `; its first start after an installation took ${show(firstStart)} ms at ${nameSize(sizes[0] ?? 0)}` : ''}. Another client that starts \`server.js\` without these arguments waits as long as at a first start and sees some 10 MB more.`,
    '',
    ...table((name, bytes) => {
      const latency = find(name, bytes);
      return latency ? `${show(latency.open)}, ${show(latency.memory)} MB` : '–';
    }),
  ];
}

/** @type {readonly (readonly [title: string, request: 'symbols' | 'actions' | 'completion' | 'hover'])[]} */
const requests = [
  ['Completion', 'completion'],
  ['Hover', 'hover'],
  ['Symbols', 'symbols'],
  ['Code actions', 'actions'],
];

/** @param {Batch} batch */
function writeBatch({ files, totalBytes, times }) {
  const perSecond = (/** @type {number | undefined} */ ms) => (ms === undefined ? '–' : show((files / ms) * 1000));
  const floor = times.find(({ name }) => name === 'read only');
  return [
    `## A folder of ${files.toLocaleString('en-US')} reports of ${show(totalBytes / files / 1000)} KB`,
    '',
    'Files a second, and of the whole command as a share of `read only`, which reads and decodes each file and does nothing with it.',
    '',
    row(['command', 'whole command', 'share', 'without the start of Node', 'CPU time a file', 'most memory']),
    row(['---', '---:', '---:', '---:', '---:', '---:']),
    ...times.map(({ name, wall, inside, cpu, peak }) =>
      row([
        name,
        perSecond(wall),
        floor ? show(floor.wall / wall) : '–',
        perSecond(inside),
        Number.isNaN(cpu) ? '–' : `${show(cpu / files)} ms`,
        peak === undefined ? '–' : `${show(peak)} MB`,
      ]),
    ),
    '',
  ];
}

const method = [
  '## How it is measured',
  '',
  '- The reports are generated (`bench/generate.mjs`, seeded): prose, the three tables of the 2021 format, three in ten with wrong numbers. Documents above 20 KB hold several reports. Peers for other languages get the same reports in their language (TypeScript, JSON), at the same size.',
  '- Every server is driven over stdio by `bench/lspClient.mjs`: incremental edits at random places, half of them beside a digit; each stroke waits for its own diagnostics. Servers that offer pull diagnostics are pulled. The clock runs from before the change is sent to the last byte of the answer. Ours is started with the arguments that the extension gives it (`client/src/node/serverArguments.json`), and finds what V8 made of it at its first start (`server/src/lsp/start.ts`).',
  '- Reading a file and decoding it is done once for all its bytes: putting the decoding off saves nothing; reading into a buffer that is used again saves a quarter of this part, and is done. On Node 20 and 21 (later ones have no such flag) V8 is told to compile for speed after four times as much use as usual: its compiler’s threads then take 0.5 ms a file of 2,000 instead of 0.9, and the files take as long as before. The command line keeps no compiled code: it would save some 60 ms of a start and would write into the home folder.',
  '- The best of several rounds is kept for each server and command: other work on the machine only ever adds.',
  '- Speed is measured here and never asserted in a test: a test that fails on a busy machine is soon ignored.',
  '',
];

/** @param {number} bytes */
function nameSize(bytes) {
  return bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1000} KB`;
}
