import type { Connection } from 'vscode-languageserver';
import { addIgnoreEntry } from '../../../protocol/addIgnoreEntry.ts';
import { type IgnoreEntry, parseFolderFile } from '../../../protocol/folderFile.ts';
import type { FolderLayer } from '../../../protocol/layeredSettings.ts';
import {
  type FolderFileText,
  type FolderFilesParams,
  folderFilesRequest,
  type IgnoreParams,
  type IgnoreResult,
  ignoreRequest,
} from '../../../protocol/folderMessages.ts';
import type { ReadFolderFile } from './folderProblems.ts';

/** Asks the client for the `.nianbao.json` of a document's folder and those above it, the outermost first. What is of another form counts as none. */
export async function askForFolderFiles(connection: Connection, uri: string): Promise<readonly FolderFileText[]> {
  const params: FolderFilesParams = { uri };
  const result: unknown = await connection.sendRequest(folderFilesRequest, params);
  if (typeof result !== 'object' || result === null || !('files' in result) || !Array.isArray(result.files)) return [];
  const files: readonly unknown[] = result.files;
  return files.filter((file) => isFileText(file));
}

function isFileText(file: unknown): file is FolderFileText {
  if (typeof file !== 'object' || file === null) return false;
  return ['uri', 'path', 'document', 'text'].every((key) => typeof Reflect.get(file, key) === 'string');
}

/** The files as layers of settings, and as they are shown where something is wrong with them. */
export function readFolderFiles(
  files: readonly FolderFileText[],
  rules: readonly string[],
): { readonly layers: readonly FolderLayer[]; readonly read: readonly ReadFolderFile[] } {
  const read = files.map(({ uri, text }) => ({ uri, text, ...parseFolderFile(text, rules) }));
  const layers = files.flatMap(({ path, document }, index) => {
    const own = read[index];
    return own ? [{ file: path, settings: own.settings, document }] : [];
  });
  return { layers, read };
}

/** Answers what a folder's file reads with one more entry; the client writes it. */
export function serveIgnoring(connection: Connection): void {
  connection.onRequest(ignoreRequest, ({ content, entry }: IgnoreParams): IgnoreResult => {
    const { rule, file, text, reason }: IgnoreEntry = entry;
    return { content: addIgnoreEntry(content ?? '', { rule, file, text, reason }) ?? null };
  });
}
