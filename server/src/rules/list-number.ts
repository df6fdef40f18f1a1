import { findPointFaults } from './countedPoints.ts';
import { findLineFaults } from './lineSequence.ts';
import { reportFault, reportLine, reportMixed } from './listProblems.ts';
import { numbersOf, readArabic } from './numberedLines.ts';
import { holdSign } from './reportProse.ts';
import { defineRule, type Problem } from './rule.ts';

/** Without one of these a paragraph holds no number that another one could follow. */
const signs =
  /[（(①-⑳㈠-㈩⑴-⒇]|[一二三四五六七八九十\d０-９][是要、来则为方.．]|[第其][一二三四五六七八九十]|首先|一方面/;

/** Points of a list are numbered in one way, without gap or repetition (norms E2, E3). Headings have a rule of their own. */
export const listNumber = defineRule({
  id: 'list-number',
  since: '0.1.0',
  group: 'numbering',
  scope: 'report',
  reads: ['prose'],
  concerns: (now, was) => holdSign(signs, now, was),
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '列举的编号写法一致，不缺号、不重号。',
    en: 'The points of a list are numbered in one way, without gap or repetition.',
  },

  *check(report, { document }): Iterable<Problem> {
    const { stretches, holdsPoints, holdsCommas, isInProse } = numbersOf(report, document);
    for (const stretch of (holdsPoints && holdsCommas) || isInProse ? stretches : []) {
      yield* reportMixed(readArabic(stretch));
      for (const fault of findLineFaults(stretch, document.text)) yield reportLine(fault);
    }
    for (const fault of findPointFaults(report, document)) yield reportFault(fault);
  },
});
