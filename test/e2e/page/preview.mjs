// The statistics preview as a reader meets it: a page in a page of the workbench, clicked, typed beside, and judged by axe.
// Nothing here waits for a time; every step waits for what it needs to see.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { measureKeystrokes } from './keystrokes.mjs';
import { openReport } from './openReport.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const draft = '青禾县2025年政府信息公开工作年度报告.md';

/** @typedef {import('playwright-core').Page} Page */

/** The document inside the webview's two frames. @param {Page} page */
const inside = (page) => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

/** The same as a frame, for running code in it. @param {Page} page */
async function frameOf(page) {
  const handle = await inside(page).locator('body').elementHandle();
  const frame = await handle?.ownerFrame();
  assert.ok(frame, 'the preview has a frame');
  return frame;
}

/** @param {Page} page @param {string} address */
async function openPreview(page, address) {
  await (await openReport(page, address, draft)).click();
  await inside(page).locator('main header h1').waitFor();
  // Neither the start nor a report with problems is worth a message.
  assert.equal(
    await page.locator('.notification-toast', { hasText: /nianbao|年报/i }).count(),
    0,
    'no message is shown',
  );
}

/**
 * Takes the place that the dialog proposes, and waits for the file.
 * @param {Page} page @param {import('playwright-core').Locator} button @param {RegExp} name
 */
async function save(page, button, name) {
  await button.click();
  const dialog = page.locator('.quick-input-widget');
  await page.waitForFunction((pattern) => {
    const input = document.querySelector('.quick-input-widget input[type="text"]');
    return input instanceof HTMLInputElement && new RegExp(pattern).test(input.value);
  }, name.source);
  // The dialog looks the folder up first, takes no answer meanwhile, and does not show when it has done.
  for (let times = 0; times < 30 && (await dialog.isVisible()); times++) {
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden', timeout: 2000 }).catch(() => undefined);
  }
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first().waitFor();
}

/** Whether the workbench has written down that a preview is open. Runs inside the page: it can use nothing from here. */
async function isPreviewKept() {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page is sent this function alone
  const answerOf = (request) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue;
    const database = await answerOf(indexedDB.open(name));
    try {
      const items = database.transaction('ItemTable').objectStore('ItemTable');
      const editors = await answerOf(items.get('memento/workbench.parts.editor'));
      if (String(editors).includes('nianbao.preview')) return true;
    } finally {
      database.close();
    }
  }
  return false;
}

const steps = {
  'shows what the report is, and what does not hold, first': async (page) => {
    const preview = inside(page);
    assert.match(await preview.locator('h1').innerText(), /青禾县人民政府2025年/);
    assert.equal(await preview.locator('[data-verdict]').getAttribute('data-verdict'), 'fails');
    assert.equal(await preview.locator('.failing li').count(), 2);
    assert.equal(await preview.locator('.balance').getAttribute('data-state'), 'holds');
    assert.match(await preview.locator('.balance').innerText(), /160[\s\S]*8[\s\S]*168[\s\S]*163[\s\S]*5[\s\S]*168/);
  },

  'compares with last year’s report in the same folder': async (page) => {
    await inside(page).locator('[data-chart="years"]').waitFor();
  },

  'breaks no policy and nothing that axe calls serious': async (page) => {
    const frame = await frameOf(page);
    await frame.evaluate(axe);
    const found = await frame.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'], preload: false });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    });
    assert.deepEqual(found, []);
  },

  'goes to a cell on a click, and marks what the editor’s cursor is in': async (page) => {
    const preview = inside(page);
    const figure = preview.locator('.balance .go', { hasText: /^163$/ });
    await figure.click();
    await preview.locator('.balance .go.selected', { hasText: /^163$/ }).waitFor();
    // The number itself is selected. Whether editor or page has the focus now is the pointer's business.
    await page.locator('.part.editor .monaco-editor .selected-text').first().waitFor();
  },

  'goes there from the keyboard too': async (page) => {
    const preview = inside(page);
    await preview.locator('.balance .go', { hasText: /^5$/ }).focus();
    await page.keyboard.press('Enter');
    await preview.locator('.balance .go.selected', { hasText: /^5$/ }).waitFor();
  },

  'follows what is typed and stays where it was scrolled to': async (page) => {
    const preview = inside(page);
    const chart = preview.locator('[data-chart="t3/applicants"]');
    await chart.evaluate((element) => element.scrollIntoView());
    const place = async () => Math.round((await chart.boundingBox())?.y ?? -1);
    const before = await place();
    await preview.locator('.balance .go', { hasText: /^163$/ }).dispatchEvent('click');
    await preview.locator('.balance .go.selected', { hasText: /^163$/ }).waitFor();
    await page.locator('.part.editor .monaco-editor.focused').waitFor();
    // The click has selected the number: what is typed takes its place.
    await page.keyboard.type('164');
    await preview.locator('.balance[data-state="fails"]').waitFor();
    // What is told above it makes the page longer; what is looked at stays where it is.
    assert.equal(await place(), before);
    for (let key = 0; key < 3; key++) await page.keyboard.press('Backspace');
    await page.keyboard.type('163');
    await preview.locator('.balance[data-state="holds"]').waitFor();
  },

  'says count and share under the pointer': async (page) => {
    const preview = inside(page);
    await preview.locator('.part').first().hover();
    assert.match(await preview.locator('.hint').innerText(), /予以公开 85 · 52\.1%/);
  },

  'shows only what fails when it is asked to': async (page) => {
    const preview = inside(page);
    assert.ok((await preview.locator('.checks tbody tr').count()) > 30);
    await preview.locator('.filter input').check();
    assert.equal(await preview.locator('.checks tbody tr').count(), 2);
    await preview.locator('.filter input').uncheck();
  },

  'fits into 400 pixels without scrolling sideways': async (page) => {
    const size = page.viewportSize() ?? { width: 1500, height: 950 };
    const frame = await frameOf(page);
    await page.setViewportSize({ width: 900, height: size.height });
    await frame.waitForFunction(() => globalThis.innerWidth < 480);
    const wide = await frame.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.closest('.scroll') === null && element.getBoundingClientRect().right > innerWidth)
        .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40) ?? ''}`),
    );
    assert.deepEqual(wide, []);
    await page.setViewportSize(size);
  },

  'is saved as a page of its own, and a chart as a picture, where the dialog says': async (page) => {
    const preview = inside(page);
    await save(page, preview.locator('.toolbar .tool').last(), /\.html$/);
    const chart = preview.locator('.chart').first();
    await save(page, chart.locator('.tools .tool').first(), /\.svg$/);
    await save(page, chart.locator('.tools .tool').last(), /\.png$/);
  },

  'comes back when the window is loaded again': async (page) => {
    // A page writes down what is open every few seconds, and cannot while it is being closed.
    await page.waitForFunction(isPreviewKept, undefined, { polling: 200 });
    await page.reload();
    await inside(page).locator('main header h1').waitFor();
    assert.match(await inside(page).locator('h1').innerText(), /青禾县人民政府2025年/);
  },

  'is drawn again soon after a key is pressed (printed, not judged)': async (page) => {
    const figure = inside(page).locator('.balance .go', { hasText: /^163$/ });
    await measureKeystrokes(page, await frameOf(page), async () => {
      await figure.dispatchEvent('click');
      await inside(page).locator('.balance .go.selected', { hasText: /^163$/ }).waitFor();
      await page.locator('.part.editor .monaco-editor.focused').waitFor();
    });
  },
};

/**
 * Walks through the preview in a workbench.
 * @param {Page} page
 * @param {string} address of a workbench on the examples, with the extension
 * @returns what passed and failed; the steps rest on each other, so the first that fails is the last
 */
export async function checkPreview(page, address) {
  page.setDefaultTimeout(60_000);
  const refused = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text()) && /preview|webview/.test(message.text())) {
      refused.push(message.text());
    }
  });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const all = { 'opens from the button over the editor': () => openPreview(page, address), ...steps };
  for (const [name, step] of Object.entries(all)) {
    try {
      await step(page);
      assert.deepEqual(refused, [], 'the policy of the page');
      counts.passed++;
      console.log(`  |   ✔ the preview ${name}`);
    } catch (error) {
      counts.failed++;
      console.log(`  |   ✖ the preview ${name}\n${error instanceof Error ? error.message : String(error)}`);
      return counts;
    }
  }
  return counts;
}
