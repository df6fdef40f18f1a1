import { ConfigurationTarget, workspace } from 'vscode';

// VS Code calls `run` inside the extension host of the browser, a Web Worker. The bundle begins with mocha's browser build.

declare const E2E_GREP: string;
/** Names of the suites in the order of their names. */
declare const E2E_SUITES: readonly string[];

/** Runs the suites of the desktop's tests, bundled into this file. Prints the receipt that scripts/e2e.mjs demands. */
export async function run(): Promise<void> {
  // The browser's VS Code saves by itself after a second: a slow test would find what it did before in the file, reverted or not.
  await workspace.getConfiguration('files').update('autoSave', 'off', ConfigurationTarget.Global);
  // The reporter of mocha's browser build needs a page.
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, forbidOnly: true, timeout: 60_000, slow: 10_000 });
  if (E2E_GREP !== '') mocha.fgrep(E2E_GREP);
  // Only now is there a `describe`.
  for (const suite of E2E_SUITES) await import(`../suite/${suite}.test.ts`);
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      console.log(`E2E-RESULT ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
