import { closeSync, type Dirent, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import type { DocumentFormat } from '../syntax/tree.ts';
import { largestFile } from './decode.ts';
import { type Failure, fail, systemReason } from './failure.ts';
import { readEntries } from './folderEntries.ts';
import { matchFiles } from './patternFiles.ts';

/** One thing to read, or the reason why a path named nothing. */
export interface Input {
  /** As given, or joined to the folder as given; `-` is standard input. */
  readonly path: string;
  /** Absolute path; undefined for standard input. */
  readonly file: string | undefined;
  readonly failure?: Failure;
}

/** What is read in a folder. A file that is named is read whatever it is called. */
const folderExtensions = ['.md', '.markdown', '.txt', '.html', '.htm', '.nianbao'];

const skippedFolders = ['node_modules'];

/**
 * The files behind the paths of a command line, each once, in the order given; those of a folder or glob sorted by name.
 * A path that exists is taken as it is, even where it looks like a pattern.
 */
export function findInputs(paths: readonly string[], cwd: string): readonly Input[] {
  const inputs: Input[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const input of findOne(path, cwd)) {
      const key = input.file ?? input.path;
      if (seen.has(key)) continue;
      seen.add(key);
      inputs.push(input);
    }
  }
  return inputs;
}

function findOne(path: string, cwd: string): readonly Input[] {
  if (path === '-') return [{ path, file: undefined }];
  const file = resolve(cwd, path);
  let stats: Stats;
  try {
    stats = statSync(file);
  } catch (error) {
    if (isDynamicPattern(path)) return findByPattern(path, cwd) ?? [{ path, file: undefined, failure: failToMatch() }];
    // `a\[1\].md` names one file, with the escapes of a pattern; in Windows `\` stands between folders.
    const escaped = sep === '/' && path.includes('\\') ? findByPattern(path, cwd) : undefined;
    return escaped ?? [{ path, file, failure: failToRead(error) }];
  }
  if (!stats.isDirectory()) return [{ path, file }];
  const found = listFolder(path, file);
  if (found.length > 0) return found;
  const failure = fail(
    'no-files',
    {
      zh: '文件夹里没有可检查的文件（{extensions}）。其他扩展名的文件请直接写出路径。',
      en: 'The folder holds no file to check ({extensions}). Name files with other extensions one by one.',
    },
    { extensions: folderExtensions.join(' ') },
  );
  return [{ path, file, failure }];
}

/**
 * Files that match, as a folder's would be: hidden and installed folders are left out unless the pattern names them, links to folders are
 * not followed, folders that cannot be opened are named in their places, and a pattern that says nothing of the extension (`2024/*`, `**`)
 * finds what is read in a folder. Undefined where nothing matches.
 */
function findByPattern(given: string, cwd: string): readonly Input[] | undefined {
  const pattern = sep === '\\' ? given.replaceAll('\\', '/') : given;
  const ignore = skippedFolders.filter((name) => !pattern.split('/').includes(name)).map((name) => `**/${name}/**`);
  const { files, unread } = matchFiles(pattern, cwd, ignore);
  const matching = /(?:^|\/)\*+$/.test(pattern) ? files.filter(isReadInFolder) : files;
  const found: Input[] = matching.map((path) => ({ path, file: resolve(cwd, path) }));
  for (const [folder, error] of unread) {
    const path = relative(cwd, folder).replaceAll(sep, '/') || '.';
    found.push({ path, file: folder, failure: failToRead(error) });
  }
  return found.length > 0 ? found.toSorted((a, b) => (a.path < b.path ? -1 : 1)) : undefined;
}

function failToMatch(): Failure {
  return fail('no-files', {
    zh: '没有文件与这个通配符相符。请检查路径和引号。',
    en: 'No file matches this pattern. Check the path and the quotes.',
  });
}

function joinGiven(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

function isReadInFolder(name: string): boolean {
  return folderExtensions.includes(extname(name).toLowerCase());
}

/**
 * What is to be read under a folder, sorted by name. Hidden and installed folders are left out, links to folders are not followed, and a
 * folder that cannot be opened is named in its place.
 */
function listFolder(path: string, folder: string): readonly Input[] {
  let entries: Dirent[];
  try {
    entries = readEntries(folder);
  } catch (error) {
    return [{ path, file: folder, failure: failToRead(error) }];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: Input[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const inside = { path: joinGiven(path, entry.name), file: join(folder, entry.name) };
    if (!entry.isDirectory()) {
      if (isReadInFolder(entry.name)) found.push(inside);
    } else if (!skippedFolders.includes(entry.name)) {
      for (const input of listFolder(inside.path, inside.file)) found.push(input);
    }
  }
  return found;
}

/** Where files of usual size are read into, one after the other: memory of its own for each costs as much as reading it. */
const shared = Buffer.allocUnsafeSlow(256 * 1024);

/**
 * The bytes of a file, or why not: it may have gone since it was found. They may be overwritten when the next file is read.
 */
export function readBytes(file: string): Buffer | Failure {
  try {
    // Asked before it is opened: to open a named pipe is to wait for somebody who writes into it.
    const stats = statSync(file);
    if (stats.size > largestFile) return failAsTooLarge(stats.size);
    if (!stats.isFile() && !(stats.isFIFO() && isOfShell(file))) return failToRead('not a file');
    const handle = openSync(file, 'r');
    try {
      return readOpened(handle, stats.size);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return failToRead(error);
  }
}

/** A pipe that the shell has opened (`<(…)`, `/dev/stdin`): it is being written into, and has an end. A device has none. */
function isOfShell(file: string): boolean {
  return file.startsWith('/dev/') || file.startsWith('/proc/');
}

function readOpened(handle: number, size: number): Buffer {
  // What has no size may hold something all the same, and a call may give less than there is.
  if (size === 0 || size > shared.length || readSync(handle, shared, 0, size, 0) < size) return readFileSync(handle);
  return shared.subarray(0, size);
}

const megabyte = 1024 * 1024;

export function failAsTooLarge(size: number): Failure {
  return fail(
    'too-large',
    {
      zh: '文件有 {size} MB，最多读 {most} MB。请拆分成几个文件。',
      en: 'The file has {size} MB; at most {most} MB are read. Split it into several files.',
    },
    { size: Math.round(size / megabyte), most: largestFile / megabyte },
  );
}

function failToRead(error: unknown): Failure {
  const reason = systemReason(error);
  if (reason === 'ENOENT' || reason === 'ENOTDIR') {
    return fail('not-found', {
      zh: '找不到这个文件或文件夹。请检查路径。',
      en: 'There is no such file or folder. Check the path.',
    });
  }
  return fail(
    'not-readable',
    {
      zh: '不能读取（{reason}）。请检查权限，以及它是不是普通文件。',
      en: 'It cannot be read ({reason}). Check the permissions, and that it is an ordinary file.',
    },
    { reason },
  );
}

/** What an editor with the extension opens as `nianbao` (`*政府信息公开*报告*.txt`, as package.json says): read like Markdown. */
function isReportName(name: string): boolean {
  const [, ...rest] = name.split('政府信息公开');
  return rest.some((words) => words.includes('报告'));
}

/** By the name, as in an editor; without an extension that says it, by the first characters (standard input). */
export function detectFormat(path: string, text: string): DocumentFormat {
  switch (extname(path).toLowerCase()) {
    case '.md':
    case '.markdown':
    case '.nianbao':
      return 'markdown';
    case '.html':
    case '.htm':
      return 'html';
    case '.txt':
      return isReportName(basename(path)) ? 'markdown' : 'plaintext';
    default: {
      const start = text.slice(0, 4096);
      if (/^\s*<(?:!doctype|html|head|body|div|p|table|h\d|\?xml|!--)\b/i.test(start)) return 'html';
      return /^(?:---\r?\n|#{1,6} )|\n(?:#{1,6} |\| *:?-{3,}:? *\|)/.test(start) ? 'markdown' : 'plaintext';
    }
  }
}
