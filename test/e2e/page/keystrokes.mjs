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

/** Runs inside the preview: `drawn` will be when the state has come onto the page. Asking again and again would be work for the page. */
function awaitDrawing(/** @type {string} */ state) {
  globalThis.drawn = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('.balance')?.getAttribute('data-state') !== state) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

/** Runs inside the workbench: over when it has painted what was typed before, as it has between the keys of a person who types. */
const rest = () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)));

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
  const drawn = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    // One digit more and the balance does not hold; without it, it does.
    const [key, awaited] = stroke % 2 ? ['Backspace', 'holds'] : ['1', 'fails'];
    await page.evaluate(rest);
    await preview.evaluate(awaitDrawing, awaited);
    await page.keyboard.press(key);
    const drawnAt = await preview.evaluate(() => globalThis.drawn);
    const keyAt = await page.evaluate(() => globalThis.keyAt);
    assert.ok(keyAt > 0 && drawnAt >= keyAt, 'drawn after the key was pressed');
    drawn.push(drawnAt - keyAt);
  }
  const timed = drawn.slice(warmUp);
  console.log(
    `  |   preview: drawn ${medianOf(timed)} ms after a key is pressed (median of ${timed.length}, least ${Math.round(Math.min(...timed))})`,
  );
}
