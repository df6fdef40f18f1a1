import { l10n, type LogOutputChannel, window } from 'vscode';

/** The reason as a person reads it. Sentences thrown by our own commands stand as they are. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One message, with the log one click away; nothing else is opened. */
export async function showFailure(sentence: string, log: LogOutputChannel): Promise<void> {
  const showLog = l10n.t('Show Log');
  if ((await window.showErrorMessage(sentence, showLog)) === showLog) log.show();
}
