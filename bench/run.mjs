// `npm run bench`: measures the language server and the command line beside an echo server and peers, all in one run, and
// writes docs/performance.md. Options: --quick (small sizes, one round, prints only), --no-peers, --only NAME,NAME,
// --sizes 15000,100000, --files 2000,20000, --rounds N, --seed N, --out FILE.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { writeAsData } from './asData.mjs';
import { measureBatch } from './batch.mjs';
import { writeDocument, writeFolder } from './generate.mjs';
import { measureLatency } from './latency.mjs';
import { describeMachine } from './machine.mjs';
import { show } from './numbers.mjs';
import { writePage } from './page.mjs';
import { installPeers } from './peers.mjs';
import { findRumdl, listOwn, listPeers, peerPackages } from './servers.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    only: { type: 'string' },
    sizes: { type: 'string' },
    files: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const data = join(here, 'data');
const peers = join(here, 'peers');
const seed = Number(options.seed);
const rounds = Number(options.rounds ?? (options.quick ? 1 : 3));
const sizes = (options.sizes ?? (options.quick ? '15000,100000' : '15000,100000,1000000,10000000'))
  .split(',')
  .map(Number);
const withPeers = !options['no-peers'];
/** Strokes measured at each size; above a megabyte every one costs the slower peers half a second. */
const editsAt = (/** @type {number} */ bytes) =>
  bytes <= 20_000 ? 200 : bytes <= 200_000 ? 100 : bytes <= 2_000_000 ? 30 : 8;

mkdirSync(data, { recursive: true });
const echo = join(data, 'echo.mjs');
const runBundle = join(data, 'run.mjs');
// What is measured is the source as it stands, not what was built some time ago.
for (const only of ['server', 'start', 'cli']) {
  execFileSync(process.execPath, ['esbuild.mjs', '--only', only], { cwd: root, stdio: 'inherit' });
}
await bundle('bench/servers/echo.mjs', echo);
await bundle('server/src/cli/run.ts', runBundle);
if (withPeers) installPeers(peers);

const codeCache = join(data, 'code-cache');
rmSync(codeCache, { recursive: true, force: true });
const servers = [...listOwn({ root, echo, codeCache }), ...(withPeers ? listPeers(peers) : [])].filter(
  ({ name }) => options.only === undefined || options.only.split(',').includes(name),
);
const own = servers.find(({ name }) => name === 'nianbao');
/** The first start after an installation; each later one finds what V8 made of the server. */
const first = own && (await measureBest(own, sizes[0] ?? 15_000, 1));
const measured = [];
for (const bytes of sizes) {
  for (const server of servers) {
    const latency = await measureBest(server, bytes);
    measured.push({ name: server.name, bytes, latency });
    console.log(
      `${server.name} at ${bytes} bytes: ${latency ? `${show(latency.edit)} ms (${latency.mode}, ${latency.problems} problems, ${show(latency.memory)} MB)` : 'failed'}`,
    );
  }
}

const rumdl = withPeers ? findRumdl(join(peers, 'node_modules')) : undefined;
const batches = (options.files ?? (options.quick ? '400' : '2000,20000')).split(',').map(Number).map(measureFolder);

const page = writePage({
  date: new Date().toISOString().slice(0, 10),
  command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
  machine: describeMachine(),
  versions: withPeers ? peerPackages : {},
  sizes,
  firstStart: first?.open,
  measured,
  batches,
});
const out = options.out ?? (options.quick || options.only ? undefined : join(root, 'docs/performance.md'));
if (out) {
  writeFileSync(out, page);
  console.log(`Written: ${relative(process.cwd(), out)}`);
}

/**
 * The round with the lowest median; undefined where every round failed.
 * @param {import('./servers.mjs').Server} server
 * @param {number} bytes
 */
async function measureBest(server, bytes, times = rounds) {
  const file = join(data, `document-${bytes}.${server.document}`);
  const text =
    server.document === 'md'
      ? writeDocument({ seed, bytes, flavour: 'md' })
      : writeAsData({ seed, bytes, form: server.document });
  writeFileSync(file, text);
  let best;
  for (let round = 0; round < (bytes > 2_000_000 ? 1 : times); round++) {
    const workspace = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
    try {
      const latency = await measureLatency(server, {
        file,
        folder: workspace,
        edits: editsAt(bytes),
        seed: seed + round,
      });
      if (!best || latency.edit < best.edit) best = latency;
    } catch (error) {
      console.error(`${server.name} at ${bytes} bytes: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      rmSync(workspace, { recursive: true, force: true });
    }
  }
  return best;
}

/**
 * Every command over a folder of that many reports; one round where a command takes a minute.
 * @param {number} files
 */
function measureFolder(files) {
  const folder = join(data, `md${files}-${seed}`);
  rmSync(folder, { recursive: true, force: true });
  const totalBytes = writeFolder({ folder, count: files, bytes: 15_000, seed, flavour: 'md' });
  const times = measureBatch({ folder, root, runBundle, rumdl, rounds: files > 5000 ? 1 : rounds });
  rmSync(folder, { recursive: true, force: true });
  for (const { name, wall, inside, cpu, peak } of times) {
    console.log(
      `${files} files, ${name}: ${show((files / wall) * 1000)} files/s${inside ? `, inside ${show((files / inside) * 1000)}` : ''}, CPU ${show(cpu / files)} ms a file, ${show(peak)} MB`,
    );
  }
  return { files, totalBytes, times };
}

/**
 * @param {string} entry
 * @param {string} outfile
 */
async function bundle(entry, outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // As esbuild.mjs does: some packages' CommonJS asks for files of its own.
    mainFields: ['module', 'main'],
    logLevel: 'error',
    banner: {
      js: "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);",
    },
  });
}
