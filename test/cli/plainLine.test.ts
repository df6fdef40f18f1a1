import { expect, test } from 'vitest';
import { execute } from './execute.ts';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';

/** Nothing that a terminal or a workflow's log would obey: no control character but line ends, and no line that is a command. */
function expectPlain(...printed: readonly string[]): void {
  for (const text of printed) expect(text).not.toMatch(/(?!\n)\p{Cc}|^\s*::/mu);
}

test('names of folders and files say what they are called and command nothing, whatever prints them', async () => {
  const cwd = makeFolder({
    'q\n::error::dir/b\u001B[2Jr.md': departmentReport(5),
    'q\n::error::dir/c\u001B[2Jr.md': Buffer.from([0]),
    '::error::d/e.md': departmentReport(5),
    '::error::d/f.md': Buffer.from([0]),
  });
  const checked = await execute(['check', '.'], { cwd });
  expect(checked.out).toContain('q ::error::dir/b\uFFFD[2Jr.md:');
  expect(checked.out).toContain('./::error::d/e.md:');
  const read = await execute(['read', '--format', 'csv', '.'], { cwd });
  expect(read.err).toContain('q ::error::dir/c\uFFFD[2Jr.md: The file is not text');
  const converted = await execute(['convert', '--to', 'markdown', '--out', 'to/', '.'], { cwd });
  const begun = await execute(['new', '--from', 'q\n::error::dir/c\u001B[2Jr.md'], { cwd });
  expectPlain(checked.out, checked.err, read.err, converted.err, begun.err);
});

test('words of a settings file and of the command line are named and command nothing', async () => {
  const cwd = makeFolder({
    'q\n::error::dir/.nianbao.json': JSON.stringify({
      'x\n::error::key': 1,
      edition: 'y\r\n::error::edition',
      ignore: [{ rule: 'table-total', file: 'z\n::error::file', text: '甲' }],
    }),
    'q\n::error::dir/a.md': departmentReport(),
  });
  const { err, code } = await execute(['check', '.'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('x ::error::key');
  const wrong = await execute(['check', '--edition', 'v\n::error::edition', '.'], { cwd });
  expect(wrong.code).toBe(2);
  expectPlain(err, wrong.err);
});
