import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Encoding } from './decode.ts';
import { encode } from './encode.ts';
import { type Failure, fail, systemReason } from './failure.ts';

/**
 * Replaces the text of a file, whole or not at all: written beside it and renamed over it, with its own encoding and
 * permissions. Refused (a `Failure`, nothing written) where the bytes as read do not come back from their own decoding,
 * where the new text cannot be written in the encoding, and where the file is no longer what was read.
 */
export function replaceText(
  path: string,
  read: { readonly bytes: Buffer; readonly text: string; readonly encoding: Encoding },
  newText: string,
): Failure | undefined {
  const before = encode(read.text, read.encoding);
  const after = encode(newText, read.encoding);
  if (!after || !before?.equals(read.bytes)) {
    return fail(
      'encoding',
      {
        zh: '文件含有无法用原编码（{charset}）原样写回的字符，未作修改。请先在编辑器中另存为 UTF-8，再运行 --fix。',
        en: 'The file holds characters that cannot be written back in its own encoding ({charset}); it was left as it is. Save it as UTF-8 first, then run --fix.',
      },
      { charset: read.encoding.charset.toUpperCase() },
    );
  }
  try {
    const target = realpathSync(path);
    if (!readFileSync(target).equals(read.bytes)) {
      return fail('changed', {
        zh: '文件在检查期间被改动，未作修改。请重新运行。',
        en: 'The file changed while it was being checked; it was left as it is. Run the command again.',
      });
    }
    writeWhole(target, after);
    return undefined;
  } catch (error) {
    return fail(
      'not-writable',
      {
        zh: '不能写入文件（{reason}），未作修改。请检查文件和所在文件夹的写权限。',
        en: 'The file cannot be written ({reason}); it was left as it is. Check the permissions of the file and its folder.',
      },
      { reason: systemReason(error) },
    );
  }
}

/**
 * Writes a new file in UTF-8, or over one that is there, whole or not at all; folders on the way to it are made. A `Failure` where
 * the system refuses.
 */
export function createFile(path: string, text: string): Failure | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, Buffer.from(text, 'utf8'));
    return undefined;
  } catch (error) {
    return fail(
      'not-writable',
      {
        zh: '不能写入 {path}（{reason}）。请检查文件夹的写权限和剩余空间。',
        en: '{path} cannot be written ({reason}). Check the permissions of its folder and the space that is left.',
      },
      { path, reason: systemReason(error) },
    );
  }
}

function writeWhole(target: string, bytes: Buffer): void {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = openSync(temporary, 'wx');
  try {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
      const before = statSync(target, { throwIfNoEntry: false });
      if (before) fchmodSync(handle, before.mode);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
