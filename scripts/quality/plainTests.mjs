// The words of Vitest that the tests of rules are written in, for a process that runs one change and ends: Vitest itself takes five
// times as long to start as the tests take to run.
import { JestAsymmetricMatchers, JestChaiExpect, chai } from '@vitest/expect';

chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
  /** @param {unknown} value @param {string=} message */
  (value, message) => chai.expect(value, message),
  chai.expect,
);

/** @type {(() => unknown)[]} */
const queue = [];

/** @param {string} _name @param {() => unknown} run */
export function test(_name, run) {
  queue.push(run);
}

/** @param {readonly unknown[]} rows */
test.each = (rows) => (/** @type {string} */ name, /** @type {(...row: unknown[]) => unknown} */ run) => {
  for (const row of rows) test(name, () => run(...(Array.isArray(row) ? row : [row])));
};

/** @param {string} _name @param {() => void} list */
export function describe(_name, list) {
  list();
}

/** Stops at the first test that fails: the process ends with its error. */
export async function runTests() {
  for (const run of queue) await run();
}
