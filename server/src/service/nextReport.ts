import { type KeptWord, listKept } from '../collection/keptWords.ts';
import { moveSpan, type PlacedReport } from '../features/placedReport.ts';
import { diagnose } from '../model/diagnose.ts';
import { readDocument } from '../model/readDocument.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import { editionFor } from '../rules/citations.ts';
import type { Edition } from '../standards/edition.ts';
import { editions } from '../standards/index.ts';
import { type Message, say, type Text } from '../text/message.ts';
import { convertText } from '../writing/convert.ts';
import { listCarried, type NextYear, writeNextYear } from '../writing/nextYear.ts';
import type { AnalysisOptions, SourceDocument } from './reportService.ts';
import { known } from '../text/known.ts';

const texts = {
  none: {
    zh: '没有读出政府信息公开工作年度报告，不能据以起草。请选上年的报告。',
    en: 'No annual report was found in it, so no new one can be drafted from it. Choose last year’s report.',
  },
  otherKind: {
    zh: '这不是政府信息公开工作年度报告（{edition}），不能据以起草。请选上年的年度报告。',
    en: 'It is no annual report ({edition}), so none can be drafted from it. Choose last year’s annual report.',
  },
  noYear: {
    zh: '读不出它是哪一年的报告。请在标题里写明年份（如“2024年政府信息公开工作年度报告”），再起草。',
    en: 'The year that it reports on cannot be read. State it in the title (“2024年政府信息公开工作年度报告”), then draft again.',
  },
  unreadable: {
    zh: '这个网页的表格不能改写成草稿形式。请先用“转换为草稿形式”看是哪一张表，改好再起草。',
    en: 'The tables of this page cannot be written in drafting form. Convert to Drafting Form says which table; mend it, then draft again.',
  },
  edition: {
    zh: '上年的报告是{old}，{year}年度用{new}：表格是新的，正文里引用的通知和栏目名称请核对。',
    en: 'Last year’s report has the {old}; for {year} it is the {new}. The tables are the new ones; check what prose says of the notice and of rows.',
  },
  carried: {
    zh: '{from}年度“结转下年度继续办理”（{values}）已填入“上年结转”。',
    en: 'What {from} carried over to the next year ({values}) stands in the row “上年结转”.',
  },
  notCarried: {
    zh: '{from}年度的报告里没有读出“结转下年度继续办理”的数，“上年结转”请自己填写。',
    en: 'No numbers of “结转下年度继续办理” were read in the report of {from}; fill in “上年结转” yourself.',
  },
  partly: {
    zh: '{from}年度“结转下年度继续办理”的{columns}没有读出数来，“上年结转”的这几列空着，请自己填写。',
    en: 'No number could be read in {columns} of “结转下年度继续办理” of {from}; those columns of “上年结转” are blank for you to fill in.',
  },
  unknownYear: {
    zh: '读不出上年的报告是哪一年的：年份一个也没有加，“上年结转”没有带入，没有列出的年份也请核对。',
    en: 'The year of last year’s report cannot be read: no year was moved on, “上年结转” was left blank, and years are not listed; check them all.',
  },
  notLater: {
    zh: '这是{from}年度的报告，不能据以起草{year}年度的：新报告的年份要在它之后。',
    en: 'It is the report of {from}, so none of {year} can be drafted from it: the new year must be a later one.',
  },
  otherYear: {
    zh: '这是{from}年度的报告，隔了不止一年，“上年结转”没有带入。',
    en: 'It is the report of {from}, not of the year before, so “上年结转” was left blank.',
  },
  failing: {
    zh: '{from}年度的{table}有{count}条勾稽关系不成立，带入的结转请与原件核对。',
    en: '{count} relations of {table} fail in the report of {from}; compare what was carried over with the original.',
  },
  extra: {
    zh: '{table}里格式以外的行、列没有带过来。',
    en: 'Rows and columns of {table} that the format does not have were left out.',
  },
  directives: {
    zh: '上年关闭规则的注释（{count}处）没有带过来。',
    en: 'Comments that switched rules off last year were left out ({count}).',
  },
} satisfies Record<string, Text>;

export interface NextReportChoice {
  /** Which report of the document, from 0; the one of the latest year where it is left out. */
  readonly report?: number | undefined;
  /** The year of the new report; the year after the old one's where it is left out. */
  readonly year?: number | undefined;
}

/** A new report made of last year's, or why there is none. */
export type NextReport =
  | { readonly refused: Message }
  | {
      readonly refused: undefined;
      /** Markdown, lines ended by `\n`. */
      readonly text: string;
      readonly year: number;
      readonly lastYear: number | undefined;
      /** What the author should know. */
      readonly notes: readonly Message[];
      /** What is still last year's, with places in `text`. */
      readonly kept: readonly KeptWord[];
    };

/** Drops what a page left in a text. */
export type Clean = (document: SourceDocument, options: AnalysisOptions) => { readonly text: string };

/** Drafts a later year's report from one of the document's. It reads nothing but the document. */
export function draftNextReport(
  source: SourceDocument,
  options: AnalysisOptions,
  clean: Clean,
  choice: NextReportChoice = {},
): NextReport {
  const document = readLastYear(source, options, clean);
  if (!document) return { refused: say(texts.unreadable) };
  const report = chooseReport(document, choice.report);
  if (!report) return { refused: say(texts.none) };
  if (report.edition && report.edition.titleSigns.length > 0)
    return { refused: say(texts.otherKind, { edition: report.edition.name }) };
  const year = choice.year ?? (report.year === undefined ? undefined : report.year + 1);
  if (year === undefined) return { refused: say(texts.noYear) };
  if (report.year !== undefined && year <= report.year)
    return { refused: say(texts.notLater, { from: report.year, year }) };
  const { organisation, level } = report;
  const next: NextYear = { year, edition: editionOf(report, year), organisation, level };
  const text = writeNextYear(document, report, next);
  const [written] = readDocument(text, { format: 'markdown', edition: undefined }).reports;
  return {
    refused: undefined,
    text,
    year,
    lastYear: report.year,
    notes: [...listNotes(report, next), ...noteDirectives(document)],
    kept: written ? listKept(written, report) : [],
  };
}

/**
 * What of a report is still as in last year's: `last` is the document of that one, in whatever form it came. Empty where it holds
 * no report.
 */
export function compareWithLast(
  { report, shift }: PlacedReport,
  last: SourceDocument,
  options: AnalysisOptions,
  clean: Clean,
): readonly KeptWord[] {
  const document = readLastYear(last, options, clean);
  const before = document?.reports.find(({ year }) => year !== undefined && report.year === year + 1);
  const other = before ?? (document && chooseReport(document, undefined));
  if (!other) return [];
  return listKept(report, other).map(({ span, ...word }) => Object.assign(word, { span: moveSpan(span, shift) }));
}

/** The document cleaned of what a page left in it, in drafting form; a text that has none is taken as it is. */
function readLastYear(source: SourceDocument, options: AnalysisOptions, clean: Clean): ReportDocument | undefined {
  const { edition, level, organisation } = options;
  const cleaned = clean(source, options).text;
  const said = { edition, level, organisation };
  const { text } = convertText(cleaned, { format: source.format, to: 'markdown', ...said });
  if (text === undefined && source.format === 'html') return undefined;
  return readDocument(text ?? cleaned, { format: 'markdown', ...said });
}

function chooseReport({ reports }: ReportDocument, index: number | undefined): Report | undefined {
  if (index !== undefined) return reports[index];
  return reports.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))[0];
}

/** The report's own format where it still holds in the year, else the one that does. */
function editionOf({ edition }: Report, year: number): Edition {
  const own = edition && edition.years.from <= year && (edition.years.to ?? year) >= year ? edition : undefined;
  return own ?? editionFor(year) ?? editions[0];
}

function listNotes(report: Report, next: NextYear): readonly Message[] {
  const { edition } = report;
  const notes: Message[] = [];
  if (edition && edition.id !== next.edition.id)
    notes.push(say(texts.edition, { old: edition.name, new: next.edition.name, year: next.year }));
  notes.push(...noteCarried(report, next));
  for (const { definition, shape } of report.tables)
    if (shape.some(({ kind }) => kind === 'row-extra' || kind === 'column-extra'))
      notes.push(say(texts.extra, { table: definition.name }));
  return notes;
}

function noteCarried(report: Report, next: NextYear): readonly Message[] {
  const { edition, year: from } = report;
  if (from === undefined) return [say(texts.unknownYear)];
  if (next.edition.carries.length === 0) return [];
  if (next.year !== from + 1) return [say(texts.otherYear, { from })];
  const carried = listCarried(report, next);
  if (carried.size === 0) return [say(texts.notCarried, { from })];
  return [...carried].flatMap(([id, cells]) => {
    const notes = [say(texts.carried, { from, values: [...cells.values()].join(' ') })];
    const table = report.tables.find((each) => each.id === id);
    const unread = listUnread(report, id, next);
    if (unread.length > 0) notes.push(say(texts.partly, { from, columns: unread.join('、') }));
    const count = table && edition ? diagnose(table, edition).failing.length : 0;
    if (table && count > 0) notes.push(say(texts.failing, { from, table: table.definition.name, count }));
    return notes;
  });
}

/** The columns whose number could not go over; a blank and a mark for not-applicable say that there is none. */
function listUnread({ tables }: Report, id: string, { edition }: NextYear): readonly string[] {
  const table = tables.find((each) => each.id === id);
  const columns = known(edition.tables.find((each) => each.id === id)).columns;
  const row = known(edition.carries.find((carry) => carry.table === id)).from;
  return columns.flatMap((column) => {
    const cell = table?.cells.get(`${row}|${column.id}`);
    const isRead = cell && (cell.count !== undefined || cell.state === 'blank' || cell.state === 'na');
    return isRead ? [] : [`“${column.label}”`];
  });
}

function noteDirectives({ directives }: ReportDocument): readonly Message[] {
  return directives.length === 0 ? [] : [say(texts.directives, { count: directives.length })];
}
