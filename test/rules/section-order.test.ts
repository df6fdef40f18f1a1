import { expect, test } from 'vitest';
import { render } from '../../server/src/text/message.ts';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { finished, joinPieces, plain, tableOf, writeReport } from './reportTexts.ts';

const id = 'section-order';
const { title, preface, one, two, three, four, five, six } = finished;
const marked = (part: string): string => part.replace(/^(.*)$/m, '⟦$1⟧');

test('of two parts in the wrong order one is to be moved', () => {
  checkProblems(id, joinPieces([title, preface, one, two, four, marked(three), five, six]), {
    messages: ['“三、收到和处理政府信息公开申请情况”应排在“四、政府信息公开行政复议、行政诉讼情况”之前'],
    severities: ['error'],
  });
});

test('a part that stands too early is to be moved after the others', () => {
  checkProblems(id, joinPieces([title, preface, marked(six), one, two, three, four, five]), {
    messages: ['“六、其他需要报告的事项”应排在“五、存在的主要问题及改进情况”之后'],
  });
});

test('the part is moved whole to its place', () => {
  checkFix(id, joinPieces([title, preface, one, two, four, three, five, six]), writeReport());
  checkFix(id, joinPieces([title, preface, six, one, two, three, four, five]), writeReport());
});

test('parts in order are not reported', () => {
  checkSilent(id, writeReport());
});

test('a missing part does not put the others out of order', () => {
  checkSilent(id, writeReport({ two: '', four: '' }));
});

test('a list of contents before the text is no second set of parts', () => {
  const contents = [one, two, three, four, five, six].map((part) => part.replace(/^## (.*)[\s\S]*$/, '$1'));
  checkSilent(id, plain(joinPieces([title, ...contents, preface, one, two, three, four, five, six])), {
    format: 'plaintext',
  });
});

test('a heading of another level inside a part is not out of order', () => {
  const inside = `${one}\n\n### （六）存在的主要问题及改进情况\n\n见第五部分。`;
  checkSilent(id, writeReport({ one: inside }));
});

test('the rows of table 3 are not parts', () => {
  const rows = tableOf('2021', 't3').replaceAll(' |  |  |  |  |  |  |  |', '');
  checkSilent(id, plain(writeReport({ three: `## 三、收到和处理政府信息公开申请情况\n\n${rows}` })), {
    format: 'plaintext',
  });
});

test('the part that it should stand beside is shown with it', () => {
  const [early] = checkProblems(id, joinPieces([title, preface, one, two, four, marked(three), five, six]));
  expect(early?.related?.map(({ message }) => render(message, 'zh-cn'))).toEqual([
    expect.stringContaining('四、政府信息公开行政复议、行政诉讼情况'),
  ]);
  const [late] = checkProblems(id, joinPieces([title, preface, marked(six), one, two, three, four, five]));
  expect(late?.related?.map(({ message }) => render(message, 'zh-cn'))).toEqual([
    expect.stringContaining('五、存在的主要问题及改进情况'),
  ]);
});
