import { isUtf8, transcode } from 'node:buffer';
import { type Failure, fail } from './failure.ts';

export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** How a file's characters are written, kept so that a fix writes them back the same way. */
export interface Encoding {
  readonly charset: Charset;
  /** The file starts with a byte order mark; it is not part of the text. */
  readonly bom: boolean;
}

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Some bytes were no characters and stand in the text as U+FFFD: it can be checked, not written back. */
  readonly damaged: boolean;
}

/** Largest file that is read, in bytes: a hundred thousand reports. */
export const largestFile = 256 * 1024 * 1024;

/** Wrong characters among all that are not ASCII, up to which a text still counts as written in that charset (a cut or patched file). */
const toleratedShare = 0.05;

/** Share of common characters, from which a text is taken for Chinese; traditional characters in GBK still reach it. */
const commonShare = 0.45;

/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark, else UTF-8, else GB18030 (with GBK and GB2312 in it).
 * A `Failure` where the bytes are no text.
 */
export function decode(bytes: Buffer): Decoded | Failure {
  const known = nameBinary(bytes);
  if (known) return known;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');

  const zero = bytes.indexOf(0);
  if (zero >= 0) return failAsBinary(zero);

  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  const encoding: Encoding = { charset: 'utf-8', bom };
  if (isUtf8(body)) return { text: decodeUtf8(body), encoding, damaged: false };

  const asUtf8 = body.toString('utf8');
  if (bom || isMostlyRight(asUtf8)) return { text: asUtf8, encoding, damaged: true };
  const asGb18030 = new TextDecoder('gb18030').decode(body);
  if (isMostlyRight(asGb18030) && looksChinese(body)) {
    return {
      text: asGb18030,
      encoding: { charset: 'gb18030', bom: false },
      damaged: asGb18030.includes('\uFFFD'),
    };
  }
  return fail('encoding', {
    zh: '文件既不是有效的 UTF-8 文本，也不是 GB18030（GBK）文本。请用编辑器另存为 UTF-8 后再试。',
    en: 'The file is neither valid UTF-8 nor GB18030 (GBK) text. Save it as UTF-8 in an editor and try again.',
  });
}

export function isFailure(result: Decoded | Failure): result is Failure {
  return 'code' in result;
}

/** Valid UTF-8 only. `transcode` is six times as fast as `toString` on Chinese text; it is missing in a Node without ICU. */
function decodeUtf8(bytes: Buffer): string {
  return typeof transcode === 'function' ? transcode(bytes, 'utf8', 'ucs2').toString('ucs2') : bytes.toString('utf8');
}

function decodeUtf16(bytes: Buffer, charset: 'utf-16le' | 'utf-16be'): Decoded | Failure {
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes.subarray(2));
  const zero = text.indexOf('\0');
  if (zero >= 0) return failAsBinary(2 + zero * 2);
  return { text, encoding: { charset, bom: true }, damaged: text.includes('\uFFFD') };
}

function isMostlyRight(text: string): boolean {
  let wrong = 0;
  let right = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) wrong++;
    else if (code > 0x7f) right++;
  }
  return wrong <= (wrong + right) * toleratedShare;
}

/**
 * Nearly every pair of bytes above 0x7F is some character of GB18030, so that no error is no proof. In Chinese text most
 * pairs are of the few thousand common characters (level 1 of GB 2312) or punctuation; in Big5, EUC or noise a third are.
 */
function looksChinese(bytes: Buffer): boolean {
  let common = 0;
  let pairs = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    at++;
    pairs++;
    if (trail > 0xa0 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
  }
  return common >= pairs * commonShare;
}

const documentKinds: readonly { readonly start: string; readonly kind: string }[] = [
  { start: '%PDF-', kind: 'PDF' },
  { start: 'PK\x03\x04', kind: 'docx, xlsx, zip' },
  { start: '\xD0\xCF\x11\xE0', kind: 'doc, xls' },
  { start: '{\\rtf', kind: 'RTF' },
];

/** What each kind's files begin with. */
const kindBytes: ReadonlySet<number> = new Set(documentKinds.map(({ start }) => start.charCodeAt(0)));

function nameBinary(bytes: Buffer): Failure | undefined {
  if (!kindBytes.has(bytes[0] ?? 0)) return undefined;
  const start = bytes.toString('latin1', 0, 5);
  const found = documentKinds.find((kind) => start.startsWith(kind.start));
  if (!found) return undefined;
  return fail(
    'binary',
    {
      zh: '文件不是文本，而是 {kind} 文件。请先另存为文本（UTF-8）或 HTML，再检查存出的文件。',
      en: 'This is a {kind} file, not text. Save it as text (UTF-8) or HTML first and check that file.',
    },
    { kind: found.kind },
  );
}

function failAsBinary(offset: number): Failure {
  return fail(
    'binary',
    {
      zh: '文件不是文本：第 {byte} 个字节是 0。请检查路径；UTF-16 文本须带字节序标记（BOM），或另存为 UTF-8。',
      en: 'The file is not text: byte {byte} is 0. Check the path; UTF-16 text needs a byte order mark, or save it as UTF-8.',
    },
    { byte: offset + 1 },
  );
}
