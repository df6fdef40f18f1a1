import type { CancellationToken, SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { SymbolKind } from './library.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { moveSpan, type PlacedReport } from '../features/placedReport.ts';
import { toRange } from './convert.ts';
import { createCancelled } from './guard.ts';
import { type Session, takeSource } from './session.ts';

/** The reports of the open documents, by organisation and year. */
export function serveWorkspaceSymbols(session: Session): void {
  session.connection.onWorkspaceSymbol((params, token) => listReports(session, params, token));
}

async function listReports(
  { documents, settings, service }: Session,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const symbols: SymbolInformation[] = [];
  for (const { uri } of documents.all()) {
    const options = await settings.load(uri);
    if (token.isCancellationRequested) throw createCancelled();
    // It may have been closed or edited while the settings were asked for.
    const document = documents.get(uri);
    if (!document) continue;
    const { placed } = service.analyze(takeSource(document), options);
    for (const each of placed) {
      const symbol = toSymbol(document, each);
      if (symbol && matches(symbol.name, query)) symbols.push(symbol);
    }
  }
  return symbols;
}

/** Undefined for a report that names neither its body nor its year: there is nothing to find it by. */
function toSymbol(document: TextDocument, { report, shift }: PlacedReport): SymbolInformation | undefined {
  const { organisation, year, title, span } = report;
  if (organisation === undefined && year === undefined) return undefined;
  const name = [organisation, year].filter((part) => part !== undefined).join(' ');
  const range = toRange(document, moveSpan(title?.span ?? { start: span.start, end: span.start }, shift));
  return { name, kind: SymbolKind.File, location: { uri: document.uri, range } };
}

/** As editors look for symbols: the characters of the query in their order, blanks left out. */
function matches(name: string, query: string): boolean {
  const wanted = Array.from(query.toLowerCase().replaceAll(/\s/gu, ''));
  let at = 0;
  const text = name.toLowerCase();
  return wanted.every((character) => {
    const found = text.indexOf(character, at);
    at = found + 1;
    return found >= 0;
  });
}
