import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { execute } from './execute.ts';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';
import { createTestService } from './service.ts';

const env = { LANG: 'en_US.UTF-8' };
const service = createTestService();

describe('nianbao check --format github', () => {
  test('writes a command for each problem, with what it was compared with in the same message', async () => {
    const cwd = makeFolder({ 'a.md': '前言\n正文XX\n' });
    const { out, code } = await execute(['check', '--format', 'github', 'a.md'], { cwd, service });
    expect(code).toBe(1);
    expect(out).toBe(
      [
        '::error file=a.md,line=2,endLine=2,col=3,endColumn=5,title=test-word::XX is not a word.%0A1: The document starts here.',
        'Files: 1, reports: 0; errors: 1, warnings: 0, info: 0',
        '',
      ].join('\n'),
    );
  });

  test('writes what would end a field or a line so that it does not', async () => {
    const cwd = makeFolder({ 'a,b:c%d\r\n::error::e.md': 'XX' });
    const { out } = await execute(['check', '--quiet', '--format', 'github', '.'], { cwd, service });
    expect(out.split('\n')).toHaveLength(2);
    expect(out).toContain('file=a%2Cb%3Ac%25d%0D%0A%3A%3Aerror%3A%3Ae.md,line=1,');
  });

  test('names files from the root of the repository that the workflow has checked out', async () => {
    const root = makeFolder({ 'reports/2024/a.md': 'XX' });
    const options = { cwd: join(root, 'reports'), service, env: { ...env, GITHUB_WORKSPACE: root } };
    expect((await execute(['check', '--format', 'github', '2024'], options)).out).toContain('file=reports/2024/a.md,');
    const elsewhere = { ...options, env: { ...env, GITHUB_WORKSPACE: join(root, 'other') } };
    expect((await execute(['check', '--format', 'github', '2024'], elsewhere)).out).toContain('file=2024/a.md,');
  });

  test('has levels of its own words, and an unreadable file is an error', async () => {
    const cwd = makeFolder({ 'a.md': departmentReport(5), 'b.txt': Buffer.from([0]) });
    const given = ['--rule', 'table-balance=info', '--rule', 'table-total=warning'];
    const { out, code } = await execute(['check', '--format', 'github', ...given, '.'], { cwd });
    expect(code).toBe(2);
    expect(out).toMatch(/^::(?:notice|warning) file=a\.md,line=\d+,/m);
    expect(out).toMatch(/^::error file=b\.txt,title=binary::The file is not text/m);
  });

  test('gives lines without columns to what stands on several lines, and no place to an input that cannot be read', async () => {
    const cwd = makeFolder({ 'a.md': `${departmentReport()}\n<p>\n` });
    const wide = await execute(['check', '--format', 'github', '--rule', 'table-label=error', 'a.md'], { cwd });
    expect(wide.code).toBeLessThan(2);
    const { out } = await execute(['check', '--format', 'github', '-'], { stdin: Buffer.from([0]) });
    expect(out).toMatch(/^::error title=binary::/m);
  });
  test('gives no place to standard input', async () => {
    const { out } = await execute(['check', '--format', 'github', '-'], { stdin: 'XX', service });
    expect(out).toMatch(/^::error line=1,endLine=1,col=1,endColumn=3,title=test-word::/);
  });
});
