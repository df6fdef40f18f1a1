import { Uri } from 'vscode';
import type { OutlineEntry } from '../../../protocol/messages.ts';
import { goTo, type OutlineView } from '../outline/outlineView.ts';

/** Shows where an entry of the outline stands. Nothing for one that stands nowhere. */
export async function goToEntry(item: unknown): Promise<void> {
  const given = readItem(item);
  if (given?.entry.selection) await goTo(given.uri, given.entry.selection);
}

/** Writes the missing part that an entry of the outline stands for. */
export async function insertEntry(view: OutlineView, item: unknown): Promise<void> {
  const given = readItem(item);
  if (given?.entry.insertable === true) await view.insert(given.uri, given.entry.id);
}

interface Given {
  readonly uri: Uri;
  readonly entry: Pick<OutlineEntry, 'id' | 'insertable' | 'selection'>;
}

/** What the tree hands to its commands; anything else (a key binding, another extension) is no entry. */
function readItem(item: unknown): Given | undefined {
  if (typeof item !== 'object' || item === null || !('entry' in item) || !('uri' in item)) return undefined;
  const { entry, uri } = item;
  return uri instanceof Uri && isEntry(entry) ? { uri, entry } : undefined;
}

function isEntry(value: unknown): value is Given['entry'] {
  return typeof value === 'object' && value !== null && 'id' in value && 'insertable' in value && 'selection' in value;
}
