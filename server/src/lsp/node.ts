import process from 'node:process';
import { type Connection, ProposedFeatures, StreamMessageReader, createConnection } from 'vscode-languageserver/node';
import { keepHeapSmall } from './heap.ts';
import { PromptWriter } from './promptWriter.ts';
import type { Runtime } from './server.ts';

export const runtime: Runtime = { defer: (call) => void setImmediate(call) };

/** Of the Node process: over IPC, a socket or a pipe as its arguments say, else over standard input and output. */
export function connect(): Connection {
  keepHeapSmall();
  const namesTransport = process.argv.slice(2).some((argument) => /^--(node-ipc|socket|pipe)/.test(argument));
  if (namesTransport) return createConnection(ProposedFeatures.all);
  // Whoever spoke over standard input is gone, and nobody is left to say so. What was asked before is still answered.
  process.stdin.once('end', () => {
    process.exitCode = 1;
    setTimeout(() => process.exit(), 1000).unref();
  });
  return createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new PromptWriter(process.stdout),
  );
}
