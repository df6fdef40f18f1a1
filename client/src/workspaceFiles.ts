import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type IsInWorkspaceParams,
  type IsInWorkspaceResult,
  isInWorkspaceRequest,
  workspaceFilesChangedNotification,
  workspaceFilesRequest,
  type WorkspaceFilesResult,
} from '../../protocol/folderMessages.ts';

/** Documents that a report may cite. */
const endings = ['md', 'markdown', 'nianbao', 'txt', 'html', 'htm', 'pdf', 'ofd', 'doc', 'docx', 'wps'];
const documents = `**/*.{${endings.join(',')}}`;
const others = '**/{node_modules,.git}/**';
/** More names are no folder of reports and notices; looking through them all would be noticed. */
const mostFiles = 5000;
/** Folders below each other, and all together, that are walked through where there is no search. */
const deepest = 4;
const mostFolders = 200;

/** Tells the server which documents lie in the workspace. Nothing is listed or watched until it asks. */
export class WorkspaceFiles implements Disposable {
  #watcher: Disposable | undefined;
  #client: BaseLanguageClient | undefined;

  /** To be called before the client starts. */
  listenTo(client: BaseLanguageClient): void {
    this.#client = client;
    client.onRequest(workspaceFilesRequest, async (): Promise<WorkspaceFilesResult> => {
      this.#watch();
      const found = await listDocuments();
      return { uris: found.map((uri) => client.code2ProtocolConverter.asUri(uri)) };
    });
    client.onRequest(isInWorkspaceRequest, async ({ uri }: IsInWorkspaceParams): Promise<IsInWorkspaceResult> => {
      return { isInside: await isInWorkspace(client.protocol2CodeConverter.asUri(uri)) };
    });
  }

  dispose(): void {
    this.#watcher?.dispose();
  }

  #watch(): void {
    if (this.#watcher) return;
    const watcher = workspace.createFileSystemWatcher(documents, false, true, false);
    const tell = (): void => {
      void this.#client?.sendNotification(workspaceFilesChangedNotification).catch(() => undefined);
    };
    const folders = workspace.onDidChangeWorkspaceFolders(tell);
    this.#watcher = Disposable.from(watcher, watcher.onDidCreate(tell), watcher.onDidDelete(tell), folders);
  }
}

/** By the editor's search; virtual workspaces and some servers have none, then folder by folder. */
async function listDocuments(): Promise<readonly Uri[]> {
  const found = await Promise.resolve(workspace.findFiles(documents, others, mostFiles)).catch(() => []);
  return found.length > 0 ? found : walk();
}

async function walk(): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const waiting = (workspace.workspaceFolders ?? []).map(({ uri }) => ({ uri, depth: 1 }));
  for (let index = 0; index < Math.min(waiting.length, mostFolders) && found.length < mostFiles; index++) {
    const folder = waiting[index];
    if (!folder) break;
    for (const [name, type] of await readFolder(folder.uri)) {
      const uri = Uri.joinPath(folder.uri, name);
      // Links are of two types at once; they could lead out of the workspace.
      if (type === FileType.File && endings.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
        found.push(uri);
      const isOwn = type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules';
      if (isOwn && folder.depth < deepest) waiting.push({ uri, depth: folder.depth + 1 });
    }
  }
  return found;
}

async function readFolder(uri: Uri): Promise<readonly [string, FileType][]> {
  // What cannot be listed holds nothing to lead to.
  return Promise.resolve(workspace.fs.readDirectory(uri)).catch(() => []);
}

/** Whether the file is there and neither it nor a folder above it is a link, which could lead out of the workspace. */
async function isInWorkspace(file: Uri): Promise<boolean> {
  const folder = workspace.getWorkspaceFolder(file);
  if (!folder) return false;
  const top = folder.uri.path.replace(/\/$/, '');
  try {
    for (let path = file.path; path.length > top.length; path = path.slice(0, path.lastIndexOf('/'))) {
      const { type } = await workspace.fs.stat(file.with({ path, query: '', fragment: '' }));
      if ((type & FileType.SymbolicLink) !== 0) return false;
    }
    return true;
  } catch {
    // Gone since it was listed.
    return false;
  }
}
