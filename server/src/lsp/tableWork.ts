import type {
  AnnotatedTextEdit,
  CancellationToken,
  CodeAction,
  CodeActionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { CodeActionKind } from './library.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type InsertRowParams,
  insertRowRequest,
  type InsertRowResult,
  type LabelledEdit,
  type RecomputeParams,
  recomputeRequest,
  type RecomputeResult,
} from '../../../protocol/editingMessages.ts';
import type { TotalScope } from '../features/newTotals.ts';
import type { TotalEdit } from '../features/totalEdits.ts';
import { type Message, say, type Text } from '../text/message.ts';
import type { ClientProfile } from './clientProfile.ts';
import { toRange, toWorkspaceEdit } from './convert.ts';
import { answer, type Opened, type Session } from './session.ts';

const texts = {
  row: { zh: '重算本行总计（先预览）', en: 'Recompute totals of the row (with a preview)' },
  column: { zh: '重算本列总计（先预览）', en: 'Recompute totals of the column (with a preview)' },
  table: { zh: '重算整张表的总计（先预览）', en: 'Recompute totals of the table (with a preview)' },
  confirm: { zh: '请看过各处改动，再应用', en: 'Look at the changes, then apply them' },
} satisfies Record<TotalScope | 'confirm', Text>;

const commands: Readonly<Record<TotalScope, string>> = {
  row: 'nianbao.recomputeRow',
  column: 'nianbao.recomputeColumn',
  table: 'nianbao.recomputeTable',
};

/** Totals that are computed again, and rows that are written in. */
export function serveTableWork(session: Session): void {
  const { connection, service, client } = session;
  connection.onRequest(recomputeRequest, ({ uri, position, scope }: RecomputeParams, token: CancellationToken) =>
    answer<RecomputeResult>(session, 'Totals', uri, token, null, ({ document, analysis }) => {
      const result = service.recompute(analysis, document.offsetAt(position), scope);
      if (!result) return null;
      const notes = result.notes.map((note) => client.say(note));
      return {
        version: document.version,
        edits: toLabelled(document, result.edits, client),
        notes,
        judged: result.judged,
      };
    }),
  );
  connection.onRequest(insertRowRequest, ({ uri, position }: InsertRowParams, token: CancellationToken) =>
    answer<InsertRowResult>(session, 'Row', uri, token, null, ({ document, analysis }) => {
      const row = service.insertRow(analysis, document.offsetAt(position));
      if (!row) return null;
      const { version } = document;
      const start = { line: 0, character: 0 };
      if ('refused' in row) return { version, edits: [], start, refused: client.say(row.refused) };
      const { at, linesBelow, character } = row.cell;
      const { line } = document.positionAt(at);
      const edits = toLabelled(document, row.edits, client);
      return { version, edits, start: { line: line + linesBelow, character }, refused: '' };
    }),
  );
}

function toLabelled(
  document: TextDocument,
  edits: readonly TotalEdit[],
  client: ClientProfile,
): readonly LabelledEdit[] {
  return edits.map(({ span, newText, message }) => ({
    range: toRange(document, span),
    newText,
    label: client.say(message),
  }));
}

/** What the light bulb offers in a table: totals that differ, a row that is missing. Never done unasked: these are official figures. */
export function listTableWork(
  { service, client }: Session,
  { document, analysis }: Opened,
  { range: { start } }: CodeActionParams,
): CodeAction[] {
  const offset = document.offsetAt(start);
  const actions: CodeAction[] = [];
  const offer = (title: string, command: string, edit: () => WorkspaceEdit): void => {
    const base = { title, kind: CodeActionKind.RefactorRewrite };
    // The editor's own command shows what it will do.
    actions.push(
      client.commands.has(command)
        ? { ...base, command: { title, command, arguments: [document.uri, start] } }
        : { ...base, edit: edit() },
    );
  };
  for (const scope of service.totalsToMend(analysis, offset)) {
    offer(client.say(say(texts[scope])), commands[scope], () => {
      const { edits, notes } = service.recompute(analysis, offset, scope) ?? { edits: [], notes: [] };
      return toReviewedEdit(document, edits, notes, client);
    });
  }
  const row = service.lacksRow(analysis, offset) ? service.insertRow(analysis, offset) : undefined;
  if (row && !('refused' in row) && row.isOfficial) {
    offer(client.say(row.message), 'nianbao.insertRow', () => toWorkspaceEdit(document, row.edits, client));
  }
  return actions;
}

/** Every change with what it changes and what is to be known of them all, to be confirmed where the client can ask. */
function toReviewedEdit(
  document: TextDocument,
  edits: readonly TotalEdit[],
  notes: readonly Message[],
  client: ClientProfile,
): WorkspaceEdit {
  if (!client.annotatedEdits || !client.versionedEdits) return toWorkspaceEdit(document, edits, client);
  const { uri, version } = document;
  const annotated = edits.map(({ span, newText }, index): AnnotatedTextEdit => {
    return { range: toRange(document, span), newText, annotationId: String(index) };
  });
  const description = [say(texts.confirm), ...notes].map((each) => client.say(each)).join(' ');
  const changeAnnotations = Object.fromEntries(
    edits.map(({ message }, index) => [
      String(index),
      { label: client.say(message), needsConfirmation: true, description },
    ]),
  );
  return { documentChanges: [{ textDocument: { uri, version }, edits: annotated }], changeAnnotations };
}
