import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { readSources } from './sources.ts';

const ruleLines = 80;
const fileLines = 250;
/** Reading is one long case distinction; splitting it further would hide what it decides. */
const readerLines = 450;

const sources = readSources('server/src', 'client/src', 'client/webview', 'protocol');
const ruleFiles = new Set(rules.map(({ id }) => `server/src/rules/${id}.ts`));

function limitOf(file: string): number {
  if (ruleFiles.has(file)) return ruleLines;
  return /^server\/src\/(syntax|model)\//.test(file) ? readerLines : fileLines;
}

test('every rule stands in a file of its own name', () => {
  const files = new Set(sources.map((file) => file.path));
  expect([...ruleFiles].filter((file) => !files.has(file))).toEqual([]);
});

test('a rule has at most 80 lines, a reader 450, any other file 250', () => {
  const tooLong = sources
    .map((file) => ({ file: file.path, lines: file.text.trimEnd().split('\n').length }))
    .filter(({ file, lines }) => lines > limitOf(file))
    .map(({ file, lines }) => `${file}: ${lines} lines, at most ${limitOf(file)}`);
  expect(tooLong).toEqual([]);
});

test('no file is a place for whatever has no place', () => {
  const vague = /^(helpers?|utils?|utilities|common|misc|shared)$/i;
  const found = sources.filter((file) => vague.test(path.basename(file.path).split('.')[0] ?? ''));
  expect(found.map((file) => file.path)).toEqual([]);
});

test('nothing is of the type any', () => {
  const found = sources.flatMap((file) => findAny(file.text).map((line) => `${file.path}: ${line}`));
  expect(found).toEqual([]);
});

test('the search for the type finds it where it is one, and not in words', () => {
  expect(findAny('const a: any = 1;\nf<any>(x as any);')).toHaveLength(2);
  expect(findAny("// as any reader knows\nconst a = 'x as any';\n/** : any */\nconst anyone = many;")).toEqual([]);
});

/** Lines that use `any` as a type, outside comments and strings. */
function findAny(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, (match) =>
    match.replaceAll(/[^\n]/g, ' '),
  );
  return code.split('\n').filter((line) => /(?:[:<|&,(]|=>|\bas|\bof)\s*any\b(?!\s*[:(])/.test(line));
}
