// A table copied from a sheet is pasted with the keys of the editor, and the one offer taken that the extension adds. Only an editor that
// asks how to paste can be looked at like this. Nothing here waits for a time.
import assert from 'node:assert/strict';
import { openReport } from './openReport.mjs';

const report = '青禾县2024年政府信息公开工作年度报告.md';
const rows = [
  ['结果', '行政复议', '未经复议直接起诉', '复议后起诉'],
  ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((label) => [label, '1', '2', '3,000（注）']),
];
const cells = rows.map(
  (row) => ` <tr height=18>\n${row.map((text) => `  <td class=xl65>${text}</td>`).join('\n')}\n </tr>`,
);
const html = `<html><body><table border=0>\n<!--StartFragment-->\n <col width=72>\n${cells.join('\n')}\n<!--EndFragment-->\n</table></body></html>`;
const text = rows.map((row) => row.join('\t')).join('\r\n');

/** @typedef {import('playwright-core').Page} Page */

/** Puts both forms on the clipboard, as a sheet does. @param {Page} page */
async function copySheet(page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    async ([markup, plain]) => {
      const forms = {
        'text/html': new Blob([markup ?? ''], { type: 'text/html' }),
        'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }),
      };
      await navigator.clipboard.write([new ClipboardItem(forms)]);
    },
    [html, text],
  );
}

/** @param {Page} page @param {string} address */
async function pasteTable(page, address) {
  await openReport(page, address, report);
  await copySheet(page);
  // The first lines lie behind those that stick to the top.
  await page.locator('.editor-instance .view-line').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+V');
  // The plain text is there at once; how else it may be pasted stands behind the button below it.
  await page.locator('.post-edit-widget').click();
  await page.getByText('Paste as Report Table (Table 4)', { exact: true }).click();
  // Only the lines in sight are drawn: the last ones are.
  await page.waitForFunction(() => {
    const lines = [...document.querySelectorAll('.editor-instance .view-line')].map((line) => line.textContent ?? '');
    // Blanks are drawn as those that do not break.
    return lines.some((line) => /^\|\s总计\s\|\s1\s\|\s2\s\|\s3,000（注）\s\|$/.test(line));
  });
  assert.equal(await page.locator('.post-edit-widget').count(), 1);
}

/**
 * Pastes a table in a workbench.
 * @param {Page} page
 * @param {string} address of a workbench on the examples, with the extension
 * @returns what passed and failed
 */
export async function checkPaste(page, address) {
  page.setDefaultTimeout(60_000);
  try {
    await pasteTable(page, address);
    console.log('  |   ✔ a table copied from a sheet is offered as one of the report when it is pasted');
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.log(`  |   ✖ pasting a table\n${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
