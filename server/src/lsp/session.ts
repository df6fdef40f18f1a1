import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Logger } from '../service/logger.ts';
import type { Analysis, ReportService, SourceDocument } from '../service/reportService.ts';
import type { ClientProfile } from './clientProfile.ts';
import { toFormat } from './convert.ts';
import { createCancelled, guard } from './guard.ts';
import type { ResourceOptions, SettingsStore } from './settings.ts';
import type { StatusReporter } from './status.ts';

/** What the parts of the server share. Fixed after `initialize`; no request leaves anything in it. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly service: ReportService;
  readonly settings: SettingsStore;
  readonly status: StatusReporter;
  readonly client: ClientProfile;
  readonly logger: Logger;
}

/** A document as it stands in this turn, with what was found in it. Not to be kept over an `await`. */
export interface Opened {
  readonly document: TextDocument;
  readonly options: ResourceOptions;
  readonly source: SourceDocument;
  readonly analysis: Analysis;
  /** It is so long that what is only drawn would be felt while typing. */
  readonly isLarge: boolean;
}

/** Whether what is only drawn rests in a text of this length. */
export function isLarge(length: number, { largeDocument }: ResourceOptions): boolean {
  return largeDocument > 0 && length > largeDocument;
}

/** Text and version of this turn. `TextDocument` is changed in place by the next edit, this is not. */
export function takeSource(document: TextDocument): SourceDocument {
  return {
    uri: document.uri,
    version: document.version,
    text: document.getText(),
    format: toFormat(document.languageId),
  };
}

/**
 * Answers a request about an open document in one synchronous pass; only the first request for a resource waits, for its
 * settings. The document is taken after that, so an answer is always about the text as it is.
 * @param none the answer for a document that is not open (any more)
 */
export function answer<T>(
  session: Session,
  name: string,
  uri: string,
  token: CancellationToken,
  none: T,
  call: (opened: Opened) => T,
): T | Promise<T> {
  const reply = (options: ResourceOptions): T => {
    if (token.isCancellationRequested) throw createCancelled();
    const document = session.documents.get(uri);
    if (!document) return none;
    return guard(`${name} of ${uri}`, session.logger, () => {
      const source = takeSource(document);
      const analysis = session.service.analyze(source, options);
      return call({ document, options, source, analysis, isLarge: isLarge(source.text.length, options) });
    });
  };
  const options = session.settings.peek(uri);
  return options ? reply(options) : session.settings.load(uri).then(reply);
}
