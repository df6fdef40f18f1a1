import { type Disposable, type ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands/register.ts';
import { watchForReport } from './reportWatch.ts';
import { type CreateClient, Server, type ServerState } from './server.ts';
import { ReportStatus } from './reportStatus.ts';

/** What tests and other extensions see. */
export interface Nianbao {
  /** `idle` until a document looks like a report. */
  serverState(): ServerState;
}

let server: Server | undefined;

/**
 * Everything but the kind of server process. Nothing is shown and no server runs until a report is opened or a command
 * asks for it.
 */
export function activateNianbao(context: ExtensionContext, createClient: CreateClient): Nianbao {
  const log = window.createOutputChannel('Nianbao', { log: true });
  const status = new ReportStatus();
  const started = new Server(createClient, log, (client) => status.listenTo(client));
  server = started;
  const subscriptions: readonly Disposable[] = [
    log,
    status,
    started,
    started.onDidChangeState((state) => status.showServer(state)),
    window.onDidChangeActiveTextEditor(() => status.refresh()),
    workspace.onDidCloseTextDocument((document) => status.forget(document.uri)),
    ...registerCommands(started, log, context.extensionUri),
    watchForReport((document) => {
      log.info(`Starting the language server: ${document.uri.toString()} looks like a report.`);
      // A failing start is in the log and on the status item.
      started.start().catch(() => undefined);
    }),
  ];
  context.subscriptions.push(...subscriptions);
  return { serverState: () => started.state };
}

/** Ends the server before the window goes away. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
