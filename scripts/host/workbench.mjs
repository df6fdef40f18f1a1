// Drives the workbench's page: opens a file, shows a view, reads the Problems panel. Waits for what it needs to see, never for a time.
import { workbenchAddress } from './server.mjs';

const rows = (page, panel) => page.locator(`${panel} .monaco-list-row`);

/** A key can be lost while the focus is still on its way: presses again until the thing is there. */
async function pressUntil(page, key, target, tries = 10) {
  for (let i = 1; ; i++) {
    await page.keyboard.press(key);
    try {
      await target.waitFor({ state: 'visible', timeout: 3000 });
      return;
    } catch (error) {
      if (i === tries) throw error;
    }
  }
}

/** What a language pack would set. The workbench's own words stay English: packs come from a gallery. */
export async function setLanguage(page, language) {
  await page.addInitScript((wanted) => {
    Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => wanted, set() {} });
  }, language);
}

/** Opens the workbench on a folder and in it a file of its first level. */
export async function openFile(page, server, folder, file) {
  await page.goto(workbenchAddress(server, folder));
  const entry = page
    .locator('.explorer-folders-view .monaco-list-row')
    .filter({ has: page.getByText(file, { exact: true }) });
  await entry.dblclick();
  await page.locator('.editor-instance .view-lines .view-line').first().waitFor();
}

/** Shows the Problems panel and waits until its list has been the same for a second and is not empty. */
export async function showProblems(page, limit) {
  await pressUntil(page, 'Control+Shift+M', page.locator('.markers-panel'));
  await rows(page, '.markers-panel').nth(1).waitFor({ timeout: limit });
  let before = '';
  for (;;) {
    const now = (await rows(page, '.markers-panel').allTextContents()).join('\n');
    if (now === before && now !== '') return;
    before = now;
    await page.waitForTimeout(1000);
  }
}

/**
 * Rows of the list as `{ index, level, file | message, rule, line, character }`. Runs inside the page: it can use nothing from here.
 * @param {Element[]} elements
 */
function readRows(elements) {
  return elements.map((row) => {
    const text = (selector) => row.querySelector(selector)?.textContent?.trim() ?? '';
    const place = /(\d+)\D+(\d+)/.exec(text('.marker-line'));
    return {
      index: Number(row.getAttribute('data-index')),
      level: Number(row.getAttribute('aria-level')),
      file: text('.resource-label-container, .monaco-icon-label .label-name'),
      message: text('.marker-message'),
      rule: text('.marker-code'),
      severity: /error|warning|info/.exec(row.querySelector('.marker-icon')?.className ?? '')?.[0] ?? '',
      line: Number(place?.[1] ?? 0),
      character: Number(place?.[2] ?? 0),
    };
  });
}

/**
 * Everything the Problems panel lists. The list draws only the rows in sight, so it is scrolled to its end.
 * @returns {Promise<{ file: string, line: number, character: number, severity: string, message: string, rule: string }[]>}
 */
export async function readProblems(page) {
  const list = page.locator('.markers-panel .monaco-list');
  await list.hover();
  const found = new Map();
  for (let still = 0; still < 3; ) {
    const before = found.size;
    const seen = await rows(page, '.markers-panel').evaluateAll(readRows);
    for (const row of seen) found.set(row.index, row);
    still = found.size === before ? still + 1 : 0;
    await page.mouse.wheel(0, 120);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await page.mouse.wheel(0, -100_000);
  const problems = [];
  let file = '';
  for (const row of [...found.values()].toSorted((a, b) => a.index - b.index)) {
    if (row.level === 1) file = row.file;
    else if (row.level === 2) problems.push({ ...row, file });
  }
  return problems;
}

/** Folds the related places away, so that a picture shows the problems. */
export async function collapseProblems(page) {
  const open = page.locator('.markers-panel .monaco-list-row[aria-level="2"][aria-expanded="true"] .monaco-tl-twistie');
  while ((await open.count()) > 0) await open.first().click();
}

/** Takes the pointer off the page's parts, so that no hover covers them in a picture. */
export async function clearHover(page) {
  await page.mouse.move(3, 3);
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
}

/** Opens the Outline in the place of the file list and waits for its entries. */
export async function showOutline(page, limit) {
  await page.locator('.pane-header', { hasText: /^(Outline|大纲)/i }).click();
  await page.locator('.pane-header[aria-expanded="true"]').first().click();
  await rows(page, '.outline-pane').or(rows(page, '.outline-tree')).first().waitFor({ timeout: limit });
}

/** Goes to the problem of a rule (or the first) and opens the light bulb's menu there. */
export async function showQuickFixes(page, rule) {
  const entries = page.locator('.markers-panel .monaco-list-row[aria-level="2"]');
  const wanted = rule === undefined ? entries : entries.filter({ hasText: rule });
  await wanted.first().dblclick();
  await page.locator('.part.editor .monaco-editor.focused').waitFor();
  await pressUntil(page, 'Control+.', page.locator('.action-widget .monaco-list-row').first());
}

/** Runs a command of ours by its title, in whatever language the page has them. */
export async function runCommand(page, title) {
  const box = page.locator('.quick-input-widget input.input');
  await pressUntil(page, 'F1', box);
  await box.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Opens the walkthrough and waits until its first drawing is there. */
export async function showWalkthrough(page, limit) {
  await page.locator('.editor-instance .view-lines').first().click();
  await runCommand(page, '入门');
  await page.locator('.gettingStartedContainer .step-title').first().waitFor({ timeout: limit });
  const drawing = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('svg');
  await drawing.first().waitFor({ timeout: limit });
}

/** Begins a new report with the open one and lists what is still last year's. */
export async function showKeptWords(page, limit) {
  await page.locator('.editor-instance .view-lines').first().click();
  await runCommand(page, '新建年度报告');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '.md' }).first().click();
  await page.locator('.notification-toast .monaco-button', { hasText: '列出' }).first().click({ timeout: limit });
  const list = page.locator('.quick-input-list .monaco-list-row');
  await list.nth(3).waitFor({ timeout: limit });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
}

/** Opens the view of the report's structure and waits until it shows the parts. */
export async function showStructure(page, limit) {
  await page
    .locator('.activitybar .action-item', { has: page.locator('[aria-label^="Annual Report"], [aria-label^="年报"]') })
    .click();
  await page.locator('.pane-body .monaco-list-row', { hasText: '一、' }).first().waitFor({ timeout: limit });
}

/** Opens the statistics preview beside the report, closes the panel below and waits until the page has drawn. */
export async function showStatistics(page, limit) {
  await page.locator('.editor-actions .action-label.codicon-graph').first().click();
  if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await preview.locator('main header h1').waitFor({ timeout: limit });
  await clearHover(page);
}

/** Opens VS Code's own Markdown preview beside the editor and waits until it shows the official tables. */
export async function showMarkdownPreview(page, limit) {
  await page.locator('.editor-instance .view-lines').first().click();
  if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('V');
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const table = preview.locator('table.nianbao-table').nth(1);
  await table.waitFor({ timeout: limit });
  await table.scrollIntoViewIfNeeded();
}
