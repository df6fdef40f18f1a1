import { describe, expect } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { readText, runRuleOn } from '../language/check.ts';
import { readReal, testReal } from './realReports.ts';

interface Document {
  readonly folder: 'corpus' | 'seeds';
  readonly file: string;
  readonly format: DocumentFormat;
  /** Lines, from 1, on which each rule on language reports; each was read and found true. */
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

const documents: readonly Document[] = [
  {
    folder: 'seeds',
    file: '000_180b968a71311b55.txt',
    format: 'plaintext',
    lines: {
      'punctuation-width': [5],
      'number-spacing': [15],
      'list-number': [17],
      'title-marks': [39, 40],
      wording: [39, 40, 42],
    },
  },
  {
    folder: 'seeds',
    file: '001_f7112daac9ac313c.txt',
    format: 'plaintext',
    lines: { 'punctuation-width': [2], 'title-marks': [4], wording: [7] },
  },
  {
    folder: 'seeds',
    file: '002_b384f68c13deff26.txt',
    format: 'plaintext',
    lines: { 'punctuation-width': [8], 'title-marks': [12] },
  },
  {
    folder: 'seeds',
    file: '003_d88f63d2808b134a.txt',
    format: 'plaintext',
    lines: {
      'punctuation-width': [4],
      'title-marks': [4, 9, 12, 16, 108],
      'law-name': [10],
      wording: [10, 10, 10],
      'heading-inline': [12, 116],
    },
  },
  {
    folder: 'seeds',
    file: '004_3fe0a1010d0de57f.txt',
    format: 'plaintext',
    lines: { 'punctuation-width': [10], 'number-marks': [14, 26], 'title-marks': [22], 'list-number': [60] },
  },
  {
    folder: 'corpus',
    file: '2014-pingtan.partial.txt',
    format: 'plaintext',
    lines: { 'punctuation-width': [7], 'heading-inline': [10] },
  },
  {
    folder: 'corpus',
    file: '2018-pingtan.partial.txt',
    format: 'plaintext',
    lines: { 'punctuation-width': [7], 'heading-inline': [10] },
  },
  { folder: 'corpus', file: '2019-shanghai-bgt.tables-full.html', format: 'html', lines: {} },
  {
    folder: 'corpus',
    file: '2023-pingtan.full.glued.txt',
    format: 'plaintext',
    lines: { 'punctuation-width': [7], 'heading-inline': [10], 'list-number': [10], 'title-marks': [10] },
  },
  {
    folder: 'corpus',
    file: '2023-suqian.full.layout.txt',
    format: 'plaintext',
    lines: { 'punctuation-width': [2], 'title-marks': [29, 30, 82] },
  },
  { folder: 'corpus', file: '2024-huaian.full.layout.txt', format: 'plaintext', lines: {} },
  { folder: 'corpus', file: '2024-huaian.full.reading-order.txt', format: 'plaintext', lines: {} },
  {
    folder: 'corpus',
    file: '2024-suqian.full.layout.txt',
    format: 'plaintext',
    lines: { 'punctuation-width': [10], 'title-marks': [74] },
  },
  {
    folder: 'corpus',
    file: '2025-pingtan.full.glued.txt',
    format: 'plaintext',
    lines: { 'punctuation-width': [7], 'heading-inline': [10] },
  },
  { folder: 'corpus', file: '2025-shanghai-bgt.full.md', format: 'markdown', lines: {} },
];

const language = rules.filter(
  ({ id, group }) => group === 'language' || id === 'list-number' || id === 'heading-inline',
);

describe('of the language of published reports this is said, and no more', () => {
  for (const { folder, file, format, lines } of documents) {
    testReal(file, () => {
      const text = readReal(folder, file);
      const document = readText(text, { format });
      const found: Record<string, number[]> = {};
      for (const rule of language) {
        for (const { span, related = [] } of runRuleOn(rule, document)) {
          // Told once for the document, at its first place.
          const spans = rule.id === 'title-marks' ? [span, ...related.map((place) => place.span)] : [span];
          const said = (found[rule.id] ??= []);
          for (const { start } of spans) {
            const line = text.slice(0, start).split('\n').length;
            if (spans.length === 1 || said.at(-1) !== line) said.push(line);
          }
        }
      }
      expect(found).toEqual(lines);
    });
  }
});
