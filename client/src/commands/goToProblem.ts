import { commands, Position, Selection, Uri, window } from 'vscode';

/**
 * Shows the place of a problem and what is said of it there, as the lens above a table asks for it.
 *
 * @param given the document's uri as text
 * @param place line and character, from 0
 */
export async function goToProblem(given: unknown, place: unknown): Promise<void> {
  const position = readPosition(place);
  if (typeof given !== 'string' || !position) {
    await commands.executeCommand('workbench.actions.view.problems');
    return;
  }
  await window.showTextDocument(Uri.parse(given), { selection: new Selection(position, position) });
  await commands.executeCommand('editor.action.showHover');
}

/** A position of the protocol; undefined for anything else. */
export function readPosition(value: unknown): Position | undefined {
  if (typeof value !== 'object' || value === null || !('line' in value) || !('character' in value)) return undefined;
  const { line, character } = value;
  return typeof line === 'number' && typeof character === 'number' ? new Position(line, character) : undefined;
}
