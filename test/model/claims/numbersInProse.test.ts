import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectDigits } from '../../../server/src/model/claims/digitNumbers.ts';
import type { ProseNumber } from '../../../server/src/model/claims/numberSource.ts';
import { beside, besideTable, signTable } from '../../../server/src/model/claims/proseSigns.ts';

/** Looks that only save a pattern: with all of them assumed, the patterns decide. */
const savers = beside.suffix | beside.telling | beside.range | beside.time;

function collect(text: string, besides: Uint8Array): readonly ProseNumber[] {
  const found: ProseNumber[] = [];
  collectDigits({ text, typed: text, from: 0, isTraditional: false, signs: signTable(), besides }, found);
  return found;
}

test('a look at the character beside a number never leaves out what the pattern behind it asks for', () => {
  const assumed = besideTable().map((each) => each | savers);
  const words =
    '约 近 逾 超 超过 突破 将近 接近 大约 不少于 不低于 至少 不足 以上 以下 以内 左右 上下 之多 有余 余 多 多个 工作日 月 季度 小时 学时 自然日 年度 年头 星期 交易日 第 至 到 增至 年 号 字';
  const pieces = fc.constantFrom(
    ...words.split(' '),
    ...Array.from('0123１件条个%元万亿千百 \u00a0\u3000.,，。;；()（）[【〔《A@/\\_~×*#^=+＋–—-－'),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (typed) => {
      const text = typed.join('');
      expect(collect(text, besideTable()), text).toEqual(collect(text, assumed));
    }),
    { numRuns: 20_000 },
  );
});
