import { Note } from '../model/notes.ts';
import type { Report, ReportDocument, Section } from '../model/report.ts';
import type { Block, Heading } from '../syntax/tree.ts';
import type { Locale, Text } from '../text/message.ts';
import { contains, cover, type Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';
import { countProblems, sayCounts } from './problemCounts.ts';
import { sayMainFigure } from './tableFigures.ts';
import { listTableSymbols } from './tableSymbols.ts';

/** An entry of the outline. What the report does not have is not in it. */
export interface ReportSymbol {
  readonly kind: 'report' | 'section' | 'heading' | 'table' | 'group' | 'row';
  /** Never empty. */
  readonly name: string;
  /** A figure or the edition; may be empty. */
  readonly detail: string;
  readonly span: Span;
  /** What to select when it is chosen; lies in `span`. */
  readonly selection: Span;
  readonly children: readonly ReportSymbol[];
}

const untitled: Text = { zh: '未写标题的年度报告', en: 'Annual report without a title' };
const yearOf: Text = { zh: '{year} 年', en: '{year}' };

/** A report is never changed and belongs to one document: what was said of it holds as long as it is there. */
class SymbolNote extends Note<Map<Locale, ReportSymbol>> {}

/**
 * The outline: report, sections, sub-headings and tables, groups of rows. One root per report. Sections say what was found in
 * them.
 * @param findings in the order of their positions
 */
export function listSymbols(
  reports: readonly PlacedReport[],
  locale: Locale,
  findings: readonly Finding[] = [],
): readonly ReportSymbol[] {
  const language = locale === 'en' ? 'en' : 'zh';
  return reports.map(({ document, report, shift }) => {
    const inLocale = report.notes.recall(SymbolNote, report, () => new Map<Locale, ReportSymbol>());
    const symbol = inLocale.get(locale) ?? toReportSymbol(document, report, locale);
    inLocale.set(locale, symbol);
    const moved = shift === 0 ? symbol : moveSymbol(symbol, shift);
    return { ...moved, children: moved.children.map((child) => addCounts(child, findings, language)) };
  });
}

function addCounts(symbol: ReportSymbol, findings: readonly Finding[], language: keyof Text): ReportSymbol {
  if (symbol.kind !== 'section') return symbol;
  const counts = sayCounts(countProblems(findings, symbol.span), language);
  return counts === '' ? symbol : { ...symbol, detail: [symbol.detail, counts].filter(Boolean).join(' · ') };
}

function moveSymbol(symbol: ReportSymbol, by: number): ReportSymbol {
  const { kind, name, detail, span, selection, children } = symbol;
  return {
    kind,
    name,
    detail,
    span: moveSpan(span, by),
    selection: moveSpan(selection, by),
    children: children.map((child) => moveSymbol(child, by)),
  };
}

function toReportSymbol(document: ReportDocument, report: Report, locale: Locale): ReportSymbol {
  const words = locale === 'en' ? 'en' : 'zh';
  const tables = listTableSymbols(report, locale);
  const inSections = new Set<ReportSymbol>();
  const sections = report.sections.map((section) => {
    const own = tables.filter((table) => contains(section.span, table.selection));
    for (const table of own) inSections.add(table);
    return toSectionSymbol(document, section, own, mainFigureIn(report, section));
  });
  const loose = tables.filter((table) => !inSections.has(table));
  const children = sortByPosition([...sections, ...loose]);
  const selection = report.title?.span ?? report.sections[0]?.heading.span ?? emptyAt(report.span.start);
  return {
    kind: 'report',
    name: report.title?.text.trim() || untitled[words],
    detail: [report.edition?.name[words], report.year && yearOf[words].replace('{year}', String(report.year))]
      .filter(Boolean)
      .join(' · '),
    span: coverAll([report.span, selection, ...children.map((child) => child.span)]),
    selection,
    children,
  };
}

/** What a section's table comes to; empty where no table has one main total. */
function mainFigureIn(report: Report, section: Section): string {
  const table = report.tables.find(
    ({ definition, span }) => definition.shape === 'matrix' && contains(section.span, span),
  );
  return table ? sayMainFigure(report, table) : '';
}

function toSectionSymbol(
  document: ReportDocument,
  section: Section,
  tables: readonly ReportSymbol[],
  detail: string,
): ReportSymbol {
  const children = sortByPosition([...nestHeadings(document, section), ...tables]);
  return {
    kind: 'section',
    name: nameHeading(document, section.heading),
    detail,
    span: coverAll([section.span, section.heading.span, ...children.map((child) => child.span)]),
    selection: section.heading.span,
    children,
  };
}

interface OpenHeading {
  readonly depth: number;
  readonly heading: Heading;
  readonly children: ReportSymbol[];
}

/** The section's sub-headings, each holding the deeper ones that follow it. */
function nestHeadings(document: ReportDocument, section: Section): readonly ReportSymbol[] {
  const roots: ReportSymbol[] = [];
  const open: OpenHeading[] = [];
  const closeDownTo = (depth: number, end: number): void => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      open.pop();
      const { heading, children } = last;
      const span = { start: heading.span.start, end: Math.max(end, heading.span.end) };
      const siblings = open.at(-1)?.children ?? roots;
      siblings.push({
        kind: 'heading',
        name: nameHeading(document, heading),
        detail: '',
        span,
        selection: heading.span,
        children,
      });
    }
  };
  let end = section.heading.span.end;
  for (const block of section.blocks) {
    if (isHeading(block) && block !== section.heading) {
      const depth = block.number?.level ?? (block.depth || 4);
      closeDownTo(depth, end);
      open.push({ depth, heading: block, children: [] });
    }
    end = Math.max(end, block.span.end);
  }
  closeDownTo(0, end);
  return roots;
}

function isHeading(block: Block): block is Heading {
  return block.kind === 'heading';
}

/** Number and title as typed, without tags and the stars of bold type. */
export function nameHeading(document: ReportDocument, heading: Heading): string {
  // A heading with noise in it is named by its words.
  if (document.denoised) return `${heading.number?.text ?? ''}${heading.title}`.trim() || '…';
  const typed = document.text.slice(heading.number?.span.start ?? heading.titleSpan.start, heading.titleSpan.end);
  return typed.replaceAll(/<[^<>]{0,200}>|\*\*/g, '').trim() || heading.title.trim() || '…';
}

function sortByPosition(symbols: ReportSymbol[]): readonly ReportSymbol[] {
  symbols.sort((a, b) => a.span.start - b.span.start);
  return symbols;
}

function emptyAt(offset: number): Span {
  return { start: offset, end: offset };
}

function coverAll(spans: readonly [Span, ...Span[]]): Span {
  return spans.reduce((whole, span) => cover(whole, span));
}
