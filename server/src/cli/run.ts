import { version } from '../../../package.json';
import { rules } from '../rules/index.ts';
import { rulePageAddress } from '../rules/rule.ts';
import { createReportService, type ReportService } from '../service/reportService.ts';
import { editionIds } from '../standards/index.ts';
import { render, say } from '../text/message.ts';
import { type Command, readArguments } from './arguments.ts';
import { check } from './check.ts';
import { convert } from './convert.ts';
import type { ExitCode } from './exitCode.ts';
import { help } from './help.ts';
import { helpOfCommands } from './helpOfCommands.ts';
import type { Io } from './io.ts';
import { newReport } from './newReport.ts';
import { tellLine } from './plainLine.ts';
import { read } from './read.ts';

/**
 * Runs one command line and gives its exit code. Everything it reads and prints goes through `io`; files are read and,
 * with `--fix`, written under `io.cwd`.
 * @param argv the arguments without `node` and the script
 * @param service instead of one of its own: for tests
 */
export async function run(argv: readonly string[], io: Io, service?: ReportService): Promise<ExitCode> {
  const known = { rules: rules.map((rule) => rule.id), editions: editionIds };
  const command = readArguments(argv, io.env, known);
  if (command.kind === 'check') return check(command, io, service);
  if (command.kind === 'read') return read(command, io);
  if (command.kind === 'convert') return convert(command, io, service ?? createService(io));
  if (command.kind === 'new') return newReport(command, io, service ?? createService(io));
  return answer(command, io);
}

type OtherCommand = Exclude<Command, { readonly kind: 'check' | 'read' | 'convert' | 'new' }>;

/** Commands that only say something. */
function answer(command: OtherCommand, io: Io): ExitCode {
  const { locale } = command;
  if (command.kind === 'usage') {
    const hint = say({ zh: '用法见 nianbao --help。', en: 'See nianbao --help.' });
    tellLine(io.stderr, `nianbao: ${render(command.message, locale)}`);
    tellLine(io.stderr, render(hint, locale));
    return 2;
  }
  if (command.kind === 'version') {
    io.stdout.write(`${version}\n`);
  } else {
    const values = { editions: listInColumn(editionIds), rules: rulePageAddress('README') };
    io.stdout.write(render(say(command.about ? helpOfCommands[command.about] : help, values), locale));
  }
  return 0;
}

function createService({ stderr }: Io): ReportService {
  const write = (line: string): void => tellLine(stderr, `nianbao: ${line}`);
  return createReportService({ logger: { error: write, warn: write } });
}

/** In the column of help that explains options, six to a line. */
function listInColumn(ids: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < ids.length; at += 6) lines.push(ids.slice(at, at + 6).join(' '));
  return lines.join(`\n${' '.repeat(26)}`);
}
