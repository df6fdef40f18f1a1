import { expect, test } from 'vitest';
import { createProgress } from '../../server/src/cli/progress.ts';
import { execute } from './execute.ts';
import { makeFolder } from './folders.ts';

interface Bar {
  /** Puts so many files behind it, a second each. */
  readonly advance: (files: number) => void;
  readonly progress: ReturnType<typeof createProgress>;
  readonly shown: () => string;
  /** What Ctrl+C would call. */
  readonly interrupt: () => void;
}

function drawBar(
  total: number,
  options: { env?: Record<string, string>; columns?: number; quiet?: boolean } = {},
): Bar {
  let written = '';
  let time = 0;
  let cleaner: (() => void) | undefined;
  const stderr = { isTerminal: true, columns: options.columns ?? 80, write: (text: string) => void (written += text) };
  const onInterrupt = (clean: (() => void) | undefined): void => void (cleaner = clean);
  const io = { stderr, env: options.env ?? {}, onInterrupt };
  const progress = createProgress(io, total, options.quiet ?? false, () => (time += 1000));
  return {
    advance: (files) => {
      for (let i = 0; i < files; i++) progress.advance();
    },
    progress,
    shown: () => written.split('\u001B[K').at(-1) ?? '',
    interrupt: () => cleaner?.(),
  };
}

test('a bar says how many of the files are done', () => {
  const bar = drawBar(200);
  bar.advance(50);
  expect(bar.shown()).toBe(`[${'#'.repeat(10)}${'-'.repeat(30)}] 50/200  25%`);
  bar.advance(150);
  expect(bar.shown()).toBe(`[${'#'.repeat(40)}] 200/200 100%`);
});

test('the bar is taken off the screen for a line of text, at the end, and by Ctrl+C', () => {
  const bar = drawBar(200);
  bar.advance(1);
  bar.progress.hide();
  expect(bar.shown()).toBe('');
  bar.advance(1);
  expect(bar.shown()).not.toBe('');
  bar.interrupt();
  expect(bar.shown()).toBe('');
  bar.advance(1);
  bar.progress.end();
  expect(bar.shown()).toBe('');
});

test('the bar never is as wide as the terminal, which would wrap it', () => {
  for (const columns of [8, 20, 40, 200]) {
    const bar = drawBar(20_000, { columns });
    bar.advance(3);
    expect(bar.shown().length).toBeLessThan(columns);
  }
});

test('no bar is drawn for few files, in continuous integration, on a dumb terminal, and where it is not wanted', () => {
  const bars = [
    drawBar(49),
    drawBar(200, { env: { CI: 'true' } }),
    drawBar(200, { env: { TERM: 'dumb' } }),
    drawBar(200, { quiet: true }),
  ];
  for (const bar of bars) {
    bar.advance(20);
    bar.progress.end();
    expect(bar.shown()).toBe('');
  }
});

test('without a terminal standard error stays empty', async () => {
  const cwd = makeFolder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.md`, ''])));
  expect((await execute(['check', '.'], { cwd })).err).toBe('');
});

test('--quiet leaves out the closing lines, not the problems', async () => {
  const cwd = makeFolder({ 'a.md': '', 'b.txt': Buffer.from([0]) });
  const { code, out } = await execute(['check', '--quiet', '.'], { cwd });
  expect(code).toBe(2);
  expect(out).toContain('b.txt unreadable binary');
  expect(out).not.toContain('Files:');
});
