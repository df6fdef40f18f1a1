import type { Text } from '../text/message.ts';
import { type Message, say } from '../text/message.ts';

/** Why an input could not be read or written; the code stands in the JSON output and is never reused for something else. */
export type FailureCode =
  | 'not-found'
  | 'no-files'
  | 'not-readable'
  | 'not-writable'
  | 'changed'
  | 'too-large'
  | 'binary'
  | 'encoding'
  | 'internal';

/** One input that could not be handled; the others still are. Exit code 2. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: Message;
}

export function fail(code: FailureCode, text: Text, values: Message['values'] = {}): Failure {
  return { code, message: say(text, values) };
}

/** Node's error code (`ENOENT`), or the error's own words. */
export function systemReason(error: unknown): string {
  if (error instanceof Error) {
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  }
  return String(error);
}

/** A mistake of ours on one input: named, with the place in the program, and the other inputs are still handled. */
export function failInternally(error: unknown): Failure {
  const place = error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 2) : [String(error)];
  return fail(
    'internal',
    {
      zh: '程序出错，这个文件没有处理完：{reason}。请把这一行和文件报告给 Nianbao 的开发者。',
      en: 'The program failed on this file: {reason}. Please report this line and the file to the developers of Nianbao.',
    },
    { reason: place.map((line) => line.trim()).join(' ') },
  );
}

/** Standard output or standard error takes nothing more: a full disk, a device that went. */
export function failToPrint(reason: string): Failure {
  return fail(
    'not-writable',
    {
      zh: '输出写不出去（{reason}）。请检查剩余空间和输出重定向到的地方。',
      en: 'The output cannot be written ({reason}). Check the space that is left and where the output goes.',
    },
    { reason },
  );
}
