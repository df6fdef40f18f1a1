import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { writeReport } from './reportTexts.ts';

const id = 'title-marks';
const inOne = (words: string): string => writeReport({ one: `## 一、总体情况\n\n${words}` });

test('、 between titles is one problem a document, with the other places, and goes on request', () => {
  const before = '制定《公开制度》⟦、⟧《审查制度》、《培训制度》和《考核制度》。';
  const [problem] = checkProblems(id, inOne(before), { messages: ['全文共2处'], severities: ['info'] });
  expect(problem?.related).toHaveLength(1);
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['suggestion']);
  checkFix(id, inOne(before), inOne('制定《公开制度》《审查制度》《培训制度》和《考核制度》。'), { title: '去掉2处' });
});

test('、 between quotations', () => {
  checkFix(id, inOne('落实“先审查、后公开”⟦、⟧“一事一审”。'), inOne('落实“先审查、后公开”“一事一审”。'));
  checkFix(id, inOne('落實「先審查、後公開」⟦、⟧「一事一審」。'), inOne('落實「先審查、後公開」「一事一審」。'));
});

test('every paragraph and report of the document is in it', () => {
  const first = inOne('制定《甲制度》⟦、⟧《乙制度》。\n\n落实“甲”、“乙”。');
  const second = inOne('落实“丙”、“丁”。').replaceAll('2024', '2023');
  const [problem] = checkProblems(id, `${first}\n${second}`, { messages: ['全文共3处'] });
  expect(problem?.related).toHaveLength(2);
  checkFix(
    id,
    `${first}\n${second}`,
    `${inOne('制定《甲制度》《乙制度》。\n\n落实“甲”“乙”。')}\n${inOne('落实“丙”“丁”。').replaceAll('2024', '2023')}`,
  );
});

test('of very many the first fifty are shown and all are mended', () => {
  const many = `落实${'“甲”、'.repeat(80)}“乙”。`;
  const [problem] = checkProblems(id, inOne(many.replace('、', '⟦、⟧')), { messages: ['全文共80处'] });
  expect(problem?.related).toHaveLength(50);
  expect(problem?.fixes?.()[0]?.edits).toHaveLength(80);
});

test('titles without 、 are right', () => {
  checkSilent(id, inOne('制定《公开制度》《审查制度》和《培训制度》，落实“甲”“乙”。'));
});

test('where a note stands between, 、 is right in the whole sentence', () => {
  checkSilent(id, inOne('制定《公开制度》（青水〔2023〕2号）、《审查制度》、《培训制度》。'));
  checkSilent(id, inOne('制定《公开制度》〔试行〕、《审查制度》、《培训制度》。'));
});

test('a title and a quotation are not of a kind', () => {
  checkSilent(id, inOne('落实《公开制度》、“一事一审”和保密、审查要求。'));
});

test('、 inside a title is the title’s', () => {
  checkSilent(id, inOne('制定《公开、审查制度》。'));
});
