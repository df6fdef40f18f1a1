import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { parseSettings } from '../../../protocol/parseSettings.ts';
import { render } from '../text/message.ts';
import type { ClientProfile } from './clientProfile.ts';
import type { ParsedSettings, SettingsSource } from './settings.ts';

/** All settings stand in this section. */
export const settingsSection = 'nianbao';

/** Where settings come from: asked of clients that answer, else what a client sent with its last notification. */
export class Configuration implements SettingsSource {
  readonly #connection: Connection;
  readonly #client: ClientProfile;
  readonly #rules: readonly string[];
  #sent: unknown;

  constructor(connection: Connection, client: ClientProfile, rules: readonly string[]) {
    this.#connection = connection;
    this.#client = client;
    this.#rules = rules;
  }

  /** What came with `workspace/didChangeConfiguration`: all settings of the client, or null where it wants to be asked. */
  take(settings: unknown): void {
    if (typeof settings !== 'object' || settings === null || !(settingsSection in settings)) return;
    this.#sent = settings[settingsSection];
  }

  async fetch(uri: string): Promise<unknown> {
    if (!this.#client.configuration) return this.#sent;
    const value: unknown = await this.#connection.workspace.getConfiguration({
      scopeUri: uri,
      section: settingsSection,
    });
    return value;
  }

  parse(value: unknown): ParsedSettings {
    const { settings, problems } = parseSettings(value, this.#rules);
    return { options: settings, problems: problems.map(({ message }) => render(message, this.#client.locale)) };
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
