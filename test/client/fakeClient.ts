import type { BaseLanguageClient } from 'vscode-languageclient';
import { Uri } from './fakeVscode.ts';

/** Numbers of `State` in vscode-languageclient. */
export const stopped = 1;
const running = 2;
const starting = 3;

/** A language client without a server: starts, answers and fails as told. */
export class FakeClient {
  starts = 0;
  disposals = 0;
  startError: Error | undefined;
  readonly answers = new Map<string, unknown>();
  readonly requests: unknown[][] = [];
  readonly sent: string[] = [];
  /** The same with what was sent. */
  readonly notified: (readonly [method: string, params: unknown])[] = [];
  readonly notify = new Map<string, (params: unknown) => void>();
  readonly handlers = new Map<string, (params: unknown) => unknown>();
  readonly protocol2CodeConverter = { asUri: (uri: string) => Uri.parse(uri) };
  readonly code2ProtocolConverter = { asUri: (uri: Uri) => uri.toString() };
  #listeners: ((event: { newState: number }) => void)[] = [];

  onDidChangeState(listener: (event: { newState: number }) => void): void {
    this.#listeners.push(listener);
  }

  onNotification(method: string, handler: (params: unknown) => void): void {
    this.notify.set(method, handler);
  }

  onRequest(method: string, handler: (params: unknown) => unknown): void {
    this.handlers.set(method, handler);
  }

  changeState(newState: number): void {
    for (const listener of this.#listeners) listener({ newState });
  }

  async start(): Promise<void> {
    this.starts++;
    this.changeState(starting);
    await Promise.resolve();
    if (this.startError) throw this.startError;
    this.changeState(running);
  }

  dispose(): Promise<void> {
    this.disposals++;
    this.changeState(stopped);
    return this.startError ? Promise.reject(this.startError) : Promise.resolve();
  }

  sendNotification(method: string, params?: unknown): Promise<void> {
    this.sent.push(method);
    this.notified.push([method, params]);
    return Promise.resolve();
  }

  sendRequest(method: string, params?: unknown): Promise<unknown> {
    this.requests.push([method, params]);
    return Promise.resolve(this.answers.get(method));
  }

  /** Typed as the real one, of which the code under test uses what is here. */
  get asClient(): BaseLanguageClient {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return this as unknown as BaseLanguageClient;
  }
}
