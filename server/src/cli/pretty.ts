import type { Fix, Severity } from '../rules/rule.ts';
import type { Finding } from '../service/reportService.ts';
import { buildLineIndex, type LineIndex } from '../text/lineIndex.ts';
import type { FormatOptions, Totals } from './checkFormat.ts';
import { type Locale, render, say, type Text } from '../text/message.ts';
import { drawFrame } from './codeFrame.ts';
import type { Failure } from './failure.ts';
import { paintWith, type Paint } from './paint.ts';
import { showControls, showPath } from './plainLine.ts';

type PrettyOptions = Pick<FormatOptions, 'locale' | 'colour' | 'columns'>;

/** A problem with its fixes, which are built anew each time they are asked for. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

const severityNames: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};
const severityColours: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

/** The problems of one file, each with its place, the line it stands in, what it was compared with and what can be done. */
export function printFindings(
  path: string,
  text: string,
  findings: readonly ShownFinding[],
  options: PrettyOptions,
): string {
  if (findings.length === 0) return '';
  const lines = buildLineIndex(text);
  const paint = paintWith(options.colour);
  return `${findings.map((finding) => printFinding(path, text, lines, finding, paint, options)).join('\n')}\n`;
}

function printFinding(
  path: string,
  text: string,
  lines: LineIndex,
  { finding, fixes }: ShownFinding,
  paint: Paint,
  options: PrettyOptions,
): string {
  const { locale, columns } = options;
  const colour = severityColours[finding.severity];
  const { line, character } = lines.positionAt(finding.span.start);
  const name = render(say(severityNames[finding.severity]), locale);
  const printed = [
    `${paint.bold(showPath(path))}:${line + 1}:${character + 1} ${paint[colour](name)} ${paint.dim(finding.rule)}`,
    `  ${showControls(render(finding.message, locale))}`,
  ];
  const gutter = String(line + 1).length;
  const frame = drawFrame(text, lines, finding.span, Math.max(20, columns - gutter - 8));
  printed.push(
    `  ${paint.dim(`${frame.lineNumber} │`)} ${frame.source}`,
    `  ${paint.dim(`${' '.repeat(gutter)} │`)} ${paint[colour](frame.underline)}`,
  );
  for (const { span, message } of finding.related) {
    const place = lines.positionAt(span.start);
    printed.push(`  ${paint.dim(`${place.line + 1}:${place.character + 1}`)} ${showControls(render(message, locale))}`);
  }
  for (const fix of fixes) printed.push(`  ${paint.green(nameFix(fix, locale))}`);
  return `${printed.join('\n')}\n`;
}

function nameFix(fix: Fix, locale: Locale): string {
  const text: Text =
    fix.kind === 'safe'
      ? { zh: '可自动修正（--fix）：{title}', en: 'fixed by --fix: {title}' }
      : { zh: '建议：{title}', en: 'suggestion: {title}' };
  return showControls(render(say(text, { title: render(fix.title, locale) }), locale));
}

export function printFailure(path: string, failure: Failure, options: PrettyOptions): string {
  const paint = paintWith(options.colour);
  const text: Text = { zh: '读不了', en: 'unreadable' };
  const message = showControls(render(failure.message, options.locale));
  return `${paint.bold(showPath(path))} ${paint.red(render(say(text), options.locale))} ${paint.dim(failure.code)}\n  ${message}\n\n`;
}

export function printCounts({ files, reports, problems }: Totals, locale: Locale): string {
  const text: Text = {
    zh: '{files} 个文件，{reports} 份报告：{error} 个错误，{warning} 个警告，{info} 条提示',
    en: 'Files: {files}, reports: {reports}; errors: {error}, warnings: {warning}, info: {info}',
  };
  return render(say(text, { files, reports, ...problems }), locale);
}

/** One line that closes the output, and others where something can be done about it. */
export function printSummary(totals: Totals, options: PrettyOptions): string {
  const { locale } = options;
  const failures = totals.failed.length;
  const paint = paintWith(options.colour);
  const write = (text: Text, values: Record<string, number>): string => render(say(text, values), locale);
  const { error, warning } = totals.problems;
  const colour = error > 0 || failures > 0 ? 'red' : warning > 0 ? 'yellow' : 'green';
  const printed = [paint[colour](printCounts(totals, locale))];
  if (failures > 0) {
    printed.push(write({ zh: '{failures} 处没有读成，见上。', en: 'Not read: {failures}, see above.' }, { failures }));
  }
  if (totals.reports === 0 && totals.files > failures) {
    printed.push(
      write(
        {
          zh: '其中没有认出政府信息公开工作年度报告。',
          en: 'No annual report on information disclosure was recognised in them.',
        },
        {},
      ),
    );
  }
  for (const [file, count] of totals.folderFiles) {
    printed.push(
      render(
        say(
          { zh: '其中 {count} 个文件按 {file} 里的设置检查。', en: 'Checked with the settings in {file}: {count}.' },
          { file: showControls(file), count },
        ),
        locale,
      ),
    );
  }
  if (totals.fixed > 0)
    printed.push(write({ zh: '已修正 {fixed} 处。', en: 'Fixed: {fixed}.' }, { fixed: totals.fixed }));
  if (totals.fixable > 0) {
    printed.push(
      write(
        { zh: '{fixable} 处可自动修正：加 --fix。', en: 'Can be fixed with --fix: {fixable}.' },
        { fixable: totals.fixable },
      ),
    );
  }
  return `${printed.join('\n')}\n`;
}
