import process from 'node:process';
import { ProposedFeatures, StreamMessageReader, createConnection } from 'vscode-languageserver/node';
import { PromptWriter } from './promptWriter.ts';
import { startServer } from './server.ts';

/** Entry point of the Node process: over IPC, a socket or a pipe as its arguments say, else over standard input and output. */
const namesTransport = process.argv.slice(2).some((argument) => /^--(node-ipc|socket|pipe)/.test(argument));
const connection = namesTransport
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), new PromptWriter(process.stdout));

// Whoever spoke over standard input is gone, and nobody is left to say so. What was asked before is still answered.
if (!namesTransport)
  process.stdin.once('end', () => {
    process.exitCode = 1;
    setTimeout(() => process.exit(), 1000).unref();
  });

startServer(connection, { defer: (call) => void setImmediate(call) });
