import { applyEdits, modify, type ParseError, parseTree } from 'jsonc-parser';
import { findTooDeep, type IgnoreEntry, largestFolderFile } from './folderFile.ts';

/**
 * The text of a file with one more entry; everything else in it stays as it is, comments too.
 * @param text empty for a file that is not there yet
 * @returns undefined where the file is written so that nothing of it is used, or `ignore` is no list or written twice
 */
export function addIgnoreEntry(text: string, entry: IgnoreEntry): string | undefined {
  const typed = text.trim() === '' ? '{}\n' : text;
  if (typed.length > largestFolderFile || findTooDeep(typed) !== undefined) return undefined;
  const errors: ParseError[] = [];
  const root = parseTree(typed, errors, { allowTrailingComma: true });
  if (errors.length > 0 || root?.type !== 'object') return undefined;
  const lists = root.children?.filter(({ children }) => children?.[0]?.value === 'ignore') ?? [];
  const list = lists[0]?.children?.[1];
  if (lists.length > 1) return undefined;
  if (list && list.type !== 'array') return undefined;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: typed.includes('\r\n') ? '\r\n' : '\n' };
  const path = list ? ['ignore', list.children?.length ?? 0] : ['ignore'];
  const written = applyEdits(typed, modify(typed, path, list ? entry : [entry], { formattingOptions }));
  // It is not given out before it was read again.
  const mistakes: ParseError[] = [];
  parseTree(written, mistakes, { allowTrailingComma: true });
  return mistakes.length > 0 ? undefined : written;
}
