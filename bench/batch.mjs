import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ name: string, wall: number, inside: number | undefined }} BatchTime
 * times in ms: `wall` of the whole command, `inside` without the start of Node
 */

const script = (/** @type {string} */ name) => fileURLToPath(new URL(`batch/${name}`, import.meta.url));

/**
 * Runs each command over the folder `rounds` times, in turn, and keeps the best of each: what else the machine does
 * only ever adds.
 * @param {{ folder: string, root: string, runBundle: string, rumdl: string | undefined, rounds: number }} options
 * @returns {readonly BatchTime[]}
 */
export function measureBatch({ folder, root, runBundle, rumdl, rounds }) {
  const commands = [
    { name: 'read only', command: ['node', script('readFolder.mjs'), folder], timesItself: true },
    {
      name: 'nianbao check --format json',
      command: ['node', join(root, 'dist/cli.js'), 'check', '--format', 'json', folder],
      timesItself: false,
    },
    {
      name: 'nianbao check, inside the process',
      command: ['node', script('checkFolder.mjs'), runBundle, folder],
      timesItself: true,
    },
    ...(rumdl ? [{ name: 'rumdl check', command: [rumdl, 'check', '--no-cache', folder], timesItself: false }] : []),
  ];
  /** @type {Map<string, BatchTime>} */
  const best = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const { name, command, timesItself } of commands) {
      const time = runOnce(name, command, timesItself);
      const before = best.get(name);
      if (!before || time.wall < before.wall) best.set(name, time);
    }
  }
  return [...best.values()];
}

/**
 * @param {string} name
 * @param {readonly string[]} command
 * @param {boolean} timesItself
 * @returns {BatchTime}
 */
function runOnce(name, [program = '', ...args], timesItself) {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const wall = performance.now() - started;
  if (error ?? (status === null || status > 1)) throw error ?? new Error(`${name} ended with ${status}: ${stderr}`);
  const inside = timesItself ? Number.parseFloat(stdout) : undefined;
  if (Number.isNaN(inside)) throw new Error(`${name} told no time: ${stderr}`);
  return { name, wall, inside };
}
