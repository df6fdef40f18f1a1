import { expect, test } from 'vitest';
import type { Finding } from '../../server/src/features/finding.ts';
import { fixAll } from '../../server/src/features/fixAll.ts';
import type { Edit, Fix } from '../../server/src/rules/rule.ts';
import { say } from '../../server/src/text/message.ts';
import { expectLinear } from '../growth.ts';

type Analyze = (text: string) => readonly Finding[];

function toFinding(start: number, fixes: readonly Fix[]): Finding {
  return {
    rule: 'probe',
    severity: 'error',
    report: 0,
    span: { start, end: start + 1 },
    message: say({ zh: '误', en: 'wrong' }),
    relations: [],
    related: [],
    fixes: () => fixes,
  };
}

function toFix(kind: Fix['kind'], ...edits: readonly Edit[]): Fix {
  return { kind, title: say({ zh: '改', en: 'mend' }), edits };
}

/** Each pattern found is replaced, all as separate fixes. */
function replacing(...pairs: readonly (readonly [string, string])[]): Analyze {
  return (text) =>
    pairs.flatMap(([from, to]) =>
      [...text.matchAll(new RegExp(from, 'g'))].map(({ index }) =>
        toFinding(index, [toFix('safe', { span: { start: index, end: index + from.length }, newText: to })]),
      ),
    );
}

function run(text: string, analyze: Analyze): ReturnType<typeof fixAll> {
  return fixAll(text, analyze(text), analyze);
}

/** Puts both words at the very beginning of a text that lacks them. */
function insertMissing(text: string): readonly Finding[] {
  return ['甲', '乙']
    .filter((part) => !text.includes(part))
    .map((part) => toFinding(0, [toFix('safe', { span: { start: 0, end: 0 }, newText: part })]));
}

function refuse(): never {
  throw new Error('not asked for');
}

test('every safe fix is applied and none is left', () => {
  const analyze = replacing(['a', '甲'], ['b', '乙']);
  const result = run('a b a', analyze);
  expect(result.text).toBe('甲 乙 甲');
  expect(result.applied).toBe(3);
  expect(analyze(result.text)).toEqual([]);
});

test('a suggestion is never applied', () => {
  const suggestion = toFix('suggestion', { span: { start: 0, end: 1 }, newText: 'x' });
  expect(fixAll('a', [toFinding(0, [suggestion])], refuse)).toEqual({ edits: [], text: 'a', applied: 0 });
});

test('of overlapping fixes the first is applied, and the next round decides on the other', () => {
  const analyze = replacing(['ab', 'x'], ['bc', 'y']);
  expect(run('abc bc', analyze).text).toBe('xc y');
});

test('two insertions at one place are made one after the other', () => {
  const result = run('。', insertMissing);
  expect(result.text).toBe('乙甲。');
  expect(result.applied).toBe(2);
});

test('a fix that makes room for another is followed by it', () => {
  expect(run('a', replacing(['a', 'b'], ['b', 'c'])).text).toBe('c');
});

test('rules that undo each other come to an end', () => {
  expect(run('a', replacing(['a', 'b'], ['b', 'a'])).applied).toBe(10);
});

test('the edits of one fix belong together', () => {
  const fix = toFix('safe', { span: { start: 0, end: 1 }, newText: 'x' }, { span: { start: 4, end: 5 }, newText: 'y' });
  let asked = 0;
  const result = fixAll('a___b', [toFinding(0, [fix])], () => {
    asked++;
    return [];
  });
  expect(result.text).toBe('x___y');
  expect(asked).toBe(1);
});

test('a text with nothing to fix is not analysed again', () => {
  expect(fixAll('a', [], refuse)).toEqual({ edits: [], text: 'a', applied: 0 });
});

test('many fixes take time that grows with their number', () =>
  expectLinear(
    80_000,
    (count) => 'a '.repeat(count),
    (text) => expect(run(text, replacing(['a', 'b'])).applied).toBe(text.length / 2),
  ));
