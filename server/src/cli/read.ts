import { rules } from '../rules/index.ts';
import { type Locale, render } from '../text/message.ts';
import type { ReadCommand } from './arguments.ts';
import type { ExitCode } from './exitCode.ts';
import { FolderSettingsReader } from './folderSettings.ts';
import { formatOptions } from './formatOptions.ts';
import { handleInputs } from './handleInputs.ts';
import { findInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { OrderedOutput } from './orderedOutput.ts';
import { createReadFormat } from './readFormats.ts';

/** `nianbao read`: the reports of each file as data, printed as soon as it is read. */
export async function read(command: ReadCommand & { readonly locale: Locale }, io: Io): Promise<ExitCode> {
  const { locale } = command;
  const inputs = findInputs(command.paths, io.cwd);
  const format = createReadFormat(command.format, locale);
  const output = new OrderedOutput(format, io, inputs.length, command.quiet);
  const ids = rules.map(({ id }) => id);
  const folders = new FolderSettingsReader(io.cwd, ids, locale, (line) => output.tell(line));
  const task = { command, options: formatOptions(command, io) };
  let exitCode: ExitCode = 0;
  for await (const { input, result } of handleInputs(inputs, { task, io, folders, service: undefined })) {
    if (result.failure) {
      exitCode = 2;
      if (format.tellsFailures) output.tell(`${input.path}: ${render(result.failure.message, locale)}`);
    }
    await output.put(result);
  }
  output.end(format.end);
  return folders.failed ? 2 : exitCode;
}
