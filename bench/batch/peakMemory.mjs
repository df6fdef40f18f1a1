// Loaded before a program (`node --import`): when it ends, writes its greatest resident memory in KB to the file that NIANBAO_PEAK names.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.NIANBAO_PEAK;
if (isMainThread && file) process.on('exit', () => writeFileSync(file, String(readPeak())));

/** A program begins with the `maxRSS` of the one that started it; what Linux counts by memory begins with its own. */
function readPeak() {
  try {
    const peak = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1];
    if (peak !== undefined) return Number(peak);
  } catch {
    // No Linux.
  }
  return process.resourceUsage().maxRSS;
}
