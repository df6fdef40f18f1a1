import type { Severity } from '../rules/rule.ts';
import type { Failure } from './failure.ts';
import type { FileOptions } from './folderSettings.ts';
import type { Input } from './inputs.ts';

/** One input with the settings that hold for it. Plain data: it may be handed to a thread. */
export interface FileJob {
  readonly input: Input;
  readonly found: FileOptions;
}

/** What was done with one input. Plain data: a thread may hand it back. */
export interface FileResult {
  /** The file in the format that was asked for; empty where there is nothing to say of it. */
  readonly printed: string;
  /** Whether it was read; false: `failure` says why not. */
  readonly read: boolean;
  readonly reports: number;
  readonly fixed: number;
  readonly fixable: number;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly failure?: Failure;
  /** Places in `AnalysisOptions.ignore` of the entries that silenced nothing. */
  readonly unused: readonly number[];
  /** What the service wrote into its log meanwhile. */
  readonly logged: readonly string[];
}

export const nothingDone: FileResult = Object.freeze({
  printed: '',
  read: false,
  reports: 0,
  fixed: 0,
  fixable: 0,
  problems: Object.freeze({ error: 0, warning: 0, info: 0 }),
  unused: Object.freeze([]),
  logged: Object.freeze([]),
});
