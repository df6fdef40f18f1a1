import { l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { type IgnoreParams, ignoreRequest, type IgnoreResult } from '../../../protocol/folderMessages.ts';
import { listPlaces, readFolderFile } from '../folderFiles.ts';
import type { Server } from '../server.ts';

/**
 * Writes into `.nianbao.json` that a rule is not to report at a place, with a reason that the author is asked for: into the nearest file
 * there is, else into a new one in the workspace folder. Only called from the light bulb.
 *
 * @param address the document's
 * @param anchor the text that names the place
 */
export async function ignoreHere(server: Server, address: unknown, rule: unknown, anchor: unknown): Promise<void> {
  if (typeof address !== 'string' || typeof rule !== 'string' || typeof anchor !== 'string') return;
  const places = listPlaces(Uri.parse(address));
  const texts = await Promise.all(places.map(({ file }) => readFolderFile(file)));
  const nearest = texts.findIndex((text) => text !== undefined);
  const place = places[nearest < 0 ? places.length - 1 : nearest];
  if (!place) throw new Error(l10n.t('Save the report first: a file that lies in no folder has no .nianbao.json.'));
  const reason = await window.showInputBox({
    title: l10n.t('Do not check {rule} here', { rule }),
    prompt: l10n.t('Reason, for whoever reads the report next (it is written to {file})', { file: place.path }),
    validateInput: (value) => (value.trim() === '' ? l10n.t('Without a reason nothing is switched off.') : undefined),
  });
  if (reason === undefined || reason.trim() === '') return;
  const client = await server.start();
  // What stands in an editor is newer than what is on the disk.
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === place.file.toString());
  const content = open?.getText() ?? texts[nearest] ?? null;
  const entry = { rule, file: place.relative, text: anchor, reason: reason.trim() };
  const params: IgnoreParams = { content, entry };
  const result = await client.sendRequest<IgnoreResult>(ignoreRequest, params);
  if (result.content === null) {
    throw new Error(l10n.t('{file} is written wrongly. Correct it first, then try again.', { file: place.path }));
  }
  await write(place.file, content === null, result.content);
}

async function write(file: Uri, isNew: boolean, content: string): Promise<void> {
  if (isNew) {
    await workspace.fs.writeFile(file, new TextEncoder().encode(content));
    return;
  }
  const document = await workspace.openTextDocument(file);
  const edit = new WorkspaceEdit();
  edit.replace(file, new Range(document.positionAt(0), document.positionAt(document.getText().length)), content);
  if (!(await workspace.applyEdit(edit)) || !(await document.save())) {
    throw new Error(l10n.t('{file} could not be written. Check that it may be changed.', { file: file.path }));
  }
}
