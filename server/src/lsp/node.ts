import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { type Connection, ProposedFeatures, StreamMessageReader, createConnection } from 'vscode-languageserver/node';
import { PromptWriter } from './promptWriter.ts';
import type { Runtime } from './server.ts';

export const runtime: Runtime = { defer: (call) => void setImmediate(call) };

/** The last version of V8 (Node 24) that is known to know the flag: one that does not says so on standard error. */
const lastEngine = 13;

/**
 * The heap is collected when it has grown by half, not to four times its size: a keystroke leaves some hundred kilobytes behind, and
 * 200 of them made the process larger by a fifth. Not among the arguments of the process: there a flag that a later V8 does not
 * know would keep the server from starting.
 */
function keepHeapSmall(): void {
  if (Number.parseInt(process.versions.v8, 10) <= lastEngine) setFlagsFromString('--heap-growing-percent=50');
}

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
