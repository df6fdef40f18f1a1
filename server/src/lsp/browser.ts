/// <reference lib="webworker" />
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from 'vscode-languageserver/browser';
import type { Runtime } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

export const runtime: Runtime = { defer: (call) => void self.setTimeout(call, 0) };

/** Of the Web Worker: messages come and go through the worker itself. */
export function connect(): Connection {
  return createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
}
