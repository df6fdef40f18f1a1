import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { analyzeTime, signatureOf } from './look.ts';
import { listFolder, listGenerated, type Sample } from './documents.ts';
import { checkBytes, checkText } from './invariants.ts';
import { minimise } from './minimise.ts';
import { mutate, mutateBytes } from './mutate.ts';
import { seedRandom, type Random } from '../reports/random.ts';

/**
 * `npm run fuzz`: breaks reports at random for ten minutes and asks of each what holds of every text. What fails is made as small as
 * it can be and written to `test/fuzz/found/`; from there it belongs into `test/fuzz/corpus/`, with the mending.
 *   --minutes N    how long (10)
 *   --seed N       what is broken how (the clock); printed, so that a run can be had again
 */

/** In ms: what takes longer hangs. */
const patience = 120_000;
/** Most texts that are broken further because they are read unlike all before. */
const largestPool = 600;

interface Setup {
  readonly seed: number;
  readonly until: number;
  readonly samples: readonly Sample[];
}

/** What a worker says: what it is about to try, what failed, how many it has tried. */
type Said =
  | { readonly kind: 'trying'; readonly sample: Sample; readonly seed: number }
  | { readonly kind: 'failed'; readonly sample: Sample; readonly why: string; readonly seed: number }
  | { readonly kind: 'done'; readonly tried: number; readonly shapes: number };

function isSetup(value: unknown): value is Setup {
  return typeof value === 'object' && value !== null && 'samples' in value && 'until' in value;
}

function checkSample({ text, format }: Sample, seed: number): void {
  const random = seedRandom(seed);
  checkText(text, format, random, { fixes: 3, conversions: random.chance(0.3), edits: random.chance(0.2) ? 3 : 0 });
}

function whyFailed(sample: Sample, seed: number): string | undefined {
  try {
    checkSample(sample, seed);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function whyBytes(bytes: Buffer): string | undefined {
  try {
    checkBytes(bytes);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** What makes two failures the same: words without numbers and quotations, or the place that threw. */
function kindOf(why: string): string {
  const [message = '', first = ''] = why.split('\n');
  const said = message.replaceAll(/"(?:[^"\\]|\\.)*"|[\d.]+|（.*|：.*/g, '').slice(0, 90);
  return message.includes('does not hold') ? said : said + first.replace(/:\d+:\d+/, '');
}

// A worker's port has no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const say = (said: Said): void => parentPort?.postMessage(said);

function tryInputs({ seed, until, samples }: Setup): void {
  const random = seedRandom(seed);
  const pool = [...samples];
  const shapes = new Set<string>();
  const known = new Set<string>();
  const perByte = analyzeTime(samples);
  let tried = 0;
  const tell = (sample: Sample, why: string, own: number): void => {
    const kind = kindOf(why);
    if (known.has(kind)) return;
    known.add(kind);
    const fails = (text: string): boolean => kindOf(whyFailed({ ...sample, text }, own) ?? '') === kind;
    const text = why.includes('too slow') ? sample.text : minimise(sample.text, fails);
    say({ kind: 'failed', sample: { ...sample, text }, why, seed: own });
  };
  while (Date.now() < until) {
    const own = random.integer(1, 0x7fff_ffff);
    const { bytes, ...sample } = nextSample(pool, random);
    say({ kind: 'trying', sample, seed: own });
    const slow = perByte(sample);
    const why = slow ?? whyFailed(sample, own) ?? (bytes && whyBytes(bytes));
    if (why !== undefined) tell(sample, why, own);
    const shape = signatureOf(sample);
    if (!shapes.has(shape)) {
      shapes.add(shape);
      if (pool.length < largestPool) pool.push(sample);
    }
    if (++tried % 50 === 0) say({ kind: 'done', tried, shapes: shapes.size });
  }
  say({ kind: 'done', tried, shapes: shapes.size });
}

/** A broken text; where its bytes were broken, these, too. */
function nextSample(pool: readonly Sample[], random: Random): Sample & { readonly bytes?: Buffer } {
  const sample = random.pick(pool);
  const other = random.pick(pool).text;
  const format = random.chance(0.1) ? random.pick(['markdown', 'plaintext', 'html'] as const) : sample.format;
  if (!random.chance(0.15)) return { ...sample, format, text: mutate(sample.text, random, other) };
  const bytes = mutateBytes(Buffer.from(sample.text, random.chance(0.5) ? 'utf8' : 'utf16le'), random);
  const text = new TextDecoder(random.pick(['utf-8', 'gb18030', 'utf-16le'])).decode(bytes);
  return { ...sample, format, text, bytes };
}

async function supervise(): Promise<void> {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' }, out: { type: 'string' } },
  });
  const root = process.cwd();
  const real = path.resolve(root, process.env['NIANBAO_CORPUS'] ?? '../shared');
  const found = path.resolve(root, values.out ?? 'test/fuzz/found');
  const first = Number(values.seed ?? Date.now() % 1_000_000);
  const until = Date.now() + Number(values.minutes) * 60_000;
  const samples = [
    ...listGenerated(first),
    ...['test/fuzz/corpus', 'examples'].flatMap((folder) => listFolder(path.join(root, folder))),
    ...['corpus', 'seeds'].flatMap((folder) => listFolder(path.join(real, folder))),
  ];
  console.log(`fuzz: seed ${first}, ${values.minutes} minutes, ${samples.length} documents to break`);
  let failures = 0;
  let tried = 0;
  const save = ({ name, text, format }: Sample, why: string, seed: number): void => {
    failures++;
    const ending = { markdown: 'md', plaintext: 'txt', html: 'html' }[format];
    mkdirSync(found, { recursive: true });
    const file = path.join(found, `${first}-${failures}.${ending}`);
    writeFileSync(file, text);
    console.log(`\n${path.relative(root, file)} (${name}, seed ${seed}, ${text.length} characters)\n${why}`);
  };
  for (let seed = first; Date.now() < until; seed++) {
    const { ended, hung } = await runWorker({ seed, until, samples }, save, (count) => {
      tried += count;
    });
    if (hung) save(hung.sample, `does not hold: it ends within ${patience / 1000} s`, hung.seed);
    if (ended) break;
  }
  console.log(`fuzz: ${tried} texts tried, ${failures} failed; seed ${first}`);
  process.exitCode = failures > 0 ? 1 : 0;
}

interface Outcome {
  readonly ended: boolean;
  readonly hung?: { readonly sample: Sample; readonly seed: number };
}

/** Runs a worker until its time is over or it hangs. */
function runWorker(
  setup: Setup,
  save: (sample: Sample, why: string, seed: number) => void,
  count: (tried: number) => void,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: setup });
    let trying: Outcome['hung'];
    let before = 0;
    let timer: NodeJS.Timeout | undefined;
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void worker.terminate();
        resolve({ ended: false, ...(trying ? { hung: trying } : {}) });
      }, patience);
    };
    worker.on('message', (said: Said) => {
      watch();
      if (said.kind === 'trying') trying = said;
      else if (said.kind === 'failed') save(said.sample, said.why, said.seed);
      else {
        count(said.tried - before);
        before = said.tried;
        if (process.stdout.isTTY) process.stdout.write(`\r${said.tried} texts, ${said.shapes} shapes `);
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve({ ended: true });
    });
  });
}

if (isMainThread) await supervise();
else if (isSetup(workerData)) tryInputs(workerData);
