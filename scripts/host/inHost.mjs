// Opens a workbench that has been told to run tests, and waits for their word.
import { format } from 'node:util';

/** What the workbench and its parts say that no test depends on. */
const noise =
  /spdlog|watchdog|open-vsx\.org|Canceled|\[Service Worker\]|builtin extensions|^Creating a socket|^Resolv|reconnection-grace|AgentHost|AccountPolicyGate|ChatSessionStore|vsda|update\/check|punycode|^Ignoring the error while validating|^Creation of workbench contribution|^Found additional builtin|^Loading development extension|fs provider registers/;

/**
 * @param {{ page: import('playwright-core').Page, context: import('playwright-core').BrowserContext, address: string, limit: number, verbose: boolean }} run
 * @returns what was said, the receipt of mocha where it came, and the exit code that the workbench gave
 */
export async function runInHost({ page, context, address, limit, verbose }) {
  /** @type {string[]} */
  const lines = [];
  let receipt;
  const log = (type, values) => {
    const text = format(...values);
    lines.push(`[${type}] ${text}`);
    const found = /^E2E-RESULT (\{.*\})$/.exec(text)?.[1];
    if (found !== undefined) receipt = JSON.parse(found);
    else if (verbose || !noise.test(text)) console.log(`  | ${text}`);
  };
  // The workbench calls these two where they exist; they must be there before it loads.
  await page.exposeFunction('codeAutomationLog', log);
  const ended = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', (code) => resolve({ code }));
    const giveUp = (why) => resolve({ code: 2, why });
    page.on('crash', () => giveUp('the page crashed'));
    context.once('close', () => giveUp('the browser was closed'));
    setTimeout(() => giveUp(`no result in ${limit / 1000} s`), limit).unref();
  });
  await page.goto(address);
  return { ...(await ended), lines, receipt };
}

/** An extension host that dies in the middle makes the workbench report 0: only mocha's own receipt counts. */
export function judge({ code, why, receipt }) {
  if (receipt === undefined) return { code: 2, why: why ?? `the host ended with ${code} and without a test result` };
  if (receipt.failed > 0 || code !== 0) return { code: code === 2 ? 2 : 1, why };
  if (receipt.passed === 0) return { code: 2, why: 'no test was run' };
  return { code: 0 };
}
