import type { CancellationToken } from 'vscode-languageserver';
import { type CopyParams, copyRequest, type CopyResult } from '../../../protocol/messages.ts';
import { answer, type Session } from './session.ts';

/** Texts for the clipboard. The document is not changed. */
export function serveCopying(session: Session): void {
  const { connection, service, client } = session;
  const none: CopyResult = { text: null, notes: [] };
  connection.onRequest(copyRequest, ({ uri, what, position }: CopyParams, token: CancellationToken) =>
    answer<CopyResult>(session, 'Copying', uri, token, none, ({ document, source, options, analysis }) => {
      if (what === 'report') {
        if (analysis.reports.length === 0) return none;
        const { text, notes } = service.convert(source, options, { to: 'html' });
        return { text: text ?? null, notes: text === undefined ? notes.map(({ message }) => client.say(message)) : [] };
      }
      const offset = position ? document.offsetAt(position) : 0;
      const text = service.copyTable(analysis, offset, what === 'table-tsv' ? 'tsv' : 'html');
      return { text: text ?? null, notes: [] };
    }),
  );
}
