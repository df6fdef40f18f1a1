import { isAbsolute } from 'node:path';
import type { Locale } from '../text/message.ts';
import type { CheckCommand, ReadCommand } from './arguments.ts';
import type { FormatOptions } from './checkFormat.ts';
import type { Io } from './io.ts';
import { wantsColour } from './paint.ts';

/** What the formats have to know of the command line and of what is around it. */
export function formatOptions(
  command: (CheckCommand | ReadCommand) & { readonly locale: Locale },
  { stdout, env, cwd }: Io,
): FormatOptions {
  const workspace = env['GITHUB_WORKSPACE'];
  return {
    locale: command.locale,
    colour: wantsColour(stdout.isTerminal, env),
    columns: stdout.columns ?? 100,
    quiet: command.quiet,
    cwd,
    workspace: workspace !== undefined && isAbsolute(workspace) ? workspace : undefined,
    rules: command.kind === 'check' ? command.rules : {},
  };
}
