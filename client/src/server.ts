import { type Disposable, EventEmitter, l10n, type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { reportSelector } from './documents.ts';

/**
 * Builds a client whose `start` runs a fresh server. Node and browser do it in their own way, and load the client library
 * only here: a window without a report never does.
 */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** What the server may offer in its code actions, beside edits. */
const editorCommands: readonly string[] = [
  'nianbao.disableRule',
  'nianbao.ignoreHere',
  'nianbao.openRulePage',
  'nianbao.cleanUp',
  'nianbao.convertToDraft',
  'nianbao.openPreviewToSide',
  'nianbao.goToProblem',
  'nianbao.alignTables',
  'nianbao.insertRow',
  'nianbao.recomputeRow',
  'nianbao.recomputeColumn',
  'nianbao.recomputeTable',
  'workbench.actions.view.problems',
  'workbench.action.editor.changeEncoding',
];

export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** The language server of this window: not there until somebody asks for it, then one for all documents. */
export class Server implements Disposable {
  readonly #create: CreateClient;
  readonly #log: LogOutputChannel;
  readonly #onClient: (client: BaseLanguageClient) => void;
  readonly #changed = new EventEmitter<ServerState>();
  /** Counts starts and stops: what a start finds changed after an `await` was stopped meanwhile. */
  #generation = 0;
  #client: BaseLanguageClient | undefined;
  #started: Promise<BaseLanguageClient> | undefined;
  #state: ServerState = 'idle';
  /** It ended by itself before, and somebody was told: once a window is enough. */
  #isToldOfRestart = false;

  /** `onClient` is called with every new client before it starts, to add its notification handlers. */
  constructor(create: CreateClient, log: LogOutputChannel, onClient: (client: BaseLanguageClient) => void) {
    this.#create = create;
    this.#log = log;
    this.#onClient = onClient;
  }

  readonly onDidChangeState = this.#changed.event;

  get state(): ServerState {
    return this.#state;
  }

  /** The client while its server runs; nothing is started. */
  get running(): BaseLanguageClient | undefined {
    return this.#state === 'running' ? this.#client : undefined;
  }

  /** The running client; starts it where needed. Rejects with the reason where it cannot start (it is in the log too). */
  start(): Promise<BaseLanguageClient> {
    this.#started ??= this.#startNew(++this.#generation);
    return this.#started;
  }

  /** Ends the server, whatever state it is in, and starts another. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the server. One that does not answer is given up; a start that is under way comes to nothing. */
  async stop(): Promise<void> {
    const client = this.#client;
    this.#generation++;
    this.#client = undefined;
    this.#started = undefined;
    this.#setState('idle');
    try {
      await client?.dispose();
    } catch (error) {
      // A client that never came up cannot be shut down; a new one does not care.
      this.#log.debug('The language server did not end in order.', error);
    }
  }

  dispose(): void {
    void this.stop();
    this.#changed.dispose();
  }

  async #startNew(generation: number): Promise<BaseLanguageClient> {
    const isCurrent = (): boolean => this.#generation === generation;
    this.#setState('starting');
    try {
      const client = await this.#createNew(isCurrent);
      if (!isCurrent()) throw new Error('It was stopped before it had started.');
      this.#client = client;
      this.#onClient(client);
      await client.start();
      return client;
    } catch (error) {
      if (isCurrent()) {
        this.#log.error('The language server did not start.', error);
        // Whoever asks next tries again.
        this.#started = undefined;
        this.#setState('failed');
      }
      throw error;
    }
  }

  async #createNew(isCurrent: () => boolean): Promise<BaseLanguageClient> {
    const { RevealOutputChannelOn, State } = await import('vscode-languageclient');
    const client = await this.#create({
      documentSelector: reportSelector,
      outputChannel: this.#log,
      // The status item says that something failed; the log opens when it is asked for.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: { commands: editorCommands, folderFiles: true, workspaceFiles: true },
    });
    let hasRun = false;
    client.onDidChangeState(({ newState }) => {
      if (!isCurrent()) return;
      if (newState === State.Running) {
        this.#setState('running');
        if (hasRun) this.#tellOfRestart();
        hasRun = true;
      } else this.#setState(newState === State.Starting ? 'starting' : 'failed');
    });
    return client;
  }

  /** The client library starts a server that ended again by itself; more than the log says of it only the first time. */
  #tellOfRestart(): void {
    this.#log.warn('The language server ended and was started again.');
    if (this.#isToldOfRestart) return;
    this.#isToldOfRestart = true;
    const showLog = l10n.t('Show Log');
    const sentence = l10n.t(
      'The language server of Nianbao ended and was started again. Reports are checked as before.',
    );
    const showIt = async (): Promise<void> => {
      if ((await window.showWarningMessage(sentence, showLog)) === showLog) this.#log.show();
    };
    void showIt();
  }

  #setState(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#changed.fire(state);
  }
}
