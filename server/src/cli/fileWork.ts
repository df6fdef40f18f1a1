import { readDocument } from '../model/readDocument.ts';
import type { Severity } from '../rules/rule.ts';
import type { ReportService } from '../service/reportService.ts';
import type { Logger } from '../service/logger.ts';
import type { Locale } from '../text/message.ts';
import type { CheckCommand, ReadCommand } from './arguments.ts';
import type { CheckFormat, FormatOptions } from './checkFormat.ts';
import { createCheckFormat } from './checkFormats.ts';
import type { Loaded, LoadedDocument } from './document.ts';
import { failInternally } from './failure.ts';
import { type FileJob, type FileResult, nothingDone } from './fileResult.ts';
import { type FixOutcome, fixFile } from './fix.ts';
import type { FileOptions } from './folderSettings.ts';
import { createReadFormat, type ReadFormat } from './readFormats.ts';

/** What is to be done with each file. Plain data: it may be handed to a thread. */
export interface Task {
  readonly command: (CheckCommand | ReadCommand) & { readonly locale: Locale };
  readonly options: FormatOptions;
}

/** Does it with one file, at once; never throws. */
export type FileWork = (job: FileJob, loaded: Loaded) => FileResult;

/**
 * The work on one file, the same in the program's own thread and in others.
 * @param createService called once, with the log that goes into the results
 */
export function createFileWork({ command, options }: Task, createService: (logger: Logger) => ReportService): FileWork {
  let logged: string[] = [];
  const write = (line: string): void => void logged.push(line);
  const work =
    command.kind === 'check'
      ? createCheckWork(
          command,
          createCheckFormat(command.format, options),
          createService({ error: write, warn: write }),
        )
      : createReadWork(createReadFormat(command.format, options.locale));
  return (job, loaded) => {
    logged = [];
    const result = 'failure' in loaded ? work.failed(job, loaded.failure) : tryWork(work, job, loaded.document);
    return logged.length > 0 ? { ...result, logged } : result;
  };
}

interface Work {
  done(document: LoadedDocument, job: FileJob): FileResult;
  failed(job: FileJob, failure: NonNullable<FileResult['failure']>): FileResult;
}

function tryWork(work: Work, job: FileJob, document: LoadedDocument): FileResult {
  try {
    return work.done(document, job);
  } catch (error) {
    return work.failed(job, failInternally(error));
  }
}

function createCheckWork(command: CheckCommand, format: CheckFormat, service: ReportService): Work {
  return {
    done: (document, { input, found }) => {
      const fixTo = command.fix ? input.file : undefined;
      return checkDocument(document, { file: input.file, fixTo, service, found, format });
    },
    failed: ({ input: { path, file } }, failure) => ({
      ...nothingDone,
      printed: format.failed({ path, file, failure }),
      failure,
    }),
  };
}

interface Check {
  readonly file: string | undefined;
  readonly fixTo: string | undefined;
  readonly service: ReportService;
  readonly found: FileOptions;
  readonly format: CheckFormat;
}

function checkDocument(document: LoadedDocument, { file, fixTo, service, found, format }: Check): FileResult {
  const { options, origins } = found;
  const unfixed: FixOutcome = { text: document.text, applied: 0 };
  const { text, applied, failure } = fixTo === undefined ? unfixed : fixFile(fixTo, document, service, options);
  const { path } = document;
  const analysis = service.analyze({ uri: path, version: 1, text, format: document.format }, options);
  // A file is checked once: what the service keeps for an editor would only fill the memory.
  service.forget(path);
  const { findings, unusedIgnores } = analysis;
  const { reports } = analysis.document;
  const problems: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) problems[finding.severity]++;
  const printed = format.checked({ path, file, text, reports, findings, origins, ...(failure && { failure }) });
  return {
    printed: printed.text,
    read: true,
    reports: reports.length,
    fixed: applied,
    fixable: printed.fixable,
    problems,
    ...(failure && { failure }),
    unused: unusedIgnores.map((entry) => options.ignore?.indexOf(entry) ?? -1),
    logged: [],
  };
}

function createReadWork(format: ReadFormat): Work {
  return {
    done: ({ path, text, format: documentFormat }, { found: { options, origins } }) => {
      const { edition, level, organisation } = options;
      const { reports } = readDocument(text, { format: documentFormat, edition, level, organisation });
      const printed = format.read({ path, text, reports, origins });
      return { ...nothingDone, printed, read: true, reports: reports.length };
    },
    failed: ({ input: { path } }, failure) => ({ ...nothingDone, printed: format.failed(path, failure), failure }),
  };
}
