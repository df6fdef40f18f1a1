import type {
  CancellationToken,
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from './library.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../service/reportService.ts';
import { toDiagnostic } from './convert.ts';
import { guard, readUri } from './guard.ts';
import { type Opened, type Session, answer, takeSource } from './session.ts';

/** Documents longer than this wait for the edits that have already arrived before they are checked for a pushing client. */
const longDocument = 200_000;

/** Names analyses, so that a client asking again for the same one hears `unchanged`. */
export class ResultIds {
  /** Another run of the server counts from the start again; its ids must not be taken for these. */
  readonly #run = Math.random().toString(36).slice(2);
  readonly #ids = new WeakMap<Analysis, string>();
  #last = 0;

  idOf(analysis: Analysis): string {
    let id = this.#ids.get(analysis);
    if (id === undefined) {
      id = `${this.#run}-${++this.#last}`;
      this.#ids.set(analysis, id);
    }
    return id;
  }
}

/**
 * Answers a pull. A cancelled or failed one is answered with an error, never with an empty report: clients take that for a
 * clean document and erase what they show.
 */
export function pullDiagnostics(
  session: Session,
  ids: ResultIds,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): DocumentDiagnosticReport | Promise<DocumentDiagnosticReport> {
  const closed: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  return answer<DocumentDiagnosticReport>(session, 'Diagnostics', readUri(params), token, closed, (opened) => {
    const resultId = ids.idOf(opened.analysis);
    session.status.report(opened.source.uri, opened.analysis);
    if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: listDiagnostics(session, opened) };
  });
}

function listDiagnostics(
  { client }: Session,
  { document, analysis }: Pick<Opened, 'document' | 'analysis'>,
): Diagnostic[] {
  return analysis.findings.map((finding) => toDiagnostic(document, finding, client));
}

/** Sends diagnostics to clients that do not ask for them. */
export class DiagnosticsPusher {
  readonly #session: Session;
  readonly #defer: (call: () => void) => void;

  constructor(session: Session, defer: (call: () => void) => void) {
    this.#session = session;
    this.#defer = defer;
  }

  /** After an edit: at once, or for a long document after the edits that are waiting behind this one. */
  publish(document: TextDocument): void {
    const { uri, version } = document;
    if (document.getText().length <= longDocument) {
      this.#send(uri, version);
      return;
    }
    // Two turns: the first may run before the next message that is already there.
    this.#defer(() => this.#defer(() => this.#send(uri, version)));
  }

  /** A closed document has no diagnostics any more. */
  retract(uri: string): void {
    void this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #send(uri: string, version: number): void {
    const { documents, settings, status, service, connection, logger } = this.#session;
    const document = documents.get(uri);
    // A later version is on its way to being sent, and an older one would flicker.
    if (document?.version !== version) return;
    const options = settings.peek(uri);
    if (!options) {
      settings.load(uri).then(
        () => this.#send(uri, version),
        (error: unknown) => logger.error(`Settings of ${uri} could not be read: ${String(error)}`),
      );
      return;
    }
    try {
      guard(`Diagnostics of ${uri}`, logger, () => {
        const analysis = service.analyze(takeSource(document), options);
        const diagnostics = listDiagnostics(this.#session, { document, analysis });
        void connection.sendDiagnostics({ uri, version, diagnostics });
        status.report(uri, analysis);
      });
    } catch {
      // Logged by the guard. What the client shows stays: it is the last good answer.
    }
  }
}
