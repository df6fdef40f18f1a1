import { FileType, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FolderFilesParams,
  type FolderFilesResult,
  type FolderFileText,
  folderFilesRequest,
} from '../../protocol/folderMessages.ts';

/** As in `protocol/folderFile.ts`, which would bring a reader of JSON into the client. */
const folderFileName = '.nianbao.json';
/** No hand writes more; the server refuses it anyway. */
const mostBytes = 1_000_000;
const mostFolders = 64;

/** Hands the settings of a document's folders to the server, which reads no file itself. To be called before the client starts. */
export function serveFolderFiles(client: BaseLanguageClient): void {
  client.onRequest(folderFilesRequest, async ({ uri }: FolderFilesParams): Promise<FolderFilesResult> => {
    const document = client.protocol2CodeConverter.asUri(uri);
    const places = listPlaces(document);
    const texts = await Promise.all(places.map(({ file }) => readFolderFile(file)));
    const files = places.flatMap(({ file, path, relative }, index): readonly FolderFileText[] => {
      const text = texts[index];
      return text === undefined
        ? []
        : [{ uri: client.code2ProtocolConverter.asUri(file), path, document: relative, text }];
    });
    files.reverse();
    return { files };
  });
}

/** Where a folder's file may be, and what it and the document are called from there. */
export interface FolderFilePlace {
  readonly file: Uri;
  /** As it is shown: from the workspace folder. */
  readonly path: string;
  /** Path of the document from the folder. */
  readonly relative: string;
}

/** The folder of a document, then those above it up to the workspace folder; a file outside of the workspace has its own folder only. */
export function listPlaces(document: Uri): readonly FolderFilePlace[] {
  // Not saved yet, it lies in no folder.
  if (document.scheme === 'untitled') return [];
  const top = workspace.getWorkspaceFolder(document)?.uri.path.replace(/\/$/, '');
  const names = document.path.split('/');
  const places: FolderFilePlace[] = [];
  for (let depth = names.length - 1; depth > 0 && places.length < mostFolders; depth--) {
    const folder = names.slice(0, depth).join('/');
    if (top !== undefined && folder !== top && !folder.startsWith(`${top}/`)) break;
    const inside = top === undefined ? '' : folder.slice(top.length + 1);
    places.push({
      file: document.with({ path: `${folder}/${folderFileName}`, query: '', fragment: '' }),
      path: inside === '' ? folderFileName : `${inside}/${folderFileName}`,
      relative: names.slice(depth).join('/'),
    });
    if (top === undefined || folder === top) break;
  }
  return places;
}

/** Undefined where there is none, or what is there is no ordinary file or too large to be one that somebody wrote. */
export async function readFolderFile(file: Uri): Promise<string | undefined> {
  try {
    const { type, size } = await workspace.fs.stat(file);
    // A link is of two types at once: it could lead out of the workspace.
    if (type !== FileType.File || size > mostBytes) return undefined;
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    // Most folders have none.
    return undefined;
  }
}
