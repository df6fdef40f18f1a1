import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFolderFile } from '../../protocol/folderFile.ts';
import { settingsTable } from '../../protocol/settings.ts';
import { readArguments } from '../../server/src/cli/arguments.ts';
import { rules } from '../../server/src/rules/index.ts';
import { editionIds } from '../../server/src/standards/index.ts';
import { withoutPictures } from '../../scripts/host/offlineGuide.mjs';
import { findDeadLinks, type MarkdownPage, readPage } from './markdownPage.ts';
import { root } from './sources.ts';

const chinese = readPage('docs/guide/zh-cn.md');
const english = readPage('docs/guide/en.md');
const guides = [
  ['Chinese', chinese, '年报: ', 'package.nls.zh-cn.json'],
  ['English', english, 'Nianbao: ', 'package.nls.json'],
] as const;

function titlesOf(file: string): readonly string[] {
  const words: unknown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  return Object.entries(words ?? {}).flatMap(([key, value]) => (key.startsWith('command.') ? [String(value)] : []));
}

/** Which of the guide's words in backticks begin so; the rest of them. */
function named({ codes }: MarkdownPage, prefix: string): readonly string[] {
  return codes.filter((code) => code.startsWith(prefix)).map((code) => code.slice(prefix.length));
}

function idsOf({ text }: MarkdownPage): readonly string[] {
  return [...text.matchAll(/<a id="([\w-]+)">/gu)].map(([, id = '']) => id);
}

describe('the guides in both languages', () => {
  test('have the same headings, anchors, pictures and links', () => {
    expect(english.levels).toEqual(chinese.levels);
    expect(idsOf(english)).toEqual(idsOf(chinese));
    expect(idsOf(chinese).length).toBeGreaterThan(15);
    expect(english.pictures.map(({ target }) => target)).toEqual(chinese.pictures.map(({ target }) => target));
    expect(english.links.slice(1)).toEqual(chinese.links.slice(1));
  });

  test('show the same code, but for words in it, and name as many commands and settings', () => {
    expect(english.fences.map(({ language }) => language)).toEqual(chinese.fences.map(({ language }) => language));
    expect(named(english, 'Nianbao: ')).toHaveLength(named(chinese, '年报: ').length);
    expect(named(english, 'nianbao.')).toEqual(named(chinese, 'nianbao.'));
  });
});

describe.each(guides)('the guide in %s', (_, guide, category, nls) => {
  test('has no link or picture that leads nowhere, and words for each picture', () => {
    expect(findDeadLinks(guide)).toEqual([]);
    for (const { alt, target } of guide.pictures) expect(alt.length, target).toBeGreaterThan(8);
  });

  test('names commands as the palette does', () => {
    const titles = titlesOf(nls);
    const commands = named(guide, category);
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter((title) => !titles.includes(title))).toEqual([]);
  });

  test('names settings and rules that there are', () => {
    const keys = new Set(settingsTable.map(({ key }) => key));
    const known = (name: string): boolean => keys.has(`nianbao.${name}`);
    expect(named(guide, 'nianbao.').filter((name) => !known(name))).toEqual([]);
    const directive = guide.fences.find(({ text }) => text.includes('nianbao-disable-next-line'));
    const [, rule] = /next-line ([\w-]+): \S/u.exec(directive?.text ?? '') ?? [];
    expect(rules.map(({ id }) => id)).toContain(rule);
  });

  test('shows a file of folder settings that can be used', () => {
    const file = guide.fences.find(({ text }) => text.startsWith('{'));
    const ids = rules.map(({ id }) => id);
    expect(parseFolderFile(file?.text ?? '', ids).problems).toEqual([]);
  });

  test('shows command lines that the command takes', () => {
    const lines = guide.fences.flatMap(({ text }) => text.split('\n')).filter((line) => line.startsWith('nianbao '));
    expect(lines.length).toBeGreaterThan(3);
    const known = { rules: rules.map(({ id }) => id), editions: editionIds };
    for (const line of lines) {
      const words = (line.split('>')[0] ?? '').trim().split(/\s+/u).slice(1);
      expect(readArguments(words, {}, known).kind, line).not.toBe('usage');
    }
  });
});

describe('the guide in the package', () => {
  const patterns = readFileSync(path.join(root, '.vscodeignore'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => new RegExp(`^${line.slice(1).replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`, 'u'));

  test.each([
    ['docs/guide/zh-cn.md', chinese],
    ['docs/guide/en.md', english],
  ])('%s is there without pictures and leads to nothing that is not there', (file, { text }) => {
    const packed = withoutPictures(text);
    expect(packed).not.toContain('![');
    expect(packed).not.toMatch(/\n{3}/u);
    const targets = [...packed.matchAll(/\]\(([^)#]+)/gu)].map(([, target = '']) =>
      path.join(path.dirname(file), target),
    );
    expect([file, ...targets].filter((target) => !patterns.some((pattern) => pattern.test(target)))).toEqual([]);
  });
});
