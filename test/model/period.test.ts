import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../../server/src/model/lexicon.ts';
import { findPeriod } from '../../server/src/model/period.ts';
import type { Period } from '../../server/src/model/report.ts';
import { parseDocument } from '../../server/src/syntax/parse.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { expectLinear } from '../growth.ts';

function find(text: string, format: DocumentFormat = 'plaintext'): Period | undefined {
  const period = findPeriod(parseDocument(text, format, lexicon).blocks);
  for (const [year, span] of [
    [period?.fromYear, period?.fromYearSpan],
    [period?.toYear, period?.toYearSpan],
  ] as const)
    if (span) expect(text.slice(span.start, span.end).normalize('NFKC')).toBe(String(year));
  return period;
}

/** `from-to whole|damaged: its own characters`. */
function read(text: string, format?: DocumentFormat): string {
  const period = find(text, format);
  if (!period) return 'none';
  const { fromYear, toYear, wholeYear, span } = period;
  return `${fromYear ?? '?'}-${toYear ?? '?'} ${wholeYear ? 'whole' : 'damaged'}: ${text.slice(span.start, span.end)}`;
}

describe('a period of a whole year is found', () => {
  test.each([
    ['统计期限自2024年1月1日起至2024年12月31日止。', '2024-2024 whole: 2024年1月1日起至2024年12月31日'],
    ['时间为2024年1月1日至12月31日。', '2024-? whole: 2024年1月1日至12月31日'],
    ['（2024年1月1日-2024年12月31日）', '2024-2024 whole: 2024年1月1日-2024年12月31日'],
    ['自2024年01月01日起，至2024年12月31日。', '2024-2024 whole: 2024年01月01日起，至2024年12月31日'],
    ['自 2024 年 1 月 1 日 至 2024 年 12 月 31 日', '2024-2024 whole: 2024 年 1 月 1 日 至 2024 年 12 月 31 日'],
    ['自２０２４年１月１日至２０２４年１２月３１日', '2024-2024 whole: ２０２４年１月１日至２０２４年１２月３１日'],
    ['自2024年1月1日起至当年12月31日', '2024-? whole: 2024年1月1日起至当年12月31日'],
    ['自2023年1月1日起至2024年12月31日', '2023-2024 whole: 2023年1月1日起至2024年12月31日'],
    ['期限为2023.1.1—2023.12.31。', '2023-2023 whole: 2023.1.1—2023.12.31'],
    ['期限为2025-01-01至2025-12-31。', '2025-2025 whole: 2025-01-01至2025-12-31'],
    ['期限为2025/1/1～2025/12/31。', '2025-2025 whole: 2025/1/1～2025/12/31'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('over a line break and among tags, at its own characters', () => {
    expect(read('本报告自2024年1月1日起\n至2024年12月31日止。')).toBe(
      '2024-2024 whole: 2024年1月1日起\n至2024年12月31日',
    );
    expect(read('本报告的统计期限自\n2024年1月1日起至2024年12月31日止。')).toBe(
      '2024-2024 whole: 2024年1月1日起至2024年12月31日',
    );
    expect(read('<p>自<b>2024</b>年1月1日起至<i>2024年12月31日</i>止。</p>', 'html')).toBe(
      '2024-2024 whole: 2024</b>年1月1日起至<i>2024年12月31日',
    );
  });

  test('as damaged where characters are lost or doubled', () => {
    expect(read('自20231月1日起至2023年12月31日')).toBe('2023-2023 damaged: 20231月1日起至2023年12月31日');
    expect(find('自2020年1月1日起至202020年12月31日')?.wholeYear).toBe(false);
    expect(find('自2024年1月1日起至2024年12月31')?.wholeYear).toBe(false);
  });

  test('the first where several stand', () => {
    expect(find('自2023年1月1日至2023年12月31日。\n\n自2024年1月1日至2024年12月31日。')?.fromYear).toBe(2023);
  });
});

describe('no period is', () => {
  test.each([
    '',
    '2024年',
    '2024年1月1日',
    '2024年12月31日',
    '自2024年1月1日起施行。',
    '自2024年3月1日起至2024年12月31日止。',
    '自2024年1月1日起至2024年6月30日止。',
    '截至2024年12月31日，累计公开信息331条。',
    '2024年1月1日公布，2024年12月31日前完成。',
    '共31件，12月31日办结。',
  ])('“%s”', (text) => {
    expect(read(text)).toBe('none');
  });

  test('in a table or a heading', () => {
    expect(read('| 2024年1月1日至12月31日 |\n| --- |\n| 1 |\n', 'markdown')).toBe('none');
    expect(read('# 2024年1月1日至12月31日\n', 'markdown')).toBe('none');
  });

  test('over two paragraphs', () => {
    expect(read('自2024年1月1日起\n\n至2024年12月31日止。')).toBe('none');
  });
});

test('whatever stands between its parts, a period is its own years or none', () => {
  const gap = fc.string({ unit: fc.constantFrom(' ', '　', '', '\u00a0'), maxLength: 3 });
  fc.assert(
    fc.property(fc.integer({ min: 2008, max: 2030 }), fc.array(gap, { minLength: 6, maxLength: 6 }), (year, gaps) => {
      const [a = '', b = '', c = '', d = '', e = '', f = ''] = gaps;
      const text = `自${year}${a}年${b}1${c}月1日${d}起至${year}年${e}12月${f}31日止`;
      expect(find(text)).toMatchObject({ fromYear: year, toYear: year, wholeYear: true });
    }),
  );
});

test.each(['2024年1月1日', '2024 ', '1 1 ', '31', '20241月1日起至'])(
  'a long run of %j takes time that grows with it',
  (piece) => expectLinear(160_000, (count) => `${piece.repeat(count)}。`, find),
);
