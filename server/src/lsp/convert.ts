import type {
  CodeAction,
  Command,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Range,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { CodeActionKind, DiagnosticSeverity, SymbolKind } from './library.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportAction } from '../features/codeActions.ts';
import type { Finding } from '../features/finding.ts';
import type { FoldingSpan } from '../features/folding.ts';
import type { InlayWord } from '../features/inlayHints.ts';
import type { ReportSymbol } from '../features/symbols.ts';
import { type Edit, type Severity, rulePageAddress } from '../rules/rule.ts';
import type { DocumentFormat } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { ClientProfile } from './clientProfile.ts';

/**
 * The only place where offsets become lines and characters and the project's words become the protocol's.
 * `TextDocument` keeps one line index and updates it with each edit; every function here is synchronous, so the document
 * cannot change under it.
 */

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const symbolKinds: Readonly<Record<ReportSymbol['kind'], SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
  heading: SymbolKind.String,
  table: SymbolKind.Array,
  group: SymbolKind.Struct,
  row: SymbolKind.Field,
};

const commandNames: Readonly<Record<'disable-rule' | 'change-encoding' | 'ignore-here', string>> = {
  'disable-rule': 'nianbao.disableRule',
  'ignore-here': 'nianbao.ignoreHere',
  'change-encoding': 'workbench.action.editor.changeEncoding',
};

/** The kind under which every safe fix is applied at once, also on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.nianbao`;

/** What the marks in a document are read as. Plain text is also what an unknown language is. */
export function toFormat(languageId: string): DocumentFormat {
  if (languageId === 'markdown' || languageId === 'nianbao') return 'markdown';
  return languageId === 'html' ? 'html' : 'plaintext';
}

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toDiagnostic(document: TextDocument, finding: Finding, client: ClientProfile): Diagnostic {
  const { rule, severity, span, message, relations, related } = finding;
  const diagnostic: Diagnostic = {
    range: toRange(document, span),
    severity: severities[severity],
    code: rule,
    codeDescription: { href: rulePageAddress(rule) },
    source: 'nianbao',
    message: client.say(message),
  };
  if (relations.length > 0) diagnostic.data = { relations };
  if (related.length > 0 && client.relatedInformation) {
    diagnostic.relatedInformation = related.map((other) => ({
      location: { uri: document.uri, range: toRange(document, other.span) },
      message: client.say(other.message),
    }));
  }
  return diagnostic;
}

export function toDocumentSymbol(document: TextDocument, symbol: ReportSymbol): DocumentSymbol {
  const { name, detail, kind, span, selection, children } = symbol;
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: symbolKinds[kind],
    range: toRange(document, span),
    selectionRange: toRange(document, selection),
    children: children.map((child) => toDocumentSymbol(document, child)),
  };
}

/** For clients that know no tree: one list, each entry with the name of the one it stands in. */
export function toSymbolList(
  document: TextDocument,
  symbols: readonly ReportSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap((symbol) => [
    {
      name: symbol.name,
      kind: symbolKinds[symbol.kind],
      location: { uri: document.uri, range: toRange(document, symbol.span) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...toSymbolList(document, symbol.children, symbol.name),
  ]);
}

export function toInlayHint(
  document: TextDocument,
  { at, label, tooltip, isApart }: InlayWord,
  client: ClientProfile,
): InlayHint {
  return {
    position: document.positionAt(at),
    label: client.locale === 'en' ? label.en : label.zh,
    tooltip: client.say(tooltip),
    ...(isApart === true ? { paddingLeft: true } : {}),
  };
}

/** Undefined where the range is within one line: there is nothing to fold. */
export function toFoldingRange(document: TextDocument, { span }: FoldingSpan): FoldingRange | undefined {
  const startLine = document.positionAt(span.start).line;
  const endLine = document.positionAt(span.end).line;
  return endLine > startLine ? { startLine, endLine } : undefined;
}

/** Undefined where it needs a command that this client has not announced. */
export function toCodeAction(
  document: TextDocument,
  action: ReportAction,
  diagnostic: Diagnostic,
  client: ClientProfile,
): CodeAction | undefined {
  const base = { title: client.say(action.title), kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  if (action.kind === 'command') {
    const command = toCommand(document, base.title, action, client);
    return command && { ...base, command };
  }
  if (action.kind === 'suppress') {
    return { ...base, edit: toEditWithChoice(document, action.edit, action.reason, client) };
  }
  const edit = toWorkspaceEdit(document, action.edits, client);
  return action.preferred ? { ...base, isPreferred: true, edit } : { ...base, edit };
}

function toCommand(
  document: TextDocument,
  title: string,
  action: ReportAction & { kind: 'command' },
  client: ClientProfile,
): Command | undefined {
  const command = commandNames[action.command];
  if (!client.commands.has(command)) return undefined;
  const { rule } = action.finding;
  if (action.command === 'ignore-here') {
    return { title, command, arguments: [document.uri, rule, action.anchor ?? ''] };
  }
  return action.command === 'disable-rule' ? { title, command, arguments: [rule, document.uri] } : { title, command };
}

/** Replacements, their places in lines and characters of the document as it is now. */
export function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(document, span), newText }));
}

/** An edit of the document as it is now: a client that has moved on since refuses the version. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly Edit[], client: ClientProfile): WorkspaceEdit {
  const { uri, version } = document;
  const changes = toTextEdits(document, edits);
  if (!client.versionedEdits) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

/** With the words to be written over selected, where the client can. */
function toEditWithChoice(document: TextDocument, edit: Edit, choice: Span, client: ClientProfile): WorkspaceEdit {
  if (!client.snippetEdits || !client.versionedEdits) return toWorkspaceEdit(document, [edit], client);
  const { uri, version } = document;
  const [before, chosen, after] = [
    edit.newText.slice(0, choice.start),
    edit.newText.slice(choice.start, choice.end),
    edit.newText.slice(choice.end),
  ].map((text) => text.replaceAll(/[\\$}]/g, String.raw`\$&`));
  const value = `${before}\${1:${chosen}}${after}`;
  const snippet = { range: toRange(document, edit.span), snippet: { kind: 'snippet' as const, value } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [snippet] }] };
}
