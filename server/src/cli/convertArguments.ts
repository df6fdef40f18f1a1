import { type LevelName, levelNames } from '../../../protocol/settings.ts';
import { UsageError, oneOf } from './usage.ts';

export interface ConvertCommand {
  readonly kind: 'convert';
  readonly to: 'markdown' | 'html';
  /** A file, or a folder where there are several inputs; undefined: standard output. */
  readonly out: string | undefined;
  readonly edition: string | undefined;
  readonly level: LevelName | undefined;
  readonly simplified: boolean;
  readonly clean: boolean;
  readonly quiet: boolean;
  readonly paths: readonly string[];
}

export const convertOptions = {
  to: { type: 'string' },
  out: { type: 'string' },
  level: { type: 'string' },
  simplified: { type: 'boolean' },
  clean: { type: 'boolean' },
} as const;

type ConvertOption = keyof typeof convertOptions | 'edition' | 'quiet';

/** Reads the options of `nianbao convert`; throws `UsageError` where one is missing or wrong. */
export function buildConvert(
  valueOf: (option: ConvertOption) => string | undefined,
  paths: readonly string[],
  editions: readonly string[],
): ConvertCommand {
  const to = oneOf('--to', valueOf('to'), ['markdown', 'html']);
  if (to === undefined) {
    throw new UsageError({
      zh: '命令 convert 缺少 --to：markdown 或 html。',
      en: 'Command convert needs --to: markdown or html.',
    });
  }
  const edition = oneOf('--edition', valueOf('edition'), ['auto', ...editions]);
  return {
    kind: 'convert',
    to,
    out: valueOf('out'),
    edition: edition === 'auto' ? undefined : edition,
    level: oneOf('--level', valueOf('level'), levelNames),
    simplified: valueOf('simplified') !== undefined,
    clean: valueOf('clean') !== undefined,
    quiet: valueOf('quiet') !== undefined,
    paths,
  };
}
