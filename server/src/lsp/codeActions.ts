import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Finding } from '../features/finding.ts';
import { type Text, render, say } from '../text/message.ts';
import { fixAllKind, toCodeAction, toDiagnostic, toSpan, toWorkspaceEdit } from './convert.ts';
import { readUri } from './guard.ts';
import { type Opened, type Session, answer } from './session.ts';

const fixAllTitle: Text = {
  zh: '应用全部可靠的修正（{count} 处）',
  en: 'Apply all safe fixes ({count})',
};

/** Answers from the cached analysis of the text as it is; what diagnostics the client sends along is only handed back. */
export function listCodeActions(
  session: Session,
  params: CodeActionParams,
  token: CancellationToken,
): CodeAction[] | Promise<CodeAction[]> {
  const uri = readUri(params);
  const { only } = params.context;
  const wantsFixes = !only || includesKind(only, CodeActionKind.QuickFix);
  // Only when asked for by name: it is computed to the end, and a light bulb does not show it.
  const wantsFixAll = only !== undefined && includesKind(only, fixAllKind);
  return answer(session, 'Code actions', uri, token, [], (opened) => [
    ...(wantsFixes ? listQuickFixes(session, opened, params) : []),
    ...(wantsFixAll ? listFixAll(session, opened) : []),
  ]);
}

function includesKind(only: readonly string[], kind: string): boolean {
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function listQuickFixes({ service, client }: Session, opened: Opened, params: CodeActionParams): CodeAction[] {
  const { document, analysis } = opened;
  const known = new Map<Finding, Diagnostic>();
  const diagnosticOf = (finding: Finding): Diagnostic => {
    const diagnostic = known.get(finding) ?? toDiagnostic(document, finding, client);
    known.set(finding, diagnostic);
    return diagnostic;
  };
  return service.actions(analysis, toSpan(document, params.range), client.locale).flatMap((action) => {
    const converted = toCodeAction(document, action, diagnosticOf(action.finding), client);
    return converted ? [converted] : [];
  });
}

function listFixAll({ service, client }: Session, { document, source, options }: Opened): CodeAction[] {
  const { edits, applied } = service.fixAll(source, options);
  if (edits.length === 0) return [];
  const title = render(say(fixAllTitle, { count: applied }), client.locale);
  return [{ title, kind: fixAllKind, edit: toWorkspaceEdit(document, edits, client) }];
}
