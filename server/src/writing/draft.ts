import type { Edition, Level, SectionDefinition, TableDefinition } from '../standards/edition.ts';
import { officialHeading } from '../standards/index.ts';
import type { DocumentFormat } from '../syntax/tree.ts';
import type { CellValues } from './gfmTable.ts';
import { writeGfmTable } from './gfmTable.ts';
import { escapeHtml, writeHtmlTable } from './htmlTable.ts';

/** What a draft says of its report; what is not known is left as a blank (`＿＿`) for the author. */
export interface DraftOptions {
  readonly organisation?: string | undefined;
  readonly year?: number | undefined;
  /** Adds what only governments report; unknown adds nothing. */
  readonly level?: Level | undefined;
}

/** What the author fills in. Full width: `____` could be read as Markdown emphasis. */
export const draftBlank = '＿＿';

const governments: ReadonlySet<Level> = new Set(['province', 'city', 'county', 'township']);

/**
 * An empty or filled table in the drafting form of the format: GFM in Markdown and plain text, the official merged layout
 * in HTML. Lines are parted by `\n` (callers write the document's own line ends); no line end at the end.
 */
export function draftTable(table: TableDefinition, format: DocumentFormat, values?: CellValues): string {
  return format === 'html' ? writeHtmlTable(table, values) : writeGfmTable(table, values);
}

/** A heading as the format writes it, `depth` from 1: `## 一、总体情况`, `<h2>一、总体情况</h2>`, `一、总体情况`. */
export function draftHeading(text: string, depth: number, format: DocumentFormat): string {
  if (format === 'markdown') return `${'#'.repeat(depth)} ${text}`;
  return format === 'html' ? `<h${depth}>${escapeHtml(text)}</h${depth}>` : text;
}

/** Heading, skeleton and empty tables of one section, parted by blank lines; ends with a line end. */
export function draftSection(
  edition: Edition,
  section: SectionDefinition,
  format: DocumentFormat,
  options: DraftOptions = {},
): string {
  return join(listSection(edition, section, format, options));
}

/** The preface: what the report rests on and holds, its period, whom to ask. One paragraph each. */
export function draftPreface(edition: Edition, format: DocumentFormat, options: DraftOptions = {}): string {
  return join(listPreface(edition, format, options));
}

/**
 * A whole new report: title, preface with period, all sections with their tables. In Markdown front matter names edition,
 * year, body and level, since nothing else in a report states its level; HTML is a document of its own.
 */
export function draftReport(edition: Edition, options: DraftOptions & { readonly format: DocumentFormat }): string {
  const { format } = options;
  const title = fill('{organisation}{year}年政府信息公开工作年度报告', options);
  const text = join([
    draftHeading(title, 1, format),
    ...listPreface(edition, format, options),
    ...edition.sections.flatMap((section) => listSection(edition, section, format, options)),
  ]);
  if (format === 'markdown') return writeDraftFront(edition, options) + text;
  return format === 'html' ? wrapHtml(title, text) : text;
}

function join(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

function listSection(
  edition: Edition,
  section: SectionDefinition,
  format: DocumentFormat,
  options: DraftOptions,
): readonly string[] {
  const ofGovernment = options.level !== undefined && governments.has(options.level);
  const lines = [...section.skeleton, ...((ofGovernment && section.governmentSkeleton) || [])];
  const tables = section.tables.flatMap((id) => edition.tables.filter((table) => table.id === id));
  return [
    draftHeading(officialHeading(section), 2, format),
    ...lines.map((line) => writeLine(fill(line, options), format)),
    ...tables.map((table) => draftTable(table, format)),
  ];
}

function listPreface(edition: Edition, format: DocumentFormat, options: DraftOptions): readonly string[] {
  const parts = edition.sections.map((section) => section.title);
  return [
    `本报告根据《中华人民共和国政府信息公开条例》和国家统一格式（${edition.notice.number}）编制，内容包括${parts.join('，')}。`,
    '本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。',
    `对本报告有疑问的，请与{organisation}联系（地址：${draftBlank}；电话：${draftBlank}）。`,
  ].map((line) => writeLine(fill(line, options), format));
}

/** A skeleton line: `### ` marks a sub-heading, everything else is a paragraph. */
function writeLine(line: string, format: DocumentFormat): string {
  const heading = /^(#+) (.*)$/u.exec(line);
  if (heading) {
    const [, marks = '', words = ''] = heading;
    return draftHeading(words, marks.length, format);
  }
  return format === 'html' ? `<p>${escapeHtml(line)}</p>` : line;
}

function fill(line: string, options: DraftOptions): string {
  const year = options.year === undefined ? draftBlank : String(options.year);
  return line.replaceAll('{year}', year).replaceAll('{organisation}', () => nameOf(options) ?? draftBlank);
}

/** The body's name on one line: a line break in it would end the heading it stands in. */
function nameOf(options: DraftOptions): string | undefined {
  return options.organisation?.replaceAll(/\s+/gu, ' ').trim() || undefined;
}

/** The front matter of a new report, with the blank line behind it. */
export function writeDraftFront(edition: Edition, options: DraftOptions): string {
  const entries: readonly (readonly [string, string | number | undefined])[] = [
    ['edition', `"${edition.id}"`],
    ['year', options.year],
    ['organisation', nameOf(options)],
    ['level', options.level],
  ];
  const lines = entries.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return ['---', ...lines, '---', '', ''].join('\n');
}

/** A whole page of what stands in its body. */
export function wrapHtml(title: string, body: string): string {
  const head = `<meta charset="utf-8">\n<title>${escapeHtml(title)}</title>`;
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n${head}\n</head>\n<body>\n${body}</body>\n</html>\n`;
}
