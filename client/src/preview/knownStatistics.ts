import type { StatisticsChangeParams, StatisticsParams } from '../../../protocol/statisticsMessages.ts';
import { replaceParts, type Replacement } from '../../../protocol/replacements.ts';

/** What makes the statistics of a document of those before. */
export interface Step {
  readonly before: StatisticsParams;
  readonly after: StatisticsParams;
  readonly replacements: readonly Replacement[];
}

/** The last statistics of each document, put together from what the server sends: another panel may want them. */
export class KnownStatistics {
  readonly #known = new Map<string, StatisticsParams>();

  /** @param key of the document */
  get(key: string): StatisticsParams | undefined {
    return this.#known.get(key);
  }

  set(key: string, params: StatisticsParams): void {
    this.#known.set(key, params);
  }

  /** @returns how they have changed; undefined where it is no change of what is known, which then stays */
  change(key: string, { from, version, replacements }: StatisticsChangeParams): Step | undefined {
    const before = this.#known.get(key);
    if (before?.version !== from) return undefined;
    const after = { ...replaceParts(before, replacements), version };
    this.#known.set(key, after);
    return { before, after, replacements };
  }
}
