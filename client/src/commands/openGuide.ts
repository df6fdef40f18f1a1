import { commands, env, Uri, window } from 'vscode';

/** Shows the user guide that comes with the extension, in the language of the editor: it is there without a network. */
export async function openGuide(extensionUri: Uri): Promise<void> {
  const name = env.language.startsWith('zh') ? 'zh-cn.md' : 'en.md';
  const page = Uri.joinPath(extensionUri, 'docs', 'guide', name);
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The built-in Markdown preview can be switched off.
    await window.showTextDocument(page, { preview: true });
  }
}
