import Ajv from 'ajv';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderKeys, largestFolderFile, parseFolderFile } from '../../protocol/folderFile.ts';
import { ignoreKeyTexts, ignoreText } from '../../protocol/folderFileTexts.ts';
import { type FolderLayer, layerSettings } from '../../protocol/layeredSettings.ts';
import { parseSettings } from '../../protocol/parseSettings.ts';
import { settingsTable } from '../../protocol/settings.ts';
import { render } from '../../server/src/text/message.ts';
import { expectLinear } from '../growth.ts';

const rules = ['table-total', 'cell-blank', 'wording'];
const parse = (value: unknown) => parseFolderFile(typeof value === 'string' ? value : JSON.stringify(value), rules);
const sentences = (value: unknown): readonly string[] =>
  parse(value).problems.map(({ message }) => render(message, 'en'));
const entry = { rule: 'wording', file: './a\\b.txt', text: '第一行\r\n第二行', reason: '原文如此' };

describe('a folder’s file', () => {
  it('is taken as it is written, with comments and a trailing comma', () => {
    const text = `{
      // 全镇
      "$schema": "x", "edition": "2019", "level": "township", "organisation": " 青禾镇人民政府 ",
      "rules": { "table-total": "warning", "cell-blank": "default" },
      "ignore": [${JSON.stringify(entry)},],
    }`;
    const { settings, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ edition: '2019', level: 'township', organisation: '青禾镇人民政府' });
    expect([...settings.rules]).toEqual([
      ['table-total', 'warning'],
      ['cell-blank', 'default'],
    ]);
    expect(settings.ignore.map((each) => each.entry)).toEqual([
      { rule: 'wording', file: 'a/b.txt', text: '第一行\n第二行', reason: '原文如此' },
    ]);
  });

  it('says nothing where it is empty', () => {
    expect(parse('{}')).toEqual({ settings: { rules: new Map(), ignore: [] }, problems: [] });
  });

  it('has each mistake named at its own characters, and the rest is used', () => {
    const text = '{"edition":2021,"level":"village","rules":{"table-totl":"off","wording":"off"},"colour":1}';
    const { settings, problems } = parse(text);
    expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '"colour"',
      '2021',
      '"village"',
      '"table-totl"',
    ]);
    expect([...settings.rules]).toEqual([['wording', 'off']]);
    expect(sentences(text)[0]).toBe(
      'There is no key "colour"; the keys are edition, level, organisation, rules, ignore.',
    );
    expect(sentences(text)[1]).toMatch(/^edition cannot be 2021: it must be one of "auto", "2021"/);
  });

  it('uses the later of two keys, and says that there are two', () => {
    const text = '{"edition":"2021","edition":"2019"}';
    expect(parse(text).settings.edition).toBe('2019');
    expect(parse(text).problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(['"edition"']);
  });

  it('does not use an entry of ignore with a key that there is not', () => {
    const { settings, problems } = parse({ ignore: [{ ...entry, line: 3 }] });
    expect(settings.ignore).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('does not use an entry of ignore with something else than words in it', () => {
    const { settings, problems } = parse({ ignore: [{ ...entry, text: 7 }, { ...entry, reason: null }, entry] });
    expect(settings.ignore).toHaveLength(1);
    expect(problems.map(({ message }) => render(message, 'en'))).toEqual([
      expect.stringContaining('ignore.text'),
      expect.stringContaining('ignore.reason'),
    ]);
  });

  it('takes an organisation of nothing for none, and so do the editor’s settings', () => {
    const { settings } = parse({ organisation: '  ' });
    const base = parseSettings({ organisation: '青禾县' }, []).settings;
    const layer: FolderLayer = { file: '.nianbao.json', settings, document: undefined };
    expect(layerSettings(base, [layer]).settings.organisation).toBeUndefined();
    expect(parseSettings({ organisation: '  ' }, []).settings.organisation).toBeUndefined();
  });

  it('quotes only the beginning of a long value', () => {
    const [sentence = ''] = sentences({ level: 'v'.repeat(500) });
    expect(sentence).toContain('vvv…');
    expect(sentence.length).toBeLessThan(400);
  });

  it('is no JSON where it is empty, and says so', () => {
    expect(parse('').problems).toHaveLength(1);
    expect(parse('// nothing').problems).toHaveLength(1);
  });

  it('names what an entry of ignore lacks and does not use it', () => {
    const { reason, ...without } = entry;
    expect(sentences({ ignore: [without] })).toEqual([
      'This entry of ignore has no reason; it is not used. It needs rule, file, text and reason.',
    ]);
    expect(sentences({ ignore: [{ ...entry, reason: ' ' }] })[0]).toContain('has no reason');
    expect(sentences({ ignore: [{ ...entry, rule: 'nothing' }] })[0]).toContain('no rule "nothing"');
    expect(sentences({ ignore: { rule: reason } })[0]).toContain('ignore must be a list');
    expect(sentences({ ignore: [{ ...entry, text: 'x'.repeat(2001) }] })[0]).toContain('2001 characters');
    expect(sentences({ ignore: Array.from({ length: 501 }, () => entry) })[0]).toContain('501 entries');
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{ "edition": '],
    ['a list', '[1]'],
    ['null', 'null'],
    ['ten million characters', `{"organisation":"${'x'.repeat(10_000_000)}"}`],
    ['brackets without end', '['.repeat(200_000)],
    ['nested objects', '{"a":'.repeat(40_000)],
    ['a prototype', '{"__proto__":{"edition":"2019"},"rules":{"__proto__":"off","constructor":"off"}}'],
  ])('that is %s is harmless and says so', (_, text) => {
    const { settings, problems } = parse(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(settings.edition).toBeUndefined();
    expect(settings.rules.size).toBe(0);
    expect(Object.hasOwn(Object.prototype, 'edition')).toBe(false);
  });

  it.each([
    ['one long name', (count: number) => `{"organisation":"${'x'.repeat(count)}"}`],
    ['brackets without end', (count: number) => '['.repeat(count)],
    ['nested objects', (count: number) => '{"a":'.repeat(count)],
    ['commas', (count: number) => `{${','.repeat(count)}}`],
    ['keys that do not exist', (count: number) => `{${'"a":1,'.repeat(count)}}`],
    ['rules that do not exist', (count: number) => `{"rules":{${'"a":"off",'.repeat(count)}}}`],
    ['entries that are not used', (count: number) => `{"ignore":[${'{},'.repeat(count)}]}`],
  ])('of %s takes time that grows with it', (_, textOf) => expectLinear(200_000, textOf, parse));

  it('says how large it may be', () => {
    expect(sentences(' '.repeat(largestFolderFile + 1))[0]).toContain(String(largestFolderFile));
  });

  it('never throws on any text or value', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parse(text)));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...folderKeys), fc.jsonValue()), (value) => void parse(value)));
  });

  it('may hold what the settings table marks, and its schema agrees with what is read', () => {
    const marked = settingsTable
      .filter(({ inFolderFile }) => inFolderFile)
      .map(({ key }) => key.slice('nianbao.'.length));
    expect([...marked, 'ignore']).toEqual([...folderKeys]);
    const path = fileURLToPath(new URL('../../schemas/folder-settings.json', import.meta.url));
    const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof schema !== 'object' || schema === null) throw new Error('the schema is no object');
    expect(schema).toMatchObject({
      properties: { ignore: { items: { required: Object.keys(ignoreKeyTexts) } } },
    });
    expect(JSON.stringify(schema)).toContain(ignoreText.zh);
    const validate = new Ajv({ strict: false }).compile(schema);
    const good = { edition: 'auto', level: 'auto', organisation: '', rules: { wording: 'off' }, ignore: [entry] };
    expect([validate(good), sentences(good)]).toEqual([true, []]);
    for (const bad of [
      { edition: 'x' },
      { level: 1 },
      { rules: { wording: 'loud' } },
      { ignore: [{}] },
      { other: 1 },
      [],
    ]) {
      expect([validate(bad), sentences(bad).length > 0], JSON.stringify(bad)).toEqual([false, true]);
    }
  });
});

const layer = (file: string, value: unknown, document = 'b/a.txt'): FolderLayer => {
  return { file, settings: parse(value).settings, document };
};

const of = (file: string, reason: string) => ({ ignore: [{ ...entry, file, reason }] });

describe('settings of several folders', () => {
  const base = parseSettings({ edition: '2019', level: 'city', rules: { 'cell-blank': 'info' } }).settings;

  it('are the editor’s own where no folder says anything', () => {
    expect(layerSettings(base, []).settings).toBe(base);
  });

  it('count the more the nearer they are, rules one by one, and say which file counts', () => {
    const { settings, origins } = layerSettings(base, [
      layer('.nianbao.json', { edition: '2021', rules: { 'table-total': 'off', wording: 'info' } }),
      layer('b/.nianbao.json', { level: 'auto', rules: { 'table-total': 'warning', 'cell-blank': 'default' } }),
    ]);
    expect(settings).toMatchObject({
      edition: '2021',
      level: undefined,
      rules: { 'table-total': 'warning', wording: 'info' },
    });
    expect(settings.rules).not.toHaveProperty('cell-blank');
    expect(origins.map(({ key, value, file }) => `${key}=${value} ${file}`)).toEqual([
      'edition=2021 .nianbao.json',
      'rules.table-total=warning b/.nianbao.json',
      'rules.wording=info .nianbao.json',
      'level=auto b/.nianbao.json',
      'rules.cell-blank=default b/.nianbao.json',
    ]);
  });

  it('keep the entries of every folder that are of this file', () => {
    const { ignore } = layerSettings(base, [
      layer('.nianbao.json', { ignore: [...of('b/a.txt', '外').ignore, ...of('a.txt', '别的').ignore] }),
      layer('b/.nianbao.json', of('./a.txt', '内'), 'a.txt'),
    ]);
    expect(ignore.map(({ reason }) => reason)).toEqual(['外', '内']);
  });
});
