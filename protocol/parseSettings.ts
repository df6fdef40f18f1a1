import { type Message, say, type Text } from '../server/src/text/message.ts';
import { editionNames, type LevelName, levelNames, ruleLevels, traceLevels } from './settings.ts';

/** Settings of one resource as the code uses them. */
export interface Settings {
  readonly edition: (typeof editionNames)[number];
  /** Undefined: told by the document. */
  readonly level: LevelName | undefined;
  /** Undefined: told by the document. */
  readonly organisation: string | undefined;
  /** Rules whose level is not their own. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Words above tables. */
  readonly codeLens: boolean;
  /** Computed numbers beside typed ones. */
  readonly inlayHints: boolean;
  /** Tab goes from cell to cell; the client's own business, as the next one. */
  readonly tabInTables: boolean;
  /** Characters above which what is only drawn rests; 0: never. */
  readonly largeDocument: number;
  readonly pasteTables: boolean;
  readonly trace: (typeof traceLevels)[number];
}

export type RuleLevel = Exclude<(typeof ruleLevels)[number], 'default'>;

/** A value that cannot be used: which setting, what stands there, what is expected, what was taken instead. */
export interface SettingProblem {
  readonly setting: string;
  readonly message: Message;
}

export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
}

const texts = {
  choice: {
    zh: '设置 {setting} 的值 {value} 不能用：应为 {expected} 之一。现在按默认值 {default} 处理。',
    en: 'The setting {setting} cannot be {value}: it must be one of {expected}. Its default, {default}, is used.',
  },
  text: {
    zh: '设置 {setting} 的值 {value} 不能用：应为文字（加引号）。现在按空着处理。',
    en: 'The setting {setting} cannot be {value}: it must be text in quotation marks. It is taken as empty.',
  },
  switch: {
    zh: '设置 {setting} 的值 {value} 不能用：应为 true（开）或 false（关）。现在按默认值 {default} 处理。',
    en: 'The setting {setting} cannot be {value}: it must be true or false. Its default, {default}, is used.',
  },
  count: {
    zh: '设置 {setting} 的值 {value} 不能用：应为0或正整数，不加引号。现在按默认值 {default} 处理。',
    en: 'The setting {setting} cannot be {value}: it must be a whole number from 0 on, without quotation marks. Its default, {default}, is used.',
  },
  object: {
    zh: '设置 {setting} 的值 {value} 不能用：应为 {expected} 这样的写法。现在按默认值处理。',
    en: 'The setting {setting} cannot be {value}: it must look like {expected}. Its default is used.',
  },
  rule: {
    zh: '设置 nianbao.rules 写了规则“{rule}”，没有这条规则，这一项不起作用。规则名称见 docs/rules/README.md。',
    en: 'The setting nianbao.rules names a rule “{rule}” that does not exist; the entry has no effect. docs/rules/README.md lists the rules.',
  },
} satisfies Record<string, Text>;

/**
 * Reads the value of the section `nianbao` as a client holds it. Never throws: what is missing has its default, what is of
 * the wrong type has its default and one problem; keys that are not settings are left alone.
 *
 * @param known ids of the rules that there are; where it is left out, any name of a rule is taken
 */
export function parseSettings(value: unknown, known?: readonly string[]): ParsedSettings {
  const problems: SettingProblem[] = [];
  const report = (setting: string, text: Text, found: unknown, values: Readonly<Record<string, string>> = {}): void => {
    problems.push({ setting, message: say(text, { setting, value: show(found), ...values }) });
  };
  const section = readObject(value, 'nianbao', '{ "edition": "auto" }', report);
  const choose = <T extends string>(setting: string, found: unknown, choices: readonly T[], fallback: T): T => {
    const choice = choices.find((each) => each === found);
    if (choice === undefined && isGiven(found)) {
      report(setting, texts.choice, found, {
        expected: choices.map((each) => `"${each}"`).join(', '),
        default: `"${fallback}"`,
      });
    }
    return choice ?? fallback;
  };
  const turn = (name: string, fallback: boolean): boolean => {
    const found = section[name];
    if (typeof found === 'boolean') return found;
    if (isGiven(found)) report(`nianbao.${name}`, texts.switch, found, { default: String(fallback) });
    return fallback;
  };
  const count = (name: string, fallback: number): number => {
    const found = section[name];
    if (typeof found === 'number' && Number.isInteger(found) && found >= 0) return found;
    if (isGiven(found)) report(`nianbao.${name}`, texts.count, found, { default: String(fallback) });
    return fallback;
  };
  const organisation = section['organisation'];
  if (isGiven(organisation) && typeof organisation !== 'string')
    report('nianbao.organisation', texts.text, organisation);
  const written = Object.entries(readObject(section['rules'], 'nianbao.rules', '{ "table-total": "warning" }', report));
  const rules = written.flatMap(([rule, level]): readonly (readonly [string, RuleLevel])[] => {
    const setting = `nianbao.rules.${rule}`;
    if (known && !known.includes(rule)) {
      report(setting, texts.rule, level, { rule });
      return [];
    }
    const chosen = choose(setting, level, ruleLevels, 'default');
    return chosen === 'default' ? [] : [[rule, chosen]];
  });
  const trace = readObject(section['trace'], 'nianbao.trace', '{ "server": "off" }', report);
  const level = choose('nianbao.level', section['level'], ['auto', ...levelNames], 'auto');
  const settings: Settings = {
    edition: choose('nianbao.edition', section['edition'], editionNames, 'auto'),
    level: level === 'auto' ? undefined : level,
    organisation: typeof organisation === 'string' ? organisation.trim() || undefined : undefined,
    rules: Object.freeze(Object.fromEntries(rules)),
    codeLens: turn('codeLens', true),
    inlayHints: turn('inlayHints', false),
    tabInTables: turn('tabInTables', false),
    largeDocument: count('largeDocument', 500_000),
    pasteTables: turn('pasteTables', true),
    trace: choose('nianbao.trace.server', trace['server'], traceLevels, 'off'),
  };
  return { settings: Object.freeze(settings), problems };
}

type Report = (setting: string, text: Text, found: unknown, values: Readonly<Record<string, string>>) => void;

/** The entries of an object; none, and a problem, for anything else that was given. */
function readObject(
  value: unknown,
  setting: string,
  expected: string,
  report: Report,
): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]): [string, unknown] => [key, entry]));
  }
  if (isGiven(value)) report(setting, texts.object, value, { expected });
  return {};
}

/** Clients leave a setting out or send null for one that is not set. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** The value as the settings file shows it, cut where it is long. */
function show(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // What no settings file can hold (a cycle, a bigint) is named by its type.
  }
  const shown = text ?? typeof value;
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
