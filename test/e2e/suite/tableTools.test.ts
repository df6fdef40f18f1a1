import assert from 'node:assert/strict';
import {
  type CodeLens,
  commands,
  Position,
  type SemanticTokens,
  type TextDocument,
  type TextEdit,
  window,
} from 'vscode';
import { lastYear, lineOf, openFile, replaceText, revert } from './reports.ts';
import { waitFor } from './waiting.ts';

describe('a report’s tables', () => {
  let document: TextDocument;

  afterEach(() => revert(document));

  it('have a line above each that says how many relations hold, and aligns one from there', async () => {
    document = await openFile(lastYear);
    await window.showTextDocument(document);
    const lenses = await waitFor(async () => {
      const found = await commands.executeCommand<readonly CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        99,
      );
      const own = found.filter(({ command }) => command?.command.startsWith('nianbao.') === true);
      return own.length >= 6 ? found : undefined;
    }, 'lenses above the tables');
    const relations = lenses.filter(({ command }) => command?.command === 'nianbao.openPreviewToSide');
    assert.equal(relations.length, 3);
    assert.match(relations[1]?.command?.title ?? '', /\d+\/39/);
    const align = lenses.findLast(({ command }) => command?.command === 'nianbao.alignTables')?.command;
    assert.ok(align, 'a lens that aligns');
    const before = document.getText();
    const given: readonly unknown[] = align.arguments ?? [];
    await commands.executeCommand(align.command, ...given);
    const after = document.getText();
    assert.ok(after !== before, `${align.command} ${JSON.stringify(given)} changes the text`);
    assert.match(after, /\n\| -{8} \| -{7}: \| -{15}: \| -{9}: \|/);
    // Only the last table was meant.
    assert.match(after, /\n\| --- \| ---: \| ---: \| ---: \| ---: \| ---: \| ---: \| ---: \|\n/);
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('are all aligned by the command, and a second time nothing is changed', async () => {
    document = await openFile(lastYear);
    await window.showTextDocument(document);
    await commands.executeCommand('nianbao.alignTables');
    const { version } = document;
    assert.match(document.getText(), /\n\| -{8} \| -{7}: \| -{15}: \| -{9}: \|/);
    await commands.executeCommand('nianbao.alignTables');
    assert.equal(document.version, version);
  });

  it('are aligned as a line is closed by a pipe or ended, where the editor formats on type', async () => {
    document = await openFile(lastYear);
    await replaceText(document, '| 结果维持 | 2 | 1 | 1 |', '| 结果维持 | 2222222222 | 1 | 1 |');
    const { line } = lineOf(document, '| 结果维持');
    const ask = 'vscode.executeFormatOnTypeProvider';
    const given = { tabSize: 4, insertSpaces: true };
    for (const [position, mark] of [
      [document.lineAt(line).range.end, '|'],
      [new Position(line + 1, 0), '\n'],
    ] as const) {
      const edits = await waitFor(async () => {
        const found = await commands.executeCommand<readonly TextEdit[] | undefined>(
          ask,
          document.uri,
          position,
          mark,
          given,
        );
        return found && found.length > 0 ? found : undefined;
      }, 'edits that align the table');
      // Only the table at hand, line by line.
      const first = lineOf(document, '| 结果 |').line;
      assert.ok(edits.every(({ range }) => range.start.line >= first && range.isSingleLine));
    }
  });

  it('have colours of their own', async () => {
    document = await openFile(lastYear);
    const ask = 'vscode.provideDocumentSemanticTokens';
    const tokens = await waitFor(
      async () => commands.executeCommand<SemanticTokens | undefined>(ask, document.uri),
      'semantic tokens',
    );
    assert.ok(tokens.data.length > 500);
  });
});
