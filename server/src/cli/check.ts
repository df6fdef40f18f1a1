import type { IgnoreEntry } from '../../../protocol/folderFile.ts';
import type { Severity } from '../rules/rule.ts';
import { rules } from '../rules/index.ts';
import type { ReportService } from '../service/reportService.ts';
import type { Locale } from '../text/message.ts';
import type { CheckCommand } from './arguments.ts';
import type { FailedFile, Totals } from './checkFormat.ts';
import { createCheckFormat } from './checkFormats.ts';
import type { ExitCode } from './exitCode.ts';
import { FolderSettingsReader } from './folderSettings.ts';
import { formatOptions } from './formatOptions.ts';
import { handleInputs } from './handleInputs.ts';
import { findInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { OrderedOutput } from './orderedOutput.ts';

/** `nianbao check`: prints each file's problems as soon as it is checked; no output waits for the last file. */
export async function check(
  command: CheckCommand & { readonly locale: Locale },
  io: Io,
  service?: ReportService,
): Promise<ExitCode> {
  const inputs = findInputs(command.paths, io.cwd);
  const options = formatOptions(command, io);
  const format = createCheckFormat(command.format, options);
  const output = new OrderedOutput(format, io, inputs.length, command.quiet);
  const ids = service?.rules ?? rules.map(({ id }) => id);
  const folders = new FolderSettingsReader(io.cwd, ids, command.locale, (line) => output.tell(line));
  const problems: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const counts = { files: 0, reports: 0, fixed: 0, fixable: 0 };
  const failed: FailedFile[] = [];
  const unused = new Set<IgnoreEntry>();

  for await (const { input, found, result } of handleInputs(inputs, {
    task: { command, options },
    io,
    folders,
    service,
  })) {
    counts.files++;
    counts.reports += result.reports;
    counts.fixed += result.fixed;
    counts.fixable += result.fixable;
    for (const severity of ['error', 'warning', 'info'] as const) problems[severity] += result.problems[severity];
    if (result.failure) failed.push({ path: input.path, file: input.file, failure: result.failure });
    if (result.read) folders.note(found.origins);
    for (const place of result.unused) {
      const entry = found.options.ignore?.[place];
      if (entry) unused.add(entry);
    }
    await output.put(result);
  }
  const totals: Totals = { ...counts, problems, failed, folderFiles: folders.used };
  output.end(format.end(totals));
  folders.tellUnused(unused);
  if (failed.length > 0 || folders.failed) return 2;
  return problems.error > 0 ? 1 : 0;
}
