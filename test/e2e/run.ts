// VS Code calls `run` inside the extension host.
import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

declare const E2E_GREP: string;

/** Runs every bundled suite. Prints the receipt that scripts/e2e.mjs demands: an exit code alone proves nothing. */
export function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    reporter: 'spec',
    forbidOnly: true,
    timeout: 120_000,
    slow: 10_000,
  });
  if (E2E_GREP !== '') mocha.fgrep(E2E_GREP);
  for (const folder of ['suite', 'node']) {
    for (const name of fs.readdirSync(path.join(__dirname, folder)).toSorted()) {
      if (name.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, folder, name));
    }
  }
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      console.log(`E2E-RESULT ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
