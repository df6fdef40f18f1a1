import type { ReportService } from '../service/reportService.ts';
import { buildLineIndex } from '../text/lineIndex.ts';
import { type Locale, type Message, render } from '../text/message.ts';
import { Breath } from './breath.ts';
import type { ConvertCommand } from './convertArguments.ts';
import { type Target, planTargets } from './convertTargets.ts';
import { load, type LoadedDocument } from './document.ts';
import type { ExitCode } from './exitCode.ts';
import { type Failure, failInternally } from './failure.ts';
import { FolderSettingsReader } from './folderSettings.ts';
import { BufferedSink, type Io } from './io.ts';
import { tellLine } from './plainLine.ts';
import { createProgress } from './progress.ts';
import { createFile } from './writeFile.ts';

/**
 * `nianbao convert`: each input in drafting form or as HTML, to standard output, a file or a folder. What its author should know
 * goes to standard error, a line each. Exit code 2 where an input was not converted.
 */
export async function convert(
  command: ConvertCommand & { readonly locale: Locale },
  io: Io,
  service: ReportService,
): Promise<ExitCode> {
  const { locale } = command;
  const targets = planTargets(command, io.cwd);
  if ('text' in targets) {
    tellLine(io.stderr, `nianbao: ${render(targets, locale)}`);
    return 2;
  }
  const sink = new BufferedSink(io.stdout);
  const progress = createProgress(io, targets.length, command.quiet);
  const tell = (line: string): void => {
    progress.hide();
    tellLine(io.stderr, line);
  };
  const folders = new FolderSettingsReader(io.cwd, service.rules, locale, tell);
  const breath = new Breath();
  let exitCode: ExitCode = 0;
  for (const target of targets) {
    const said = await convertOne(target, command, { io, sink, service, folders });
    for (const line of said.lines) tell(line);
    if (said.failed) exitCode = 2;
    progress.advance();
    await breath.take();
  }
  progress.end();
  sink.flush();
  return folders.failed ? 2 : exitCode;
}

interface Said {
  readonly failed: boolean;
  readonly lines: readonly string[];
}

interface Run {
  readonly io: Io;
  readonly sink: BufferedSink;
  readonly service: ReportService;
  readonly folders: FolderSettingsReader;
}

async function convertOne(
  { input, file }: Target,
  command: ConvertCommand & { readonly locale: Locale },
  { io, sink, service, folders }: Run,
): Promise<Said> {
  const { locale } = command;
  const refuse = ({ message }: Failure, lines: readonly string[] = []): Said => ({
    failed: true,
    lines: [...lines, `${input.path}: ${render(message, locale)}`],
  });
  const loaded = await load(input, io);
  if ('failure' in loaded) return refuse(loaded.failure);
  try {
    const { document } = loaded;
    const { to, simplified, edition, level } = command;
    const { options } = folders.optionsFor(input.file, { edition, level, rules: {} });
    const typed = { uri: document.path, version: 1, text: document.text, format: document.format };
    const cleaned = command.clean ? service.cleanUp(typed, options) : { text: typed.text, done: [] };
    const form = { to, simplified, frontMatter: { edition, level } };
    const conversion = service.convert({ ...typed, text: cleaned.text }, options, form);
    // Cleaned up, a text has other lines: they are named all the same, as what is left of it.
    const lines = [
      ...cleaned.done.map((message) => `${document.path}: ${render(message, locale)}`),
      ...describeNotes({ ...document, text: cleaned.text }, conversion.notes, locale),
    ];
    if (conversion.text === undefined) return { failed: true, lines };
    if (file === undefined) {
      sink.write(conversion.text);
      return { failed: false, lines };
    }
    const failure = createFile(file, conversion.text);
    return failure ? refuse(failure, lines) : { failed: false, lines };
  } catch (error) {
    return refuse(failInternally(error));
  }
}

/** `path:line:column: sentence`, counted from 1 as in other tools. */
function describeNotes(
  { path, text }: Pick<LoadedDocument, 'path' | 'text'>,
  notes: readonly { readonly span: { readonly start: number }; readonly message: Message }[],
  locale: Locale,
): readonly string[] {
  const lines = notes.length > 0 ? buildLineIndex(text) : undefined;
  return notes.map(({ span, message }) => {
    const at = lines?.positionAt(span.start) ?? { line: 0, character: 0 };
    return `${path}:${at.line + 1}:${at.character + 1}: ${render(message, locale)}`;
  });
}
