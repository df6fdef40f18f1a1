import type { CancellationToken } from 'vscode-languageserver';
import { type PasteTableParams, pasteTableRequest, type PasteTableResult } from '../../../protocol/editingMessages.ts';
import { toSpan } from './convert.ts';
import { answer, type Session } from './session.ts';

/** Tables of a clipboard as text for a document. The document is not changed. */
export function servePasting(session: Session): void {
  const { connection, service, client } = session;
  connection.onRequest(pasteTableRequest, ({ uri, range, html, text }: PasteTableParams, token: CancellationToken) =>
    answer<PasteTableResult>(session, 'Pasting', uri, token, null, ({ document, source, analysis }) => {
      const { version } = document;
      const target = { text: source.text, format: source.format, selection: toSpan(document, range) };
      const paste = service.pasteTable(analysis, target, { html, text });
      return 'refused' in paste
        ? { version, newText: null, title: '', refused: client.say(paste.refused) }
        : { version, newText: paste.newText, title: client.say(paste.title), refused: '' };
    }),
  );
}
