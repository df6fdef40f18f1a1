import { commands, l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import {
  type EffectiveSetting,
  type EffectiveSettingsParams,
  effectiveSettingsRequest,
  type EffectiveSettingsResult,
} from '../../../protocol/settingsMessages.ts';
import { listPlaces } from '../folderFiles.ts';
import type { Server } from '../server.ts';

type Item = QuickPickItem & { readonly setting: EffectiveSetting };

/** Lists what the active document is checked under and where each value is from; what is chosen is opened there. */
export async function showSettings(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) throw new Error(l10n.t('Open the report first, then run the command again.'));
  const client = await server.start();
  const params: EffectiveSettingsParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const result = await client.sendRequest<EffectiveSettingsResult>(effectiveSettingsRequest, params);
  if (!result) throw new Error(l10n.t('The report is not open as Markdown, text or HTML.'));
  const items = result.entries.map(
    (setting): Item => ({
      label: `${setting.key}: ${setting.value === '' ? '""' : setting.value}`,
      description: nameSource(setting, document.uri),
      setting,
    }),
  );
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('What this document is checked under'),
    placeHolder: l10n.t('Choose a value to open the place it is from'),
    matchOnDescription: true,
  });
  if (chosen) await openSource(chosen.setting, document.uri);
}

function nameSource({ key, source, file }: EffectiveSetting, uri: Uri): string {
  if (source === 'document') return l10n.t('front matter of the document');
  if (source === 'file') return file ?? '.nianbao.json';
  const [name = '', rule] = splitKey(key);
  const found = workspace.getConfiguration('nianbao', uri).inspect<unknown>(name);
  const isGiven = (value: unknown): boolean =>
    rule === undefined ? value !== undefined : typeof value === 'object' && value !== null && rule in value;
  if (isGiven(found?.workspaceFolderValue)) return l10n.t('settings of the folder');
  if (isGiven(found?.workspaceValue)) return l10n.t('settings of the workspace');
  return isGiven(found?.globalValue) ? l10n.t('settings of the user') : l10n.t('default');
}

/** `rules.table-total` is an entry of the setting `rules`. */
function splitKey(key: string): readonly string[] {
  return key.startsWith('rules.') ? ['rules', key.slice('rules.'.length)] : [key];
}

async function openSource({ key, source, file }: EffectiveSetting, uri: Uri): Promise<void> {
  if (source === 'document') {
    await window.showTextDocument(uri);
    return;
  }
  const place = source === 'file' ? listPlaces(uri).find(({ path }) => path === file) : undefined;
  if (place) await window.showTextDocument(place.file);
  else await commands.executeCommand('workbench.action.openSettings', `@id:nianbao.${splitKey(key)[0] ?? key}`);
}
