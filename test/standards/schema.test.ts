import { readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { editionIds } from '../../server/src/standards/index.ts';

const folder = new URL('../../standards/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const files = readdirSync(folder).filter(
  (name) => name.endsWith('.json') && !['schema.json', 'wording.json'].includes(name),
);

const schema = read('schema.json');
if (typeof schema !== 'object' || schema === null) throw new Error('standards/schema.json is no object');
const validate = new Ajv({ allErrors: true }).compile(schema);

describe('standards/*.json', () => {
  it('holds every edition there is', () => {
    expect(new Set(files)).toEqual(new Set(editionIds.map((id) => `${id}.json`)));
  });

  it.each(files)('%s is what the schema says', (name) => {
    validate(read(name));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(files)('%s is refused with a level, kind or certainty that the types do not know', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const wrong = [
      ['"township"', '"village"'],
      ['"kind": "balance"', '"kind": "average"'],
      ['"kind": "sum"', '"kind": "average"'],
      ['"certainty": "D"', '"certainty": "X"'],
      ['"certainty": "V"', '"certainty": "X"'],
      ['"outline": "usual"', '"outline": "free"'],
      ['"title": "warning"', '"title": "error"'],
      ['"shape": "indicators"', '"shape": "list"'],
      ['"sections"', '"parts"'],
    ] as const;
    const there = wrong.filter(([from]) => text.includes(from));
    expect(there.length).toBeGreaterThanOrEqual(3);
    for (const [from, to] of there) expect(validate(JSON.parse(text.replace(from, to)))).toBe(false);
  });
});
