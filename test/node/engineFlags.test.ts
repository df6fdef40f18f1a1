import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { engineFlags, knowsFlag } from '../../server/src/node/engineFlags.ts';

test('a flag is set on the versions of V8 that know it and on no later one', () => {
  expect(knowsFlag('interrupt-budget', '11.3.244.8-node.30')).toBe(true);
  expect(knowsFlag('interrupt-budget', '12.4.254.21-node.27')).toBe(false);
  expect(knowsFlag('heap-growing-percent', '13.6.233.10-node.18')).toBe(true);
  expect(knowsFlag('heap-growing-percent', '14.1.146.11')).toBe(false);
});

test('a version that is none knows no flag', () => {
  expect(engineFlags.filter((flag) => knowsFlag(flag, ''))).toEqual([]);
});

test('the V8 at hand knows every flag that is set on it', () => {
  const listed = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 8_000_000 });
  const set = engineFlags.filter((flag) => knowsFlag(flag, process.versions.v8));
  expect(set.filter((flag) => !listed.includes(`--${flag} `))).toEqual([]);
});
