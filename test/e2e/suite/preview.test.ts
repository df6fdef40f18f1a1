import assert from 'node:assert/strict';
import { commands, type TextDocument, window } from 'vscode';
import {
  draft,
  findExtension,
  lastYear,
  openFile,
  type Preview,
  replaceText,
  revert,
  waitForFinding,
} from './reports.ts';
import { timeBarePage, timeStrokes } from './strokes.ts';
import { waitFor } from './waiting.ts';

async function listPreviews(): Promise<readonly Preview[]> {
  return (await findExtension().activate()).previews();
}

/** Waits until a preview has drawn what is wanted. */
async function waitForPreview(wanted: (preview: Preview) => boolean, what: string): Promise<Preview> {
  const seen: string[] = [];
  return waitFor(
    async () => {
      const previews = await listPreviews();
      seen.splice(0, seen.length, JSON.stringify(previews));
      return previews.find(wanted);
    },
    what,
    () => seen.join(),
  );
}

const shows =
  (document: TextDocument) =>
  ({ document: shown, drawn }: Preview): boolean =>
    shown === document.uri.toString() && drawn !== undefined;

/** A report of the usual size: three bytes a character. */
const usualLength = 5000;

describe('the statistics preview', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor(async () => ((await listPreviews()).length === 0 ? true : undefined), 'no preview');
  });

  it('opens beside the report, draws it, and follows what is typed', async () => {
    const document = await openFile(draft);
    await waitForFinding(document, 'table-total');
    await commands.executeCommand('nianbao.openPreviewToSide');
    const opened = await waitForPreview(shows(document), 'the draft in a preview');
    assert.ok(opened.title.includes(draft), opened.title);
    assert.match(opened.drawn?.verdict ?? '', /2/);
    assert.ok(window.visibleTextEditors.some((editor) => editor.document === document));

    await replaceText(document, '| 1.属于国家秘密 | 0 |', '| 1.属于国家秘密 | 1 |');
    await waitForPreview(({ drawn }) => drawn?.version === document.version, 'the edit in the preview');
    await revert(document);
  });

  it('turns to the report of the active editor, unless it is locked', async () => {
    const document = await openFile(draft);
    await commands.executeCommand('nianbao.openPreviewToSide');
    await waitForPreview(shows(document), 'the draft');
    const other = await openFile(lastYear);
    await waitForPreview(shows(other), 'last year’s report');
    await openFile('notes.md');
    await waitForPreview(shows(other), 'last year’s report still');
    await commands.executeCommand('nianbao.togglePreviewLock');
    await waitForPreview(({ isLocked }) => isLocked, 'a locked preview');
    await openFile(draft);
    await commands.executeCommand('nianbao.openPreviewToSide');
    await waitForPreview((preview) => shows(document)(preview) && !preview.isLocked, 'another one for the draft');
    const previews = await listPreviews();
    assert.equal(previews.length, 2);
    assert.ok(previews.some((preview) => preview.isLocked && shows(other)(preview)));
  });

  it('opens once for a document', async () => {
    const document = await openFile(draft);
    await commands.executeCommand('nianbao.openPreviewToSide', document.uri);
    await waitForPreview(shows(document), 'the draft');
    await commands.executeCommand('nianbao.openPreviewToSide', document.uri.toString());
    assert.equal((await listPreviews()).length, 1);
  });

  it('shows a new report that is not saved yet', async () => {
    await commands.executeCommand('nianbao.newReport', {
      organisation: '青禾县水务局',
      level: 'department',
      year: 2025,
    });
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled, 'a new report is open');
    await commands.executeCommand('nianbao.openPreviewToSide');
    await waitForPreview(shows(document), 'the new report');
    await revert(document);
  });

  it('goes on after the server was started again', async () => {
    const document = await openFile(lastYear);
    await commands.executeCommand('nianbao.openPreviewToSide');
    await waitForPreview(shows(document), 'the report');
    await commands.executeCommand('nianbao.restartServer');
    await replaceText(document, '| 1.属于国家秘密 | 0 |', '| 1.属于国家秘密 | 2 |');
    await waitForPreview(({ drawn }) => drawn?.version === document.version, 'the edit in the preview');
    await revert(document);
  });

  it('is drawn again soon after a keystroke (printed, not judged)', async () => {
    const document = await openFile(lastYear);
    await commands.executeCommand('nianbao.openPreviewToSide');
    await waitForPreview(shows(document), 'the report');
    await replaceText(document, '## 二、', `${'县政府网站按季度核对公开目录。\n\n'.repeat(120)}## 二、`);
    assert.ok(document.getText().length >= usualLength);
    await waitForPreview(({ drawn }) => drawn?.version === document.version, 'the longer report');
    const preview = await timeStrokes(document, async (version) => {
      const { drawn } = (await listPreviews()).find(shows(document)) ?? {};
      return drawn?.version === version ? drawn.at : undefined;
    });
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await waitFor(async () => ((await listPreviews()).length === 0 ? true : undefined), 'no preview');
    const bare = await timeBarePage(document);
    console.log(
      `preview: drawn ${preview.drawn} ms after an edit (median; the edit itself ${preview.edit}), a bare page ${bare.drawn} (${bare.edit}), ${document.getText().length} characters`,
    );
    await revert(document);
  });
});
