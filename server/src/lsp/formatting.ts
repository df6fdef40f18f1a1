import type { ServerCapabilities, TextEdit } from 'vscode-languageserver';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from './library.ts';
import type { Span } from '../text/span.ts';
import type { ClientProfile } from './clientProfile.ts';
import { toSpan, toTextEdits } from './convert.ts';
import { readUri } from './guard.ts';
import { answer, type Opened, type Session } from './session.ts';

const onType = { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] };

/**
 * For clients that take no registrations. Those who do are told of formatting for the language of reports alone: a Markdown file's
 * own formatter is not asked for a second opinion, and nobody has to choose between the two.
 */
export function describeFormatting(client: ClientProfile): ServerCapabilities {
  if (client.registersFormatting) return {};
  return {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: onType,
  };
}

/** Aligns tables. A document that is no report is left as it is. */
export function serveFormatting(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting((params, token) =>
    answer<TextEdit[]>(session, 'Formatting', readUri(params), token, [], (opened) => align(session, opened)),
  );
  connection.onDocumentRangeFormatting((params, token) =>
    answer<TextEdit[]>(session, 'Formatting', readUri(params), token, [], (opened) =>
      align(session, opened, toSpan(opened.document, params.range)),
    ),
  );
  connection.onDocumentOnTypeFormatting((params, token) =>
    answer<TextEdit[]>(session, 'Formatting', readUri(params), token, [], (opened) => {
      const end = opened.document.offsetAt(params.position);
      // After a new line the table is the one above it.
      const line = params.ch === '\n' ? Math.max(0, params.position.line - 1) : params.position.line;
      return align(session, opened, { start: opened.document.offsetAt({ line, character: 0 }), end });
    }),
  );
}

/** To be called when the client is there. */
export function registerFormatting({ connection, client, logger }: Session): void {
  if (!client.registersFormatting) return;
  const reports = [{ language: 'nianbao' }];
  const registrations = [
    connection.client.register(DocumentFormattingRequest.type, { documentSelector: reports }),
    connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector: reports }),
    // Only where `editor.formatOnType` is on, which it is not by default; and within tables of reports.
    connection.client.register(DocumentOnTypeFormattingRequest.type, {
      documentSelector: [...reports, { language: 'markdown' }],
      ...onType,
    }),
  ];
  for (const registration of registrations) registration.catch((error: unknown) => logger.warn(String(error)));
}

function align({ service }: Session, { document, analysis }: Opened, within?: Span): TextEdit[] {
  return toTextEdits(document, service.alignTables(analysis, within));
}
