import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certainKeys, furniture, spamWords } from '../../server/src/model/furniture.ts';
import { classifyLine } from '../../server/src/model/furnitureLines.ts';
import { Notes } from '../../server/src/model/notes.ts';
import { ruleSigns, signsOf } from '../../server/src/model/ruleSigns.ts';
import { rules } from '../../server/src/rules/index.ts';
import { wordingData } from '../../server/src/standards/wording.ts';
import { foldText } from '../../server/src/text/fold.ts';
import { SignTable } from '../../server/src/text/signTable.ts';
import { checkSigns, readText } from '../language/check.ts';

/** What rules find something in, and what almost looks so; cut into pieces and put together at random. */
const phrases: readonly string[] = [
  ...wordingData.slips.map(({ example }) => example),
  ...wordingData.laws.flatMap(({ wrong }) => wrong.map((name) => `根据《${name}》公开。`)),
  ...furniture.flatMap(({ examples }) => examples),
  '索引号：青政办',
  '發佈機構：縣政府',
  '主題分類：公開',
  '文号：青政发〔2024〕1号',
  '老虎機平台百家樂',
  '時時彩 六合彩',
  '青政发[2024]12号',
  '青政發﹝2024﹞ 012 號',
  '法发（24）第3号',
  '国办公开办函〔2019〕６０ 号',
  '国务院令第 492 号',
  '占41. 9%',
  '１２ ％',
  '1 0件',
  '20 24年',
  '甲公司,乙公司(县级)',
  '《甲》、《乙》',
  '“一”、“二”',
  '一是甲；三是乙。',
  '一要甲；二要乙；二要丙。',
  '（一）甲。（三）乙。',
  '甲乙丙。二、监督保障',
  '甲乙丙。（二）监督保障。',
  '1.甲',
  '2、乙',
  '一，丙',
  '（一）、丁',
  '共三项制度：一是甲；二是乙。',
  '《甲》《乙》等三项制度',
  '以下两个方面：',
  '本报告由六个部分组成',
  '甲、乙、丙、丁共计五項。',
  '办结率100%',
  '收到公开申请12件，全部按时办结。',
  '均已答覆完畢。',
];

const pieces = phrases.flatMap((phrase) => {
  const half = Math.ceil(phrase.length / 2);
  return [phrase, phrase.slice(0, half), phrase.slice(half)];
});
const words = fc.array(fc.constantFrom(...pieces, '，', '。', '、', '\n', '\n\n', ' ', '12', '县政府'), {
  maxLength: 12,
});
const line = words.map((found) => found.join(''));
const asked = rules.filter(
  ({ group, id }) => /language|numbering|residue/.test(group) || /prose-count|completion|outdated/.test(id),
);

describe('a sign of what a rule looks for', () => {
  test.each(asked.map((rule) => [rule.id, rule] as const))('%s finds with signs what it finds without', (_, rule) => {
    fc.assert(
      fc.property(line, line, line, fc.constantFrom('markdown', 'plaintext', 'html'), (before, prose, tail, format) => {
        const text = `${before}\n# 青禾县2024年政府信息公开工作年度报告\n\n${prose}\n\n## 一、总体情况\n\n${prose}${tail}\n\n## 五、存在的主要问题及改进情况\n\n${tail}\n`;
        const typed = format === 'html' ? `<div>${text.replaceAll('\n', '<br>')}</div>` : text;
        const document = readText(typed, { format });
        checkSigns(rule, document.denoised ?? document);
      }),
      { numRuns: 60 },
    );
  });

  test('is there in each slip', () => {
    for (const { example } of wordingData.slips) expect([example, signsIn(example) & ruleSigns.slip]).not.toContain(0);
  });

  test('is there in each line that is certainly a page’s, each word of an advertisement and each key that no report states', () => {
    const lines = phrases.filter((phrase) => ['furniture', 'spam'].includes(classifyLine(phrase) ?? ''));
    expect(lines.length).toBeGreaterThan(40);
    for (const typed of [...lines, ...spamWords, ...certainKeys])
      expect([typed, signsIn(typed) & ruleSigns.outer]).not.toContain(0);
  });
});

/** The signs of a paragraph that says this. */
function signsIn(text: string): number {
  const document = readText('# 青禾县2024年政府信息公开工作年度报告\n');
  const [report] = document.reports;
  if (!report) throw new Error('this is a report');
  const span = { start: 0, end: text.length };
  const block = { kind: 'paragraph', span, segments: [{ ...span, text }] } as const;
  return signsOf({ ...report, blocks: [block], notes: new Notes() }, { ...document, text }).all;
}

describe('a table of signs', () => {
  const table = new SignTable([
    { next: '信' },
    { first: '信', next: '息' },
    { next: ',', asTyped: true },
    { first: '息', next: '\n' },
  ]);
  const find = (text: string): number => table.find(text, 0, text.length);

  test('tells single characters and pairs, folded or as typed, and the end', () => {
    expect(find('信')).toBe(0b0001);
    expect(find('信 息')).toBe(0b1001);
    expect(find('信息公开')).toBe(0b0011);
    expect(find('，')).toBe(0);
    expect(find(',')).toBe(0b0100);
    expect(find('')).toBe(0);
  });

  test('finds what folded text has, whatever was typed', () => {
    const text = fc.array(fc.constantFrom(...Array.from('信息資訊资讯訊息，,　 計劃计画')), { maxLength: 8 });
    fc.assert(
      fc.property(text, (characters) => {
        const typed = characters.join('');
        const folded = foldText(typed);
        expect((find(typed) & 0b0001) !== 0 || !folded.includes('信')).toBe(true);
        expect((find(typed) & 0b0010) !== 0 || !folded.includes('信息')).toBe(true);
      }),
    );
  });

  test('has room for sixteen', () => {
    const signs = Array.from({ length: 17 }, () => ({ next: '甲' }));
    expect(() => new SignTable(signs)).toThrow('16');
  });
});
