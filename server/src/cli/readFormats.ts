import type { SettingOrigin } from '../../../protocol/layeredSettings.ts';
import type { Report } from '../model/report.ts';
import type { Locale } from '../text/message.ts';
import type { ReadCommand } from './arguments.ts';
import { csvHead, writeCsv } from './csv.ts';
import type { Failure } from './failure.ts';
import { describeOrigins, jsonVersion, toFailure, toReadFile } from './json.ts';

export interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly reports: readonly Report[];
  readonly origins: readonly SettingOrigin[];
}

/** How `read` prints reports; what it prints for a file depends on that file alone. */
export interface ReadFormat {
  readonly start: string;
  readonly between: string;
  readonly end: string;
  /** Failures have no place in this form: they are told on standard error. */
  readonly tellsFailures: boolean;
  read(file: ReadFile): string;
  failed(path: string, failure: Failure): string;
}

export function createReadFormat(name: ReadCommand['format'], locale: Locale): ReadFormat {
  if (name === 'csv') {
    return {
      start: csvHead,
      between: '',
      end: '',
      tellsFailures: true,
      read: ({ path, text, reports }) => writeCsv(path, text, reports),
      failed: () => '',
    };
  }
  return {
    start: `{"version":${jsonVersion},"files":[\n`,
    between: ',\n',
    end: '\n]}\n',
    tellsFailures: false,
    read: ({ path, text, reports, origins }) =>
      JSON.stringify({ ...toReadFile(path, text, reports, locale), ...describeOrigins(origins) }),
    failed: (path, failure) => JSON.stringify({ path, error: toFailure(failure, locale), reports: [] }),
  };
}
