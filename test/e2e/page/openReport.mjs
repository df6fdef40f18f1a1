/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens a report of the folder in a workbench.
 * @param {Page} page @param {string} address of the workbench @param {string} name of the file
 * @returns the button for the statistics, which is there as soon as the server has found a report in the editor
 */
export async function openReport(page, address, name) {
  await page.goto(address);
  // The side bar shows what it showed last; the keys bring the files back and change nothing where they are there.
  await page.locator('.activitybar').waitFor();
  await page.keyboard.press('Control+Shift+E');
  const entry = page
    .locator('.explorer-folders-view .monaco-list-row')
    .filter({ has: page.getByText(name, { exact: true }) });
  await entry.dblclick();
  await page.locator('.editor-instance .view-line').first().waitFor();
  const button = page.locator('.editor-actions .action-label.codicon-graph').first();
  await button.waitFor();
  return button;
}
