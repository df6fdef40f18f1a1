import { createReportService } from '../../../server/src/service/reportService.ts';
import { buildLineIndex } from '../../../server/src/text/lineIndex.ts';
import type { DrawnTable } from './plugin.ts';

/**
 * The service as a library, in this process: the Markdown preview asks while it renders and cannot wait for a server.
 * Bundled apart, and loaded with the first report that is previewed.
 */
const service = createReportService({ logger: { warn: () => undefined, error: () => undefined } });

/** Tables of a Markdown text in the official layout, by the line they begin on. Nothing is kept but the last text. */
export function drawTables(text: string, language: string): readonly DrawnTable[] {
  const analysis = service.analyze(
    { uri: 'preview:', version: 0, text, format: 'markdown' },
    { edition: 'auto', level: undefined, organisation: undefined, rules: {} },
  );
  const lines = buildLineIndex(text);
  const tables = service.officialTables(analysis, language.startsWith('zh') ? 'zh-cn' : 'en');
  service.forget('preview:');
  return tables.map(({ span, html }) => ({ line: lines.positionAt(span.start).line, html }));
}
