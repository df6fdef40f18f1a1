import { commands, workspace } from 'vscode';
import { draft, findExtension, openFile } from './reports.ts';
import { waitFor } from './waiting.ts';

describe('the Markdown preview', () => {
  it('shows a report’s tables in the official layout, the failing cell marked', async () => {
    await findExtension().activate();
    const document = await openFile(draft);
    await waitFor(async () => {
      const html = await commands.executeCommand<string>('markdown.api.render', document);
      return html.includes('rowspan="22"') && html.includes('nianbao-error') ? true : undefined;
    }, 'the official layout in the rendered Markdown');
  });

  it('leaves other Markdown alone', async () => {
    const document = await workspace.openTextDocument({
      language: 'markdown',
      content: '| 项目 | 数量 |\n| --- | --- |\n| 纸 | 3 |\n',
    });
    await waitFor(async () => {
      const html = await commands.executeCommand<string>('markdown.api.render', document);
      return html.includes('<th') && !html.includes('nianbao') ? true : undefined;
    }, 'a plain table');
  });
});
