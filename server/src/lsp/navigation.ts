import type {
  CancellationToken,
  DocumentHighlight,
  Hover,
  Location,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { DocumentHighlightKind, MarkupKind } from './library.ts';
import type { CellMark } from '../features/operands.ts';
import type { Span } from '../text/span.ts';
import { toRange } from './convert.ts';
import { readUri } from './guard.ts';
import { answer, type Opened, type Session } from './session.ts';

const highlightKinds: Readonly<Record<CellMark['kind'], DocumentHighlightKind>> = {
  total: DocumentHighlightKind.Write,
  part: DocumentHighlightKind.Read,
  prose: DocumentHighlightKind.Text,
};

/** Hover, highlights, definition and references: what belongs to the number or label under the cursor. */
export function serveNavigation(session: Session): void {
  const { connection, service, client } = session;
  connection.onHover((params, token) =>
    ask<Hover | null>(session, 'Hover', params, token, null, ({ document, analysis }, offset) => {
      const hover = service.hover(analysis, offset, client.locale);
      if (!hover) return null;
      const value = client.markdownHovers ? hover.markdown : plain(hover.markdown);
      return {
        contents: { kind: client.markdownHovers ? MarkupKind.Markdown : MarkupKind.PlainText, value },
        range: toRange(document, hover.span),
      };
    }),
  );
  connection.onDocumentHighlight((params, token) =>
    ask<DocumentHighlight[]>(session, 'Highlights', params, token, [], ({ document, analysis }, offset) =>
      service.marks(analysis, offset).map(({ span, kind }) => ({
        range: toRange(document, span),
        // Themes show what is written and what is read apart: a total states what the others add up to.
        kind: highlightKinds[kind],
      })),
    ),
  );
  connection.onDefinition((params, token) =>
    ask<Location[]>(session, 'Definition', params, token, [], (opened, offset) =>
      toLocations(opened, service.definitions(opened.analysis, offset)),
    ),
  );
  connection.onReferences((params, token) =>
    ask<Location[]>(session, 'References', params, token, [], (opened, offset) =>
      toLocations(opened, service.references(opened.analysis, offset)),
    ),
  );
}

function ask<T>(
  session: Session,
  name: string,
  params: TextDocumentPositionParams,
  token: CancellationToken,
  none: T,
  call: (opened: Opened, offset: number) => T,
): T | Promise<T> {
  return answer(session, name, readUri(params), token, none, (opened) =>
    call(opened, opened.document.offsetAt(params.position)),
  );
}

function toLocations({ document }: Opened, spans: readonly Span[]): Location[] {
  return spans.map((span) => ({ uri: document.uri, range: toRange(document, span) }));
}

/** For clients that show hovers as they are. */
function plain(markdown: string): string {
  return markdown.replaceAll(/(?<!\\)\*\*/g, '').replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '');
}
