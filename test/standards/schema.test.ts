import { readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../standards/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const files = readdirSync(folder).filter(
  (name) => name.endsWith('.json') && !['schema.json', 'wording.json'].includes(name),
);

const schema = read('schema.json');
if (typeof schema !== 'object' || schema === null) throw new Error('standards/schema.json is no object');
const validate = new Ajv({ allErrors: true }).compile(schema);

describe('standards/*.json', () => {
  it('holds the editions 2021 and 2019', () => {
    expect(new Set(files)).toEqual(new Set(['2019.json', '2021.json']));
  });

  it.each(files)('%s is what the schema says', (name) => {
    validate(read(name));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(files)('%s is refused with a level, kind or certainty that the types do not know', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    for (const [from, to] of [
      ['"township"', '"village"'],
      ['"kind": "balance"', '"kind": "average"'],
      ['"certainty": "D"', '"certainty": "X"'],
      ['"sections"', '"parts"'],
    ] as const) {
      expect(text).toContain(from);
      expect(validate(JSON.parse(text.replace(from, to)))).toBe(false);
    }
  });
});
