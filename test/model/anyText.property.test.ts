import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { readText } from '../language/check.ts';
import { runAllRules } from '../language/checkAll.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';
import { checkAllSpans } from './walk.ts';

const formats = fc.constantFrom<DocumentFormat>('markdown', 'plaintext', 'html');

/** Pieces that reports are made of, and pieces that break them. */
const pieces = [
  '# 青禾县2024年政府信息公开工作年度报告\n',
  '一、总体情况\n',
  '二、主动公开政府信息情况\n',
  '三、收到和处理政府信息公开申请情况\n',
  '三、下一步打算\n',
  '（一）予以公开 |',
  '第二十条第（一）项 |\n',
  '信息内容 |\n',
  '自然人',
  '总计',
  '一、本年新收政府信息公开申请数量\n',
  '| --- | ---: |\n',
  '|',
  '||||\n',
  ' |\n',
  '\t',
  '\n\n',
  '\r\n',
  '\r',
  '   ',
  '1 0',
  '12',
  '增52',
  '22（其中修订16件）',
  '<table>',
  '<tr><td rowspan=3 colspan=999999>',
  '<td>',
  '</table>',
  '</p>',
  '<p class=MsoNormal>',
  '&nbsp;',
  '&#x1F600;',
  '&amp',
  '<!-- nianbao-disable-next-line table-total: 已核对 -->\n',
  '<!--',
  '---\nedition: 2021\n---\n',
  '```\n',
  '𠮷',
  '\uD83D',
  '\uFFFD',
  '\u0000',
  '自2024年1月1日起至2024年12月31日止。',
  '国办公开办函〔2021〕30号',
] as const;

const assembled = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

/** A report that somebody damaged: pieces lost, doubled, moved or put in. */
const damaged = fc
  .record({
    style: fc.constantFrom(...styles),
    edition: fc.constantFrom<'2021' | '2019'>('2021', '2019'),
    seed: fc.integer({ min: 1, max: 99 }),
    cuts: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat({ max: 200 }),
        text: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ style, edition, seed, cuts }) => {
    let text = renderReport(generateReport(edition, seed), style);
    for (const { at, length, text: put } of cuts) {
      const start = Math.floor(at * text.length);
      text = text.slice(0, start) + put + text.slice(start + length);
    }
    return { text, format: style.format };
  });

describe('reading never fails and every place it names is in the text', () => {
  test('for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), formats, (text, format) => {
        checkAllSpans(readText(text, { format }));
      }),
      { numRuns: 500 },
    );
  });

  test('for pieces of reports in any order', () => {
    fc.assert(
      fc.property(assembled, formats, (text, format) => {
        checkAllSpans(readText(text, { format }));
      }),
      { numRuns: 1000 },
    );
  });

  test('for damaged reports in every style', () => {
    fc.assert(
      fc.property(damaged, ({ text, format }) => {
        checkAllSpans(readText(text, { format }));
      }),
      { numRuns: 300 },
    );
  });
});

describe('no rule fails, and every place it names is in the text', () => {
  test('for pieces of reports in any order', () => {
    fc.assert(
      fc.property(assembled, formats, (text, format) => {
        runAllRules(text, { format });
      }),
      { numRuns: 100 },
    );
  });

  test('for damaged reports in every style', () => {
    fc.assert(
      fc.property(damaged, ({ text, format }) => {
        runAllRules(text, { format });
      }),
      { numRuns: 60 },
    );
  });
});
