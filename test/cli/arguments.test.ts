import { expect, test } from 'vitest';
import { type Command, readArguments } from '../../server/src/cli/arguments.ts';
import { render } from '../../server/src/text/message.ts';

const known = { rules: ['table-total', 'table-balance', 'section-missing'], editions: ['2021', '2019'] };
const parse = (line: string, env: Record<string, string> = {}): Command =>
  readArguments(line === '' ? [] : line.split(' '), env, known);

function usage(line: string): string {
  const command = parse(line);
  if (command.kind !== 'usage') throw new Error(`${line} was taken for ${command.kind}`);
  return render(command.message, 'en');
}

test('check takes every option before, between and after its paths', () => {
  expect(
    parse('check --format json a.md --edition=2019 --rule table-total=off --fix b.md --rule section-missing=info'),
  ).toEqual({
    kind: 'check',
    format: 'json',
    edition: '2019',
    rules: { 'table-total': 'off', 'section-missing': 'info' },
    fix: true,
    threads: undefined,
    quiet: false,
    paths: ['a.md', 'b.md'],
    locale: 'zh-cn',
  });
});

test('check without options prints for people, detects the edition and changes nothing', () => {
  expect(parse('check -')).toMatchObject({ format: 'pretty', edition: undefined, rules: {}, fix: false, paths: ['-'] });
});

test('read gives JSON or CSV, with as many threads as are asked for', () => {
  expect(parse('read a')).toMatchObject({ format: 'json', threads: undefined, quiet: false });
  expect(parse('read -q --format csv --threads 4 a')).toMatchObject({ format: 'csv', threads: 4, quiet: true });
  expect(parse('check --threads auto a')).toMatchObject({ threads: undefined });
});

test('what follows -- is a path', () => {
  expect(parse('read -- --fix')).toMatchObject({ kind: 'read', paths: ['--fix'] });
});

test('convert takes the form, a place, and what is known of the report', () => {
  expect(parse('convert --to html --out b --edition 2019 --level county --simplified a.txt')).toEqual({
    kind: 'convert',
    to: 'html',
    out: 'b',
    edition: '2019',
    level: 'county',
    simplified: true,
    clean: false,
    quiet: false,
    paths: ['a.txt'],
    locale: 'zh-cn',
  });
  expect(parse('convert --to markdown --edition auto -')).toMatchObject({
    to: 'markdown',
    out: undefined,
    edition: undefined,
    simplified: false,
  });
});

test('help and version need no command', () => {
  expect(parse('--help').kind).toBe('help');
  expect(parse('check -h').kind).toBe('help');
  expect(parse('-v').kind).toBe('version');
});

test('the language is asked for, else taken from the environment, else Chinese', () => {
  expect(parse('check a --locale en', { LANG: 'zh_CN.UTF-8' }).locale).toBe('en');
  expect(parse('check a', { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }).locale).toBe('en');
  expect(parse('check a', { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US' }).locale).toBe('zh-cn');
  expect(parse('check a', { LANG: 'en_US.UTF-8' }).locale).toBe('en');
  expect(parse('check a', { LANG: 'C.UTF-8' }).locale).toBe('zh-cn');
  expect(parse('check a').locale).toBe('zh-cn');
});

const refused: readonly (readonly [line: string, said: string])[] = [
  ['', 'A command is missing: check, read, convert or new.'],
  [
    'chekc a.md',
    'There is no command "chekc"; use check, read, convert or new. To check a file, write: nianbao check PATH…',
  ],
  [
    '报告.md',
    'There is no command "报告.md"; use check, read, convert or new. To check a file, write: nianbao check 报告.md',
  ],
  ['check', 'Command check needs a path: a file, a folder, a pattern, or - for standard input.'],
  ['convert a', 'Command convert needs --to: markdown or html.'],
  ['convert --to pdf a', '--to does not accept "pdf"; use one of markdown, html.'],
  [
    'convert --to html --fix a',
    'Command convert has no option --fix; it takes --to, --out, --clean, --simplified, --edition, --level, --quiet.',
  ],
  ['check --formt json a', 'There is no option --formt. Did you mean --format?'],
  ['check -x a', 'There is no option -x.'],
  ['check a --format', 'Option --format needs a value.'],
  ['check a --format xml', '--format does not accept "xml"; use one of pretty, json, sarif, github.'],
  ['read a --format sarif', '--format does not accept "sarif"; use one of json, csv.'],
  ['check a --threads 0', '--threads does not accept "0"; write a whole number from 1 to 64, or auto.'],
  ['check a --threads two', '--threads does not accept "two"; write a whole number from 1 to 64, or auto.'],
  ['check a --fix=yes', 'Option --fix takes no value, but was given "yes".'],
  ['check a --locale fr', '--locale does not accept "fr"; use one of zh-cn, en.'],
  ['check a --edition 2020', '--edition does not accept "2020"; use one of auto, 2021, 2019.'],
  ['check a --rule table-totals=off', '--rule: there is no rule "table-totals". Did you mean table-total?'],
  [
    'check a --rule xyz=off',
    '--rule: there is no rule "xyz"; the rules are table-total, table-balance, section-missing.',
  ],
  ['check a --rule table-total', '--rule table-total does not accept ""; use one of off, info, warning, error.'],
  [
    'check a --rule table-total=hint',
    '--rule table-total does not accept "hint"; use one of off, info, warning, error.',
  ],
  ['read a --fix', 'Command read has no option --fix; it takes --format, --threads, --quiet.'],
  ['check - --fix', '--fix writes to the file, so it cannot be used with standard input (-).'],
];

for (const [line, said] of refused) {
  test(`"nianbao ${line}" is refused with words that name the argument`, () => {
    expect(usage(line)).toBe(said);
  });
}
