import { describe, expect } from 'vitest';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { type Found, runAllRules } from '../language/checkAll.ts';
import { readReal, testReal } from './realReports.ts';

/** Rules of arithmetic within prose; those that compare prose with tables or lists are looked at elsewhere. */
const ofArithmetic: ReadonlySet<string> = new Set(['prose-sum', 'prose-percent', 'prose-rate', 'prose-growth']);

function judge(text: string, format: DocumentFormat): readonly Found[] {
  return runAllRules(text, { format }).filter(({ rule }) => ofArithmetic.has(rule));
}

/** Everything these rules say of each published report; what is not named here must not be said. */
const expected: readonly (readonly [
  folder: 'corpus' | 'seeds',
  file: string,
  format: DocumentFormat,
  found: readonly string[],
])[] = [
  [
    'seeds',
    '000_180b968a71311b55.txt',
    'plaintext',
    [
      'error prose-percent 3.4: 160÷4580＝3.493%，应为3.5%',
      'error prose-percent 24.9: 1126÷4580＝24.585%，应为24.6%',
      'error prose-percent 11.8: 549÷4580＝11.987%，应为12.0%',
    ],
  ],
  ['seeds', '001_f7112daac9ac313c.txt', 'plaintext', []],
  ['seeds', '002_b384f68c13deff26.txt', 'plaintext', []],
  ['seeds', '003_d88f63d2808b134a.txt', 'plaintext', []],
  ['seeds', '004_3fe0a1010d0de57f.txt', 'plaintext', []],
  [
    'corpus',
    '2014-pingtan.partial.txt',
    'plaintext',
    ['warning prose-sum 2543: 594+281+29+28+253+98+122+290+946＝2641，比总数多98'],
  ],
  ['corpus', '2018-pingtan.partial.txt', 'plaintext', []],
  [
    'corpus',
    '2019-shanghai-bgt.tables-full.html',
    'html',
    [
      'warning prose-percent 33.9: 258÷805＝32.04969%，应为32.0%',
      'warning prose-percent 4.34: 35÷805＝4.3478%，应为4.35%',
    ],
  ],
  ['corpus', '2023-pingtan.full.glued.txt', 'plaintext', []],
  ['corpus', '2023-suqian.full.layout.txt', 'plaintext', []],
  ['corpus', '2024-huaian.full.layout.txt', 'plaintext', []],
  ['corpus', '2024-huaian.full.reading-order.txt', 'plaintext', []],
  ['corpus', '2024-suqian.full.layout.txt', 'plaintext', []],
  ['corpus', '2025-pingtan.full.glued.txt', 'plaintext', []],
  ['corpus', '2025-shanghai-bgt.full.md', 'markdown', []],
];

describe('numbers in the prose of published reports', () => {
  for (const [folder, file, format, found] of expected) {
    testReal(`${file}: ${found.length === 0 ? 'all that can be computed is right' : found.join('; ')}`, () => {
      const said = judge(readReal(folder, file), format).map(({ severity, rule, at, message }) => {
        const computed = /[\d+÷.]+＝[^，]+，[^。]+/u.exec(message)?.[0] ?? message;
        return `${severity} ${rule} ${at}: ${computed}`;
      });
      expect(said).toEqual(found);
    });
  }

  testReal('宿迁: the change of 2024 is judged once the report of 2023 stands beside it', () => {
    const years = [2023, 2024].map(
      (year) =>
        `宿迁市${year}年政府信息公开工作年度报告\n\n${readReal('corpus', `${year}-suqian.full.layout.txt`)
          .split('\n')
          .slice(4)
          .join('\n')}`,
    );
    const said = judge(years.join('\n\n'), 'plaintext').map(({ rule, at, message }) => `${rule} ${at}: ${message}`);
    expect(said).toEqual([
      'prose-growth 1.05: 增减幅度印作1.05%：由3607到3646，（3646－3607）÷3607＝1.0812%，应为1.08%。请核对这几个数，改正错的一个。',
    ]);
  });
});
