import type { CancellationToken, DocumentLink } from 'vscode-languageserver';
import {
  type IsInWorkspaceParams,
  isInWorkspaceRequest,
  workspaceFilesChangedNotification,
  workspaceFilesRequest,
} from '../../../protocol/folderMessages.ts';
import type { CitableFile } from '../features/documentLinks.ts';
import { say, type Text } from '../text/message.ts';
import { toRange } from './convert.ts';
import { createCancelled, readUri } from './guard.ts';
import { answer, type Session } from './session.ts';

const open: Text = { zh: '打开工作区里的“{name}”', en: 'Open “{name}” of the workspace' };

/** Links from cited documents to their files in the workspace; whether a file may be opened is asked when a link is followed. */
export function serveDocumentLinks(session: Session): void {
  const { connection, service, client, logger } = session;
  if (!client.workspaceFiles) return;
  let files: Promise<readonly CitableFile[]> | undefined;
  connection.onNotification(workspaceFilesChangedNotification, () => {
    files = undefined;
  });
  const listFiles = (): Promise<readonly CitableFile[]> => {
    if (files) return files;
    const asked = connection.sendRequest(workspaceFilesRequest).then(readFiles, (error: unknown) => {
      logger.warn(String(error));
      // A client that could not answer now may do so the next time.
      if (files === asked) files = undefined;
      return [];
    });
    files = asked;
    return asked;
  };
  connection.onDocumentLinks(async (params, token: CancellationToken) => {
    const uri = readUri(params);
    const known = await listFiles();
    if (token.isCancellationRequested) throw createCancelled();
    return answer<DocumentLink[]>(session, 'Links', uri, token, [], ({ document, analysis }) =>
      service.documentLinks(analysis, uri, known).map(({ span, file }) => ({
        range: toRange(document, span),
        tooltip: client.say(say(open, { name: file.name })),
        data: file.uri,
      })),
    );
  });
  connection.onDocumentLinkResolve(async (link) => {
    const uri: unknown = link.data;
    if (typeof uri !== 'string') return link;
    const params: IsInWorkspaceParams = { uri };
    const result: unknown = await connection.sendRequest(isInWorkspaceRequest, params);
    const isInside = typeof result === 'object' && result !== null && Reflect.get(result, 'isInside') === true;
    return isInside ? { range: link.range, ...(link.tooltip && { tooltip: link.tooltip }), target: uri } : link;
  });
}

/** What of another form a client sends counts as none. */
function readFiles(result: unknown): readonly CitableFile[] {
  if (typeof result !== 'object' || result === null || !('uris' in result) || !Array.isArray(result.uris)) return [];
  const uris: readonly unknown[] = result.uris;
  return uris.flatMap((uri) => (typeof uri === 'string' ? [{ uri, name: nameOf(uri) }] : []));
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A name with a lone percent sign was not encoded.
    return name;
  }
}
