import assert from 'node:assert/strict';
import { commands, window, workspace, WorkspaceEdit } from 'vscode';
import { draft, type Entry, findExtension, openFile, waitForFinding, wholeRange } from './reports.ts';
import { waitFor } from './waiting.ts';

async function waitForOutline(found: (entries: readonly Entry[]) => boolean): Promise<readonly Entry[]> {
  const api = await findExtension().activate();
  return waitFor(
    () => (found(api.outline()) ? api.outline() : undefined),
    'the outline in its view',
    () => JSON.stringify(api.outline().map(({ label, detail, state }) => [label, detail, state])),
  );
}

describe('the view of the report’s structure', () => {
  it('shows the six parts with what is missing, inserts it, and goes to a part', async () => {
    const document = await openFile(draft);
    await waitForFinding(document, 'section-missing');
    const before = document.getText();
    await commands.executeCommand('nianbao.outline.focus');
    await window.showTextDocument(document);
    const entries = await waitForOutline((found) => found.length === 6);
    assert.match(entries.map(({ label }) => label).join(' '), /^一、.* 二、.* 三、.* 四、.* 五、.* 六、/);
    const missing = entries.find(({ state }) => state === 'missing');
    assert.match(missing?.label ?? '', /其他需要报告的事项/);
    assert.match(entries[2]?.detail ?? '', /160/);
    assert.match(entries[2]?.children.map(({ label }) => label).join(' ') ?? '', /表三|Table 3/);

    await commands.executeCommand('nianbao.outline.insert', { entry: missing, uri: document.uri });
    await waitForOutline((found) => found.length === 6 && found.every(({ state }) => state !== 'missing'));
    assert.ok(document.getText().includes('六、其他需要报告的事项'));

    const third = (await waitForOutline((found) => found.length === 6))[2];
    await commands.executeCommand('nianbao.outline.goTo', { entry: third, uri: document.uri });
    const line = document.positionAt(document.getText().indexOf('## 三、')).line;
    await waitFor(
      () => (window.activeTextEditor?.selection.active.line === line ? true : undefined),
      'the cursor at 三',
    );
    // In a page VS Code may have saved what was inserted: reverting would bring nothing back.
    const restore = new WorkspaceEdit();
    restore.replace(document.uri, wholeRange(document), before);
    assert.ok(await workspace.applyEdit(restore));
    assert.ok(await document.save());
  });

  it('is empty when no report is open', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await openFile('README.md');
    await waitForOutline((found) => found.length === 0);
    // The side bar is kept for whoever opens the window next.
    await commands.executeCommand('workbench.view.explorer');
  });
});
