import type { Charset, Encoding } from './decode.ts';
import { known } from '../text/known.ts';

/**
 * The bytes of a text in an encoding, byte order mark included. Undefined where a character cannot be written in it
 * (U+FFFD, lone surrogates): then nothing may be written.
 */
export function encode(text: string, encoding: Encoding): Buffer | undefined {
  if (!isWellFormed(text)) return undefined;
  return encoders[encoding.charset](encoding.bom ? `\uFEFF${text}` : text);
}

const encoders: Readonly<Record<Charset, (text: string) => Buffer | undefined>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  gb18030: encodeGb18030,
};

/** Node has a decoder for GB18030 but no encoder: each sequence is decoded once, when a GB18030 file is first written. */
function encodeGb18030(text: string): Buffer | undefined {
  const sequences = listSequences();
  const bytes: number[] = [];
  for (const character of text) {
    const code = known(character.codePointAt(0));
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const sequence = code > 0xffff ? fourBytes(supplementaryStart + code - 0x10000) : sequences.get(character);
    if (!sequence) return undefined;
    for (const byte of sequence) bytes.push(byte);
  }
  return Buffer.from(bytes);
}

/** Where the supplementary planes begin among the four-byte sequences, and how many of those before hold the basic plane. */
const supplementaryStart = 189_000;
const basicSequences = 39_420;

let cached: ReadonlyMap<string, readonly number[]> | undefined;

function listSequences(): ReadonlyMap<string, readonly number[]> {
  if (cached) return cached;
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  const add = (sequence: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(sequence));
    // The first of two spellings is the one in use (U+3000 is A1A1, not A3A0).
    if (character.length === 1 && character !== '\uFFFD' && !found.has(character)) found.set(character, sequence);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add([lead, trail]);
  }
  for (let index = 0; index < basicSequences; index++) add(fourBytes(index));
  cached = found;
  return found;
}

function fourBytes(index: number): readonly number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

function isWellFormed(text: string): boolean {
  return !/\uFFFD|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}
