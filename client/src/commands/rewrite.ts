import { l10n, type LogOutputChannel, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { type RewriteParams, rewriteRequest, type RewriteResult } from '../../../protocol/messages.ts';
import { toRange } from '../ranges.ts';
import type { Server } from '../server.ts';

/**
 * Rewrites a whole document, by default the active one: the edits are shown in the editor's own preview, and one undo takes them back.
 *
 * @param given the document's uri, as the light bulb hands it
 */
export async function rewrite(
  server: Server,
  log: LogOutputChannel,
  kind: RewriteParams['kind'],
  given: unknown,
): Promise<void> {
  const uri = typeof given === 'string' ? Uri.parse(given) : window.activeTextEditor?.document.uri;
  if (!uri) throw new Error(l10n.t('Open the report first, then run the command again.'));
  const document = await workspace.openTextDocument(uri);
  const client = await server.start();
  const params: RewriteParams = { uri: client.code2ProtocolConverter.asUri(uri), kind };
  const result = await client.sendRequest<RewriteResult>(rewriteRequest, params);
  if (!result) throw new Error(l10n.t('The report is not open as Markdown, text or HTML.'));
  for (const note of result.notes) log.info(`${uri.path}:${note}`);
  if (result.refused) throw new Error(result.notes.join(' '));
  if (result.edits.length === 0) {
    void window.showInformationMessage(nothing(kind));
    return;
  }
  if (result.version !== document.version) throw new Error(l10n.t('The report has changed meanwhile. Try again.'));
  const label = kind === 'clean' ? l10n.t('Clean up scraped text') : l10n.t('Convert to drafting form');
  const edit = new WorkspaceEdit();
  // VS Code shows a preview where one edit has to be confirmed, and leaves out what is not ticked: one that changes nothing is not,
  // the others are.
  edit.replace(uri, new Range(0, 0, 0, 0), '', {
    needsConfirmation: true,
    label: l10n.t('Look at the changes, then press Apply'),
  });
  for (const { range, newText } of result.edits) {
    edit.replace(uri, toRange(range), newText, { needsConfirmation: false, label });
  }
  // Turned down in the preview, it is not applied: no failure.
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) return;
  if (kind === 'draft' && result.notes.length > 0) void showNotes(result.notes.length, log);
}

function nothing(kind: RewriteParams['kind']): string {
  return kind === 'clean'
    ? l10n.t('Nothing was found that a web page left in the text.')
    : l10n.t('The report is in drafting form already.');
}

async function showNotes(count: number, log: LogOutputChannel): Promise<void> {
  const show = l10n.t('Show Log');
  const message = l10n.t('The report was converted. Notes on it: {count}. Compare them with the original.', { count });
  if ((await window.showInformationMessage(message, show)) === show) log.show();
}
