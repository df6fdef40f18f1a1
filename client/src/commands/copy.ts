import { env, l10n, type Position, Uri, window } from 'vscode';
import {
  type CopyParams,
  copyRequest,
  type CopyResult,
  type MessageRange,
  type OutlineEntry,
} from '../../../protocol/messages.ts';
import type { Server } from '../server.ts';

/** Puts the active report on the clipboard as HTML with the official tables, for a website's editor. */
export async function copyReport(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) throw new Error(l10n.t('Open the report first, then run the command again.'));
  await copy(server, editor.document.uri, 'report', l10n.t('There is no annual report in the active editor.'));
}

/** Puts the table at the cursor on the clipboard, its cells parted by tabs, as Word and Excel take them. */
export async function copyTable(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) throw new Error(l10n.t('Open the report first, then run the command again.'));
  const none = l10n.t('Put the cursor into a table of the report first, then run the command again.');
  await copy(server, editor.document.uri, 'table-tsv', none, editor.selection.active);
}

/** Puts a table of the outline on the clipboard as HTML. */
export async function copyEntry(server: Server, item: unknown): Promise<void> {
  if (typeof item !== 'object' || item === null || !('entry' in item) || !('uri' in item)) return;
  const { entry, uri } = item;
  const start = isTable(entry) ? entry.range?.start : undefined;
  if (!(uri instanceof Uri) || !start) return;
  await copy(server, uri, 'table-html', l10n.t('The table cannot be read.'), start);
}

async function copy(
  server: Server,
  uri: Uri,
  what: CopyParams['what'],
  none: string,
  position?: Position | MessageRange['start'],
): Promise<void> {
  const client = await server.start();
  const params: CopyParams = {
    uri: client.code2ProtocolConverter.asUri(uri),
    what,
    ...(position && { position: { line: position.line, character: position.character } }),
  };
  const { text, notes } = await client.sendRequest<CopyResult>(copyRequest, params);
  if (text === null) throw new Error(notes.length > 0 ? notes.join(' ') : none);
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('Copied'), 3000);
}

function isTable(value: unknown): value is Pick<OutlineEntry, 'range'> {
  return typeof value === 'object' && value !== null && 'range' in value;
}
