import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** Path from the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file below the folders. */
export function readSources(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
      .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') })),
  );
}

/** The modules a file imports or exports from, types included, as written. */
export function listImports(text: string): readonly string[] {
  const pattern = /\b(?:from|import)\s*\(?\s*'([^']+)'|^\s*\/\/\/\s*<reference\s+types="([^"]+)"/gm;
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? []);
}
