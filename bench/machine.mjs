import { readdirSync, readFileSync } from 'node:fs';
import { arch, cpus, release, totalmem, type } from 'node:os';

/** The machine in one line, for the page. */
export function describeMachine() {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, ${type()} ${release()} ${arch()}, Node ${process.version}`;
}

/**
 * Resident memory of a process and all it started, in MB. NaN where there is no /proc.
 * @param {number} root
 */
export function readMemory(root) {
  try {
    const parents = new Map(listProcesses().map((pid) => [pid, readParent(pid)]));
    let total = 0;
    for (const pid of parents.keys()) if (descendsFrom(pid, root, parents)) total += readResident(pid);
    return total;
  } catch {
    return Number.NaN;
  }
}

function listProcesses() {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

/** @param {number} pid */
function readParent(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0; // it ended in between
  }
}

/**
 * @param {number} pid
 * @param {number} root
 * @param {ReadonlyMap<number, number>} parents
 */
function descendsFrom(pid, root, parents) {
  for (let at = pid; at > 0; at = parents.get(at) ?? 0) if (at === root) return true;
  return false;
}

/** @param {number} pid */
function readResident(pid) {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
