import type { KeptWord } from '../collection/keptWords.ts';
import type { Finding } from '../features/finding.ts';
import type { IgnoreEntry } from '../../../protocol/folderFile.ts';
import type { EditionsResult, NewReportParams } from '../../../protocol/messages.ts';
import { alignTables } from '../features/alignTables.ts';
import { type CleanUp, cleanUp, residueRules } from '../features/cleanUp.ts';
import { type FixAll, fixAll } from '../features/fixAll.ts';
import { type FoldingSpan, listFoldings } from '../features/folding.ts';
import { type InlayWord, listInlayWords } from '../features/inlayHints.ts';
import { type ReportAction, listActions } from '../features/codeActions.ts';
import { listCompletions } from '../features/completion/complete.ts';
import type { Completion, CompletionRequest } from '../features/completion/completion.ts';
import { findHover, type Hover } from '../features/hover.ts';
import { type CitableFile, type DocumentLink, listDocumentLinks } from '../features/documentLinks.ts';
import { insertPart } from '../features/insertPart.ts';
import { type CellMark, listDefinitions, listMarks, listReferences } from '../features/operands.ts';
import { drawOfficialTables, type OfficialTable } from '../features/officialTables.ts';
import { listOutline, type OutlineNode } from '../features/outlineTree.ts';
import { offersRewrite } from '../features/rewrites.ts';
import { copyTable, listTableRewrites, type TableRewrite } from '../features/tableForms.ts';
import { listTokens, type ReportToken } from '../features/semanticTokens.ts';
import { listTableLenses, type TableLens } from '../features/tableLenses.ts';
import { type ReportSymbol, listSymbols } from '../features/symbols.ts';
import type { PlacedReport } from '../features/placedReport.ts';
import type { ReportDocument } from '../model/report.ts';
import { rules as everyRule } from '../rules/index.ts';
import type { Edit, Rule, Severity } from '../rules/rule.ts';
import type { Level } from '../standards/edition.ts';
import type { DocumentFormat } from '../syntax/tree.ts';
import type { Locale } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { cleanText } from '../writing/cleanText.ts';
import { type Conversion, type ConvertOptions, convertText } from '../writing/convert.ts';
import { AnalysisCache } from './analysisCache.ts';
import { createAnalyzer } from './analyzer.ts';
import { type Description, type ReportDescription, describeAnalysis } from './description.ts';
import { listEditions, writeNewReport } from './newReport.ts';
import { compareWithLast, draftNextReport, type NextReport, type NextReportChoice } from './nextReport.ts';
import { type PlacedStatistics, measureReport, searchLastYear } from './placedStatistics.ts';
import type { Logger } from './logger.ts';
import { type TableService, tableService } from './tableService.ts';

export type { KeptWord } from '../collection/keptWords.ts';
export type { Finding } from '../features/finding.ts';
export type { NextReport } from './nextReport.ts';

/** A document as a caller holds it; `uri` and `version` key the cache. */
export interface SourceDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly format: DocumentFormat;
}

/** Everything beside the text that changes an analysis. */
export interface AnalysisOptions {
  /** An edition id; `auto` detects. */
  readonly edition: string;
  readonly level: Level | undefined;
  readonly organisation: string | undefined;
  /** Severity by rule id; a rule that is not named has its own. A severity above the rule's own is lowered to it. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Problems of this document that are not to be reported; none where it is left out. */
  readonly ignore?: readonly IgnoreEntry[];
}

/** What a document is converted to. */
export type ConversionForm = Pick<ConvertOptions, 'to' | 'simplified' | 'frontMatter'>;

export interface Analysis {
  /** Read when it is first asked for, where only a part of the text had to be read to find what there is to find. */
  readonly document: ReportDocument;
  /** The document's reports, each as it was last read. */
  readonly placed: readonly PlacedReport[];
  readonly reports: readonly ReportDescription[];
  /** In the order of their positions. */
  readonly findings: readonly Finding[];
  /** Those of `AnalysisOptions.ignore` that silence nothing, though their rule was asked. */
  readonly unusedIgnores: readonly IgnoreEntry[];
}

export interface ReportServiceSetup {
  readonly logger: Logger;
  /** Rules that throw are thrown on instead of logged: for tests. */
  readonly failFast?: boolean;
  /** Instead of the registry: for tests. */
  readonly rules?: readonly Rule[];
}

/** All that an editor or a command line asks for. It keeps no state but the cache of analyses. */
export interface ReportService extends TableService {
  /** Reads and checks a document: one synchronous pass, never throws on a text, cached (see `AnalysisCache`). Readonly. */
  analyze(document: SourceDocument, options: AnalysisOptions): Analysis;
  /** Drops what is kept of a document; to be called when it is closed. */
  forget(uri: string): void;
  /** What the status bar says: editions with their reasons, and counts. */
  describe(analysis: Analysis): Description;
  symbols(analysis: Analysis, locale: Locale): readonly ReportSymbol[];
  /** The statutory outline: what the edition asks for, with what is there and what is missing. */
  outline(analysis: Analysis, locale: Locale): readonly OutlineNode[];
  /** What may be written at the cursor; `document` is the one that was analysed. */
  completions(document: SourceDocument, analysis: Analysis, request: CompletionRequest): readonly Completion[];
  /** What a number takes part in, what a label counts; undefined where there is nothing to say. */
  hover(analysis: Analysis, offset: number, locale: Locale): Hover | undefined;
  /** The numbers that belong together with the one at the offset, in tables and in prose, that one first. */
  marks(analysis: Analysis, offset: number): readonly CellMark[];
  /** What the number at the offset rests on: the parts of a total, the cells of a number in prose. */
  definitions(analysis: Analysis, offset: number): readonly Span[];
  /** The totals that the number at the offset goes into, and the numbers in prose that repeat it. */
  references(analysis: Analysis, offset: number): readonly Span[];
  /** Tables in the official merged layout, problems marked, for a preview. */
  officialTables(analysis: Analysis, locale: Locale): readonly OfficialTable[];
  /** The edits that write a missing part, by its id in the outline; undefined where it is not missing (any more). */
  insertPart(analysis: Analysis, id: string): readonly Edit[] | undefined;
  foldings(analysis: Analysis): readonly FoldingSpan[];
  /**
   * What an editor shows between the characters of the span: where digits that ran together were separated.
   * @param figures also what totals should be, and which cell a number in prose equals
   */
  inlayWords(analysis: Analysis, span: Span, figures: boolean): readonly InlayWord[];
  /** The edits that align the columns of the GFM tables that touch the span; without one, of all. */
  alignTables(analysis: Analysis, within?: Span): readonly Edit[];
  /** What the parts of the text are, for colours: headings, labels, numbers and how they compare, residue. */
  tokens(analysis: Analysis, within?: Span): readonly ReportToken[];
  /** What an editor shows above each table; as many for a table whatever is typed in it. */
  tableLenses(analysis: Analysis): readonly TableLens[];
  /** Fixes and ways to silence the findings that touch the span. */
  actions(analysis: Analysis, span: Span, locale?: Locale): readonly ReportAction[];
  /** Every safe fix; afterwards none is left. The document's analysis is taken from the cache where it is there. */
  fixAll(document: SourceDocument, options: AnalysisOptions): FixAll;
  /** The document in drafting form or as HTML, read again before it is given out; and what its author should know of it. */
  convert(document: SourceDocument, options: AnalysisOptions, form: ConversionForm): Conversion;
  /**
   * One report of the document in numbers, with the spans of its places in the text as it is; undefined where there is none.
   * @param previous last year's report of the same body, for what changed
   */
  statistics(
    analysis: Analysis,
    report: number,
    previous: PlacedReport | undefined,
    locale: Locale,
  ): PlacedStatistics | undefined;
  /** Last year's report of the same body, in the document itself or in one of the others. */
  lastYear(
    analysis: Pick<Analysis, 'placed'>,
    report: number,
    others: Iterable<Pick<Analysis, 'placed'>>,
  ): PlacedReport | undefined;
  /** The other forms of the table at the span in which nothing of it is lost. */
  tableRewrites(analysis: Analysis, options: AnalysisOptions, span: Span): readonly TableRewrite[];
  /** The table at the offset for the clipboard; undefined beside tables. */
  copyTable(analysis: Analysis, offset: number, as: 'tsv' | 'html'): string | undefined;
  /** The cited documents that are among the files. */
  documentLinks(analysis: Analysis, uri: string, files: readonly CitableFile[]): readonly DocumentLink[];
  /** Whether there is reason to offer a rewriting of the document at the span. */
  offers(analysis: Analysis, span: Span, kind: 'clean' | 'draft'): boolean;
  /** Takes out what a page left in the text (furniture, pinyin, lost characters), whatever the settings say of these rules. */
  cleanUp(document: SourceDocument, options: AnalysisOptions): CleanUp;
  /** What a new report can be, for a choice. */
  editions(): EditionsResult;
  /** The text of a new report, to be filled in; lines end with `\n`. */
  newReport(choice: NewReportParams): string;
  /** The report of a later year, begun with one of the document's; `options` are those of that document. */
  nextReport(document: SourceDocument, options: AnalysisOptions, choice?: NextReportChoice): NextReport;
  /** What of the first report is as it was in last year's document, in order of position. */
  keptFromLast(analysis: Analysis, last: SourceDocument, options: AnalysisOptions): readonly KeptWord[];
  /** Ids of the rules that are asked, in their order. */
  readonly rules: readonly string[];
}

/** Wires the service. Its parts know nothing of files, editors or connections. */
export function createReportService(setup: ReportServiceSetup): ReportService {
  const cache = new AnalysisCache();
  const rules = setup.rules ?? everyRule;

  const analyze = (document: SourceDocument, options: AnalysisOptions): Analysis => {
    const found = cache.find(document, options);
    if (found) return found;
    const analyzer = createAnalyzer(setup, rules, document, options, cache.memoryOf(document.uri));
    const kept = analyzer.edited(document.text, cache.findBefore(document, options)) ?? analyzer.whole(document.text);
    cache.keep(document, options, kept);
    return kept.analysis;
  };
  const analyzeText = (document: SourceDocument, options: AnalysisOptions, text: string): Analysis =>
    createAnalyzer(setup, rules, document, options).whole(text).analysis;

  const clean = (document: SourceDocument, options: AnalysisOptions): CleanUp => {
    const analyzer = createAnalyzer(setup, residueRules, document, { ...options, rules: {} });
    const analyzed = (text: string): Analysis => analyzer.whole(text).analysis;
    return cleanUp(
      document.text,
      (text) => analyzed(text).findings,
      (text) => cleanText(analyzed(text).document),
    );
  };

  return Object.freeze<ReportService>({
    analyze,
    forget: (uri) => cache.forget(uri),
    describe: describeAnalysis,
    symbols: ({ placed, findings }, locale) => listSymbols(placed, locale, findings),
    outline: listOutline,
    officialTables: drawOfficialTables,
    completions: ({ text }, { placed }, request) => listCompletions(text, placed, request),
    hover: ({ placed }, offset, locale) => findHover(placed, offset, locale),
    marks: ({ placed }, offset) => listMarks(placed, offset),
    definitions: ({ placed }, offset) => listDefinitions(placed, offset),
    references: ({ placed }, offset) => listReferences(placed, offset),
    insertPart: ({ placed }, id) => insertPart(placed, id),
    foldings: ({ placed }) => listFoldings(placed),
    inlayWords: ({ placed }, span, figures) => listInlayWords(placed, span, figures),
    alignTables: ({ placed }, within) => alignTables(placed, within),
    tokens: ({ placed, findings }, within) => listTokens(placed, findings, within),
    tableLenses: ({ placed, findings }) => listTableLenses(placed, findings),
    actions: listActions,
    convert: ({ text, format }, { edition, level, organisation }, form) =>
      convertText(text, { format, edition, level, organisation, ...form }),
    statistics: measureReport,
    lastYear: searchLastYear,
    offers: offersRewrite,
    tableRewrites: ({ placed }, { edition, level, organisation }, span) =>
      listTableRewrites(placed, span, { edition, level, organisation }),
    copyTable: ({ placed }, offset, as) => copyTable(placed, offset, as),
    cleanUp: clean,
    ...tableService,
    documentLinks: ({ placed }, uri, files) => listDocumentLinks(placed, uri, files),
    editions: listEditions,
    newReport: writeNewReport,
    nextReport: (document, options, choice) => draftNextReport(document, options, clean, choice),
    keptFromLast: ({ placed: [first] }, last, options) => (first ? compareWithLast(first, last, options, clean) : []),
    rules: Object.freeze(rules.map(({ id }) => id)),
    fixAll: (document, options) =>
      fixAll(
        document.text,
        analyze(document, options).findings,
        (text) => analyzeText(document, options, text).findings,
      ),
  });
}
