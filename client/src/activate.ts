import { commands, Disposable, type ExtensionContext, window, workspace } from 'vscode';
import {
  type OutlineEntry,
  type PreviewTablesParams,
  previewTablesRequest,
  type PreviewTablesResult,
} from '../../protocol/messages.ts';
import { registerCommands } from './commands/register.ts';
import { serveFolderFiles } from './folderFiles.ts';
import { type MarkdownIt, OfficialTables } from './markdown/plugin.ts';
import { OutlineView } from './outline/outlineView.ts';
import { Previews, type PreviewSummary } from './preview/previews.ts';
import { watchForReport } from './reportWatch.ts';
import { type CreateClient, Server, type ServerState } from './server.ts';
import { ReportStatus } from './reportStatus.ts';
import { TableCursor } from './tables/tableCursor.ts';
import { offerTablePaste } from './tables/tablePaste.ts';
import { WorkspaceFiles } from './workspaceFiles.ts';

/** What tests and other extensions see. */
export interface Nianbao {
  /** `idle` until a document looks like a report. */
  serverState(): ServerState;
  /** What the view 年报结构 shows at its first level; nothing while it is hidden. */
  outline(): readonly OutlineEntry[];
  previews(): readonly PreviewSummary[];
  /** Called by VS Code's Markdown preview (`markdown.markdownItPlugins`). */
  extendMarkdownIt<T extends MarkdownIt>(md: T): T;
}

let server: Server | undefined;

/**
 * Everything but the kind of server process. Nothing is shown and no server runs until a report is opened or a command
 * asks for it.
 */
export function activateNianbao(context: ExtensionContext, createClient: CreateClient): Nianbao {
  const log = window.createOutputChannel('Nianbao', { log: true });
  const status = new ReportStatus();
  const files = new WorkspaceFiles();
  const started: Server = new Server(createClient, log, (client) => {
    serveFolderFiles(client);
    files.listenTo(client);
    status.listenTo(client);
    previews.listenTo(client);
  });
  const previews = new Previews(started, context.extensionUri, (error) => log.error('Statistics preview:', error));
  const outline = new OutlineView(started);
  const tables = new OfficialTables(
    async (text) => {
      const client = await started.start();
      const params: PreviewTablesParams = { text };
      return (await client.sendRequest<PreviewTablesResult>(previewTablesRequest, params)).tables;
    },
    () => void commands.executeCommand('markdown.preview.refresh'),
    (error) => log.warn('The tables of the Markdown preview are shown as typed.', error),
  );
  server = started;
  const subscriptions: readonly Disposable[] = [
    log,
    status,
    started,
    outline,
    previews,
    files,
    new TableCursor(started),
    offerTablePaste(started) ?? Disposable.from(),
    started.onDidChangeState((state) => status.showServer(state)),
    window.onDidChangeActiveTextEditor(() => status.refresh()),
    workspace.onDidCloseTextDocument((document) => status.forget(document.uri)),
    ...registerCommands(started, { outline, previews }, log, context.extensionUri),
    watchForReport((document) => {
      log.info(`Starting the language server: ${document.uri.toString()} looks like a report.`);
      // A failing start is in the log and on the status item.
      started.start().catch(() => undefined);
    }),
  ];
  context.subscriptions.push(...subscriptions);
  return {
    serverState: () => started.state,
    previews: () => previews.shown,
    outline: () => outline.items.map(({ entry }) => entry),
    extendMarkdownIt: (md) => tables.addTo(md),
  };
}

/** Ends the server before the window goes away. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
