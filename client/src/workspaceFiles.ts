import { Disposable, FileType, type Uri, workspace } from 'vscode';
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
const documents = '**/*.{md,markdown,nianbao,txt,html,htm,pdf,ofd,doc,docx,wps}';
const others = '**/{node_modules,.git}/**';
/** More names are no folder of reports and notices; looking through them all would be noticed. */
const mostFiles = 5000;

/** Tells the server which documents lie in the workspace. Nothing is listed or watched until it asks. */
export class WorkspaceFiles implements Disposable {
  #watcher: Disposable | undefined;
  #client: BaseLanguageClient | undefined;

  /** To be called before the client starts. */
  listenTo(client: BaseLanguageClient): void {
    this.#client = client;
    client.onRequest(workspaceFilesRequest, async (): Promise<WorkspaceFilesResult> => {
      this.#watch();
      const found = await workspace.findFiles(documents, others, mostFiles);
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
    this.#watcher = Disposable.from(watcher, watcher.onDidCreate(tell), watcher.onDidDelete(tell));
  }
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
