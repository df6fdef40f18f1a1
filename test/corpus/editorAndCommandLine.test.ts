import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { createReportService } from '../../server/src/service/reportService.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { checkedFiles, execute } from '../cli/execute.ts';
import { makeFolder } from '../cli/folders.ts';
import { startClient, type TestClient } from '../lsp/testClient.ts';
import { root } from '../meta/sources.ts';
import { frameReports } from '../observed/frameReports.ts';
import { olderReports } from '../observed/olderReports.ts';
import { outlineReports } from '../observed/outlineReports.ts';
import { proseReports } from '../observed/proseReports.ts';
import { tableReports } from '../observed/tableReports.ts';
import { editions } from '../reports/labels.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { changeCells, generateReport } from '../reports/value.ts';
import { findReal, listReal, testReal } from './realReports.ts';

// A clerk who checks a file in the editor and an office that checks a folder must be told the same.

/** The language that VS Code with the extension opens a file in (`contributes.languages` in package.json, and its own). */
function languageOf(path: string): string {
  const name = basename(path);
  if (name.endsWith('.nianbao') || /政府信息公开.*报告.*\.txt$/.test(name)) return 'nianbao';
  const languages: Readonly<Record<string, string>> = { '.md': 'markdown', '.html': 'html', '.txt': 'plaintext' };
  return languages[extname(name)] ?? 'plaintext';
}

interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly relations: readonly string[];
}

const severities = ['', 'error', 'warning', 'info'];

function relationsOf(data: unknown): readonly string[] {
  const relations: unknown = typeof data === 'object' && data !== null && 'relations' in data ? data.relations : [];
  return Array.isArray(relations) ? relations.map(String) : [];
}

function toTold({ code, severity, message, range, relatedInformation, data }: Diagnostic): Told {
  return {
    rule: String(code),
    severity: severities[severity ?? 0] ?? '',
    message: typeof message === 'string' ? message : message.value,
    range,
    related: (relatedInformation ?? []).map((each) => ({ message: each.message, range: each.location.range })),
    relations: relationsOf(data),
  };
}

async function startEditor(): Promise<TestClient> {
  return startClient({
    runtime: { createService: (logger) => createReportService({ logger, failFast: true }) },
  });
}

/** Compares what both say of each file under a folder; gives how many problems that were. */
async function compare(cwd: string, names: readonly string[]): Promise<number> {
  const { out } = await execute(['check', '--format', 'json', '--locale', 'zh-cn', '--', ...names], { cwd });
  const client = await startEditor();
  const files = checkedFiles(out);
  expect(files.map(({ path, error }) => [path, error])).toEqual(names.map((name) => [name, undefined]));
  let count = 0;
  for (const { path, problems } of files) {
    const uri = `memory:/${encodeURIComponent(path)}`;
    await client.open(readFileSync(join(cwd, path), 'utf8'), uri, languageOf(path));
    const inEditor = (await client.pullItems(uri)).map(toTold);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    const onCommandLine = problems.map(({ rule, severity, message, range, related, relations = [] }) => ({
      rule,
      severity,
      message,
      range,
      related,
      relations,
    }));
    expect(inEditor, path).toEqual(onCommandLine);
    count += problems.length;
  }
  return count;
}

function matchAll(text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, part = '']) => part);
}

/**
 * Every text that a test types, marks and all, and for each file the sentences in it as one report: what both say of them must be the same
 * whatever they are.
 */
function listTypedReports(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return listTypedReports(path);
    if (!name.endsWith('.ts')) return [];
    const source = readFileSync(path, 'utf8');
    const texts = matchAll(source, /`([^`]{60,})`/g).filter((text) => /\p{Script=Han}{2}/u.test(text));
    const sentences = matchAll(source, /'([^'\n]{4,})'/g).filter((text) => /\p{Script=Han}{4}/u.test(text));
    const title = '# 青禾县2024年政府信息公开工作年度报告\n\n## 一、总体情况';
    return sentences.length > 0 ? texts.concat([title, ...sentences].join('\n\n')) : texts;
  });
}

function listExamples(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => matchAll(readFileSync(join(folder, name), 'utf8'), /^```report\S*\n([^]*?)^```/gm));
}

const kinds = ['md', 'txt', 'html', 'nianbao'];
const endings: Readonly<Record<DocumentFormat, string>> = { markdown: 'md', plaintext: 'txt', html: 'html' };

/** @param texts each with the ending of its file's name */
async function compareTexts(texts: readonly (readonly [text: string, ending: string])[]): Promise<number> {
  const files = texts.map(([text, ending], index) => [`${index}.${ending}`, text] as const);
  const names = files.map(([name]) => name);
  return compare(makeFolder(Object.fromEntries(files)), names);
}

describe('the editor and the command line say the same', () => {
  test('of the reports in examples/', async () => {
    const names = readdirSync(join(root, 'examples')).filter((name) => name !== 'README.md');
    expect(await compare(join(root, 'examples'), names)).toBeGreaterThan(5);
  });

  test('of the examples on the pages of the rules, in every kind of file', async () => {
    const texts = listExamples(join(root, 'docs/rules'));
    expect(texts.length).toBeGreaterThan(80);
    expect(await compareTexts(texts.map((text, index) => [text, kinds[index % kinds.length] ?? 'md']))).toBeGreaterThan(
      100,
    );
  });

  test('of every text that a test types', async () => {
    const texts = listTypedReports(join(root, 'test'));
    expect(texts.length).toBeGreaterThan(300);
    expect(await compareTexts(texts.map((text) => [text, 'md']))).toBeGreaterThan(1000);
  });

  test('of what was seen in published reports', async () => {
    const observed = [frameReports, outlineReports, proseReports, tableReports, olderReports].flat();
    expect(await compareTexts(observed.map(({ text, format }) => [text, endings[format]]))).toBeGreaterThan(30);
  });

  test('of a report with two wrong numbers in every style of table', async () => {
    const reports = editions.map((edition) =>
      changeCells(generateReport(edition, 7), 't3', { 'new|natural': '777', 'r.total|total': '888' }),
    );
    const typed = styles.flatMap((style) =>
      reports.map((report) => [renderReport(report, style, { eol: '\r\n' }), endings[style.format]] as const),
    );
    expect(await compareTexts(typed)).toBeGreaterThan(50);
  });

  for (const folder of ['corpus', 'seeds'] as const) {
    testReal(`of every real report in ${folder}`, async () => {
      const names = ['.md', '.txt', '.html'].flatMap((ending) => listReal(folder, ending));
      expect(names.length).toBeGreaterThan(4);
      await compare(findReal(folder), names);
    });
  }
});
