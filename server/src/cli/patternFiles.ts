import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { systemReason } from './failure.ts';
import { readEntries } from './folderEntries.ts';

export interface PatternFiles {
  /** From the working directory, in no order. */
  readonly files: readonly string[];
  /** Absolute paths of folders that may hold others and cannot be opened, with what the system said. */
  readonly unread: ReadonlyMap<string, unknown>;
}

/** Files that match a pattern (with `/` between names), seen as in a folder that is named. */
export function matchFiles(pattern: string, cwd: string, ignore: string[]): PatternFiles {
  const unread = new Map<string, unknown>();
  const readFolder = new Proxy(readdirSync, {
    apply: (_target, _self, [folder]: [string]) => {
      try {
        return readEntries(folder);
      } catch (error) {
        // A folder that is not there holds no file that matches, which is said of the pattern.
        if (!['ENOENT', 'ENOTDIR'].includes(systemReason(error))) unread.set(resolve(cwd, folder), error);
        return [];
      }
    },
  });
  const files = globSync(pattern, {
    cwd,
    ignore,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdirSync: readFolder },
  });
  return { files, unread };
}
