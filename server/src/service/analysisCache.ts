import type { Finding } from '../features/finding.ts';
import { ProseMemory } from '../model/proseMemory.ts';
import type { ReportDocument } from '../model/report.ts';
import type { Analysis, AnalysisOptions, SourceDocument } from './reportService.ts';
import type { Stretches } from './stretches.ts';

/** An analysis, with what the next one may keep of it where the document is cut. */
export interface Kept {
  readonly analysis: Analysis;
  readonly stretches: Stretches | undefined;
  /** Where it was read as a whole and is not cut. */
  readonly whole: Whole | undefined;
}

/** A document with all that the rules have found in it, before anybody's wishes to ignore some of it. */
export interface Whole {
  readonly document: ReportDocument;
  readonly found: readonly Finding[];
}

interface Entry extends Kept {
  readonly version: number;
  readonly text: string;
  readonly key: string;
}

/**
 * The last analysis of each open document. A value may be reused when three things hold:
 *
 * 1. It is of the same text. Uri and version name it; the text is compared too, because an editor that opens a file again
 *    counts from 1 again. `forget` drops the entry of a closed document.
 * 2. It was made under the same options. Whatever beside the text changes an analysis is in `AnalysisOptions` (with the
 *    document's format), and all of it is in the key.
 * 3. Nobody has changed it since. Analyses are readonly all the way down; a test freezes one and runs every rule on it.
 *
 * Only finished analyses are kept: one that threw leaves no entry. There is one entry a document, since an editor never asks
 * for an older version again.
 */
export class AnalysisCache {
  readonly #entries = new Map<string, Entry>();
  readonly #memories = new Map<string, ProseMemory>();
  /** Options are frozen objects that callers hold for long; their keys are written once. */
  readonly #keys = new WeakMap<AnalysisOptions, string>();

  find(document: SourceDocument, options: AnalysisOptions): Analysis | undefined {
    const entry = this.#entries.get(document.uri);
    if (!entry || entry.version !== document.version || entry.text !== document.text) return undefined;
    return entry.key === this.#keyOf(document, options) ? entry.analysis : undefined;
  }

  /** What another version of the document was found to be, under the same options. */
  findBefore(document: SourceDocument, options: AnalysisOptions): Kept | undefined {
    const entry = this.#entries.get(document.uri);
    return entry?.key === this.#keyOf(document, options) ? entry : undefined;
  }

  keep(document: SourceDocument, options: AnalysisOptions, kept: Kept): void {
    const { version, text } = document;
    this.#entries.set(document.uri, { version, text, key: this.#keyOf(document, options), ...kept });
  }

  /** What was read of the document's words; undefined where no version of it was read: most files are read once. */
  memoryOf(uri: string): ProseMemory | undefined {
    if (!this.#entries.has(uri)) return undefined;
    const memory = this.#memories.get(uri) ?? new ProseMemory();
    this.#memories.set(uri, memory);
    return memory;
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
    this.#memories.delete(uri);
  }

  #keyOf(document: SourceDocument, options: AnalysisOptions): string {
    let key = this.#keys.get(options);
    if (key === undefined) {
      const rules = Object.entries(options.rules);
      rules.sort(([a], [b]) => (a < b ? -1 : 1));
      key = JSON.stringify([options.edition, options.level, options.organisation, rules, options.ignore ?? []]);
      this.#keys.set(options, key);
    }
    return `${document.format} ${key}`;
  }
}
