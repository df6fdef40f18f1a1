import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listReplacements, replaceParts } from '../../protocol/replacements.ts';

/** What has come through a message. */
function send<T>(value: T): T;
function send(value: unknown): unknown {
  const sent: unknown = JSON.parse(JSON.stringify(value));
  return sent;
}

/** A JSON value with few different parts, so that two of them are often alike in part. */
const tree = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(0, 1, '', 'a', null, true),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom('a', 'b', '0', '__proto__', 'length'),
      fc.oneof(tie('value'), fc.constant(undefined)),
      { maxKeys: 4 },
    ),
  ),
})).value;

describe('replacements', () => {
  test.each([
    ['nothing', { a: [1, 2] }, { a: [1, 2] }, []],
    ['a number', { a: [1, 2] }, { a: [1, 3] }, [[['a', 1], 3]]],
    ['a key more', { a: { b: 1 } }, { a: { b: 1, c: 2 } }, [[['a'], { b: 1, c: 2 }]]],
    ['another key', { a: { b: 1 } }, { a: { c: 1 } }, [[['a'], { c: 1 }]]],
    ['a longer array', { a: [1] }, { a: [1, 1] }, [[['a'], [1, 1]]]],
    ['null for an object', { a: { b: 1 } }, { a: null }, [[['a'], null]]],
    ['an array for an object', { a: { 0: 1 } }, { a: [1] }, [[['a'], [1]]]],
    ['the whole', 1, [1], [[[], [1]]]],
    ['what JSON leaves out', { a: 1, b: undefined }, { a: 1 }, []],
    [
      'what JSON leaves out now',
      { a: { b: 1, c: 2 } },
      { a: { b: 1, c: undefined } },
      [[['a'], { b: 1, c: undefined }]],
    ],
  ])('of %s are as few as can be', (_, before, after, expected) => {
    expect(listReplacements(before, after)).toEqual(expected);
  });

  test('make one value of the other, leave the first as it was, and keep what they do not name', () => {
    const before = { head: { name: '甲' }, rows: [{ cells: [1, 2] }, { cells: [3, 4] }] };
    const copy = structuredClone(before);
    const after = replaceParts(before, [
      [['rows', 1, 'cells', 0], 5],
      [['rows', 1, 'cells', 1], 6],
    ]);
    expect(after).toEqual({ head: { name: '甲' }, rows: [{ cells: [1, 2] }, { cells: [5, 6] }] });
    expect(before).toEqual(copy);
    expect(after.head).toBe(before.head);
    expect(after.rows[0]).toBe(before.rows[0]);
  });

  test('of any two values make the second of the first, through a message too', () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const base = send(before);
        const kept = send(before);
        expect(replaceParts(base, send(listReplacements(before, after)))).toEqual(send(after));
        expect(base).toEqual(kept);
      }),
    );
  });

  test('that follow one another in one part end with the last', () => {
    expect(
      replaceParts({ a: [1] }, [
        [['a'], [2, 3]],
        [['a', 0], 4],
        [[], { a: 0 }],
        [['a'], 5],
      ]),
    ).toEqual({ a: 5 });
  });
});
