import type { FolderSettings, IgnoreEntry } from './folderFile.ts';
import { normalizePath } from './folderFile.ts';
import type { RuleLevel, Settings } from './parseSettings.ts';

/** A folder's settings, with what the folder's file is called where it is shown. */
export interface FolderLayer {
  readonly file: string;
  readonly settings: FolderSettings;
  /** Path of the document from the folder of the file, with `/`; undefined for a document that lies in no folder. */
  readonly document: string | undefined;
}

/** A value that comes from a folder's file. */
export interface SettingOrigin {
  /** `edition`, `rules.table-total`. */
  readonly key: string;
  readonly value: string;
  readonly file: string;
}

export interface LayeredSettings {
  readonly settings: Settings;
  /** One for each key that some file says, with the file that counts. */
  readonly origins: readonly SettingOrigin[];
  readonly ignore: readonly IgnoreEntry[];
}

/**
 * The settings of a document: those of the editor or the command line, then the files of its folders over them, each over those before;
 * rules key by key. Front matter counts more than all of these; whoever reads the document sees to that.
 *
 * @param layers from the outermost folder to the document's own
 */
export function layerSettings(base: Settings, layers: readonly FolderLayer[]): LayeredSettings {
  if (layers.length === 0) return { settings: base, origins: [], ignore: [] };
  let { edition, level, organisation } = base;
  const rules = new Map<string, RuleLevel>(Object.entries(base.rules));
  const origins = new Map<string, SettingOrigin>();
  const ignore: IgnoreEntry[] = [];
  for (const { file, settings, document } of layers) {
    const note = (key: string, value: string): void => void origins.set(key, { key, value, file });
    if (settings.edition !== undefined) {
      edition = settings.edition;
      note('edition', edition);
    }
    if (settings.level !== undefined) {
      level = settings.level === 'auto' ? undefined : settings.level;
      note('level', settings.level);
    }
    if (settings.organisation !== undefined) {
      organisation = settings.organisation || undefined;
      note('organisation', settings.organisation);
    }
    for (const [rule, own] of settings.rules) {
      if (own === 'default') rules.delete(rule);
      else rules.set(rule, own);
      note(`rules.${rule}`, own);
    }
    if (document === undefined) continue;
    const path = normalizePath(document);
    for (const { entry } of settings.ignore) if (entry.file === path) ignore.push(entry);
  }
  const settings = Object.freeze({
    ...base,
    edition,
    level,
    organisation,
    rules: Object.freeze(Object.fromEntries(rules)),
  });
  return { settings, origins: [...origins.values()], ignore };
}
