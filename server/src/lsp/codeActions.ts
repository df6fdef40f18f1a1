import type { CancellationToken, CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from './library.ts';
import type { Finding } from '../features/finding.ts';
import { type Text, render, say } from '../text/message.ts';
import { fixAllKind, toCodeAction, toDiagnostic, toSpan, toWorkspaceEdit } from './convert.ts';
import { readUri } from './guard.ts';
import { type Opened, type Session, answer } from './session.ts';
import { listTableWork } from './tableWork.ts';

const fixAllTitle: Text = {
  zh: '应用全部可靠的修正（{count} 处）',
  en: 'Apply all safe fixes ({count})',
};

const rewriteTitles = {
  convertToDraft: {
    offer: 'draft',
    title: { zh: '把报告改写成草稿形式（先预览）', en: 'Convert the report to drafting form (with a preview)' },
  },
  cleanUp: {
    offer: 'clean',
    title: { zh: '清理抓取时带来的文字（先预览）', en: 'Clean up scraped text (with a preview)' },
  },
} as const satisfies Record<string, { readonly offer: 'draft' | 'clean'; readonly title: Text }>;

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
  const wantsRewrites = !only || includesKind(only, CodeActionKind.RefactorRewrite);
  return answer(session, 'Code actions', uri, token, [], (opened) => [
    ...(wantsFixes ? listQuickFixes(session, opened, params) : []),
    ...(wantsRewrites ? listRewrites(session, opened, params) : []),
    ...(wantsRewrites ? listTableWork(session, opened, params) : []),
    ...(wantsRewrites ? listTableRewrites(session, opened, params) : []),
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

/** Commands of the editor, since what they do is shown before it is done; and only where the table at hand is not in drafting form. */
function listRewrites({ service, client }: Session, opened: Opened, params: CodeActionParams): CodeAction[] {
  const { document, analysis } = opened;
  const span = toSpan(document, params.range);
  const actions: CodeAction[] = [];
  for (const [kind, text] of Object.entries(rewriteTitles)) {
    const command = `nianbao.${kind}`;
    if (!client.commands.has(command) || !service.offers(analysis, span, text.offer)) continue;
    const title = render(say(text.title), client.locale);
    actions.push({
      title,
      kind: CodeActionKind.RefactorRewrite,
      command: { title, command, arguments: [document.uri] },
    });
  }
  return actions;
}

const tableTitles = {
  draft: { zh: '把这张表改写成草稿形式', en: 'Write this table in drafting form' },
  official: {
    zh: '把这张表改写成带合并单元格的正式表格（HTML）',
    en: 'Write this table in the official merged layout (HTML)',
  },
} satisfies Record<string, Text>;

/** One table in another form, as an edit of its own. */
function listTableRewrites(
  { service, client }: Session,
  { document, analysis, options }: Opened,
  params: CodeActionParams,
): CodeAction[] {
  return service.tableRewrites(analysis, options, toSpan(document, params.range)).map(({ target, edit }) => ({
    title: render(say(tableTitles[target]), client.locale),
    kind: CodeActionKind.RefactorRewrite,
    edit: toWorkspaceEdit(document, [edit], client),
  }));
}

function listFixAll({ service, client }: Session, { document, source, options }: Opened): CodeAction[] {
  const { edits, applied } = service.fixAll(source, options);
  if (edits.length === 0) return [];
  const title = render(say(fixAllTitle, { count: applied }), client.locale);
  return [{ title, kind: fixAllKind, edit: toWorkspaceEdit(document, edits, client) }];
}
