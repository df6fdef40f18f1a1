import { env, l10n, type Range, type TextEditor, window } from 'vscode';
import { type PasteTableParams, pasteTableRequest, type PasteTableResult } from '../../../protocol/editingMessages.ts';
import type { Server } from '../server.ts';

/** What a clipboard may hold, for whoever has it already. */
export interface Copied {
  readonly html?: string;
  readonly text?: string;
}

/**
 * Pastes what is on the clipboard as tables of the report; one undo takes it back. The clipboard's plain text is all that a command may
 * read: cells parted by tabs, or HTML as text.
 *
 * @param given `{ html, text }` instead of the clipboard
 */
export async function pasteTable(server: Server, given: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) throw new Error(l10n.t('Open the report first, then run the command again.'));
  const copied = readCopied(given) ?? { text: await env.clipboard.readText() };
  const { document, selection } = editor;
  const result = await askForTable(server, editor, selection, copied);
  if (!result) throw new Error(l10n.t('The report is not open as Markdown, text or HTML.'));
  const { newText, refused, version } = result;
  if (newText === null) throw new Error(refused);
  if (version !== document.version) throw new Error(l10n.t('The report has changed meanwhile. Try again.'));
  await editor.edit((edit) => edit.replace(selection, newText));
}

/** What the server makes of a clipboard at a place. */
export async function askForTable(
  server: Server,
  { document }: Pick<TextEditor, 'document'>,
  { start, end }: Range,
  { html, text }: Copied,
): Promise<PasteTableResult> {
  const client = await server.start();
  const params: PasteTableParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    ...(html !== undefined && { html }),
    ...(text !== undefined && { text }),
  };
  return client.sendRequest<PasteTableResult>(pasteTableRequest, params);
}

function readCopied(given: unknown): Copied | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const html: unknown = Reflect.get(given, 'html');
  const text: unknown = Reflect.get(given, 'text');
  if (typeof html !== 'string' && typeof text !== 'string') return undefined;
  return { ...(typeof html === 'string' && { html }), ...(typeof text === 'string' && { text }) };
}
