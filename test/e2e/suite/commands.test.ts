import assert from 'node:assert/strict';
import { commands, type CompletionList, Position, Uri, window, workspace } from 'vscode';
import { findExtension, lastYear, listRules, replaceText, waitForFinding } from './reports.ts';
import { waitFor } from './waiting.ts';

/** Pages of the workbench's own, which have no input that an extension is told. */
function countPages(): number {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input === undefined).length;
}

describe('commands and snippets', () => {
  it('are there for everything that package.json lists', async () => {
    await findExtension().activate();
    const manifest: unknown = findExtension().packageJSON;
    const listed = [...JSON.stringify(manifest).matchAll(/"command":"(nianbao\.[\w.]+)"/g)].map(([, id]) => id);
    const known = new Set(await commands.getCommands(true));
    assert.ok(listed.includes('nianbao.newReport'));
    assert.deepEqual(
      listed.filter((id) => id === undefined || !known.has(id)),
      [],
    );
  });

  it('open a filled skeleton as a new report without asking what is given', async () => {
    const choices = { edition: '2021', organisation: '青禾县水利局', level: 'department', year: 2025 };
    await commands.executeCommand('nianbao.newReport', choices);
    const document = await waitFor(() => {
      const opened = window.activeTextEditor?.document;
      return opened?.isUntitled ? opened : undefined;
    }, 'an untitled document');
    const text = document.getText();
    assert.match(text, /青禾县水利局2025年政府信息公开工作年度报告/);
    for (const part of ['一、总体情况', '六、其他需要报告的事项', '| 结果维持 |']) assert.ok(text.includes(part), part);
    // A skeleton has every part that a report must have. Taking one away and giving it back shows that it was looked at.
    await replaceText(document, '六、其他需要报告的事项', '');
    await waitForFinding(document, 'section-missing');
    await commands.executeCommand('undo');
    await waitFor(() => (listRules(document).includes('section-missing') ? undefined : true), 'the section again');
    assert.deepEqual(
      listRules(document).filter((rule) => /^(?:title|period|year|section|table|heading|cell)-/.test(rule)),
      [],
    );
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('begin a new report with last year’s, and list what is still last year’s', async () => {
    const folder = workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const from = Uri.joinPath(folder.uri, lastYear);
    // The message that is left open waits for its button.
    await commands.executeCommand('nianbao.newReport', { from });
    const document = await waitFor(() => {
      const opened = window.activeTextEditor?.document;
      return opened?.isUntitled ? opened : undefined;
    }, 'an untitled document');
    const text = document.getText();
    assert.match(text, /# 青禾县人民政府2025年政府信息公开工作年度报告/);
    assert.match(text, /\| 二、上年结转政府信息公开申请数量 \| 6 \| 2 \| 0 \| 0 \| 0 \| 0 \| 8 \|/);
    assert.match(text, /\| （七）总计 \|(?: {2}\|){7}/);
    await commands.executeCommand('notifications.clearAll');
    const before = window.activeTextEditor?.selection.active.line;
    const list = commands.executeCommand('nianbao.showKeptWords');
    await waitFor(async () => {
      await commands.executeCommand('workbench.action.quickOpenSelectNext');
      return window.activeTextEditor?.selection.active.line === before ? undefined : true;
    }, 'the cursor at a number of last year');
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await list;
    assert.equal(window.activeTextEditor?.selection.active.line, before);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('show the walkthrough when they are asked to', async () => {
    await findExtension().activate();
    // The workbench may show a page of its own when it starts.
    await commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor(() => (countPages() === 0 ? true : undefined), 'no page');
    await commands.executeCommand('nianbao.openWalkthrough');
    await waitFor(() => (countPages() === 1 ? true : undefined), 'the walkthrough');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('offer the snippets of reports in Markdown', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: '' });
    await window.showTextDocument(document);
    const labels = await waitFor(async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new Position(0, 0),
      );
      const found = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.some((label) => /年报|报告|report/i.test(label)) ? found : undefined;
    }, 'a snippet for a report');
    assert.ok(labels.length > 0);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
