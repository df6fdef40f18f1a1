import assert from 'node:assert/strict';
import { commands, type TextDocument, window } from 'vscode';
import { department, openFile, revert, scraped } from './reports.ts';
import { waitFor } from './waiting.ts';

describe('rewriting a report', () => {
  let document: TextDocument;

  afterEach(() => revert(document));

  it('in drafting form is shown first, then done at once, and one undo takes all of it back', async () => {
    document = await openFile(scraped);
    const before = document.getText();
    const done = commands.executeCommand('nianbao.convertToDraft');
    // The editor waits for the preview to be confirmed.
    await waitFor(async () => {
      await commands.executeCommand('refactorPreview.apply');
      return document.getText() === before ? undefined : true;
    }, 'the report rewritten after its preview');
    await done;
    const after = document.getText();
    assert.match(after, /\n\| 结果维持 \| \d+ \| \d+ \| \d+ \|\n/);
    assert.match(after, /\n\| 项目 \| 自然人 \|/);
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('that holds nothing a page left is not touched by cleaning', async () => {
    document = await openFile(department);
    const before = document.getText();
    await commands.executeCommand('nianbao.cleanUp', document.uri.toString());
    assert.equal(document.getText(), before);
  });
});
