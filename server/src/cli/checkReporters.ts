import type { SettingOrigin } from '../../../protocol/layeredSettings.ts';
import type { Report } from '../model/report.ts';
import type { Finding } from '../service/reportService.ts';
import type { Locale } from '../text/message.ts';
import type { Failure } from './failure.ts';
import type { BufferedSink } from './io.ts';
import { describeOrigins, jsonVersion, toCheckedFile, toFailure } from './json.ts';
import { type PrettyOptions, printFailure, printFindings, printSummary, type Totals } from './pretty.ts';

export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  /** What its folders' settings said. */
  readonly origins: readonly SettingOrigin[];
  /** The file was checked, but its fixes could not be written. */
  readonly failure?: Failure;
}

/** Writes what `check` finds, file by file, in one of the formats. */
export interface CheckReporter {
  checked(file: CheckedFile): void;
  failed(path: string, failure: Failure): void;
  end(totals: Totals): void;
}

export function createJsonReporter(sink: BufferedSink, locale: Locale): CheckReporter {
  let separator = '\n';
  const writeFile = (file: unknown): void => {
    sink.write(separator + JSON.stringify(file));
    separator = ',\n';
  };
  sink.write(`{"version":${jsonVersion},"files":[`);
  return {
    checked: ({ path, text, reports, findings, origins, failure }) => {
      const file = { ...toCheckedFile(path, text, reports, findings, locale), ...describeOrigins(origins) };
      writeFile(failure ? { ...file, error: toFailure(failure, locale) } : file);
    },
    failed: (path, failure) => {
      writeFile({ path, error: toFailure(failure, locale), reports: [], problems: [] });
    },
    end: () => {
      sink.write('\n]}\n');
    },
  };
}

export function createPrettyReporter(sink: BufferedSink, options: PrettyOptions): CheckReporter {
  let fixable = 0;
  return {
    checked: ({ path, text, findings, failure }) => {
      if (failure) sink.write(printFailure(path, failure, options));
      const shown = findings.map((finding) => ({ finding, fixes: finding.fixes() }));
      fixable += shown.filter(({ fixes }) => fixes.some((fix) => fix.kind === 'safe')).length;
      sink.write(printFindings(path, text, shown, options));
    },
    failed: (path, failure) => {
      sink.write(printFailure(path, failure, options));
    },
    end: (totals) => {
      sink.write(printSummary({ ...totals, fixable }, options));
    },
  };
}
