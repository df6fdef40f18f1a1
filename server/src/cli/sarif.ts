import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { rules } from '../rules/index.ts';
import { type Edit, type Rule, rulePageAddress, type Severity } from '../rules/rule.ts';
import type { Finding } from '../service/reportService.ts';
import { buildLineIndex, type LineIndex } from '../text/lineIndex.ts';
import { type Locale, type Message, render, say } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { CheckFormat, FailedFile, FormatOptions, Totals } from './checkFormat.ts';

/**
 * The Static Analysis Results Interchange Format, version 2.1.0, as GitHub code scanning and other collectors take it: one run, its
 * results written file by file, what could not be read at the end. Regions are in UTF-16 units from 1, the end behind the last one.
 * Deliberately absent: results with `suppressions` (what a report silences is not reported at all: collectors that do not know the
 * property, GitHub's among them, would show it as open), times and host names (the same input gives the same bytes), the list of
 * artifacts (it would have to be kept until the end).
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function createSarifFormat(options: FormatOptions): CheckFormat {
  const { locale } = options;
  const root = folderAddress(options.workspace ?? options.cwd);
  const head = {
    tool: { driver: describeDriver(locale) },
    language: locale === 'en' ? 'en-US' : 'zh-CN',
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [base]: { uri: root } },
  };
  return {
    start: `{"$schema":"${schema}","version":"2.1.0","runs":[{${JSON.stringify(head).slice(1, -1)},"results":[\n`,
    between: ',\n',
    checked: ({ file, text, findings }) => {
      const lines = findings.length > 0 ? buildLineIndex(text) : undefined;
      if (!lines) return { text: '', fixable: 0 };
      const artifactLocation = locate(file, root);
      const results = findings.map((finding) =>
        JSON.stringify(describeResult(finding, artifactLocation, lines, locale)),
      );
      return { text: results.join(',\n'), fixable: 0 };
    },
    failed: () => '',
    end: (totals) => `\n],"invocations":[${JSON.stringify(describeInvocation(totals, options, root))}]}]}\n`,
  };
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const base = '%SRCROOT%';
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const places: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

function describeDriver(locale: Locale): object {
  return {
    name: 'nianbao',
    fullName: locale === 'en' ? 'Nianbao' : '年报 Nianbao',
    semanticVersion: version,
    informationUri: 'https://github.com/nianbao/nianbao',
    rules: rules.map((rule) => describeRule(rule, locale)),
  };
}

function describeRule({ id, title, severity, group, fixKind }: Rule, locale: Locale): object {
  const text = render(say(title), locale);
  const helpUri = rulePageAddress(id);
  const see = render(say({ zh: '为什么、报什么、不报什么：', en: 'Why, what is reported and what is not: ' }), locale);
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    helpUri,
    help: { text: `${text}\n${see}${helpUri}`, markdown: `${text}\n\n${see}[${id}](${helpUri})` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [group], fix: fixKind },
  };
}

interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** Relative to the repository of a workflow, else to the working directory, where the file lies in it; else absolute. */
function locate(file: string | undefined, root: string): ArtifactLocation {
  if (file === undefined) return { uri: 'stdin:' };
  const { href } = pathToFileURL(file);
  if (!href.startsWith(root)) return { uri: href };
  const path = href.slice(root.length);
  // `a:b` would be an address of the scheme `a`.
  return { uri: /^[^/]*:/.test(path) ? `./${path}` : path, uriBaseId: base };
}

function folderAddress(folder: string): string {
  const { href } = pathToFileURL(folder);
  return href.endsWith('/') ? href : `${href}/`;
}

function describeResult(
  finding: Finding,
  artifactLocation: ArtifactLocation,
  lines: LineIndex,
  locale: Locale,
): object {
  const { rule, severity, span, message, related, relations } = finding;
  const ruleIndex = places.get(rule);
  const place = (at: Span): object => ({ artifactLocation, region: describeRegion(at, lines) });
  const safe = finding.fixes().filter(({ kind }) => kind === 'safe');
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: renderPlain(message, locale) },
    locations: [{ physicalLocation: place(span) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        physicalLocation: place(other.span),
        message: { text: renderPlain(other.message, locale) },
      })),
    }),
    ...(safe.length > 0 && {
      fixes: safe.map(({ title, edits }) => ({
        description: { text: renderPlain(title, locale) },
        artifactChanges: [{ artifactLocation, replacements: edits.map((edit) => describeReplacement(edit, lines)) }],
      })),
    }),
    ...(relations.length > 0 && { properties: { relations } }),
  };
}

function describeRegion(span: Span, lines: LineIndex): object {
  const { start, end } = lines.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function describeReplacement({ span, newText }: Edit, lines: LineIndex): object {
  return { deletedRegion: describeRegion(span, lines), insertedContent: { text: newText } };
}

/** In a message `[words](1)` is a link to another place; ours have none, but they quote reports. */
function renderPlain(message: Message, locale: Locale): string {
  return render(message, locale).replaceAll(/\[(?=[^\]]{0,500}\]\()/g, '\\[');
}

function describeInvocation({ failed }: Totals, { locale, rules: given }: FormatOptions, root: string): object {
  const overrides = Object.entries(given).map(([id, level]) => ({
    descriptor: { id, index: places.get(id) ?? -1 },
    configuration: level === 'off' ? { enabled: false } : { level: levels[level] },
  }));
  return {
    executionSuccessful: failed.length === 0,
    ...(overrides.length > 0 && { ruleConfigurationOverrides: overrides }),
    ...(failed.length > 0 && { toolExecutionNotifications: failed.map((each) => notify(each, root, locale)) }),
  };
}

function notify({ file, failure }: FailedFile, root: string, locale: Locale): object {
  return {
    descriptor: { id: failure.code },
    level: 'error',
    message: { text: renderPlain(failure.message, locale) },
    locations: [{ physicalLocation: { artifactLocation: locate(file, root) } }],
  };
}
