import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { rulePage } from '../../server/src/rules/rule.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { runRule } from '../language/check.ts';
import { readSources, root } from './sources.ts';

/** A fenced report of a page; `report,problem` gives exactly one problem of the page's rule, `report` none. */
interface Example {
  readonly text: string;
  readonly format: DocumentFormat;
  readonly problems: 0 | 1;
}

const formats: readonly DocumentFormat[] = ['markdown', 'plaintext', 'html'];

function readPage(id: string): string {
  return readFileSync(path.join(root, rulePage(id)), 'utf8');
}

/** Fences are closed by as many marks as they opened with, so that a report may hold a fence itself. */
function readExamples(page: string): readonly Example[] {
  return [...page.matchAll(/^(`{3,})report([\w,]*)\n(.*?)^\1$/gms)].map(([, , words = '', text = '']) => ({
    text,
    format: formats.find((format) => words.split(',').includes(format)) ?? 'markdown',
    problems: words.split(',').includes('problem') ? 1 : 0,
  }));
}

/** Bilingual texts in the sources, as typed. */
function readTexts(): readonly { readonly file: string; readonly zh: string; readonly en: string }[] {
  const pattern = /\bzh:\s*'((?:[^'\\]|\\.)*)',\s*en:\s*'((?:[^'\\]|\\.)*)'/g;
  return readSources('server/src').flatMap(({ path: file, text }) =>
    [...text.matchAll(pattern)].map(([, zh = '', en = '']) => ({ file, zh, en })),
  );
}

function listPlaceholders(sentence: string): ReadonlySet<string> {
  return new Set(sentence.match(/\{\w+\}/g));
}

describe('the catalogue of rules', () => {
  test('ids are kebab-case and unique', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every file that defines a rule is registered under its own name', () => {
    const defined = readSources('server/src/rules')
      .filter(({ text }) => /= defineRule\(/.test(text))
      .map((file) => path.basename(file.path, '.ts'));
    expect(new Set(defined)).toEqual(new Set(rules.map((rule) => rule.id)));
  });

  test('every page and every test is a rule’s', () => {
    const ids = new Set(rules.map((rule) => rule.id));
    const pages = readdirSync(path.join(root, 'docs/rules')).filter((file) => file !== 'README.md');
    const tests = readdirSync(path.join(root, 'test/rules')).filter((file) => file.endsWith('.test.ts'));
    expect(pages.filter((file) => !ids.has(path.basename(file, '.md')))).toEqual([]);
    expect(tests.filter((file) => /-/.test(file) && !ids.has(path.basename(file, '.test.ts')))).toEqual([]);
  });

  test('both languages of a text name the same values', () => {
    const texts = readTexts();
    expect(texts.length).toBeGreaterThan(rules.length);
    for (const { file, zh, en } of texts) expect(listPlaceholders(zh), `${file}: ${zh}`).toEqual(listPlaceholders(en));
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has a page in the common form', () => {
    const page = readPage(id);
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    expect(page).toContain(rule.title.zh);
    expect(page).toContain(rule.title.en);
    const headings = [...page.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    const own = headings.filter((heading) => /^(?:Why|Reported|Not reported|When to turn it off)$/.test(heading ?? ''));
    expect(own).toEqual(['Why', 'Reported', 'Not reported', 'When to turn it off']);
  });

  test('has a test of its name', () => {
    expect(existsSync(path.join(root, `test/rules/${id}.test.ts`))).toBe(true);
  });

  test('reports what its page says, and nothing of what its page calls right', () => {
    const examples = readExamples(readPage(id));
    expect(examples.some((example) => example.problems === 1)).toBe(true);
    expect(examples.some((example) => example.problems === 0)).toBe(true);
    for (const { text, format, problems } of examples) {
      expect(runRule(id, text, { format }).length, text).toBe(problems);
    }
  });
});
