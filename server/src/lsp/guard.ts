import { ErrorCodes, LSPErrorCodes, ResponseError } from './library.ts';
import type { Logger } from '../service/logger.ts';

/**
 * Runs a request's handler. What it throws goes to the log with the request's name, and the client hears of an error:
 * an empty answer would look like a clean document.
 */
export function guard<T>(name: string, logger: Logger, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw toResponseError(name, logger, error);
  }
}

/** The error to answer with. It asks for no repetition: the same document would fail the same way. */
function toResponseError(name: string, logger: Logger, error: unknown): ResponseError<unknown> {
  if (error instanceof ResponseError) return error;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logger.error(`${name} failed: ${stack}`);
  return new ResponseError(LSPErrorCodes.ServerCancelled, `${name} failed; see the log.`, { retriggerRequest: false });
}

/** Thrown for a request that nobody waits for any more. */
export function createCancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/**
 * The document a request is about. The library hands on whatever a client sends.
 * @throws InvalidParams where the request names none
 */
export function readUri(params: unknown): string {
  const document = readProperty(params, 'textDocument');
  const uri = readProperty(document, 'uri');
  if (typeof uri === 'string') return uri;
  throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no document: textDocument.uri is missing.');
}

function readProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
