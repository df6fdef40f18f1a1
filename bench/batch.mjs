import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @typedef {{ name: string, wall: number, inside: number | undefined, cpu: number, peak: number | undefined }} BatchTime
 * times in ms: `wall` of the whole command, `inside` without the start of Node, `cpu` of all its threads; `peak` resident memory in MB
 * @typedef {{ name: string, command: readonly string[], timesItself?: true, pinned?: true }} Command `pinned`: to one core
 */

const script = (/** @type {string} */ name) => fileURLToPath(new URL(`batch/${name}`, import.meta.url));

/** Where Linux's `taskset` is, a program can be kept to one core. */
const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/**
 * Runs each command over the folder `rounds` times, in turn, and keeps the best of each: what else the machine does
 * only ever adds.
 * @param {{ folder: string, root: string, runBundle: string, rumdl: string | undefined, rounds: number }} options
 * @returns {readonly BatchTime[]}
 */
export function measureBatch({ folder, root, runBundle, rumdl, rounds }) {
  const check = ['node', join(root, 'dist/cli.js'), 'check', '--format', 'json'];
  /** @type {readonly Command[]} */
  const commands = [
    { name: 'read only', command: ['node', script('readFolder.mjs'), folder], timesItself: true },
    ...(canPin
      ? [{ name: 'nianbao check, on one core', command: [...check, folder], pinned: /** @type {const} */ (true) }]
      : []),
    { name: 'nianbao check, one thread', command: [...check, '--threads', '1', folder] },
    { name: 'nianbao check, two threads', command: [...check, '--threads', '2', folder] },
    { name: 'nianbao check, as it decides', command: [...check, folder] },
    {
      name: 'nianbao check, one thread, inside the process',
      command: ['node', script('checkFolder.mjs'), runBundle, folder],
      timesItself: true,
    },
    ...(rumdl ? [{ name: 'rumdl check', command: [rumdl, 'check', '--no-cache', folder] }] : []),
  ];
  /** @type {Map<string, BatchTime>} */
  const best = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const command of commands) {
      const time = runOnce(command);
      const before = best.get(command.name);
      if (!before || time.wall < before.wall) best.set(command.name, time);
    }
  }
  return [...best.values()];
}

/**
 * @param {Command} command
 * @returns {BatchTime}
 */
function runOnce({ name, command: [program = '', ...args], timesItself, pinned }) {
  const peakFile = join(tmpdir(), `nianbao-peak-${process.pid}`);
  const isNode = program === 'node';
  const watched = isNode ? ['--import', pathToFileURL(script('peakMemory.mjs')).href, ...args] : args;
  const before = childTime();
  const started = performance.now();
  // What is printed goes nowhere, as into a pipe that is read at once, unless it is the time.
  const whole = [isNode ? process.execPath : program, ...watched];
  const [first = '', ...rest] = pinned ? ['taskset', '-c', '0', ...whole] : whole;
  const { status, stdout, stderr, error } = spawnSync(first, rest, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', timesItself ? 'pipe' : 'ignore', 'pipe'],
    env: { ...process.env, NIANBAO_PEAK: peakFile },
  });
  const wall = performance.now() - started;
  const cpu = childTime() - before;
  if (error ?? (status === null || status > 1)) throw error ?? new Error(`${name} ended with ${status}: ${stderr}`);
  const inside = timesItself ? Number.parseFloat(stdout) : undefined;
  if (Number.isNaN(inside)) throw new Error(`${name} told no time: ${stderr}`);
  const peak = isNode ? Number(readFileSync(peakFile, 'utf8')) / 1024 : undefined;
  rmSync(peakFile, { force: true });
  return { name, wall, inside, cpu, peak };
}

/** CPU time of the programs that were run so far and have ended, in ms. NaN where there is no /proc. */
function childTime() {
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // cutime and cstime, in hundredths of a second.
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return Number.NaN;
  }
}
