import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { KeptWord, ReportService } from '../service/reportService.ts';
import { buildLineIndex } from '../text/lineIndex.ts';
import { type Locale, type Message, render, say, type Text } from '../text/message.ts';
import { load } from './document.ts';
import type { ExitCode } from './exitCode.ts';
import { failInternally } from './failure.ts';
import { FolderSettingsReader } from './folderSettings.ts';
import { findInputs } from './inputs.ts';
import type { Io } from './io.ts';
import type { NewCommand } from './newArguments.ts';
import { tellLine } from './plainLine.ts';
import { createFile } from './writeFile.ts';

const kinds: Readonly<Record<KeptWord['kind'], Text>> = {
  figure: { zh: '与上年相同的数字，请核对', en: 'the number is last year’s; check it' },
  date: { zh: '与上年相同的日期，请核对', en: 'the date is last year’s; check it' },
  year: { zh: '与上年相同的年份，请核对', en: 'the year is last year’s; check it' },
  moved: { zh: '年份已加一年', en: 'the year was moved on' },
  carried: { zh: '由上年的表带入', en: 'carried over from last year’s table' },
};
const onlyOne: Text = {
  zh: '请指明一个文件，而不是文件夹或几个文件。',
  en: 'Name one file, not a folder or several files.',
};
const taken: Text = {
  zh: '{path} 已经有了，不会覆盖。请换一个名字，或者先移开它。',
  en: '{path} is there already and is not written over. Choose another name, or move it away first.',
};

/**
 * `nianbao new`: a report begun with last year's, to standard output or a new file. What the author should know, and every word that is
 * still last year's, goes to standard error, a line each. Exit code 2 where nothing was written.
 */
export async function newReport(
  command: NewCommand & { readonly locale: Locale },
  io: Io,
  service: ReportService,
): Promise<ExitCode> {
  const { locale, from, year, out } = command;
  const tell = (line: string): void => tellLine(io.stderr, line);
  const refuse = (path: string, message: Message): ExitCode => {
    tell(`${path}: ${render(message, locale)}`);
    return 2;
  };
  const [input, ...others] = findInputs([from], io.cwd);
  if (!input || others.length > 0) return refuse(from, say(onlyOne));
  const file = out === undefined ? undefined : resolve(io.cwd, out);
  if (file !== undefined && existsSync(file)) return refuse(from, say(taken, { path: out ?? file }));
  const loaded = await load(input, io);
  if ('failure' in loaded) return refuse(input.path, loaded.failure.message);
  const folders = new FolderSettingsReader(io.cwd, service.rules, locale, tell);
  try {
    const { path, text, format } = loaded.document;
    const { options } = folders.optionsFor(input.file, { edition: undefined, level: undefined, rules: {} });
    const next = service.nextReport({ uri: path, version: 1, text, format }, options, { year });
    if (next.refused) return refuse(path, next.refused);
    const failure = file === undefined ? undefined : createFile(file, next.text);
    if (failure) return refuse(path, failure.message);
    if (file === undefined) io.stdout.write(next.text);
    for (const note of next.notes) tell(`${path}: ${render(note, locale)}`);
    for (const line of listKept(out ?? '-', next.text, next.kept, locale)) tell(line);
    return folders.failed ? 2 : 0;
  } catch (error) {
    return refuse(input.path, failInternally(error).message);
  }
}

/** `path:line:column: printed: what about it`, counted from 1 as in other tools. */
function listKept(path: string, text: string, kept: readonly KeptWord[], locale: Locale): readonly string[] {
  const lines = buildLineIndex(text);
  return kept.map(({ kind, span, printed }) => {
    const { line, character } = lines.positionAt(span.start);
    return `${path}:${line + 1}:${character + 1}: ${printed}: ${render(say(kinds[kind]), locale)}`;
  });
}
