import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** The last version of V8 that knows a flag. To one that does not, setting it is a warning on standard error, which users see. */
const lastVersions = {
  /** Node 20 and 21. */
  'interrupt-budget': 11,
  /** Node 24; a later one was not tried. */
  'heap-growing-percent': 13,
} as const;

export type EngineFlag = keyof typeof lastVersions;

export const engineFlags: readonly EngineFlag[] = ['interrupt-budget', 'heap-growing-percent'];

/** @param version of V8, as `process.versions` has it: `11.3.244.8-node.30` */
export function knowsFlag(flag: EngineFlag, version: string): boolean {
  return Number.parseInt(version, 10) <= lastVersions[flag];
}

/**
 * Sets a flag of V8 for all threads of the process, where this V8 knows it; else nothing happens. Only what makes the program faster or
 * smaller may be set so: it must work without. Not among the arguments of a process: there a flag that V8 does not know keeps the
 * program from starting.
 */
export function setEngineFlag(flag: EngineFlag, value: number): void {
  if (knowsFlag(flag, process.versions.v8)) setFlagsFromString(`--${flag}=${value}`);
}
