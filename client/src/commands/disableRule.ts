import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';
import { describeError } from './failure.ts';
import { pickRule } from './pickRule.ts';

/**
 * Switches a rule off in the settings: of the workspace folder that holds the document, else of the user.
 *
 * @param rule id of the rule; asked for where it is no string
 * @param uri the document's address as a string; the active editor's where it is none
 */
export async function disableRule(rule: unknown, uri: unknown): Promise<void> {
  const document = typeof uri === 'string' ? Uri.parse(uri) : window.activeTextEditor?.document.uri;
  const id = typeof rule === 'string' ? rule : await pickRule(document);
  if (id === undefined) return;
  const folder = document && workspace.getWorkspaceFolder(document);
  const settings = workspace.getConfiguration('nianbao', document ?? null);
  const inspected = settings.inspect<Readonly<Record<string, unknown>>>('rules');
  // Only this scope's own entries are written back: copying the merged value would freeze the other scopes here.
  const own = folder ? inspected?.workspaceFolderValue : inspected?.globalValue;
  const target = folder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global;
  try {
    await settings.update('rules', { ...own, [id]: 'off' }, target);
  } catch (error) {
    const place = folder ? l10n.t('the folder {folder}', { folder: folder.name }) : l10n.t('the user');
    throw new Error(
      l10n.t(
        'The rule {rule} could not be switched off in the settings of {place}: {reason} Check that the settings file can be written, or add "{rule}": "off" under nianbao.rules by hand.',
        { rule: id, place, reason: describeError(error) },
      ),
      { cause: error },
    );
  }
}
