import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { checkedFiles, execute, type ExecuteOptions } from './execute.ts';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';
import published from './sarif-2.1.0.schema.json';
import { createTestService } from './service.ts';

/**
 * As OASIS publishes it (sarif-2.1.0-rtm.5, taken from the npm package @microsoft/jest-sarif 1.0.0-beta.0), without its own name and that
 * of its draft, which the validator does not know.
 */
const { $schema: _, id: __, ...schema } = published;
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(schema);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: Region;
  };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Place[];
  readonly relatedLocations?: readonly (Place & { readonly message: { readonly text: string } })[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: unknown }[];
    }[];
  }[];
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] } };
  readonly columnKind: string;
  readonly originalUriBaseIds: unknown;
  readonly results: readonly Result[];
  readonly invocations: readonly unknown[];
}

const isLog = (value: unknown): value is { readonly runs: readonly [Run] } => validate(value);

/** Checks a log against the schema and gives its one run. */
async function sarif(paths: readonly string[], options: ExecuteOptions): Promise<Run & { readonly code: number }> {
  const { code, out } = await execute(['check', '--format', 'sarif', ...paths], options);
  const log: unknown = JSON.parse(out);
  if (!isLog(log)) throw new Error(JSON.stringify(validate.errors, undefined, 1));
  return { ...log.runs[0], code };
}

test('the schema refuses a log that is wrong', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, results: [{ level: 'bad' }] }] })).toBe(
    false,
  );
});

const say = async (locale: string): Promise<string> =>
  (await execute(['check', '--format', 'sarif', '--locale', locale, '-'], { stdin: departmentReport() })).out;

describe('nianbao check --format sarif', () => {
  test('gives the problems of the JSON output, with lines and columns from 1', async () => {
    const cwd = makeFolder({
      'a.md': departmentReport(5),
      '报告 一.md': departmentReport(7),
      'clean.md': departmentReport(),
    });
    const { results, columnKind, code } = await sarif(['.'], { cwd });
    expect([code, columnKind]).toEqual([1, 'utf16CodeUnits']);
    const json = checkedFiles((await execute(['check', '--format', 'json', '.'], { cwd })).out);
    const expected = json.flatMap(({ path, problems }) =>
      problems.map(({ rule, severity, message, range: { start, end }, related }) => [
        encodeURI(path),
        rule,
        severity === 'info' ? 'note' : severity,
        message,
        [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
        related.map((other) => other.message),
      ]),
    );
    expect(expected.length).toBeGreaterThan(1);
    const found = results.map(({ locations: [place], ruleId, level, message, relatedLocations }) => {
      const { artifactLocation, region } = place?.physicalLocation ?? {};
      const { startLine, startColumn, endLine, endColumn } = region ?? {};
      return [
        artifactLocation?.uri,
        ruleId,
        level,
        message.text,
        [startLine, startColumn, endLine, endColumn],
        (relatedLocations ?? []).map((other) => other.message.text),
      ];
    });
    expect(found).toEqual(expected);
  });

  test('lists every rule with its page, and results point to them', async () => {
    const cwd = makeFolder({ 'a.md': departmentReport(5) });
    const { tool, results } = await sarif(['a.md'], { cwd });
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(tool.driver.rules.every(({ id, helpUri }) => helpUri.endsWith(`docs/rules/${id}.md`))).toBe(true);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  test('names files from the working directory, and others by their whole address', async () => {
    const outside = makeFolder({ 'b.md': departmentReport(5) });
    const cwd = makeFolder({ 'x y/a:b.md': departmentReport(5), 'c:d.md': departmentReport(5) });
    const { results, originalUriBaseIds } = await sarif(['x y', 'c:d.md', join(outside, 'b.md')], { cwd });
    const places = new Set(
      results.map(({ locations: [place] }) => JSON.stringify(place?.physicalLocation.artifactLocation)),
    );
    expect([...places].map((place): unknown => JSON.parse(place))).toEqual([
      { uri: 'x%20y/a:b.md', uriBaseId: '%SRCROOT%' },
      { uri: './c:d.md', uriBaseId: '%SRCROOT%' },
      { uri: pathToFileURL(join(outside, 'b.md')).href },
    ]);
    expect(originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: `${pathToFileURL(cwd).href}/` } });
  });

  test('names files from the root of the repository that a workflow has checked out', async () => {
    const root = makeFolder({ 'reports/a.md': departmentReport(5) });
    const env = { LANG: 'en_US.UTF-8', GITHUB_WORKSPACE: root };
    const { results, originalUriBaseIds } = await sarif(['a.md'], { cwd: join(root, 'reports'), env });
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('reports/a.md');
    expect(originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: `${pathToFileURL(root).href}/` } });
  });

  test('offers the safe fixes, and no others', async () => {
    const cwd = makeFolder({ 'a.txt': '前言\r\n正文XX\r\n' });
    const { results } = await sarif(['a.txt'], { cwd, service: createTestService() });
    expect(
      results.map(({ fixes }) => fixes?.flatMap(({ artifactChanges }) => artifactChanges[0]?.replacements)),
    ).toEqual([
      [
        {
          deletedRegion: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 5 },
          insertedContent: { text: 'YY' },
        },
      ],
    ]);
    const broken = makeFolder({ 'a.md': departmentReport(5) });
    expect((await sarif(['a.md'], { cwd: broken })).results.flatMap(({ fixes }) => fixes ?? [])).toEqual([]);
  });

  test('says at the end what could not be read, and which levels were given', async () => {
    const cwd = makeFolder({ 'a.md': departmentReport(5), 'b.txt': Buffer.from([0]) });
    const { code, invocations } = await sarif(
      ['.', 'gone.md', '--rule', 'table-total=off', '--rule', 'table-balance=info'],
      {
        cwd,
      },
    );
    expect(code).toBe(2);
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        ruleConfigurationOverrides: [
          { descriptor: { id: 'table-total' }, configuration: { enabled: false } },
          { descriptor: { id: 'table-balance' }, configuration: { level: 'note' } },
        ],
        toolExecutionNotifications: [
          {
            descriptor: { id: 'binary' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'b.txt', uriBaseId: '%SRCROOT%' } } }],
          },
          { descriptor: { id: 'not-found' } },
        ],
      },
    ]);
  });

  test('is in the language that is asked for', async () => {
    expect(await say('zh-cn')).toMatch(/"language":\s?"zh-CN"/);
    expect(await say('en')).toMatch(/"language":\s?"en-US"/);
    expect(await say('zh-cn')).toMatch(/"fullName":\s?"年报 Nianbao"/);
  });

  test('is whole where nothing is found, and for standard input', async () => {
    expect((await sarif(['-'], { stdin: departmentReport() })).results).toEqual([]);
    const [first] = (await sarif(['-'], { stdin: departmentReport(5) })).results;
    expect(first?.locations[0]?.physicalLocation.artifactLocation).toEqual({ uri: 'stdin:' });
  });

  test('quotes brackets of a report so that they are no links', async () => {
    const cwd = makeFolder({ '[a](1).md': '' });
    const { invocations } = await sarif(['[a](1).md', 'no[x](y).md'], { cwd });
    expect(JSON.stringify(invocations)).not.toMatch(/[^\\]\[x\]\(y\)/);
  });
});
