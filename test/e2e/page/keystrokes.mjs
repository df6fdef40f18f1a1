// How long after a key is pressed the preview has been drawn anew: from the workbench's own event to the changed page, both by the
// machine's clock. Printed and never judged; docs/performance.md quotes it.
import assert from 'node:assert/strict';

/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').Frame} Frame */

/** With this a report is of the usual size, 15 KB. */
const filler = '县政府网站按季度核对公开目录。\n\n'.repeat(200);
/** How many keys are pressed; the first few warm up. */
const strokes = 25;
const warmUp = 5;

/** Runs inside the workbench. */
function noteKeys() {
  globalThis.addEventListener('keydown', () => (globalThis.keyAt = performance.timeOrigin + performance.now()), true);
}

/** Runs inside the preview: notes when what is awaited has come onto the page. */
function noteDrawing() {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.balance')?.getAttribute('data-state') !== globalThis.awaited) return;
    globalThis.drawnAt ||= performance.timeOrigin + performance.now();
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
}

const medianOf = (/** @type {readonly number[]} */ list) =>
  Math.round(list.toSorted((a, b) => a - b)[list.length >> 1] ?? Number.NaN);

/**
 * Types and takes away a digit in a selected number of a report that is made 15 KB long.
 * @param {Page} page the workbench @param {Frame} preview @param {() => Promise<void>} select puts the cursor at a number of the report
 */
export async function measureKeystrokes(page, preview, select) {
  await page.locator('.editor-instance .view-line').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(`\n\n${filler}`);
  // What was marked before would look like what is going to be.
  await preview.waitForFunction(() => document.querySelector('.go.selected') === null);
  await select();
  await page.keyboard.press('ArrowRight');
  await page.evaluate(noteKeys);
  await preview.evaluate(noteDrawing);
  const drawn = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    // One digit more and the balance does not hold; without it, it does.
    const [key, awaited] = stroke % 2 ? ['Backspace', 'holds'] : ['1', 'fails'];
    await preview.evaluate((state) => Object.assign(globalThis, { awaited: state, drawnAt: 0 }), awaited);
    await page.keyboard.press(key);
    await preview.waitForFunction(() => globalThis.drawnAt > 0);
    const keyAt = await page.evaluate(() => globalThis.keyAt);
    const drawnAt = await preview.evaluate(() => globalThis.drawnAt);
    assert.ok(keyAt > 0 && drawnAt >= keyAt, 'drawn after the key was pressed');
    drawn.push(drawnAt - keyAt);
  }
  const timed = drawn.slice(warmUp);
  console.log(
    `  |   preview: drawn ${medianOf(timed)} ms after a key is pressed (median of ${timed.length}, least ${Math.round(Math.min(...timed))})`,
  );
}
