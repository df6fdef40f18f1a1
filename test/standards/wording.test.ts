import { expect, test } from 'vitest';
import { wordingData } from '../../server/src/standards/wording.ts';
import { foldText } from '../../server/src/text/fold.ts';

const { slips, laws, sources, reasons } = wordingData;

test('every slip names its source and its reason', () => {
  expect(slips.length).toBeGreaterThan(50);
  for (const slip of slips) {
    expect(Object.keys(sources), slip.wrong).toContain(slip.source);
    expect(Object.keys(reasons), slip.wrong).toContain(slip.why);
    expect(['V', 'D'], slip.wrong).toContain(slip.certainty);
  }
});

test('words are simplified, as they are matched', () => {
  for (const { wrong, right } of slips) expect([foldText(wrong), foldText(right)]).toEqual([wrong, right]);
  for (const { official, wrong } of laws)
    expect([official, ...wrong].map((name) => foldText(name))).toEqual([official, ...wrong]);
});

test('the right word is not the wrong one, and in traditional characters it is the same word', () => {
  for (const { wrong, right, traditional = right } of slips) {
    expect(right).not.toBe(wrong);
    expect(foldText(traditional)).toBe(right);
  }
  for (const { official, traditional, wrong } of laws) {
    expect(foldText(traditional)).toBe(official);
    expect(wrong).not.toContain(official);
  }
});

test('no sentence is given twice, and each holds its word', () => {
  const examples = slips.map(({ example }) => example);
  expect(new Set(examples).size).toBe(examples.length);
  for (const { wrong, example } of slips) expect(example).toContain(wrong);
});

test('a misquoted name belongs to one law', () => {
  const names = laws.flatMap(({ wrong }) => wrong);
  expect(new Set(names).size).toBe(names.length);
});
