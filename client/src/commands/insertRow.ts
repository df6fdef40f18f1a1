import { l10n, Position, Selection, window, workspace, WorkspaceEdit } from 'vscode';
import { type InsertRowParams, insertRowRequest, type InsertRowResult } from '../../../protocol/editingMessages.ts';
import { toRange } from '../ranges.ts';
import type { Server } from '../server.ts';
import { findPlace, sayNoTable } from './place.ts';

/**
 * Writes the row that a table lacks, else a blank one below the cursor, and puts the cursor into its first cell. One undo takes it back.
 *
 * @param given the document's uri as text, with `place` the position in it; by default the active editor's cursor
 */
export async function insertRow(server: Server, given: unknown, place: unknown): Promise<void> {
  const { document, position } = await findPlace(given, place);
  const client = await server.start();
  const params: InsertRowParams = { uri: client.code2ProtocolConverter.asUri(document.uri), position };
  const result = await client.sendRequest<InsertRowResult>(insertRowRequest, params);
  if (!result) throw sayNoTable();
  if (result.refused !== '') throw new Error(result.refused);
  if (result.version !== document.version) throw new Error(l10n.t('The report has changed meanwhile. Try again.'));
  const edit = new WorkspaceEdit();
  for (const { range, newText } of result.edits) edit.replace(document.uri, toRange(range), newText);
  if (!(await workspace.applyEdit(edit))) return;
  const editor = await window.showTextDocument(document);
  const start = new Position(result.start.line, result.start.character);
  // Where the server says, not a cell looked for from here: in a blank row the next one found might be another row's.
  editor.selection = new Selection(start, start);
  editor.revealRange(editor.selection);
}
