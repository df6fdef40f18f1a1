import { l10n } from 'vscode';
import type { Server } from '../server.ts';
import { describeError } from './failure.ts';

/** Ends the language server and starts another; starts one where none ran. */
export async function restartServer(server: Server): Promise<void> {
  try {
    await server.restart();
  } catch (error) {
    throw new Error(
      l10n.t(
        'The language server of Nianbao did not start: {reason} Reports are not checked until it runs. Reload the window, or install the extension again.',
        { reason: describeError(error) },
      ),
      { cause: error },
    );
  }
}
