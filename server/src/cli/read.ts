import { readDocument } from '../model/readDocument.ts';
import type { Locale } from '../text/message.ts';
import type { ReadCommand } from './arguments.ts';
import { load, type LoadedDocument } from './document.ts';
import { type Failure, failInternally } from './failure.ts';
import type { ExitCode } from './exitCode.ts';
import { findInputs } from './inputs.ts';
import { BufferedSink, type Io } from './io.ts';
import { jsonVersion, type ReadFileJson, toFailure, toReadFile } from './json.ts';
import { createProgress } from './progress.ts';

/** `nianbao read`: the reports of each file as data, one file a line inside the JSON. */
export async function read(command: ReadCommand & { readonly locale: Locale }, io: Io): Promise<ExitCode> {
  const inputs = findInputs(command.paths, io.cwd);
  const sink = new BufferedSink(io.stdout);
  const progress = createProgress(io.stderr, inputs.length);
  let exitCode: ExitCode = 0;
  let separator = '\n';
  sink.write(`{"version":${jsonVersion},"files":[`);
  for (const input of inputs) {
    const loaded = await load(input, io);
    const file = 'failure' in loaded ? loaded.failure : describe(loaded.document, command.locale);
    if ('code' in file) exitCode = 2;
    const printed = 'code' in file ? { path: input.path, error: toFailure(file, command.locale), reports: [] } : file;
    sink.write(separator + JSON.stringify(printed));
    separator = ',\n';
    progress.advance();
  }
  progress.end();
  sink.write('\n]}\n');
  sink.flush();
  return exitCode;
}

function describe({ path, text, format }: LoadedDocument, locale: Locale): ReadFileJson | Failure {
  try {
    return toReadFile(path, text, readDocument(text, { format }).reports, locale);
  } catch (error) {
    return failInternally(error);
  }
}
