import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { FromPage } from '../../webview/messages.ts';
import { pageRoot, standaloneHtml } from './pageHtml.ts';

type SaveRequest = FromPage & { readonly type: 'save' };

const fileKinds: Readonly<Record<SaveRequest['kind'], string>> = { svg: 'SVG', png: 'PNG', html: 'HTML' };

/** Asks where to and writes it; nothing where nobody chooses a place. */
export async function saveFromPage(request: SaveRequest, document: Uri, extensionUri: Uri): Promise<Uri | undefined> {
  const { kind, name } = request;
  const target = await window.showSaveDialog({
    title: l10n.t('Save “{name}”', { name }),
    ...proposePlace(document, `${toFileName(name)}.${kind}`),
    filters: { [fileKinds[kind]]: [kind] },
  });
  if (!target) return undefined;
  await workspace.fs.writeFile(target, await toBytes(request, extensionUri));
  return target;
}

/** Says where it lies, and opens it when asked to: a page in the browser, from where it can be printed. */
export async function offerSaved(target: Uri): Promise<void> {
  const open = l10n.t('Open');
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  if ((await window.showInformationMessage(l10n.t('Saved: {name}', { name }), open)) !== open) return;
  // A browser on this machine finds only files of this machine.
  const isLocal = target.scheme === 'file' && env.remoteName === undefined;
  if (isLocal) await env.openExternal(target);
  else await commands.executeCommand('vscode.open', target);
}

/** What goes into the file. */
async function toBytes(request: SaveRequest, extensionUri: Uri): Promise<Uint8Array> {
  if (request.kind === 'png') return Uint8Array.from(atob(request.base64), (character) => character.charCodeAt(0));
  if (request.kind === 'svg') return new TextEncoder().encode(request.text);
  const styles = await workspace.fs.readFile(Uri.joinPath(pageRoot(extensionUri), 'preview.css'));
  return new TextEncoder().encode(standaloneHtml(request.name, request.text, new TextDecoder().decode(styles)));
}

/** Beside the document; an unsaved one lies nowhere. */
function proposePlace(document: Uri, name: string): { defaultUri?: Uri } {
  const folder = document.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document, '..');
  return folder ? { defaultUri: Uri.joinPath(folder, name) } : {};
}

/** The name without what file systems do not take. */
function toFileName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').trim() || 'nianbao';
}
