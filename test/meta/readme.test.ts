import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { execute } from '../cli/execute.ts';
import { findDeadLinks, type MarkdownPage, readPage } from './markdownPage.ts';
import { root } from './sources.ts';

const chinese = readPage('README.md');
const english = readPage('README.en.md');
const pages = [
  ['Chinese', chinese],
  ['English', english],
] as const;

/** How many items of lists, rows of tables and paragraphs each section has. */
function outlineOf({ text }: MarkdownPage): readonly string[] {
  return text.split(/^## /mu).map((section) => {
    const count = (pattern: RegExp): number => section.match(pattern)?.length ?? 0;
    return `items ${count(/^(?:-|\d+\.) /gmu)}, rows ${count(/^\|/gmu)}, pictures ${count(/^!\[/gmu)}`;
  });
}

/** The runs that a page shows: what is typed behind `$`, and what is printed. */
function listRuns({ fences }: MarkdownPage): readonly { readonly command: string; readonly printed: string }[] {
  return fences
    .filter(({ text }) => text.startsWith('$ '))
    .flatMap(({ text }) => text.split(/^\$ /mu).slice(1))
    .map((run) => {
      const [command = '', ...printed] = run.split('\n');
      return { command, printed: printed.join('\n').trim() };
    });
}

/** Commands, settings and names of files in backticks: the same whatever the language around them, but for words to be replaced. */
function sharedCodes({ codes }: MarkdownPage): readonly string[] {
  return codes
    .filter(
      (code) =>
        /^[\w."{}:,/ *-]+$/u.test(code) &&
        !/^Nianbao: |[A-Z]{4,}(?![_A-Z])/u.test(code.replaceAll(/NIANBAO_\w+/gu, '')),
    )
    .toSorted();
}

function sharedLinks({ links }: MarkdownPage): readonly string[] {
  return links.filter((link) => !/README|guide/u.test(link));
}

function commandsOf(page: MarkdownPage): readonly string[] {
  return listRuns(page).map(({ command }) => command.replace(/--locale \S+/u, '--locale'));
}

describe('the readme in both languages', () => {
  test('has the same sections, lists, tables and pictures', () => {
    expect(english.levels).toEqual(chinese.levels);
    expect(outlineOf(english)).toEqual(outlineOf(chinese));
    expect(english.pictures.map(({ target }) => target)).toEqual(chinese.pictures.map(({ target }) => target));
  });

  test('has the same links, but for the guide and each other', () => {
    expect(new Set(sharedLinks(english))).toEqual(new Set(sharedLinks(chinese)));
  });

  test('names the same commands, variables and files', () => {
    expect(new Set(sharedCodes(english))).toEqual(new Set(sharedCodes(chinese)));
  });

  test('runs the same commands', () => {
    expect(commandsOf(english)).toEqual(commandsOf(chinese));
    expect(commandsOf(chinese)).toHaveLength(2);
  });
});

describe.each(pages)('the readme in %s', (_, page) => {
  test('opens with a finding and its fix, then the two commands', () => {
    expect(page.pictures[0]?.target).toBe('docs/images/fixes.png');
    const [, second = ''] = page.text.split(/^## /mu);
    expect(second).toContain('| `npm start` |');
    expect(second).toContain('| `npm test` |');
    const [, , third = ''] = page.text.split(/^## /mu);
    expect(third.match(/^\d+\. /gmu)).toHaveLength(10);
  });

  test('has no link or picture that leads nowhere, and words for each picture', () => {
    expect(findDeadLinks(page)).toEqual([]);
    for (const { alt, target } of page.pictures) expect(alt.length, target).toBeGreaterThan(8);
  });

  test('counts the rules that there are', () => {
    const [, count] = /(\d+) (?:条规则|rules)/u.exec(page.text) ?? [];
    expect(Number(count)).toBe(rules.length);
  });

  test('shows what the commands print', async () => {
    for (const { command, printed } of listRuns(page)) {
      const [line = '', tail] = command.split(' | tail -');
      const words = line.replace('node dist/cli.js ', '').split(' ');
      const { out } = await execute(words, { cwd: path.resolve(root) });
      const lines = out.trim().split('\n');
      expect(tail === undefined ? lines : lines.slice(-Number(tail)), command).toEqual(printed.split('\n'));
    }
  });
});
