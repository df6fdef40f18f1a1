import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type InsertPartParams,
  type InsertPartResult,
  insertPartRequest,
  type OutlineEntry,
  type OutlineParams,
  outlineRequest,
  type OutlineResult,
} from '../../../protocol/messages.ts';
import type { OutlineNode } from '../features/outlineTree.ts';
import { toRange, toTextEdits } from './convert.ts';
import { answer, type Session } from './session.ts';

/** The tree view's requests: what the edition asks for, and the edits that write what is missing. */
export function serveOutline(session: Session): void {
  const { connection, service, client } = session;
  connection.onRequest(outlineRequest, ({ uri }: OutlineParams, token: CancellationToken) =>
    answer<OutlineResult>(session, 'Report outline', uri, token, { reports: [] }, ({ document, analysis }) => ({
      reports: service.outline(analysis, client.locale).map((node) => toEntry(document, node)),
    })),
  );
  connection.onRequest(insertPartRequest, ({ uri, id }: InsertPartParams, token: CancellationToken) =>
    answer<InsertPartResult>(session, 'Insertion', uri, token, null, ({ document, analysis }) => {
      const edits = service.insertPart(analysis, id);
      return edits ? { version: document.version, edits: toTextEdits(document, edits) } : null;
    }),
  );
}

function toEntry(document: TextDocument, node: OutlineNode): OutlineEntry {
  const { id, kind, label, detail, tooltip, state, counts, span, selection, insertable, children } = node;
  return {
    id,
    kind,
    label,
    detail,
    tooltip,
    state,
    severity: counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : counts.info > 0 ? 'info' : null,
    problems: counts.error + counts.warning,
    range: span ? toRange(document, span) : null,
    selection: selection ? toRange(document, selection) : null,
    insertable,
    children: children.map((child) => toEntry(document, child)),
  };
}
