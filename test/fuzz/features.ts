import type { ReportSymbol } from '../../server/src/features/symbols.ts';
import type { Analysis, ReportService, SourceDocument } from '../../server/src/service/reportService.ts';
import { checkSpan, hold } from '../model/walk.ts';
import type { Random } from '../reports/random.ts';
import { defaults } from '../service/probe.ts';
import { applyEdits, checkEdits } from './places.ts';

/** Places of a document at which an editor may ask something. */
const asked = 6;

/** Whatever an editor asks is answered, with places of the document. */
export function checkFeatures(
  service: ReportService,
  source: SourceDocument,
  analysis: Analysis,
  random: Random,
): void {
  const { text } = source;
  const whole = { start: 0, end: text.length };
  checkSymbols(service.symbols(analysis, 'zh-cn'), whole, text);
  for (const { span } of service.foldings(analysis)) checkSpan(span, text);
  for (const { at } of service.inlayWords(analysis, whole, true)) checkSpan({ start: at, end: at }, text);
  for (const { at } of service.tableLenses(analysis)) checkSpan({ start: at, end: at }, text);
  for (const { span } of service.officialTables(analysis, 'zh-cn')) checkSpan(span, text);
  checkTokens(service, analysis, text);
  service.outline(analysis, 'en');
  service.describe(analysis);
  for (const index of analysis.reports.keys()) {
    service.statistics(analysis, index, undefined, 'en');
    service.lastYear(analysis, index, [analysis]);
  }
  checkAlignment(service, source, analysis);
  checkSilencing(service, source, analysis, random);
  for (let count = 0; count < asked; count++) checkOffset(service, source, analysis, random.integer(0, text.length));
}

function checkSymbols(symbols: readonly ReportSymbol[], within: { start: number; end: number }, text: string): void {
  for (const { name, span, selection, children } of symbols) {
    hold(name !== '', 'a symbol has a name');
    checkSpan(span, text);
    checkSpan(selection, text);
    hold(span.start >= within.start && span.end <= within.end, `symbol ${name} lies in the one above it`);
    hold(selection.start >= span.start && selection.end <= span.end, `selection of ${name} lies in its symbol`);
    checkSymbols(children, span, text);
  }
}

function checkTokens(service: ReportService, analysis: Analysis, text: string): void {
  let end = 0;
  for (const { span } of service.tokens(analysis)) {
    checkSpan(span, text);
    hold(span.start >= end, `tokens in order, none inside another, at ${span.start}`);
    end = span.end;
  }
}

/** Aligned tables say what they said, and are aligned. */
function checkAlignment(service: ReportService, source: SourceDocument, analysis: Analysis): void {
  const edits = service.alignTables(analysis);
  checkEdits(edits, source.text, 'alignment');
  if (edits.length === 0) return;
  const aligned = { ...source, version: 2, text: applyEdits(source.text, edits) };
  const after = service.analyze(aligned, defaults);
  hold(sayCells(after) === sayCells(analysis), 'alignment keeps every cell');
  hold(service.alignTables(after).length === 0, 'what is aligned stays so');
}

function sayCells({ document }: Analysis): string {
  return JSON.stringify(
    document.reports.map(({ tables }) =>
      tables.map(({ id, cells }) => [
        id,
        [...cells.values()].map(({ id: cell, state, value }) => [cell, state, value]),
      ]),
    ),
  );
}

/** A comment from the light bulb, its reason written, silences the finding it is for. */
function checkSilencing(service: ReportService, source: SourceDocument, analysis: Analysis, random: Random): void {
  const [finding] = analysis.findings.length === 0 ? [] : [random.pick(analysis.findings)];
  if (!finding) return;
  for (const action of service.actions(analysis, finding.span, 'zh-cn')) {
    if (action.kind !== 'suppress') continue;
    checkEdits([action.edit], source.text, 'comment');
    const { span, newText } = action.edit;
    const comment = newText.slice(0, action.reason.start) + '口径不同' + newText.slice(action.reason.end);
    const text = applyEdits(source.text, [{ span, newText: comment }]);
    const { rule, span: place } = action.finding;
    const start = place.start + (span.start <= place.start ? comment.length : 0);
    const after = service.analyze({ ...source, version: 3, text }, defaults);
    const isLeft = after.findings.some((each) => each.rule === rule && each.span.start === start);
    hold(!isLeft, `a comment silences ${rule}`);
  }
}

function checkOffset(service: ReportService, source: SourceDocument, analysis: Analysis, offset: number): void {
  const { text } = source;
  for (const locale of ['zh-cn', 'en'] as const) {
    const hover = service.hover(analysis, offset, locale);
    if (hover) checkSpan(hover.span, text);
    for (const { span, newText } of service.completions(source, analysis, { offset, locale })) {
      hold(span.end <= text.length && span.start <= offset, 'a completion begins before the cursor');
      hold(newText !== '', 'a completion writes something');
    }
  }
  for (const { span } of service.marks(analysis, offset)) checkSpan(span, text);
  for (const span of service.definitions(analysis, offset)) checkSpan(span, text);
  for (const span of service.references(analysis, offset)) checkSpan(span, text);
  service.copyTable(analysis, offset, 'tsv');
  service.copyTable(analysis, offset, 'html');
  const here = { start: offset, end: offset };
  for (const kind of ['clean', 'draft'] as const) service.offers(analysis, here, kind);
  for (const { edit } of service.tableRewrites(analysis, defaults, here)) checkEdits([edit], text, 'table rewritten');
}
