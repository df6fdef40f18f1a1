import type { SettingOrigin } from '../../../protocol/layeredSettings.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../rules/rule.ts';
import type { Finding } from '../service/reportService.ts';
import type { Locale } from '../text/message.ts';
import type { Failure } from './failure.ts';

/** What a format has to know beside the findings. */
export interface FormatOptions {
  readonly locale: Locale;
  readonly colour: boolean;
  readonly columns: number;
  /** Problems only: no closing lines for people. */
  readonly quiet: boolean;
  /** Absolute; where relative addresses start. */
  readonly cwd: string;
  /** Absolute path of the repository that a GitHub workflow has checked out, where one runs. */
  readonly workspace: string | undefined;
  /** Levels that the command line gives. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export interface CheckedFile {
  /** As the user named it. */
  readonly path: string;
  /** Absolute path; undefined for standard input. */
  readonly file: string | undefined;
  readonly text: string;
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  /** What its folders' settings said. */
  readonly origins: readonly SettingOrigin[];
  /** The file was checked, but its fixes could not be written. */
  readonly failure?: Failure;
}

/** An input that could not be read or written back. */
export interface FailedFile {
  readonly path: string;
  readonly file: string | undefined;
  readonly failure: Failure;
}

/** What closes the output. */
export interface Totals {
  readonly files: number;
  readonly reports: number;
  readonly fixed: number;
  /** Problems left that `--fix` would put right; only where the format says it. */
  readonly fixable: number;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly failed: readonly FailedFile[];
  /** The folders' files that gave some setting, with how many files they gave it to. */
  readonly folderFiles: ReadonlyMap<string, number>;
}

export interface PrintedFile {
  readonly text: string;
  readonly fixable: number;
}

/**
 * How `check` prints what it found. What it prints for a file depends on that file alone: so the output can be written file by file,
 * and threads may each print some of them.
 */
export interface CheckFormat {
  readonly start: string;
  /** Stands between two files that have something printed. */
  readonly between: string;
  checked(file: CheckedFile): PrintedFile;
  failed(file: FailedFile): string;
  end(totals: Totals): string;
}
