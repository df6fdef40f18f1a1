import type { CodeLens, Command, InlayHint } from 'vscode-languageserver';
import { CodeLensRefreshRequest, InlayHintRefreshRequest } from './library.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TableLens } from '../features/tableLenses.ts';
import type { ClientProfile } from './clientProfile.ts';
import { toInlayHint, toRange, toSpan } from './convert.ts';
import { readUri } from './guard.ts';
import { refreshSemanticTokens, serveSemanticTokens } from './semanticTokens.ts';
import { answer, type Session } from './session.ts';

/** What an editor draws above and between the lines without changing them. */
export function serveDrawings(session: Session): void {
  const { connection, service, client } = session;
  serveSemanticTokens(session);
  connection.onCodeLens((params, token) =>
    answer<CodeLens[]>(
      session,
      'Code lenses',
      readUri(params),
      token,
      [],
      ({ document, analysis, options, isLarge }) =>
        options.codeLens && !isLarge
          ? service.tableLenses(analysis).map((lens) => toCodeLens(document, lens, client))
          : [],
    ),
  );
  connection.languages.inlayHint.on((params, token) =>
    answer<InlayHint[]>(
      session,
      'Inlay hints',
      readUri(params),
      token,
      [],
      ({ document, analysis, options, isLarge }) =>
        isLarge
          ? []
          : service
              .inlayWords(analysis, toSpan(document, params.range), options.inlayHints)
              .map((word) => toInlayHint(document, word, client)),
    ),
  );
}

/** Settings have changed: what is drawn may be another thing now. */
export function refreshDrawings(session: Session): void {
  const { connection, client, logger } = session;
  const { refreshes } = client;
  refreshSemanticTokens(session);
  const requests = [
    ...(refreshes.codeLens ? [CodeLensRefreshRequest.type] : []),
    ...(refreshes.inlayHint ? [InlayHintRefreshRequest.type] : []),
  ];
  for (const request of requests) {
    connection.sendRequest(request).catch((error: unknown) => logger.warn(String(error)));
  }
}

function toCodeLens(document: TextDocument, lens: TableLens, client: ClientProfile): CodeLens {
  const { line } = document.positionAt(lens.at);
  const start = { line, character: 0 };
  return { range: { start, end: start }, command: toCommand(document, lens, client) };
}

/** A client that has not announced the command shows the words alone. */
function toCommand(document: TextDocument, { kind, title, at, target }: TableLens, client: ClientProfile): Command {
  const { uri } = document;
  const [command, ...args] =
    kind === 'relations'
      ? ['nianbao.openPreviewToSide', uri]
      : kind === 'align'
        ? ['nianbao.alignTables', uri, document.positionAt(at)]
        : target
          ? ['nianbao.goToProblem', uri, toRange(document, target).start]
          : ['workbench.actions.view.problems'];
  const words = { title: client.say(title) };
  return typeof command === 'string' && client.commands.has(command)
    ? { ...words, command, arguments: args }
    : { ...words, command: '' };
}
