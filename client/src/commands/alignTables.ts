import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { toRange } from '../ranges.ts';
import type { Server } from '../server.ts';
import { readPosition } from './goToProblem.ts';

/**
 * Aligns the columns of a report's tables; one undo takes it back. A command for Markdown, where the file's formatter may be another.
 *
 * @param given the document's uri as text, by default the active editor's
 * @param place a position in the table that is meant; absent: all of them
 */
export async function alignTables(server: Server, given: unknown, place: unknown): Promise<void> {
  const uri = typeof given === 'string' ? Uri.parse(given) : window.activeTextEditor?.document.uri;
  if (!uri) throw new Error(l10n.t('Open the report first, then run the command again.'));
  const document = await workspace.openTextDocument(uri);
  const client = await server.start();
  const { version } = document;
  const found = readPosition(place);
  // A worker is sent a copy of what the object holds, not what it says of itself.
  const position = found && { line: found.line, character: found.character };
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const options = { tabSize: 4, insertSpaces: true };
  const edits = position
    ? await client.sendRequest<readonly TextEdit[]>('textDocument/rangeFormatting', {
        textDocument,
        range: { start: position, end: position },
        options,
      })
    : await client.sendRequest<readonly TextEdit[]>('textDocument/formatting', { textDocument, options });
  if (document.version !== version) throw new Error(l10n.t('The report has changed meanwhile. Try again.'));
  if (edits.length === 0) {
    void window.setStatusBarMessage(l10n.t('The tables are aligned already.'), 5000);
    return;
  }
  const change = new WorkspaceEdit();
  for (const { range, newText } of edits) change.replace(uri, toRange(range), newText);
  await workspace.applyEdit(change);
}
