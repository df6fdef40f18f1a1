import type { CompletionItem, CompletionOptions, CompletionParams, CancellationToken } from 'vscode-languageserver';
import { CompletionItemKind, MarkupKind } from './library.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../features/completion/completion.ts';
import { toRange } from './convert.ts';
import { readUri } from './guard.ts';
import { answer, type Session } from './session.ts';

/**
 * Marks that begin a heading, a cell or a document number. No letter and no character is among them: while an input method
 * composes, nothing pops up.
 */
export const completionOptions: CompletionOptions = { triggerCharacters: ['#', '|', '〔'], resolveProvider: true };

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  heading: CompletionItemKind.Module,
  label: CompletionItemKind.Field,
  value: CompletionItemKind.Value,
  phrase: CompletionItemKind.Text,
  'document-number': CompletionItemKind.Reference,
  key: CompletionItemKind.Property,
  choice: CompletionItemKind.EnumMember,
};

/** Completion, its explanations sent only for the entry that is selected. */
export function serveCompletion(session: Session): void {
  const { connection, documents, service, client } = session;
  connection.onCompletion((params: CompletionParams, token: CancellationToken) => {
    const uri = readUri(params);
    const others = (): Iterable<string> =>
      documents.all().flatMap((each) => (each.uri === uri ? [] : [each.getText()]));
    return answer<CompletionItem[]>(session, 'Completion', uri, token, [], ({ document, source, analysis }) => {
      const offset = document.offsetAt(params.position);
      return service
        .completions(source, analysis, { offset, locale: client.locale, others })
        .map((completion, index) => toItem(document, completion, index));
    });
  });
  connection.onCompletionResolve((item) => {
    const explanation: unknown = item.data;
    if (typeof explanation !== 'string') return item;
    const resolved = { ...item, documentation: { kind: MarkupKind.Markdown, value: explanation } };
    delete resolved.data;
    return resolved;
  });
}

function toItem(document: TextDocument, completion: Completion, index: number): CompletionItem {
  const { kind, label, detail, documentation, filter, span, newText } = completion;
  return {
    label,
    kind: kinds[kind],
    ...(detail === '' ? {} : { detail }),
    filterText: filter,
    // The order is the format's, not the alphabet's.
    sortText: String(index).padStart(3, '0'),
    textEdit: { range: toRange(document, span), newText },
    ...(documentation === '' ? {} : { data: documentation }),
  };
}
