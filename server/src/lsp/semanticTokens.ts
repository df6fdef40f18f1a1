import type { SemanticTokens, SemanticTokensOptions } from 'vscode-languageserver';
import { SemanticTokensBuilder, SemanticTokensRefreshRequest } from './library.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportToken } from '../features/semanticTokens.ts';
import { toSpan } from './convert.ts';
import { readUri } from './guard.ts';
import { answer, type Opened, type Session } from './session.ts';

const types: readonly ReportToken['kind'][] = ['heading', 'label', 'number', 'residue'];
const modifiers: readonly NonNullable<ReportToken['state']>[] = [
  'level1',
  'level2',
  'level3',
  'level4',
  'agrees',
  'differs',
  'unchecked',
];

/** As `package.json` contributes them: a name of ours in front, so that no theme takes a label for something else; numbers are numbers. */
const typeNames: Readonly<Record<ReportToken['kind'], string>> = {
  heading: 'reportHeading',
  label: 'reportLabel',
  number: 'number',
  residue: 'reportResidue',
};

export const semanticTokensOptions: SemanticTokensOptions = {
  legend: { tokenTypes: types.map((type) => typeNames[type]), tokenModifiers: [...modifiers] },
  full: true,
  range: true,
};

/** Colours by what was read. Null for a document that is large or no report: another extension's colours are not put out. */
export function serveSemanticTokens(session: Session): void {
  const { connection, service } = session;
  connection.languages.semanticTokens.on((params, token) =>
    answer<SemanticTokens | null>(session, 'Colours', readUri(params), token, null, (opened) =>
      opened.isLarge ? null : encode(opened, service.tokens(opened.analysis)),
    ),
  );
  connection.languages.semanticTokens.onRange((params, token) =>
    answer<SemanticTokens | null>(session, 'Colours', readUri(params), token, null, (opened) =>
      opened.isLarge ? null : encode(opened, service.tokens(opened.analysis, toSpan(opened.document, params.range))),
    ),
  );
}

export function refreshSemanticTokens({ connection, client, logger }: Session): void {
  if (!client.refreshes.semanticTokens) return;
  connection.sendRequest(SemanticTokensRefreshRequest.type).catch((error: unknown) => logger.warn(String(error)));
}

function encode({ document, analysis }: Opened, tokens: readonly ReportToken[]): SemanticTokens | null {
  if (analysis.placed.length === 0) return null;
  const builder = new SemanticTokensBuilder();
  for (const { span, kind, state } of tokens) {
    const bits = state === undefined ? 0 : 1 << modifiers.indexOf(state);
    for (const { line, character, length } of splitLines(document, span.start, span.end)) {
      builder.push(line, character, length, types.indexOf(kind), bits);
    }
  }
  return builder.build();
}

interface Piece {
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

/** Most clients draw no token that goes over a line end. */
function splitLines(document: TextDocument, start: number, end: number): readonly Piece[] {
  const [first, last] = [document.positionAt(start), document.positionAt(end)];
  if (first.line === last.line) return [{ ...first, length: end - start }];
  const pieces: Piece[] = [];
  for (let line = first.line; line <= last.line; line++) {
    const from = line === first.line ? first : { line, character: 0 };
    const to = line === last.line ? last : { line: line + 1, character: 0 };
    const text = document.getText({ start: from, end: to }).trimEnd();
    if (text !== '') pieces.push({ ...from, length: text.length });
  }
  return pieces;
}
