import { parseArgs } from 'node:util';
import type { Severity } from '../rules/rule.ts';
import type { Locale, Message } from '../text/message.ts';
import { type ConvertCommand, buildConvert, convertOptions } from './convertArguments.ts';
import { detectLocale, locales } from './locale.ts';
import { findNearest } from './near.ts';
import { buildNew, type NewCommand, newOptions } from './newArguments.ts';
import { UsageError, oneOf, unknownCommand, unknownRule } from './usage.ts';

export interface CheckCommand {
  readonly kind: 'check';
  readonly format: (typeof checkFormats)[number];
  /** Undefined: not given, and then folders' settings count. */
  readonly edition: string | undefined;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly fix: boolean;
  /** Undefined: as many as pay. */
  readonly threads: number | undefined;
  readonly quiet: boolean;
  readonly paths: readonly string[];
}

export interface ReadCommand {
  readonly kind: 'read';
  readonly format: (typeof readFormats)[number];
  readonly threads: number | undefined;
  readonly quiet: boolean;
  readonly paths: readonly string[];
}

/** What a command line asks for; `usage` is a command line that asks for nothing we have. */
export type Command = (
  | CheckCommand
  | ReadCommand
  | ConvertCommand
  | NewCommand
  | { readonly kind: 'help'; readonly about: CommandName | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage'; readonly message: Message }
) & { readonly locale: Locale };

/** The ids a command line may name. */
export interface Known {
  readonly rules: readonly string[];
  readonly editions: readonly string[];
}

const commands = ['check', 'read', 'convert', 'new'] as const;
type CommandName = (typeof commands)[number];
const checkFormats = ['pretty', 'json', 'sarif', 'github'] as const;
const readFormats = ['json', 'csv'] as const;
const mostThreads = 64;
const severities = ['off', 'info', 'warning', 'error'] as const;

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  locale: { type: 'string' },
  format: { type: 'string' },
  edition: { type: 'string' },
  rule: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  threads: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  ...convertOptions,
  ...newOptions,
} as const;

type OptionName = keyof typeof options;

/** Options that each command takes beside --help, --version and --locale. */
const optionsOf: Readonly<Record<string, readonly OptionName[]>> = {
  check: ['format', 'edition', 'rule', 'fix', 'threads', 'quiet'],
  read: ['format', 'threads', 'quiet'],
  convert: ['to', 'out', 'clean', 'simplified', 'edition', 'level', 'quiet'],
  new: ['from', 'year', 'out'],
};
const generalOptions: ReadonlySet<OptionName> = new Set(['help', 'version', 'locale']);

/**
 * Reads a command line (without `node` and the script). Never throws: a wrong one gives `usage`, whose message names the
 * argument and what is accepted in its place.
 */
export function readArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  known: Known,
): Command {
  let locale = detectLocale(env);
  try {
    const given = collect(splitArguments(argv));
    locale = oneOf('--locale', given.values.get('locale')?.at(-1), locales) ?? locale;
    if (given.values.has('help')) {
      const about = given.positionals[0];
      return { kind: 'help', about: commands.find((name) => name === about), locale };
    }
    if (given.values.has('version')) return { kind: 'version', locale };
    return { ...build(given, known), locale };
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'usage', message: error.said, locale };
    throw error;
  }
}

interface Given {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
}

/** Unknown options come as tokens too: that is why parsing is not strict and each is judged here. */
const splitArguments = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;

function collect(tokens: ReturnType<typeof splitArguments>): Given {
  const positionals: string[] = [];
  const values = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (!isOption(token.name)) throw unknownOption(token.rawName);
    const takesValue = options[token.name].type === 'string';
    if (takesValue && token.value === undefined) {
      throw new UsageError(
        { zh: '选项 {option} 缺少值。', en: 'Option {option} needs a value.' },
        { option: token.rawName },
      );
    }
    if (!takesValue && token.value !== undefined) {
      throw new UsageError(
        { zh: '选项 {option} 不带值，收到“{value}”。', en: 'Option {option} takes no value, but was given "{value}".' },
        { option: token.rawName, value: token.value },
      );
    }
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  return { positionals, values };
}

function build(given: Given, known: Known): CheckCommand | ReadCommand | ConvertCommand | NewCommand {
  const [name, ...paths] = given.positionals;
  if (name === undefined)
    throw new UsageError({
      zh: '缺少命令：check、read、convert 或 new。',
      en: 'A command is missing: check, read, convert or new.',
    });
  const accepted = optionsOf[name];
  if (!accepted) throw unknownCommand(name, commands);
  for (const option of given.values.keys()) {
    if (accepted.includes(option) || generalOptions.has(option)) continue;
    throw new UsageError(
      {
        zh: '命令 {command} 没有选项 --{option}；可用：{accepted}。',
        en: 'Command {command} has no option --{option}; it takes {accepted}.',
      },
      { command: name, option, accepted: accepted.map((each) => `--${each}`).join(', ') },
    );
  }
  if (name === 'new') return buildNew((option) => given.values.get(option)?.at(-1), paths);
  if (paths.length === 0) {
    throw new UsageError(
      {
        zh: '命令 {command} 缺少路径：文件、文件夹、通配符，或用 - 读标准输入。',
        en: 'Command {command} needs a path: a file, a folder, a pattern, or - for standard input.',
      },
      { command: name },
    );
  }
  const format = given.values.get('format')?.at(-1);
  const shared = { threads: readThreads(given.values.get('threads')?.at(-1)), quiet: given.values.has('quiet'), paths };
  if (name === 'read') {
    return { kind: 'read', format: oneOf('--format', format, readFormats) ?? 'json', ...shared };
  }
  if (name === 'convert') return buildConvert((option) => given.values.get(option)?.at(-1), paths, known.editions);
  const fix = given.values.has('fix');
  if (fix && paths.includes('-')) {
    throw new UsageError({
      zh: '--fix 要把修正写回文件，不能与标准输入（-）同用。',
      en: '--fix writes to the file, so it cannot be used with standard input (-).',
    });
  }
  return {
    kind: 'check',
    format: oneOf('--format', format, checkFormats) ?? 'pretty',
    edition: oneOf('--edition', given.values.get('edition')?.at(-1), ['auto', ...known.editions]),
    rules: readRules(given.values.get('rule') ?? [], known.rules),
    fix,
    ...shared,
  };
}

function readThreads(value: string | undefined): number | undefined {
  if (value === undefined || value === 'auto') return undefined;
  const count = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= mostThreads) return count;
  throw new UsageError(
    {
      zh: '--threads 不接受“{value}”；请写 1 到 {most} 的整数，或 auto。',
      en: '--threads does not accept "{value}"; write a whole number from 1 to {most}, or auto.',
    },
    { value, most: mostThreads },
  );
}

function readRules(settings: readonly string[], ids: readonly string[]): CheckCommand['rules'] {
  const rules: Record<string, Severity | 'off'> = {};
  for (const setting of settings) {
    const split = setting.indexOf('=');
    const id = split < 0 ? setting : setting.slice(0, split);
    if (!ids.includes(id)) throw unknownRule(id, ids);
    const severity = oneOf(`--rule ${id}`, split < 0 ? '' : setting.slice(split + 1), severities);
    if (severity) rules[id] = severity;
  }
  return rules;
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function unknownOption(rawName: string): UsageError {
  const nearest = findNearest(rawName.replace(/^-+/, ''), Object.keys(options));
  if (nearest === undefined || !rawName.startsWith('--')) {
    return new UsageError({ zh: '没有选项 {option}。', en: 'There is no option {option}.' }, { option: rawName });
  }
  return new UsageError(
    { zh: '没有选项 {option}。是不是 --{nearest}？', en: 'There is no option {option}. Did you mean --{nearest}?' },
    { option: rawName, nearest },
  );
}
