import { commands, l10n, Uri, window, workspace } from 'vscode';
import { pickRule } from './pickRule.ts';

/**
 * Shows the page that comes with the extension for a rule: it is there without a network.
 *
 * @param rule id of the rule; asked for where it is no string
 */
export async function openRulePage(extensionUri: Uri, rule: unknown): Promise<void> {
  const id = typeof rule === 'string' ? rule : await pickRule(window.activeTextEditor?.document.uri);
  if (id === undefined) return;
  const page = Uri.joinPath(extensionUri, 'docs', 'rules', `${id}.md`);
  if (!/^[a-z][a-z0-9-]*$/.test(id) || !(await isFile(page))) {
    throw new Error(
      l10n.t('There is no page for the rule {rule}. Its id is shown beside each problem in the Problems panel.', {
        rule: id,
      }),
    );
  }
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The built-in Markdown preview can be switched off.
    await window.showTextDocument(page, { preview: true });
  }
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
