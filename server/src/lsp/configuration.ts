import type { Connection } from 'vscode-languageserver';
import { MessageType, ShowMessageNotification } from './library.ts';
import type { FolderFileText } from '../../../protocol/folderMessages.ts';
import { layerSettings } from '../../../protocol/layeredSettings.ts';
import { parseSettings } from '../../../protocol/parseSettings.ts';
import { render } from '../text/message.ts';
import type { ClientProfile } from './clientProfile.ts';
import { askForFolderFiles, readFolderFiles } from './folderFiles.ts';
import type { FolderProblems } from './folderProblems.ts';
import { describeOrigins } from './originWords.ts';
import type { ParsedSettings, SettingsSource } from './settings.ts';

/** All settings stand in this section. */
export const settingsSection = 'nianbao';

/** The client's settings for a document with the files of its folders. */
class Fetched {
  constructor(
    readonly settings: unknown,
    readonly files: readonly FolderFileText[],
  ) {}
}

/** Where settings come from: asked of clients that answer, else what a client sent with its last notification. */
export class Configuration implements SettingsSource {
  readonly #connection: Connection;
  readonly #client: ClientProfile;
  readonly #rules: readonly string[];
  readonly #folders: FolderProblems;
  /** What the log holds already. */
  readonly #logged = new Set<string>();
  #sent: unknown;

  constructor(connection: Connection, client: ClientProfile, rules: readonly string[], folders: FolderProblems) {
    this.#connection = connection;
    this.#client = client;
    this.#rules = rules;
    this.#folders = folders;
  }

  /** What came with `workspace/didChangeConfiguration`: all settings of the client, or null where it wants to be asked. */
  take(settings: unknown): void {
    if (typeof settings !== 'object' || settings === null || !(settingsSection in settings)) return;
    this.#sent = settings[settingsSection];
  }

  async fetch(uri: string): Promise<unknown> {
    if (!this.#client.folderFiles) return this.#fetchSettings(uri);
    const files = askForFolderFiles(this.#connection, uri).catch((error: unknown): readonly FolderFileText[] => {
      this.#connection.console.error(`The .nianbao.json of ${uri} could not be read. ${String(error)}`);
      return [];
    });
    // What fails beside the settings is said; where the settings fail, the files still count.
    const settings = this.#fetchSettings(uri).catch((error: unknown) => this.fail(uri, error));
    return new Fetched(await settings, await files);
  }

  async #fetchSettings(uri: string): Promise<unknown> {
    if (!this.#client.configuration) return this.#sent;
    const value: unknown = await this.#connection.workspace.getConfiguration({
      scopeUri: uri,
      section: settingsSection,
    });
    return value;
  }

  parse(value: unknown, uri: string): ParsedSettings {
    const fetched = value instanceof Fetched ? value : new Fetched(value, []);
    const { settings: base, problems: wrong } = parseSettings(fetched.settings, this.#rules);
    const problems = wrong.map(({ message }) => render(message, this.#client.locale));
    const { layers, read } = readFolderFiles(fetched.files, this.#rules);
    this.#folders.take(uri, read);
    const { settings, origins, ignore } = layerSettings(base, layers);
    this.#log(uri, describeOrigins(origins, this.#client.locale));
    return { options: ignore.length > 0 ? { ...settings, ignore } : settings, problems, origins };
  }

  #log(uri: string, said: string): void {
    const line = `${uri}: ${said}`;
    if (said === '' || this.#logged.has(line)) return;
    this.#logged.add(line);
    this.#connection.console.info(line);
  }

  complain(problem: string): void {
    this.#connection.console.warn(problem);
    // A notification: a request with buttons would keep some clients waiting.
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: problem,
    });
  }

  fail(uri: string, error: unknown): void {
    this.#connection.console.error(`The settings of ${uri} could not be read; the defaults are used. ${String(error)}`);
  }
}
