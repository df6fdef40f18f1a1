import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent, checkTyped } from '../language/check.ts';
import { plain, writeReport } from './reportTexts.ts';

const id = 'list-number';
const inOne = (words: string): string => writeReport({ one: `## 一、总体情况\n\n${words}` });
const inFive = (words: string): string => writeReport({ five: `## 五、存在的主要问题及改进情况\n\n${words}` });

test('1. and 1、 in one part are reported on the first of them', () => {
  const [problem] = checkProblems(
    id,
    plain(inOne('⟦1.⟧公开制度\n\n公开212条。\n\n2、答复申请\n\n收到7件。\n\n3.培训\n\n2次。')),
    {
      format: 'plaintext',
      messages: ['“1.”等2个用下脚点，“2、”等1个用顿号'],
      severities: ['warning'],
    },
  );
  expect(problem?.related).toHaveLength(1);
});

test('they are written in one way on request', () => {
  checkFix(
    id,
    plain(inOne('1、公开制度\n\n公开212条。\n\n2．答复申请\n\n收到7件。\n\n3、培训\n\n2次。')),
    plain(inOne('1.公开制度\n\n公开212条。\n\n2．答复申请\n\n收到7件。\n\n3.培训\n\n2次。')),
    { format: 'plaintext' },
  );
});

test('a number that is left out', () => {
  const [problem] = checkProblems(id, inFive('一是更新偏慢；⟦三是⟧解读不够；三是培训不够。'), {
    messages: ['前面是“一是”，这里应为“二是”'],
  });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['suggestion']);
  checkFix(
    id,
    inFive('一是更新偏慢；三是解读不够；三是培训不够。'),
    inFive('一是更新偏慢；二是解读不够；三是培训不够。'),
  );
});

test('a number that comes twice', () => {
  checkProblems(id, inFive('一是更新偏慢；二是解读不够；⟦二是⟧培训不够。'), { messages: ['这里应为“三是”'] });
  checkProblems(id, inFive('一要更新；二要解读；⟦四要⟧培训。'), { messages: ['这里应为“三要”'] });
});

test('points on lines of their own are one list', () => {
  checkProblems(id, inFive('一是更新偏慢，共两个栏目。\n\n二是解读不够，全年六篇。\n\n⟦四是⟧培训不够，全年两次。'));
});

const point = (number: string): string =>
  `${number}部分栏目的更新偏慢，政策解读的篇数还不够，下一步还要继续改进，由办公室负责落实。`;
const lines = (...numbers: readonly string[]): string => plain(inFive(numbers.map(point).join('\n')));

test('lines of prose that leave a number out or bring one again', () => {
  const options = { format: 'plaintext' } as const;
  checkProblems(id, lines('1.', '2.', '⟦4.⟧', '5.'), { ...options, messages: ['前面是“2.”，这里应为“3.”'] });
  checkProblems(id, lines('（一）', '（二）', '⟦（二）⟧'), { ...options, messages: ['这里应为“（三）”'] });
  checkFix(id, lines('1.', '2.', '4.'), lines('1.', '2.', '3.'), options);
});

test('lines of prose in order, lists in lists and lists that begin again are right', () => {
  const options = { format: 'plaintext' } as const;
  checkSilent(id, lines('1.', '2.', '3.', '1.', '2.'), options);
  checkSilent(id, lines('（一）', '1.', '2.', '（二）', '1.', '2.', '3.'), options);
  checkSilent(id, lines('2.', '3.', '5.'), options);
});

test('a number that stands inside the line before is not missing', () => {
  checkSilent(id, plain(inFive(`${point('1.')}2.解读不够，${point('')}\n${point('3.')}\n${point('4.')}`)), {
    format: 'plaintext',
  });
});

test('numbers with a comma or in brackets inside the line before are not missing either', () => {
  const options = { format: 'plaintext' } as const;
  checkSilent(id, plain(inFive(`${point('1、')}2、解读不够，${point('')}\n${point('3、')}\n${point('4、')}`)), options);
  checkSilent(
    id,
    plain(inFive(`${point('（一）')}（二）解读不够，${point('')}\n${point('（三）')}\n${point('（四）')}`)),
    options,
  );
  checkSilent(
    id,
    plain(inFive(`${point('（1）')}②解读不够，${point('')}\n${point('（3）')}\n${point('（4）')}`)),
    options,
  );
  checkProblems(id, plain(inFive(`${point('1.')}3.解读不够，${point('')}\n⟦3.⟧${point('')}\n${point('4.')}`)), options);
});

test('where headings have numbers of the level, they are another rule’s', () => {
  checkSilent(id, plain(inFive(`1.更新\n\n${point('2.')}\n\n${point('4.')}\n\n${point('6.')}`)), {
    format: 'plaintext',
  });
});

test('one list has one problem', () => {
  checkProblems(id, inFive('一是更新偏慢；⟦三是⟧解读不够；五是培训不够；五是检查不够。'));
});

test('lists in order are right, one after the other and one in another', () => {
  checkSilent(id, inFive('一是更新偏慢；二是解读不够。改进措施：一是检查；二是培训；三是考核。'));
  checkSilent(id, inFive('一是加强检查：一是按月，二是按季。二是加强培训。三是加强考核。'));
});

test('a point in other words is not missing', () => {
  checkSilent(id, inFive('一是更新偏慢；二则解读不够；三是培训不够。'));
  checkSilent(id, inFive('一是更新偏慢。（二）解读不够。三是培训不够。'));
  checkSilent(id, inFive('首先是更新偏慢；二是解读不够；三是培训不够。'));
  checkSilent(id, inFive('一是更新；二是解读。第一，检查；二是培训。'));
});

test('words that end in a numeral are no points', () => {
  checkSilent(id, inFive('一是更新；统一是关键；二是解读，第三是难点。'));
});

/** Paragraphs in the middle of a part, each long enough to be read again by itself. */
const amid = (...words: readonly string[]): string =>
  inOne(['县政府办公室负责全县政府信息公开的日常工作。', ...words, '县政务服务中心接待前来查阅的群众。'].join('\n\n'));

const writePoints = (second: string, third: string): string =>
  amid(`县政府办公室采取措施：一是健全工作机制并明确责任；${second}加强业务培训；${third}开展年度考核。`);

test('a point that is left out while typing shows at once, and no longer when it is back', () => {
  checkTyped(id, writePoints('二是', '三是'), writePoints('', '⟦三是⟧'));
});

const writeLines = (second: string, third: string): string =>
  amid(
    '县政府办公室统一部署，一是健全工作机制并明确了责任。',
    `县政府各部门${second}加强业务培训并把结果告知县政府办公室。`,
    `县政务公开主管部门${third}开展年度考核并通报了结果。`,
  );

test.each(['第二，', '其二，', '（二）', '二来', '2.'])(
  '“%s” in a line of its own is missed as soon as it is deleted',
  (two) => {
    checkTyped(id, writeLines(two, '，三是'), writeLines('', '，⟦三是⟧'));
  },
);

test('a list ends at a heading', () => {
  checkSilent(id, inFive('### （一）问题\n\n一是更新偏慢。\n\n### （二）措施\n\n三是检查。'));
});

test('a style kept through a part is right, in another part another', () => {
  checkSilent(
    id,
    plain(
      writeReport({
        one: '## 一、总体情况\n\n1、公开制度\n\n2、答复申请',
        five: '## 五、存在的主要问题及改进情况\n\n1.更新偏慢\n\n2.解读不够',
      }),
    ),
    { format: 'plaintext' },
  );
});

test('a finished report is in order', () => {
  checkSilent(id, writeReport());
});

test('where 、 comes first it is reported, and the others with it', () => {
  const [problem] = checkProblems(
    id,
    plain(inOne('⟦1、⟧公开制度\n\n公开212条。\n\n2.答复申请\n\n收到7件。\n\n3、培训\n\n2次。')),
    { format: 'plaintext', messages: ['统一写作“1.”的形式'] },
  );
  expect(problem?.related).toHaveLength(1);
});

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

test('lists go on beyond ten', () => {
  const points = numerals.map((han) => `${han}是完善第${han}类目录`);
  checkSilent(id, inFive(`${points.join('；')}。`));
  checkProblems(
    id,
    inFive(`${points.filter((each) => !each.startsWith('十一')).join('；')}。`.replace('十二是', '⟦十二是⟧')),
  );
});

test.each([
  '一是更新偏慢；二是解读较少，如图解、视频；⟦二是⟧培训不够。',
  '一是更新偏慢；二是解读一般；⟦二是⟧培训不够。',
  '其二，去年已改。一是更新偏慢；⟦三是⟧解读不够；三是培训不够。',
  '其二，去年已改；一是更新偏慢，共两个栏目。\n\n⟦三是⟧培训不够，全年两次。',
  '一是更新偏慢：一要快，二要准；⟦三是⟧解读不够。',
])('what stands elsewhere is not the number that is missing: %s', (words) => {
  const [problem] = checkProblems(id, inFive(words));
  expect(problem?.related).toHaveLength(1);
});

test.each([
  '一是更新偏慢；二是解读不够，其难点之二是培训；三是考核不严。',
  '一是更新偏慢；二是解读不够，二是否公开尚待研究；三是培训不够。',
  '### 问题\n\n一是更新偏慢，共有两个栏目。\n\n### 措施\n\n三是按季度检查，共有四次。',
])('words that are no points, and lists under other headings: %s', (words) => {
  checkSilent(id, inFive(words));
});

test('lines of prose under another heading, or under another number above theirs, are another list', () => {
  const options = { format: 'plaintext' } as const;
  checkSilent(
    id,
    plain(inFive(`（一）更新\n\n${point('1.')}\n${point('2.')}\n\n（二）解读\n\n${point('4.')}`)),
    options,
  );
  checkSilent(id, lines('（一）', '1.', '2.', '（二）', '4.'), options);
});

test('a list goes on behind a number that stands inside a line', () => {
  const [problem] = checkProblems(
    id,
    plain(inFive(`${point('1.')}2.解读不够，${point('')}\n${point('3.')}\n⟦5.⟧${point('')}`)),
    { format: 'plaintext', messages: ['前面是“3.”，这里应为“4.”'] },
  );
  expect(problem?.related).toHaveLength(1);
});
