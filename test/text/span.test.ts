import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSpans, contains, cover, type Span, touches } from '../../server/src/text/span.ts';

const spans = fc
  .tuple(fc.nat({ max: 30 }), fc.nat({ max: 10 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

describe('spans', () => {
  test('are in order by where they begin, one that holds another before it', () => {
    const [outer, inner, next] = [
      { start: 2, end: 9 },
      { start: 2, end: 5 },
      { start: 3, end: 4 },
    ] as const;
    expect([next, inner, outer].toSorted(compareSpans)).toEqual([outer, inner, next]);
  });

  test('one inside another is contained, also where their ends meet', () => {
    const outer = { start: 3, end: 8 };
    expect(contains(outer, { start: 3, end: 8 })).toBe(true);
    expect(contains(outer, { start: 5, end: 5 })).toBe(true);
    expect(contains(outer, { start: 8, end: 8 })).toBe(true);
  });

  test('one that only overlaps, lies outside or is larger is not contained', () => {
    const outer = { start: 3, end: 8 };
    expect(contains(outer, { start: 2, end: 5 })).toBe(false);
    expect(contains(outer, { start: 5, end: 9 })).toBe(false);
    expect(contains(outer, { start: 9, end: 9 })).toBe(false);
    expect(contains(outer, { start: 0, end: 20 })).toBe(false);
  });

  test('that share a character or an end touch', () => {
    expect(touches({ start: 1, end: 4 }, { start: 3, end: 6 })).toBe(true);
    expect(touches({ start: 1, end: 4 }, { start: 4, end: 6 })).toBe(true);
    expect(touches({ start: 4, end: 4 }, { start: 4, end: 4 })).toBe(true);
  });

  test('with a character between them do not touch', () => {
    expect(touches({ start: 1, end: 4 }, { start: 5, end: 6 })).toBe(false);
    expect(touches({ start: 5, end: 6 }, { start: 1, end: 4 })).toBe(false);
  });

  test('touch each other or neither does', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(touches(a, b)).toBe(touches(b, a));
      }),
    );
  });

  test('lie in what covers them, and nothing smaller covers both', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const whole = cover(a, b);
        expect(whole).toEqual(cover(b, a));
        expect(contains(whole, a) && contains(whole, b)).toBe(true);
        expect([a.start, b.start]).toContain(whole.start);
        expect([a.end, b.end]).toContain(whole.end);
      }),
    );
  });
});
