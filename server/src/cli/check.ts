import type { IgnoreEntry } from '../../../protocol/folderFile.ts';
import type { Severity } from '../rules/rule.ts';
import type { ReportService } from '../service/reportService.ts';
import type { Locale } from '../text/message.ts';
import type { CheckCommand } from './arguments.ts';
import { type CheckReporter, createJsonReporter, createPrettyReporter } from './checkReporters.ts';
import { load, type LoadedDocument } from './document.ts';
import type { ExitCode } from './exitCode.ts';
import { type FixOutcome, fixFile } from './fix.ts';
import { failInternally } from './failure.ts';
import { type FileOptions, FolderSettingsReader } from './folderSettings.ts';
import { findInputs } from './inputs.ts';
import { BufferedSink, type Io } from './io.ts';
import { wantsColour } from './paint.ts';
import { createProgress } from './progress.ts';

interface Counts {
  files: number;
  reports: number;
  failures: number;
  fixed: number;
  readonly problems: Record<Severity, number>;
}

/** `nianbao check`: prints each file's problems as soon as it is checked; no output waits for the last file. */
export async function check(
  command: CheckCommand & { readonly locale: Locale },
  io: Io,
  service: ReportService,
): Promise<ExitCode> {
  const inputs = findInputs(command.paths, io.cwd);
  const sink = new BufferedSink(io.stdout);
  const reporter = createReporter(command, sink, io);
  const progress = createProgress(io.stderr, inputs.length);
  const problems = { error: 0, warning: 0, info: 0 };
  const counts: Counts = { files: 0, reports: 0, failures: 0, fixed: 0, problems };
  const folders = new FolderSettingsReader(io.cwd, service.rules, command.locale, (line) => io.stderr.write(line));
  const unused = new Set<IgnoreEntry>();

  for (const input of inputs) {
    counts.files++;
    const loaded = await load(input, io);
    if ('failure' in loaded) {
      counts.failures++;
      reporter.failed(input.path, loaded.failure);
    } else {
      const fixTo = command.fix ? input.file : undefined;
      try {
        const found = folders.optionsFor(input.file, command);
        folders.note(found.origins);
        checkDocument(loaded.document, fixTo, { service, found, counts, reporter, unused });
      } catch (error) {
        counts.failures++;
        reporter.failed(input.path, failInternally(error));
      }
    }
    progress.advance();
  }
  progress.end();
  reporter.end({ ...counts, folderFiles: folders.used });
  sink.flush();
  folders.tellUnused(unused);
  if (counts.failures > 0 || folders.failed) return 2;
  return counts.problems.error > 0 ? 1 : 0;
}

interface Run {
  readonly service: ReportService;
  readonly found: FileOptions;
  readonly unused: Set<IgnoreEntry>;
  readonly counts: Counts;
  readonly reporter: CheckReporter;
}

function checkDocument(document: LoadedDocument, fixTo: string | undefined, run: Run): void {
  const { service, found, counts, reporter, unused } = run;
  const { options, origins } = found;
  const unfixed: FixOutcome = { text: document.text, applied: 0 };
  const { text, applied, failure } = fixTo === undefined ? unfixed : fixFile(fixTo, document, service, options);
  const { path, format } = document;
  const analysis = service.analyze({ uri: path, version: 1, text, format }, options);
  // A file is checked once: what the service keeps for an editor would only fill the memory.
  service.forget(path);
  const { findings } = analysis;
  for (const entry of analysis.unusedIgnores) unused.add(entry);
  const { reports } = analysis.document;
  counts.fixed += applied;
  counts.reports += reports.length;
  if (failure) counts.failures++;
  for (const finding of findings) counts.problems[finding.severity]++;
  reporter.checked({ path, text, reports, findings, origins, ...(failure && { failure }) });
}

function createReporter(
  command: CheckCommand & { readonly locale: Locale },
  sink: BufferedSink,
  { stdout, env }: Io,
): CheckReporter {
  if (command.format === 'json') return createJsonReporter(sink, command.locale);
  return createPrettyReporter(sink, {
    locale: command.locale,
    colour: wantsColour(stdout.isTerminal, env),
    columns: stdout.columns ?? 100,
  });
}
