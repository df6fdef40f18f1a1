import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../server/src/rules/rule.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { render } from '../../server/src/text/message.ts';
import { readText, runRuleOn } from '../language/check.ts';
import { readingsOf } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';
import { checkAllSpans } from './walk.ts';

/** Where each character of the clean text stands in the noisy one, and how far it reaches there. */
interface Noised {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const syllables = ['(xìn)', '(xī)', '（gōng）', '(kāi)', '(zǒng)', '(lǜ)', '(men)'];

/** Pinyin after many of the characters, characters without width between them. */
function addNoise(clean: string, random: (max: number) => number): Noised {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const unit of clean.split('')) {
    starts.push(text.length);
    text += unit;
    if (/[\u4e00-\u9fff]/.test(unit) && random(6) === 0) text += syllables[random(syllables.length)] ?? '';
    ends.push(text.length);
    if (/[\u4e00-\u9fff]/.test(unit) && random(9) === 0) text += '\u200B';
  }
  return { text, starts, ends };
}

/** A small generator of its own, so that a failure can be repeated from its seed. */
function randomFrom(seed: number): (max: number) => number {
  let state = seed;
  return (max) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % max;
  };
}

const ownRules = new Set(['pinyin-noise', 'replacement-noise']);

/** What is found, each place as the characters of the clean text. */
function findAll(
  text: string,
  format: DocumentFormat,
  place: (offset: number, end: boolean) => number,
): readonly string[] {
  const document = readText(text, { format });
  const tell = (rule: string, { span, message, related = [], fixes }: Problem): string =>
    JSON.stringify([
      rule,
      [place(span.start, false), place(span.end, true)],
      render(message, 'en'),
      related.map((other) => [place(other.span.start, false), place(other.span.end, true)]),
      (fixes?.() ?? []).map(({ edits }) => edits.map(({ newText }) => newText)),
    ]);
  return rules.flatMap((rule) =>
    ownRules.has(rule.id) ? [] : runRuleOn(rule, document).map((problem) => tell(rule.id, problem)),
  );
}

describe('a report with noise in it', () => {
  const cases = fc.record({
    seed: fc.nat(),
    style: fc.constantFrom(...styles),
    edition: fc.constantFrom('2019' as const, '2021' as const),
  });

  test('is read as the clean one, and has its findings on the same characters', () => {
    fc.assert(
      fc.property(cases, ({ seed, style, edition }) => {
        const clean = breakSomething(renderReport(generateReport(edition, seed % 50), style), seed);
        const noised = addNoise(clean, randomFrom(seed));
        const document = readText(noised.text, { format: style.format });
        checkAllSpans(document);
        const expected = readText(clean, { format: style.format });
        expect(document.reports.map(readingsOf)).toEqual(expected.reports.map(readingsOf));
        expect(document.reports.map(({ year, organisation, title }) => [year, organisation, title?.text])).toEqual(
          expected.reports.map(({ year, organisation, title }) => [year, organisation, title?.text]),
        );
        const back = (offset: number, end: boolean): number => offsetIn(noised, offset, end);
        expect(findAll(noised.text, style.format, back)).toEqual(findAll(clean, style.format, (offset) => offset));
      }),
      { numRuns: 40 },
    );
  });
});

/** Offset in the clean text of an offset in the noisy one. */
function offsetIn({ starts, ends }: Noised, offset: number, end: boolean): number {
  const index = end ? ends.indexOf(offset) + 1 : starts.indexOf(offset);
  if (index > 0) return index;
  // An empty place is where the character before it ends; the text's own beginning and end are what they are.
  const other = end ? starts.indexOf(offset) : ends.indexOf(offset) + 1;
  return other >= 0 ? other : offset;
}

function breakSomething(text: string, seed: number): string {
  const edits: readonly ((typed: string) => string)[] = [
    (typed) => typed,
    (typed) => typed.replace('总体情况', '总的情况'),
    (typed) => typed.replace(/(?<=\D)1(?=\D)/, '7'),
    (typed) => typed.replace('五、', '六、'),
    (typed) => typed.replace('12月31日', '12月30日'),
  ];
  return edits[seed % edits.length]?.(text) ?? text;
}
