import { describe, expect } from 'vitest';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { runRule } from '../language/check.ts';
import { type Found, runAllRules } from '../language/checkAll.ts';
import { listReal, readReal, testReal } from './realReports.ts';

/** Rules that hold prose against tables and lists; arithmetic within prose is looked at elsewhere. */
const ofTables: ReadonlySet<string> = new Set(['prose-table', 'completion-rate', 'prose-count']);

function judge(folder: 'corpus' | 'seeds', file: string): readonly Found[] {
  const format: DocumentFormat = file.endsWith('.md') ? 'markdown' : file.endsWith('.html') ? 'html' : 'plaintext';
  return runAllRules(readReal(folder, file), { format }).filter(({ rule }) => ofTables.has(rule));
}

/** Everything these rules say of published reports, each computed by hand in docs/evidence.md; of the others they say nothing. */
const expected: Readonly<Record<string, readonly (readonly [said: string, part: string])[]>> = {
  '000_180b968a71311b55.txt': [['warning prose-count 六個部分', '而正文有7个部分的标题']],
  '001_f7112daac9ac313c.txt': [
    ['warning prose-table 41', '为41条，而表中本年新收为221'],
    ['warning completion-rate 办结率达100%', '收到（含上年结转）221件，办结202件，办结率为91.40%（202/221）'],
  ],
  '003_d88f63d2808b134a.txt': [
    ['warning prose-table 170', '新增的行政规范性文件数为170'],
    ['info prose-table 266', '为800余人次，而表中网上咨询数为266'],
  ],
  '2019-shanghai-bgt.tables-full.html': [['info prose-table 258', '予以公开加部分公开为275（总计空白，按各项相加）']],
};

describe.each(['seeds', 'corpus'] as const)('prose against tables and lists in %s', (folder) => {
  testReal('there are some', () => expect(listReal(folder, '.txt')).not.toEqual([]));
  for (const file of listReal(folder, '').filter((name) => /^\d.*\.(?:txt|md|html)$/.test(name))) {
    const wanted = expected[file] ?? [];
    testReal(`${file}: ${wanted.length === 0 ? 'nothing to say' : wanted.map(([said]) => said).join(', ')}`, () => {
      const found = judge(folder, file);
      expect(found.map(({ severity, rule, at }) => `${severity} ${rule} ${at}`)).toEqual(wanted.map(([said]) => said));
      for (const [index, [, part]] of wanted.entries()) expect(found[index]?.message).toContain(part);
    });
  }
});

/** Lines from 1, as a person noted them. */
const noted: readonly (readonly [file: string, rule: string, line: number])[] = [
  ['000_180b968a71311b55.txt', 'prose-count', 5],
  ['001_f7112daac9ac313c.txt', 'prose-table', 8],
  ['001_f7112daac9ac313c.txt', 'completion-rate', 8],
  ['003_d88f63d2808b134a.txt', 'prose-table', 37],
  ['003_d88f63d2808b134a.txt', 'prose-table', 80],
];

describe('where a person found the mistake', () => {
  for (const [file, rule, line] of noted) {
    testReal(`${file}, line ${line}: ${rule}`, () => {
      const text = readReal('seeds', file);
      const lines = runRule(rule, text, { format: 'plaintext' }).map(({ span }) => {
        return text.slice(0, span.start).split('\n').length;
      });
      expect(lines).toContain(line);
    });
  }
});
