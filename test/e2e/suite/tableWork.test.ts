import assert from 'node:assert/strict';
import { commands, Selection, type TextDocument, window, workspace } from 'vscode';
import { lastYear, lineOf, openFile, replaceText, revert } from './reports.ts';
import { waitFor } from './waiting.ts';

/** Puts the cursor before a text of the document. */
function goBefore(document: TextDocument, text: string): void {
  const editor = window.activeTextEditor;
  assert.ok(editor, 'the report is in an editor');
  const position = lineOf(document, text);
  editor.selection = new Selection(position, position);
}

function selected(document: TextDocument): string {
  const editor = window.activeTextEditor;
  assert.ok(editor);
  return document.getText(editor.selection);
}

describe('work in a report’s tables', () => {
  let document: TextDocument;

  beforeEach(async () => {
    document = await openFile(lastYear);
  });

  afterEach(() => revert(document));

  it('goes from cell to cell over the labels, with Tab where the setting asks for it', async () => {
    goBefore(document, '| 结果维持');
    await commands.executeCommand('nianbao.nextCell');
    assert.equal(selected(document), '2');
    await commands.executeCommand('nianbao.nextRow');
    assert.equal(selected(document), '1');
    await commands.executeCommand('nianbao.previousCell');
    assert.equal(selected(document), '1');
    const before = document.getText();
    await commands.executeCommand('nianbao.nextCell', { otherwise: 'tab' });
    assert.equal(document.getText(), before);
    goBefore(document, '## 一、');
    await commands.executeCommand('nianbao.nextCell', { otherwise: 'tab' });
    assert.ok(document.getText().length > before.length, 'beside tables the editor’s own Tab types a tab or blanks');
  });

  it('computes a total again after a preview, and one undo takes it back', async () => {
    await replaceText(document, '| 总计 | 4 | 2 | 1 |', '| 总计 | 9 | 2 | 7 |');
    goBefore(document, '9 | 2 | 7 |');
    const before = document.getText();
    const done = commands.executeCommand('nianbao.recomputeTable');
    await waitFor(async () => {
      await commands.executeCommand('refactorPreview.apply');
      return document.getText() === before ? undefined : true;
    }, 'the totals after their preview');
    await done;
    assert.match(document.getText(), /\n\| 总计 \| 4 \| 2 \| 1 \|\n/);
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('inserts the row that is missing, with the cursor in its first cell', async () => {
    await replaceText(document, '| 结果纠正 | 1 | 0 | 0 |\n', '');
    goBefore(document, '| 结果维持');
    await commands.executeCommand('nianbao.insertRow');
    assert.match(document.getText(), /\| 1 \|\n\| 结果纠正 \| {2}\| {2}\| {2}\|\n\| 其他结果/);
    const { line } = lineOf(document, '| 结果纠正');
    assert.equal(window.activeTextEditor?.selection.active.line, line);
    assert.equal(window.activeTextEditor?.selection.active.character, '| 结果纠正 | '.length);
  });

  it('pastes a copied table in drafting form where the cursor is, and one undo takes it back', async () => {
    const before = document.getText();
    goBefore(document, '## 五、');
    const lines = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map(
      (label) => `${label}\t1\t2\t3,000（注）`,
    );
    const text = ['结果\t行政复议\t未经复议直接起诉\t复议后起诉', ...lines].join('\r\n');
    await commands.executeCommand('nianbao.pasteTable', { text });
    assert.match(document.getText(), /\n\| 结果维持 \| 1 \| 2 \| 3,000（注） \|\n[^#]*\n\n## 五、/);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('keeps the setting for Tab off until somebody turns it on', () => {
    assert.equal(workspace.getConfiguration('nianbao').get('tabInTables'), false);
  });
});
