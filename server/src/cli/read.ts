import { readDocument } from '../model/readDocument.ts';
import type { Locale } from '../text/message.ts';
import type { ReadCommand } from './arguments.ts';
import { load } from './document.ts';
import type { ExitCode } from './exitCode.ts';
import { findInputs } from './inputs.ts';
import { BufferedSink, type Io } from './io.ts';
import { jsonVersion, toFailure, toReadFile } from './json.ts';
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
    let file: unknown;
    if ('failure' in loaded) {
      exitCode = 2;
      file = { path: input.path, error: toFailure(loaded.failure, command.locale), reports: [] };
    } else {
      const { text, format } = loaded.document;
      const { reports } = readDocument(text, { format });
      file = toReadFile(input.path, text, reports, command.locale);
    }
    sink.write(separator + JSON.stringify(file));
    separator = ',\n';
    progress.advance();
  }
  progress.end();
  sink.write('\n]}\n');
  sink.flush();
  return exitCode;
}
