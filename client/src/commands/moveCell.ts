import { commands, l10n, Selection, window } from 'vscode';
import { type MoveCellParams, moveCellRequest, type MoveCellResult } from '../../../protocol/editingMessages.ts';
import { toRange } from '../ranges.ts';
import type { Server } from '../server.ts';
import { sayNoTable } from './place.ts';

/**
 * Goes from the cell at the cursor to another and selects what stands in it.
 *
 * @param given `{ otherwise }`: the editor's command for where the cursor is in no table, as a key binding hands it
 */
export async function moveCell(server: Server, step: MoveCellParams['step'], given: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) throw new Error(l10n.t('Open the report first, then run the command again.'));
  const client = await server.start();
  const { document, selection } = editor;
  const { version } = document;
  const { line, character } = selection.active;
  const params: MoveCellParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: { line, character },
    step,
  };
  const result = await client.sendRequest<MoveCellResult>(moveCellRequest, params);
  if (!result) {
    await stepAside(given);
    return;
  }
  // Typed on meanwhile: the cursor stays with what is typed.
  if (document.version !== version) return;
  if (!result.range) {
    window.setStatusBarMessage(l10n.t('No further cell in this direction'), 3000);
    return;
  }
  const range = toRange(result.range);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}

/** The key does what it does elsewhere; a command called by its name says what is missing. */
async function stepAside(given: unknown): Promise<void> {
  const otherwise: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'otherwise') : undefined;
  if (otherwise !== 'tab' && otherwise !== 'outdent') throw sayNoTable();
  await commands.executeCommand(otherwise);
}
