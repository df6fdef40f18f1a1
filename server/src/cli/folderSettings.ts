import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import {
  type FolderSettings,
  folderFileName,
  type IgnoreEntry,
  largestFolderFile,
  parseFolderFile,
} from '../../../protocol/folderFile.ts';
import { type FolderLayer, layerSettings, type SettingOrigin } from '../../../protocol/layeredSettings.ts';
import { parseSettings } from '../../../protocol/parseSettings.ts';
import type { AnalysisOptions } from '../service/reportService.ts';
import { buildLineIndex } from '../text/lineIndex.ts';
import { type Locale, type Message, render, say, type Text } from '../text/message.ts';
import { systemReason } from './failure.ts';

/** What the command line itself says; it counts more than a folder's file. */
export interface GivenOptions {
  readonly edition?: string | undefined;
  readonly level?: AnalysisOptions['level'];
  readonly rules?: AnalysisOptions['rules'];
}

export interface FileOptions {
  readonly options: AnalysisOptions;
  /** Values that come from a folder's file and that the command line leaves alone. */
  readonly origins: readonly SettingOrigin[];
}

interface FolderFile {
  /** Absolute path of its folder. */
  readonly folder: string;
  /** As it is shown: from the working directory where it lies in it. */
  readonly path: string;
  readonly text: string;
  readonly settings: FolderSettings;
}

/** A folder's own file and those of the folders above it, the outermost first. */
type Chain = readonly FolderFile[];

const unreadable: Text = {
  zh: '{file} 不能采用（{reason}）。请检查它是不是普通文件、有没有读取权限、是不是在 {most} KB 以内。',
  en: '{file} cannot be used ({reason}). Check that it is an ordinary file, that it may be read, and that it has at most {most} KB.',
};
const unusedEntry: Text = {
  zh: 'ignore 的这一项没有用上：{file} 里，规则 {rule} 没有在这段文字处报告问题。问题已经改好，或者文字已经改动，请删去这一项。',
  en: 'This entry of ignore silences nothing: in {file} the rule {rule} reports no problem at this text. Delete it; the problem is gone or the text has changed.',
};
const absentFile: Text = {
  zh: 'ignore 的这一项所说的文件 {file} 不存在。请改正路径（从本文件所在文件夹写起），或者删去这一项。',
  en: 'The file {file} that this entry of ignore names does not exist. Correct the path (from the folder of this file), or delete the entry.',
};

/**
 * The settings that folders give to the files in them. `.nianbao.json` is looked for in a file's folder and above, up to the folder that
 * holds `.git`, or to the root where none does; never above. Each is read once. What cannot be used is told once, as it is met.
 */
export class FolderSettingsReader {
  readonly #cwd: string;
  readonly #rules: readonly string[];
  readonly #locale: Locale;
  readonly #tell: (line: string) => void;
  readonly #chains = new Map<string, Chain>();
  /** Some value in some file could not be used: what was checked was not checked as asked. */
  failed = false;
  readonly #used = new Map<string, number>();

  constructor(cwd: string, rules: readonly string[], locale: Locale, tell: (line: string) => void) {
    this.#cwd = cwd;
    this.#rules = rules;
    this.#locale = locale;
    this.#tell = tell;
  }

  /** @param file absolute; undefined for standard input, which has the settings of the working directory */
  optionsFor(file: string | undefined, given: GivenOptions): FileOptions {
    const layers: FolderLayer[] = this.#chainOf(file === undefined ? this.#cwd : dirname(file)).map(
      ({ path, folder, settings }) => ({
        file: path,
        settings,
        document: file === undefined ? undefined : toSlashes(relative(folder, file)),
      }),
    );
    const { settings, origins, ignore } = layerSettings(parseSettings(undefined).settings, layers);
    const { edition, level, organisation } = settings;
    const options: AnalysisOptions = {
      edition: given.edition ?? edition,
      level: given.level ?? level,
      organisation,
      rules: { ...settings.rules, ...given.rules },
      ...(ignore.length > 0 && { ignore }),
    };
    return { options, origins: origins.filter(({ key }) => !isGiven(key, given)) };
  }

  /** Counts a file that was handled with these. */
  note(origins: readonly SettingOrigin[]): void {
    for (const file of new Set(origins.map((origin) => origin.file))) {
      this.#used.set(file, (this.#used.get(file) ?? 0) + 1);
    }
  }

  /** The files that gave some value, with how many files they gave it to. */
  get used(): ReadonlyMap<string, number> {
    return this.#used;
  }

  /** Names the entries that silence nothing in the files that were checked, and those of files that are not there. */
  tellUnused(unused: ReadonlySet<IgnoreEntry>): void {
    const told = new Set<string>();
    for (const { folder, path, text, settings } of [...this.#chains.values()].flat()) {
      if (told.has(path) || settings.ignore.length === 0) continue;
      told.add(path);
      for (const { entry, span } of settings.ignore) {
        const { rule, file } = entry;
        if (unused.has(entry)) this.#sayAt(path, text, span.start, say(unusedEntry, { rule, file }));
        else if (!existsSync(join(folder, file))) this.#sayAt(path, text, span.start, say(absentFile, { file }));
      }
    }
  }

  #chainOf(folder: string): Chain {
    const known = this.#chains.get(folder);
    if (known) return known;
    const above = dirname(folder);
    const isTop = above === folder || existsSync(join(folder, '.git'));
    const outer = isTop ? [] : this.#chainOf(above);
    const own = this.#read(folder);
    const chain = own ? [...outer, own] : outer;
    this.#chains.set(folder, chain);
    return chain;
  }

  #read(folder: string): FolderFile | undefined {
    const file = join(folder, folderFileName);
    const fromHere = relative(this.#cwd, file);
    const path = fromHere.startsWith('..') ? file : toSlashes(fromHere);
    let text: string;
    try {
      const stats = lstatSync(file, { throwIfNoEntry: false });
      if (!stats) return undefined;
      // A link could lead out of the folder, a pipe would never end.
      if (!stats.isFile()) throw new Error('not an ordinary file');
      if (stats.size > largestFolderFile) throw new Error(`${Math.ceil(stats.size / 1024)} KB`);
      text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
      this.failed = true;
      const values = { file: path, reason: systemReason(error), most: largestFolderFile / 1024 };
      this.#tell(`nianbao: ${render(say(unreadable, values), this.#locale)}`);
      return undefined;
    }
    const { settings, problems } = parseFolderFile(text, this.#rules);
    for (const { span, message } of problems) {
      this.failed = true;
      this.#sayAt(path, text, span.start, message);
    }
    return { folder, path, text, settings };
  }

  #sayAt(path: string, text: string, offset: number, message: Message): void {
    const { line, character } = buildLineIndex(text).positionAt(offset);
    this.#tell(`${path}:${line + 1}:${character + 1}: ${render(message, this.#locale)}`);
  }
}

function isGiven(key: string, { edition, level, rules }: GivenOptions): boolean {
  if (key === 'edition') return edition !== undefined;
  if (key === 'level') return level !== undefined;
  return rules !== undefined && key.startsWith('rules.') && Object.hasOwn(rules, key.slice('rules.'.length));
}

function toSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
