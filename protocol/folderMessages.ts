import type { IgnoreEntry } from './folderFile.ts';

/**
 * The server asks for it when it needs the settings of a document; the client answers the `.nianbao.json` of its folder and of those
 * above, up to the workspace folder, the outermost first. Only clients are asked whose `initializationOptions.folderFiles` is true.
 */
export const folderFilesRequest = 'nianbao/folderFiles';

export interface FolderFilesParams {
  readonly uri: string;
}

export interface FolderFilesResult {
  readonly files: readonly FolderFileText[];
}

export interface FolderFileText {
  readonly uri: string;
  /** As it is shown: from the workspace folder. */
  readonly path: string;
  /** Path of the document from the file's folder, with `/`. */
  readonly document: string;
  readonly text: string;
}

/** The client sends it when the author has given a reason; the server answers what `.nianbao.json` reads with one more entry. */
export const ignoreRequest = 'nianbao/ignore';

export interface IgnoreParams {
  /** What the file reads now; null for one that is not there yet. */
  readonly content: string | null;
  readonly entry: IgnoreEntry;
}

export interface IgnoreResult {
  /** Null where the file is written wrongly: it has to be mended first. */
  readonly content: string | null;
}

/**
 * The server asks for it when it looks for cited documents; the client answers the addresses of documents in the workspace, none
 * outside of it. Only clients are asked whose `initializationOptions.workspaceFiles` is true.
 */
export const workspaceFilesRequest = 'nianbao/workspaceFiles';

export interface WorkspaceFilesResult {
  readonly uris: readonly string[];
}

/** The client sends it when documents were added to the workspace or taken away since it was asked; nothing is answered. */
export const workspaceFilesChangedNotification = 'nianbao/workspaceFilesChanged';

/** The server asks it before a link is followed: whether the file is there and lies in the workspace, links between folders undone. */
export const isInWorkspaceRequest = 'nianbao/isInWorkspace';

export interface IsInWorkspaceParams {
  readonly uri: string;
}

export interface IsInWorkspaceResult {
  readonly isInside: boolean;
}
