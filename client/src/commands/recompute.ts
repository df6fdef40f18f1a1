import { l10n, Range, window, workspace, WorkspaceEdit } from 'vscode';
import { type RecomputeParams, recomputeRequest, type RecomputeResult } from '../../../protocol/editingMessages.ts';
import { toRange } from '../ranges.ts';
import type { Server } from '../server.ts';
import { findPlace, sayNoTable } from './place.ts';

/**
 * Computes totals again. These are official figures: every change is shown in the editor's preview before it is made, with what could
 * not be computed and what will not hold.
 *
 * @param given the document's uri as text, with `place` the position in it; by default the active editor's cursor
 */
export async function recompute(
  server: Server,
  scope: RecomputeParams['scope'],
  given: unknown,
  place: unknown,
): Promise<void> {
  const { document, position } = await findPlace(given, place);
  const client = await server.start();
  const params: RecomputeParams = { uri: client.code2ProtocolConverter.asUri(document.uri), position, scope };
  const result = await client.sendRequest<RecomputeResult>(recomputeRequest, params);
  if (!result) throw sayNoTable();
  const notes = result.notes.join(' ');
  if (result.edits.length === 0) {
    void window.showInformationMessage(sayNothing(result.judged, notes));
    return;
  }
  if (result.version !== document.version) throw new Error(l10n.t('The report has changed meanwhile. Try again.'));
  const edit = new WorkspaceEdit();
  // The preview comes up for one edit that has to be confirmed, and leaves out what is not ticked: one that changes nothing is not,
  // the others are.
  edit.replace(document.uri, new Range(0, 0, 0, 0), '', {
    needsConfirmation: true,
    label: l10n.t('Look at the changes, then press Apply'),
    ...(notes === '' ? {} : { description: notes }),
  });
  for (const { range, newText, label } of result.edits) {
    edit.replace(document.uri, toRange(range), newText, { needsConfirmation: false, label });
  }
  // Beside the preview, while there is still time: the changes may break what holds now.
  if (notes !== '') void window.showWarningMessage(l10n.t('Before you press Apply: {notes}', { notes }));
  await workspace.applyEdit(edit, { isRefactoring: true });
}

function sayNothing(judged: number, notes: string): string {
  if (notes !== '') return l10n.t('Nothing was changed. {notes}', { notes });
  if (judged === 0) return l10n.t('There is no total here that the format adds up from others.');
  return l10n.t('All {count} totals here are what their parts add up to.', { count: judged });
}
