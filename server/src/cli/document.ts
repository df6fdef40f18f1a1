import type { DocumentFormat } from '../syntax/tree.ts';
import { decode, type Encoding, isFailure, largestFile } from './decode.ts';
import type { Failure } from './failure.ts';
import { detectFormat, failAsTooLarge, type Input, readBytes } from './inputs.ts';
import type { Io } from './io.ts';

/** A file as text, with what is needed to write it back. */
export interface LoadedDocument {
  /** As the user named it. */
  readonly path: string;
  readonly text: string;
  readonly format: DocumentFormat;
  /** As they were read: good until the next file is. */
  readonly bytes: Buffer;
  readonly encoding: Encoding;
}

export type Loaded = { readonly document: LoadedDocument } | { readonly failure: Failure };

/** Reads and decodes one input. Standard input is read once, to its end. */
export async function load(input: Input, io: Io): Promise<Loaded> {
  if (input.file !== undefined || input.failure) return loadFile(input);
  const bytes = await io.readStdin();
  return decodeInput(input.path, bytes.length > largestFile ? failAsTooLarge(bytes.length) : bytes);
}

/** Reads and decodes a file at once: waiting for each of thousands of small files costs more than reading them. */
export function loadFile(input: Input): Loaded {
  if (input.failure) return { failure: input.failure };
  return decodeInput(input.path, readBytes(input.file ?? input.path));
}

function decodeInput(path: string, bytes: Buffer | Failure): Loaded {
  if (!Buffer.isBuffer(bytes)) return { failure: bytes };
  const decoded = decode(bytes);
  if (isFailure(decoded)) return { failure: decoded };
  const { text, encoding } = decoded;
  return { document: { path, text, encoding, bytes, format: detectFormat(path, text) } };
}
