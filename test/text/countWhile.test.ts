import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWhile } from '../../server/src/text/countWhile.ts';

test('as many items are counted as a walk from the beginning counts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 })), fc.nat({ max: 21 }), (numbers, limit) => {
      const ascending = numbers.toSorted((a, b) => a - b);
      const first = ascending.findIndex((number) => number >= limit);
      expect(countWhile(ascending, (number) => number < limit)).toBe(first < 0 ? ascending.length : first);
    }),
  );
});
