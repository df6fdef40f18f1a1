import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What V8 made of a script, kept in a file from one start to the next: a line that says of which script, by which Node and with which
 * sum, and then the bytes as V8 gave them. V8 looks only at its own version, its flags and the length of the script, so all else is
 * held against that line: what is of another script, or damaged, counts as not there. The sum is no seal: the folder is trusted as the
 * folder of the script itself is.
 */
export class CodeCache {
  readonly #file: string;
  readonly #origin: string;

  /** `script`: the bytes of the script's file; the folder need not exist. */
  constructor(folder: string, script: Uint8Array) {
    this.#file = path.join(folder, 'server.cache');
    this.#origin = `${process.version} ${process.arch} ${sumOf(script)}`;
  }

  /** `undefined` where nothing is kept, or nothing that fits. */
  read(): Buffer | undefined {
    const kept = readIfThere(this.#file);
    if (kept === undefined) return undefined;
    const end = kept.indexOf('\n');
    const data = kept.subarray(end + 1);
    return kept.toString('latin1', 0, end) === this.#headFor(data) ? data : undefined;
  }

  /**
   * Whole or not at all. Where it cannot be written (the disk is full, another window has the file open on Windows) the next start takes
   * as long as this one; nobody needs to know, and nothing is left behind.
   */
  write(data: Uint8Array): void {
    const unfinished = `${this.#file}.${process.pid}`;
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      writeFileSync(unfinished, Buffer.concat([Buffer.from(`${this.#headFor(data)}\n`, 'latin1'), data]));
      renameSync(unfinished, this.#file);
    } catch {
      removeIfThere(unfinished);
    }
  }

  #headFor(data: Uint8Array): string {
    return `${this.#origin} ${sumOf(data)}`;
  }
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}
