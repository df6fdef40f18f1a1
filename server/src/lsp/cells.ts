import type { CancellationToken } from 'vscode-languageserver';
import {
  type MoveCellParams,
  moveCellRequest,
  type MoveCellResult,
  type TableRangesParams,
  tableRangesRequest,
  type TableRangesResult,
} from '../../../protocol/editingMessages.ts';
import { toRange } from './convert.ts';
import { answer, type Session } from './session.ts';

/** What a client asks to move from cell to cell. */
export function serveCells(session: Session): void {
  const { connection, service } = session;
  connection.onRequest(moveCellRequest, ({ uri, position, step }: MoveCellParams, token: CancellationToken) =>
    answer<MoveCellResult>(session, 'Next cell', uri, token, null, ({ document, analysis }) => {
      const move = service.moveCell(analysis, document.offsetAt(position), step);
      return move ? { range: move.cell ? toRange(document, move.cell) : null } : null;
    }),
  );
  connection.onRequest(tableRangesRequest, ({ uri }: TableRangesParams, token: CancellationToken) =>
    answer<TableRangesResult>(session, 'Tables', uri, token, { ranges: [] }, ({ document, analysis }) => ({
      ranges: service.tableSpans(analysis).map((span) => toRange(document, span)),
    })),
  );
}
