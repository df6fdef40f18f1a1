import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { noticeFile } from '../../scripts/notices.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the licence of every package in a bundle is in the file that goes with it', async () => {
  const { path, text } = await noticeFile();
  expect(readFileSync(root + path, 'utf8'), 'run: node scripts/notices.mjs').toBe(text);
});
