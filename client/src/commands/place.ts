import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { MessagePosition } from '../../../protocol/messages.ts';
import { readPosition } from './goToProblem.ts';

/** A place in a document that a command works at. */
export interface Place {
  readonly document: TextDocument;
  /** A plain object: a worker is sent what an object holds, not what it says of itself. */
  readonly position: MessagePosition;
}

/** The place that the light bulb hands to a command, else the cursor of the active editor. */
export async function findPlace(given: unknown, place: unknown): Promise<Place> {
  const named = readPosition(place);
  if (typeof given === 'string' && named) {
    const document = await workspace.openTextDocument(Uri.parse(given));
    return { document, position: { line: named.line, character: named.character } };
  }
  const editor = window.activeTextEditor;
  if (!editor) throw new Error(l10n.t('Open the report first, then run the command again.'));
  const { line, character } = editor.selection.active;
  return { document: editor.document, position: { line, character } };
}

export function sayNoTable(): Error {
  return new Error(l10n.t('Put the cursor into a table of the report first, then run the command again.'));
}
