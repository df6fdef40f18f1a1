import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { writeReport } from './reportTexts.ts';

const id = 'law-name';
const inOne = (words: string): string => writeReport({ one: `## 一、总体情况\n\n${words}` });

test('the regulations under another name', () => {
  const [problem] = checkProblems(id, inOne('学习《⟦国务院政府信息公开条例⟧》和《⟦中华人民共和国政府信息公开法⟧》。'), {
    messages: [
      '“《国务院政府信息公开条例》”应为“《中华人民共和国政府信息公开条例》”',
      '应为“《中华人民共和国政府信息公开条例》”',
    ],
    severities: ['warning', 'warning'],
  });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['suggestion']);
  checkFix(id, inOne('学习《国务院政府信息公开条例》。'), inOne('学习《中华人民共和国政府信息公开条例》。'));
});

test('other laws', () => {
  checkProblems(id, inOne('学习《⟦中华人民共和国保密法⟧》。'), { messages: ['“《中华人民共和国保守国家秘密法》”'] });
});

test('traditional characters are read and kept', () => {
  checkFix(id, inOne('學習《國務院政府信息公開條例》。'), inOne('學習《中華人民共和國政府信息公開條例》。'));
});

test('a name inside a title', () => {
  checkProblems(id, inOne('转发《关于施行〈⟦国务院政府信息公开条例⟧〉的通知》。'));
});

test('full names and short forms are right', () => {
  checkSilent(
    id,
    inOne('学习《中华人民共和国政府信息公开条例》（以下简称《条例》）、《政府信息公开条例》、《条例》和《保密法》。'),
  );
});

test('rules of a place have names of their own', () => {
  checkSilent(id, inOne('学习《青禾县政府信息公开规定》《青禾省政务公开条例》《青禾市政府信息公开条例》。'));
});

test('words without title marks are no citation', () => {
  checkSilent(id, inOne('学习国务院政府信息公开条例的修订情况。'));
});
