import { expect, test } from 'vitest';
import { type Decoded, decode, isFailure } from '../../server/src/cli/decode.ts';
import { encode } from '../../server/src/cli/encode.ts';
import type { Failure } from '../../server/src/cli/failure.ts';

const sentence = '青禾县2024年政府信息公开工作年度报告，“一、总体情况”〔2021〕30号 𠮷 € ㎡';

function decoded(bytes: Buffer): Decoded {
  const result = decode(bytes);
  if (isFailure(result)) throw new Error(result.code);
  return result;
}

function failure(bytes: Buffer): Failure {
  const result = decode(bytes);
  if (!isFailure(result)) throw new Error('it was decoded');
  return result;
}

for (const charset of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
  for (const bom of charset === 'utf-8' ? [true, false] : [charset !== 'gb18030']) {
    test(`${charset} ${bom ? 'with' : 'without'} byte order mark is read and written back byte for byte`, () => {
      const bytes = encode(sentence, { charset, bom });
      const read = decoded(bytes ?? Buffer.alloc(0));
      expect(read).toEqual({ text: sentence, encoding: { charset, bom }, damaged: false });
      expect(encode(read.text, read.encoding)).toEqual(bytes);
    });
  }
}

test('GB18030 is written as other programs write it', () => {
  const bytes = encode('年报€㐀𠀀', { charset: 'gb18030', bom: false });
  expect(bytes?.toString('hex')).toBe('c4ea b1a8 a2e3 8139ee39 95328236'.replaceAll(' ', ''));
});

test('an empty file is empty text', () => {
  expect(decoded(Buffer.alloc(0)).text).toBe('');
});

test('a file cut in the middle of a character is read as the UTF-8 it is, but not written back', () => {
  const read = decoded(Buffer.from(sentence.repeat(3), 'utf8').subarray(0, -1));
  expect(read.encoding.charset).toBe('utf-8');
  expect(read.damaged).toBe(true);
  expect(encode(read.text, read.encoding)).toBeUndefined();
});

test('a file with a zero byte is no text', () => {
  const { code, message } = failure(Buffer.from([0xe5, 0xb9, 0xb4, 0, 1, 2]));
  expect(code).toBe('binary');
  expect(message.values).toEqual({ byte: 4 });
});

test('UTF-16 with a zero character is no text', () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('青禾\0县', 'utf16le')]);
  expect(decode(bytes)).toMatchObject({ code: 'binary' });
});

test('PDF and Office files are called by their names', () => {
  expect(failure(Buffer.from('%PDF-1.7\n1 0 obj')).message.values).toEqual({ kind: 'PDF' });
  expect(failure(Buffer.from('PK\x03\x04\x14')).message.values).toEqual({ kind: 'docx, xlsx, zip' });
});

test('Big5 is not mistaken for GB18030', () => {
  // 政府資訊公開 in Big5
  const big5 = Buffer.from('ac46 a9b2 b8ea b054 a4bd b67d'.replaceAll(' ', '').repeat(20), 'hex');
  expect(failure(big5).code).toBe('encoding');
});

test('bytes that are neither UTF-8 nor GB18030 are no text', () => {
  const noise = Buffer.from(Array.from({ length: 400 }, (_, i) => 0x80 + ((i * 37) % 0x80)));
  expect(failure(noise).code).toBe('encoding');
});
