import { expect, test } from 'vitest';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { rules } from '../../server/src/rules/index.ts';
import { expectLinear } from '../growth.ts';
import { runRule } from '../language/check.ts';
import { saying } from './prose.ts';
import { sound, writeApplications } from './tableTexts.ts';

const heading = '青禾县2024年政府信息公开工作年度报告\n一、总体情况\n';
const line = '部分栏目的更新偏慢，政策解读的篇数还不够，下一步还要继续改进，由办公室负责落实。\n';

const large: readonly (readonly [name: string, piece: string, count: number])[] = [
  ['100,000 brackets that are not closed', '(', 100_000],
  ['30,000 headings in one line', '甲。（三）监督保障。', 30_000],
  ['30,000 headings at the ends of lines', '甲乙丙丁。二、监督保障\n', 10_000],
  ['30,000 points of one list', '一是甲，三是乙。', 15_000],
  ['30,000 titles', '《甲》、', 30_000],
  ['30,000 document numbers', '发[2021]21号', 10_000],
  ['5,000 numbered lines', `1.${line}3、${line}`, 2500],
  ['30,000 slips', '截止目前', 15_000],
  ['100,000 half-width commas', '甲,', 50_000],
  ['30,000 shares', '1 %', 30_000],
  ['100,000 marks of code', '`<a@', 25_000],
];

test.each(large)('%s are judged in time that grows with their number', (_, piece, times) =>
  expectLinear(
    times,
    (count) => readDocument(heading + piece.repeat(count), { format: 'plaintext' }),
    (document) => {
      const context = { document, isOff: (): boolean => false };
      for (const rule of rules) {
        if (rule.group !== 'language' && rule.group !== 'numbering') continue;
        const asked =
          rule.scope === 'document'
            ? [rule.check(document, context)]
            : document.reports.map((report) => rule.check(report, context));
        for (const problems of asked) expect([...problems].length).toBeGreaterThanOrEqual(0);
      }
    },
  ),
);

test('a line of 1,000 wrong sums in bold is judged in time that grows with their number', () =>
  expectLinear(
    1000,
    (count) => saying('公开**5**件，分别为甲**3**件、乙**1**件。'.repeat(count)),
    (text) => {
      for (const rule of ['prose-sum', 'prose-percent', 'prose-growth', 'prose-rate'])
        expect(runRule(rule, text).length).toBeGreaterThanOrEqual(0);
    },
  ));

test.each(['办结率100%申请全部办结，', '依申请公开办结率100%申请全部办结，'])(
  'a paragraph that says %s thousands of times is read in time that grows with its length',
  (words) =>
    expectLinear(
      16_000,
      (count) => writeApplications(sound).replace('\n\n## ', `\n\n## 一、总体情况\n\n${words.repeat(count)}\n\n## `),
      (text) => runRule('completion-rate', text),
    ),
);

test('lists announced behind a long paragraph are counted in time that grows with their number', () =>
  expectLinear(
    400,
    (count) =>
      saying(`${'公开政府信息。'.repeat(count * 150)}\n\n${'主要做好两项工作：一是甲；二是乙。'.repeat(count)}`),
    (text) => runRule('prose-count', text),
  ));
