import type { CancellationToken } from 'vscode-languageserver';
import { type RewriteParams, type RewriteResult, rewriteRequest } from '../../../protocol/messages.ts';
import { toTextEdits } from './convert.ts';
import { type Opened, type Session, answer } from './session.ts';

/** Edits that rewrite a whole document: without what a page left in it, or in drafting form. */
export function serveRewrites(session: Session): void {
  session.connection.onRequest(rewriteRequest, ({ uri, kind }: RewriteParams, token: CancellationToken) =>
    answer<RewriteResult>(session, 'Rewriting', uri, token, null, (opened) =>
      kind === 'clean' ? clean(session, opened) : draft(session, opened),
    ),
  );
}

function clean({ service, client }: Session, { document, source, options }: Opened): RewriteResult {
  const { edits, done } = service.cleanUp(source, options);
  return {
    version: document.version,
    edits: toTextEdits(document, edits),
    refused: false,
    notes: done.map((message) => client.say(message)),
  };
}

/** In the document's own language: Markdown stays Markdown, HTML gets the official tables. */
function draft({ service, client }: Session, { document, source, options }: Opened): RewriteResult {
  const { text, edits, notes } = service.convert(source, options, { to: source.format });
  return {
    version: document.version,
    edits: toTextEdits(document, edits),
    refused: text === undefined,
    notes: notes.map(({ span, message }) => `${document.positionAt(span.start).line + 1}: ${client.say(message)}`),
  };
}
