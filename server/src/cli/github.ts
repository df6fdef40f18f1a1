import { isAbsolute, relative, sep } from 'node:path';
import type { Severity } from '../rules/rule.ts';
import type { Finding } from '../service/reportService.ts';
import { buildLineIndex, type LineIndex } from '../text/lineIndex.ts';
import { type Locale, render } from '../text/message.ts';
import type { CheckFormat, FormatOptions } from './checkFormat.ts';
import type { Failure } from './failure.ts';
import { printCounts } from './pretty.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands of GitHub Actions, a line for each problem: the page of a pull request then shows it at its line. Lines and
 * columns count from 1 and the end column is the one behind the last character. Columns are given within one line only.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function createGithubFormat(options: FormatOptions): CheckFormat {
  const { locale } = options;
  const report = (path: string, file: string | undefined, failure: Failure): string =>
    writeCommand('error', { ...placeOf(path, file, options), title: failure.code }, render(failure.message, locale));
  return {
    start: '',
    between: '',
    checked: ({ path, file, text, findings, failure }) => {
      const place = placeOf(path, file, options);
      const lines = findings.length > 0 ? buildLineIndex(text) : undefined;
      const failed = failure ? report(path, file, failure) : '';
      return {
        text: failed + (lines ? findings.map((finding) => printFinding(finding, place, lines, locale)).join('') : ''),
        fixable: 0,
      };
    },
    failed: ({ path, file, failure }) => report(path, file, failure),
    end: (totals) => (options.quiet ? '' : `${printCounts(totals, locale)}\n`),
  };
}

function printFinding(finding: Finding, place: Properties, lines: LineIndex, locale: Locale): string {
  const { start, end } = lines.rangeOf(finding.span);
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const region = { line: start.line + 1, endLine: end.line + 1, ...columns };
  const related = finding.related.map(
    ({ span, message }) => `${lines.positionAt(span.start).line + 1}: ${render(message, locale)}`,
  );
  const message = [render(finding.message, locale), ...related].join('\n');
  return writeCommand(commands[finding.severity], { ...place, ...region, title: finding.rule }, message);
}

type Properties = Readonly<Record<string, string | number>>;

/** From the repository's root where a workflow runs in it, else as the user named it; no place for standard input. */
function placeOf(path: string, file: string | undefined, { workspace }: FormatOptions): Properties {
  if (file === undefined) return {};
  const fromRoot = workspace === undefined ? '..' : relative(workspace, file);
  const isInside = fromRoot !== '' && fromRoot !== '..' && !fromRoot.startsWith(`..${sep}`) && !isAbsolute(fromRoot);
  return { file: isInside ? fromRoot.split(sep).join('/') : path };
}

function writeCommand(name: string, properties: Properties, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${written.length > 0 ? ` ${written.join(',')}` : ''}::${escapeData(message)}\n`;
}

/** A line end in a message would begin a command of the report's own. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
