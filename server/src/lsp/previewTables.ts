import {
  type PreviewTablesParams,
  previewTablesRequest,
  type PreviewTablesResult,
} from '../../../protocol/messages.ts';
import { buildLineIndex } from '../text/lineIndex.ts';
import { guard } from './guard.ts';
import type { Session } from './session.ts';

/** What the preview shows has no uri that settings belong to: everything is told by the text. */
const previewUri = 'nianbao-preview:';

/** Tables for the Markdown preview, which knows a text but no document. */
export function servePreviewTables({ connection, service, client, logger }: Session): void {
  connection.onRequest(
    previewTablesRequest,
    ({ text }: PreviewTablesParams): PreviewTablesResult =>
      guard('Preview', logger, () => {
        const document = { uri: previewUri, version: 0, text, format: 'markdown' } as const;
        const analysis = service.analyze(document, {
          edition: 'auto',
          level: undefined,
          organisation: undefined,
          rules: {},
        });
        const lines = buildLineIndex(text);
        const tables = service.officialTables(analysis, client.locale);
        service.forget(previewUri);
        return { tables: tables.map(({ span, html }) => ({ line: lines.positionAt(span.start).line, html })) };
      }),
  );
}
