import type { SettingOrigin } from '../../../protocol/layeredSettings.ts';
import type { BoundTable, Report, Section } from '../model/report.ts';
import type { Finding } from '../service/reportService.ts';
import { buildLineIndex, type LineIndex, type PositionRange } from '../text/lineIndex.ts';
import { type Locale, render } from '../text/message.ts';
import type { Failure } from './failure.ts';

/** Version of the JSON that `check` and `read` print. It changes when a field goes or changes its meaning, not when one comes. */
export const jsonVersion = 1;

export interface FailureJson {
  readonly code: string;
  readonly message: string;
}

export interface ReportJson {
  readonly edition: string | null;
  readonly editionReason: string;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly level: string | null;
}

export interface ProblemJson {
  readonly rule: string;
  readonly severity: string;
  readonly report: number | null;
  readonly message: string;
  readonly range: PositionRange;
  readonly relations?: readonly string[];
  readonly related: readonly { readonly message: string; readonly range: PositionRange }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly kind: string;
    readonly edits: readonly { readonly range: PositionRange; readonly newText: string }[];
  }[];
}

/** Values that `.nianbao.json` gave, by key, each with the file it stands in. */
export type SettingsJson = Readonly<Record<string, { readonly value: string; readonly from: string }>>;

export interface CheckedFileJson {
  readonly path: string;
  readonly settings?: SettingsJson;
  readonly error?: FailureJson;
  readonly reports: readonly ReportJson[];
  readonly problems: readonly ProblemJson[];
}

export interface CellJson {
  readonly state: string;
  readonly value?: string;
  readonly raw: string;
  readonly reconstructed?: true;
  readonly note?: string;
  readonly range: PositionRange;
}

export interface ReadReportJson extends ReportJson {
  readonly title: string | null;
  readonly range: PositionRange;
  readonly sections: readonly {
    readonly id: string | null;
    readonly number: number | null;
    readonly title: string;
    readonly level: number;
    readonly range: PositionRange;
  }[];
  readonly tables: readonly {
    readonly id: string;
    readonly style: string;
    readonly range: PositionRange;
    readonly cells: Readonly<Record<string, CellJson>>;
  }[];
}

export interface ReadFileJson {
  readonly path: string;
  readonly settings?: SettingsJson;
  readonly error?: FailureJson;
  readonly reports: readonly ReadReportJson[];
}

/** One file of `check`. */
export function toCheckedFile(
  path: string,
  text: string,
  reports: readonly Report[],
  findings: readonly Finding[],
  locale: Locale,
): CheckedFileJson {
  const lines = findings.length > 0 ? buildLineIndex(text) : undefined;
  return {
    path,
    reports: reports.map((report) => describeReport(report, locale)),
    problems: lines ? findings.map((finding) => describeFinding(finding, lines, locale)) : [],
  };
}

/** One file of `read`. */
export function toReadFile(path: string, text: string, reports: readonly Report[], locale: Locale): ReadFileJson {
  const lines = buildLineIndex(text);
  return {
    path,
    reports: reports.map((report) => ({
      ...describeReport(report, locale),
      title: report.title?.text ?? null,
      range: lines.rangeOf(report.span),
      sections: report.sections.map((section) => describeSection(section, lines)),
      tables: report.tables.map((table) => describeTable(table, lines)),
    })),
  };
}

/** To be put beside a file's other fields; nothing where no folder says anything. */
export function describeOrigins(origins: readonly SettingOrigin[]): { readonly settings?: SettingsJson } {
  if (origins.length === 0) return {};
  return { settings: Object.fromEntries(origins.map(({ key, value, file }) => [key, { value, from: file }])) };
}

export function toFailure(failure: Failure, locale: Locale): FailureJson {
  return { code: failure.code, message: render(failure.message, locale) };
}

function describeReport(report: Report, locale: Locale): ReportJson {
  return {
    edition: report.edition?.id ?? null,
    editionReason: render(report.editionReason, locale),
    year: report.year ?? null,
    organisation: report.organisation ?? null,
    level: report.level ?? null,
  };
}

function describeFinding(finding: Finding, lines: LineIndex, locale: Locale): ProblemJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    report: finding.report ?? null,
    message: render(finding.message, locale),
    range: lines.rangeOf(finding.span),
    ...(finding.relations.length > 0 && { relations: finding.relations }),
    related: finding.related.map(({ message, span }) => ({
      message: render(message, locale),
      range: lines.rangeOf(span),
    })),
    fixes: finding.fixes().map(({ title, kind, edits }) => ({
      title: render(title, locale),
      kind,
      edits: edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText })),
    })),
  };
}

function describeSection(section: Section, lines: LineIndex): ReadReportJson['sections'][number] {
  return {
    id: section.definition?.id ?? null,
    number: section.heading.number?.value ?? null,
    title: section.heading.title,
    level: section.heading.number?.level ?? 1,
    range: lines.rangeOf(section.span),
  };
}

function describeTable(table: BoundTable, lines: LineIndex): ReadReportJson['tables'][number] {
  const cells: Record<string, CellJson> = {};
  for (const [id, cell] of table.cells) {
    cells[id] = {
      state: cell.state,
      ...(cell.value !== undefined && { value: cell.value }),
      raw: cell.raw,
      ...(cell.reconstructed && { reconstructed: true }),
      ...(cell.note !== undefined && { note: cell.note }),
      range: lines.rangeOf(cell.span),
    };
  }
  return { id: table.id, style: table.style, range: lines.rangeOf(table.span), cells };
}
