import assert from 'node:assert/strict';
import { commands, type DocumentLink, type TextDocument } from 'vscode';
import { draft, lastYear, openFile, replaceText, revert } from './reports.ts';
import { waitFor } from './waiting.ts';

describe('a cited document', () => {
  let document: TextDocument;

  afterEach(() => revert(document));

  it('of the workspace is a link to its file, and one that is not there is none', async () => {
    document = await openFile(draft);
    await replaceText(
      document,
      '## 一、',
      '对照《青禾县2024年政府信息公开工作年度报告》和《青禾县2019年政府信息公开工作年度报告》。\n\n## 一、',
    );
    const link = await waitFor(async () => {
      const links = await commands.executeCommand<readonly DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
        100,
      );
      return links.find(({ target }) => target?.path.endsWith(`/${lastYear}`));
    }, 'a link to last year’s report');
    assert.equal(document.getText(link.range), '《青禾县2024年政府信息公开工作年度报告》');
    const links = await commands.executeCommand<readonly DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      100,
    );
    assert.ok(links.every(({ range }) => !document.getText(range).includes('2019')));
  });
});
