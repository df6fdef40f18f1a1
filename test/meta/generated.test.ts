import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { settingsTable } from '../../protocol/settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function generate(
  folder: string,
  ...args: readonly string[]
): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

type Entries = Readonly<Record<string, unknown>>;

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null;
}

function readObject(file: string): Entries {
  const value: unknown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  if (!isEntries(value)) throw new Error(`${file} is no object`);
  return value;
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isEntries(inner) ? inner[key] : undefined), value);
}

/** What a body inserts when every tab stop keeps its default. */
function insert(body: unknown): string {
  if (!Array.isArray(body)) throw new Error('a body is a list of lines');
  return body
    .join('\n')
    .replaceAll(
      /(?<!\\)\$(?:\d+|\{\d+:([^}]*)\}|\{\d+\|([^,|]*)[^|]*\|\})/gu,
      (_, text?: string, choice?: string) => text ?? choice ?? '',
    )
    .replaceAll(/\\([\\$}])/gu, '$1');
}

describe('generated files', () => {
  it('are what npm run generate writes', () => {
    const { code, output } = generate(root, '--check');
    expect(output).toContain('all up to date');
    expect(code).toBe(0);
  });

  it('offer every setting and every rule, with a text in both languages', () => {
    const configuration = at(readObject('package.json'), 'contributes', 'configuration', '0');
    const properties = at(configuration, 'properties');
    expect(Object.keys(properties ?? {})).toEqual(settingsTable.map(({ key }) => key));
    expect(Object.keys(at(properties, 'nianbao.rules', 'properties') ?? {})).toEqual(rules.map(({ id }) => id));
    const used = [...JSON.stringify(configuration).matchAll(/%([\w.-]+)%/gu)].map(([, key]) => key);
    expect(used.length).toBeGreaterThan(20);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      expect(Object.keys(readObject(file))).toEqual(expect.arrayContaining(used));
    }
  });

  it('offer a rule no level above its own', () => {
    const properties = at(
      readObject('package.json'),
      'contributes',
      'configuration',
      '0',
      'properties',
      'nianbao.rules',
      'properties',
    );
    for (const { id, severity } of rules) {
      const levels = at(properties, id, 'enum');
      expect(Array.isArray(levels) && levels.at(-1)).toBe(severity);
    }
  });
});

describe('generating', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'nianbao-generated-'));
  afterAll(() => rmSync(copy, { recursive: true }));

  it('names each file that differs and the command to run, and writes it back', () => {
    for (const part of [
      'docs',
      'package.json',
      'package.nls.json',
      'package.nls.zh-cn.json',
      'protocol',
      'scripts',
      'server/src',
      'snippets',
      'standards',
      'syntaxes',
    ]) {
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    rmSync(path.join(copy, 'snippets', 'html.json'));
    const nls = path.join(copy, 'package.nls.json');
    writeFileSync(nls, readFileSync(nls, 'utf8').replace('"setting.edition":', '"setting.gone":'));

    const refused = generate(copy, '--check');
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('package.nls.json is not');
    expect(refused.output).toContain('snippets/html.json is not');
    expect(refused.output).not.toContain('docs/settings.md');
    expect(refused.output).toContain('run: npm run generate');
    expect(existsSync(path.join(copy, 'snippets', 'html.json'))).toBe(false);

    expect(generate(copy).code).toBe(0);
    expect(generate(copy, '--check').code).toBe(0);
    expect(readFileSync(nls, 'utf8')).toBe(readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
  });
});

describe('snippets', () => {
  const formats = ['markdown', 'plaintext', 'html'];

  it.each(formats)('for %s have prefixes of their own, in Chinese and in initials', (format) => {
    const prefixes = Object.values(readObject(`snippets/${format}.json`)).flatMap((snippet) => {
      const prefix = at(snippet, 'prefix');
      return Array.isArray(prefix) ? prefix.map(String) : [];
    });
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes).toEqual(
      expect.arrayContaining(['年报-政府', 'nb-zf', '年报-部门', 'nb-bm-2019', 'nb-qy', 'nb-ztqk', 'nb-b3']),
    );
  });

  it.each(formats)('for %s leave no mark of the generator in the text', (format) => {
    for (const snippet of Object.values(readObject(`snippets/${format}.json`))) {
      const text = insert(at(snippet, 'body'));
      expect(text).not.toMatch(/[\uE000-\uE0FF$\\]|8888|\{\w+\}/u);
      expect(at(snippet, 'description')).toMatch(/（20\d\d年版格式/u);
    }
  });

  it('insert a whole report, its level among the governments', () => {
    const text = insert(at(readObject('snippets/markdown.json'), '2021 government', 'body'));
    expect(text).toMatch(
      /^---\nedition: "2021"\nyear: 年份\norganisation: 机关全称\nlevel: county\n---\n\n# 机关全称年份年政府信息公开工作年度报告\n/u,
    );
    expect(text).toContain('| （七）总计 |  |  |  |  |  |  |  |');
    expect(text).toContain('\n## 六、其他需要报告的事项\n');
  });

  it('stop in every cell of a table', () => {
    const body = at(readObject('snippets/markdown.json'), '2021 t3', 'body');
    expect(JSON.stringify(body).match(/\$\d+/gu)).toHaveLength(25 * 7);
  });
});
