import { readDocument } from '../model/readDocument.ts';
import { rules } from '../rules/index.ts';
import type { Locale } from '../text/message.ts';
import type { ReadCommand } from './arguments.ts';
import { load, type LoadedDocument } from './document.ts';
import { type Failure, failInternally } from './failure.ts';
import { type FileOptions, FolderSettingsReader } from './folderSettings.ts';
import type { ExitCode } from './exitCode.ts';
import { findInputs } from './inputs.ts';
import { BufferedSink, type Io } from './io.ts';
import { describeOrigins, jsonVersion, type ReadFileJson, toFailure, toReadFile } from './json.ts';
import { createProgress } from './progress.ts';

/** `nianbao read`: the reports of each file as data, one file a line inside the JSON. */
export async function read(command: ReadCommand & { readonly locale: Locale }, io: Io): Promise<ExitCode> {
  const inputs = findInputs(command.paths, io.cwd);
  const sink = new BufferedSink(io.stdout);
  const progress = createProgress(io.stderr, inputs.length);
  const ids = rules.map(({ id }) => id);
  const folders = new FolderSettingsReader(io.cwd, ids, command.locale, (line) => io.stderr.write(line));
  let exitCode: ExitCode = 0;
  let separator = '\n';
  sink.write(`{"version":${jsonVersion},"files":[`);
  for (const input of inputs) {
    const loaded = await load(input, io);
    const file =
      'failure' in loaded
        ? loaded.failure
        : describe(loaded.document, folders.optionsFor(input.file, {}), command.locale);
    if ('code' in file) exitCode = 2;
    const printed = 'code' in file ? { path: input.path, error: toFailure(file, command.locale), reports: [] } : file;
    sink.write(separator + JSON.stringify(printed));
    separator = ',\n';
    progress.advance();
  }
  progress.end();
  sink.write('\n]}\n');
  sink.flush();
  return folders.failed ? 2 : exitCode;
}

function describe(
  { path, text, format }: LoadedDocument,
  { options, origins }: FileOptions,
  locale: Locale,
): ReadFileJson | Failure {
  try {
    const { edition, level, organisation } = options;
    const { reports } = readDocument(text, { format, edition, level, organisation });
    return { ...toReadFile(path, text, reports, locale), ...describeOrigins(origins) };
  } catch (error) {
    return failInternally(error);
  }
}
