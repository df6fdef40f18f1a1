import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { plain, writeReport } from './reportTexts.ts';

const id = 'number-marks';
const inOne = (words: string): string => writeReport({ one: `## 一、总体情况\n\n${words}` });

test('a mark behind a bracket is one habit and one problem', () => {
  const [problem] = checkProblems(
    id,
    inOne('### ⟦（一）、⟧主动公开\n\n公开212条。\n\n### （二）、依申请公开\n\n收到7件。'),
    {
      messages: ['“（一）、”应写作“（一）”。全文这样的编号有2个'],
      severities: ['warning'],
    },
  );
  expect(problem?.related).toHaveLength(1);
});

test('all marks behind brackets go in one fix', () => {
  checkFix(
    id,
    plain(inOne('(一)、主动公开\n\n公开212条。\n\n(二)、依申请公开\n\n收到7件。')),
    plain(inOne('(一)主动公开\n\n公开212条。\n\n(二)依申请公开\n\n收到7件。')),
    { format: 'plaintext' },
  );
});

test('1、 is common and information only', () => {
  checkProblems(id, plain(inOne('⟦1、⟧公开制度\n\n公开212条。\n\n2、答复申请\n\n收到7件。')), {
    format: 'plaintext',
    messages: ['宜写作“1.”'],
    severities: ['info'],
  });
  checkFix(id, plain(inOne('1、公开制度\n\n2、答复申请')), plain(inOne('1.公开制度\n\n2.答复申请')), {
    format: 'plaintext',
  });
});

test('a long line is a point of a list as well as a heading is', () => {
  checkProblems(
    id,
    plain(inOne('⟦（1）、⟧公开信息212条，其中规范性文件6件，政策解读6篇。\n（2）、收到申请7件，均已按期答复。')),
    {
      format: 'plaintext',
      messages: ['全文这样的编号有2个'],
    },
  );
});

test('一. is information', () => {
  checkProblems(id, plain(writeReport()).replace('一、总体情况', '⟦一.⟧总体情况'), {
    format: 'plaintext',
    severities: ['info'],
  });
});

test('the official marks are right', () => {
  checkSilent(id, inOne('### （一）主动公开\n\n1.政策解读\n\n（1）发布6篇。\n\n2．回应关切\n\n一是及时，二是准确。'));
  checkSilent(id, writeReport());
});

test('numbers in two ways in one part are another rule’s', () => {
  checkSilent(id, plain(inOne('1.公开制度\n\n公开212条。\n\n2、答复申请\n\n收到7件。')), { format: 'plaintext' });
});

test('a sentence that goes on in the next line begins with no number', () => {
  checkSilent(id, plain(inOne('全年培训安排在第\n1、2季度各一次，检查安排在第\n（一）、（二）中心。')), {
    format: 'plaintext',
  });
});

test('labels of tables are the format’s', () => {
  checkSilent(id, inOne('| 项目 | 数量 |\n| --- | ---: |\n| 1、文件 | 3 |\n| （一）、通知 | 4 |'));
});
