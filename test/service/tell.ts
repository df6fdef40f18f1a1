import type { Analysis, ReportService, SourceDocument } from '../../server/src/service/reportService.ts';
import { render } from '../../server/src/text/message.ts';
import { defaults } from './probe.ts';

/** Everything an analysis says, with nothing left unread: two that say the same are equal. */
export function tellAll(service: ReportService, document: SourceDocument): unknown {
  const analysis = service.analyze(document, defaults);
  const everywhere = { start: 0, end: document.text.length };
  return {
    reports: analysis.reports.map(({ edition, year, organisation }) => [edition?.id, year, organisation]),
    findings: analysis.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      report: finding.report,
      span: finding.span,
      message: render(finding.message, 'en'),
      relations: finding.relations,
      related: finding.related.map(({ span, message }) => ({ span, message: render(message, 'en') })),
      fixes: finding.fixes().map(({ kind, edits }) => ({ kind, edits })),
    })),
    symbols: service.symbols(analysis, 'zh-cn'),
    foldings: service.foldings(analysis),
    outline: service.outline(analysis, 'zh-cn'),
    tokens: service.tokens(analysis),
    statistics: listStatistics(service, analysis),
    actions: service
      .actions(analysis, everywhere, 'en')
      .map((action) => [action.kind, action.finding.span, 'edit' in action && action.edit]),
  };
}

function listStatistics(service: ReportService, analysis: Analysis): readonly unknown[] {
  return analysis.reports.map((_, index) => service.statistics(analysis, index, undefined, 'zh-cn'));
}
