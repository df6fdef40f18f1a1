import type { SettingOrigin } from '../../../protocol/layeredSettings.ts';
import type { AnalysisOptions } from '../service/reportService.ts';

/** What an editor is to show, beside what an analysis depends on. */
export interface ResourceOptions extends AnalysisOptions {
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Characters above which what is only drawn rests; 0: never. */
  readonly largeDocument: number;
}

/** Settings of one resource, parsed. Held by identity: the cache of analyses writes a key for them once. */
export interface ParsedSettings {
  readonly options: ResourceOptions;
  /** One sentence for each value that cannot be used; the default stands in its place. */
  readonly problems: readonly string[];
  /** Values that come from folders' files. */
  readonly origins?: readonly SettingOrigin[];
}

export interface SettingsSource {
  /** Asks the client for the settings of a resource. */
  fetch(uri: string): Promise<unknown>;
  parse(value: unknown, uri: string): ParsedSettings;
  /** Called once for each different problem, however many resources have it. */
  complain(problem: string): void;
  /** Called when a client does not answer; the defaults stand in. */
  fail(uri: string, error: unknown): void;
}

/**
 * Settings by resource, asked for once until they change. There is no global copy: two folders of a workspace may check
 * under different editions.
 */
export class SettingsStore {
  readonly #source: SettingsSource;
  readonly #complained = new Set<string>();
  #known = new Map<string, ResourceOptions>();
  #origins = new Map<string, readonly SettingOrigin[]>();
  #pending = new Map<string, Promise<ResourceOptions>>();

  constructor(source: SettingsSource) {
    this.#source = source;
  }

  /** What is known without asking, so that a request can be answered in the turn it arrives in. */
  peek(uri: string): ResourceOptions | undefined {
    return this.#known.get(uri);
  }

  /** What of them comes from folders' files. */
  originsOf(uri: string): readonly SettingOrigin[] {
    return this.#origins.get(uri) ?? [];
  }

  async load(uri: string): Promise<ResourceOptions> {
    const known = this.#known.get(uri) ?? this.#pending.get(uri);
    if (known) return known;
    const loading = this.#ask(uri);
    this.#pending.set(uri, loading);
    return loading;
  }

  /** To be called when settings have changed. An answer still on its way is of the settings before: it is not kept. */
  clear(): void {
    this.#known = new Map();
    this.#origins = new Map();
    this.#pending = new Map();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#origins.delete(uri);
    this.#pending.delete(uri);
  }

  async #ask(uri: string): Promise<ResourceOptions> {
    const pending = this.#pending;
    const value = await this.#source.fetch(uri).catch((error: unknown) => this.#source.fail(uri, error));
    const { options, problems, origins } = this.#source.parse(value, uri);
    for (const problem of problems) {
      if (this.#complained.has(problem)) continue;
      this.#complained.add(problem);
      this.#source.complain(problem);
    }
    // Changed meanwhile, or closed: whoever waits gets the newest there is, and nothing old stays behind.
    if (pending !== this.#pending) return this.load(uri);
    if (pending.delete(uri)) {
      this.#known.set(uri, options);
      if (origins && origins.length > 0) this.#origins.set(uri, origins);
    }
    return options;
  }
}
