import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent, checkTyped } from '../language/check.ts';
import { plain, writeReport } from './reportTexts.ts';

const id = 'heading-inline';
const inOne = (words: string): string => writeReport({ one: `## 一、总体情况\n\n${words}` });
const inFive = (words: string): string => writeReport({ five: `## 五、存在的主要问题及改进情况\n\n${words}` });

const glued = '（一）主动公开。全年公开212条，其中文件6件。\n\n（二）依申请公开。收到7件，均按期答复。 ';

test('a heading behind the end of a sentence is reported', () => {
  const [problem] = checkProblems(id, inOne(`${glued}⟦（三）监督保障⟧。培训2次，检查4次。`), {
    messages: ['标题“（三）监督保障”接在上一段文字后面'],
    severities: ['warning'],
  });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['suggestion']);
});

test('the line is broken in front of it', () => {
  const after = `${glued.trimEnd()}\n\n（三）监督保障。培训2次，检查4次。`;
  checkFix(id, inOne(`${glued}（三）监督保障。培训2次，检查4次。`), inOne(after));
  checkFix(
    id,
    plain(inOne(`${glued}（三）监督保障。培训2次。`)),
    plain(inOne(`${glued.trimEnd()}\n（三）监督保障。培训2次。`)),
    {
      format: 'plaintext',
    },
  );
});

test('a part’s heading at the end of a paragraph', () => {
  const text = plain(writeReport()).replace('没有收取信息处理费。\n', '没有收取信息处理费。⟦七、附件和说明⟧\n');
  checkProblems(id, text, { format: 'plaintext' });
  checkFix(id, text, text.replace('⟦七', '\n七').replace('⟧', ''), { format: 'plaintext' });
});

test('in Markdown it gets the marks of its siblings', () => {
  const text = writeReport().replace('没有收取信息处理费。\n', '没有收取信息处理费。七、附件和说明\n');
  checkFix(id, text, text.replace('七、', '\n\n## 七、'));
});

test('a text without line ends is one problem', () => {
  const two = '## 二、主动公开政府信息情况\n\n见附表。';
  const text = plain(writeReport({ two, three: '', four: '', one: '## 一、总体情况\n\n公开212条。' }));
  const [problem] = checkProblems(id, text.replaceAll(/\n+/g, '').replace('一、总体情况', '⟦一、总体情况⟧'), {
    format: 'plaintext',
    messages: ['有4个标题'],
    severities: ['info'],
  });
  expect(problem?.related).toHaveLength(3);
});

test('headings on lines of their own are right', () => {
  checkSilent(id, inOne('（一）主动公开。公开212条。\n\n（二）依申请公开。收到7件。\n\n（三）监督保障。培训2次。'));
  checkSilent(id, writeReport());
  checkSilent(id, plain(writeReport()), { format: 'plaintext' });
});

test('what a converter left before a heading is no text', () => {
  const text = plain(inOne('公开212条。')).replace('一、总体情况', '????一、总体情况');
  checkSilent(id, text, { format: 'plaintext' });
});

test('a list inside a paragraph is no heading', () => {
  checkSilent(id, inOne('培训做到：（一）全员参加。（二）每年两次。（三）有人考核。'));
  checkSilent(
    id,
    inOne(
      '（一）主动公开。做到：（一）及时。（二）准确。\n\n（二）依申请公开。做到：（一）按期。（二）规范。（三）便民。',
    ),
  );
});

test('a paragraph that holds its whole list from the first number on is no heading either', () => {
  checkSilent(id, inFive('（一）存在问题。更新偏慢。（二）上年整改。已经完成。'));
});

test('a clause cited in a sentence is no heading', () => {
  checkSilent(id, inOne('（一）主动公开。公开212条。\n\n（二）依申请公开。依据条例第二十条第（三）项。答复7件。'));
});

test('a second heading is one only where a third begins a line', () => {
  const first = '（一）主动公开。全年公开212条，其中文件6件。';
  checkProblems(id, inOne(`${first}⟦（二）依申请公开⟧。收到7件。\n\n（三）监督保障。培训2次。`));
  checkSilent(id, inOne(`${first}（二）依申请公开。收到7件。`));
  checkSilent(id, inOne(`${first}\n\n收到7件，均按期答复。（四）监督保障。培训2次。`));
});

test('several in one line are one problem, in two lines they are two', () => {
  const second = '（二）依申请公开。收到7件，均按期答复。';
  const text = `（一）主动公开。公开212条。\n\n${second}⟦（三）监督保障⟧。培训2次。`;
  checkProblems(id, inOne(`${text}（四）平台建设。栏目9个。\n\n（五）公文管理。逐件认定。`));
  checkProblems(id, inOne(`${text}\n\n（四）平台建设。栏目9个。⟦（五）公文管理⟧。逐件认定。`));
});

test.each(['（三）监督保障工作，培训2次。', '（三）。培训2次。', '（三）2024年。培训2次。'])(
  'without a title in front of a full stop it is none: %s',
  (words) => {
    checkSilent(id, inOne(`${glued}${words}`));
  },
);

test('the first part’s heading at the end of the line before it', () => {
  const text = plain(writeReport({ one: '## 一、总体情况\n\n公开212条。' }));
  const preface = '2024年12月31日止。';
  checkProblems(id, text.replace(`${preface}\n\n一、总体情况`, `${preface}⟦一、总体情况⟧`), { format: 'plaintext' });
});

const typed = (heading: string): string =>
  inOne(
    `（一）主动公开。公开212条，其中文件6件。\n\n（二）依申请公开。收到7件。\n\n全年的工作有序推进，答复均在期限之内。${heading}培训2次，检查4次，各科室按要求落实。`,
  );

test('it shows as it is typed, and goes with it', () => {
  checkTyped(id, typed('（三）监督保障，'), typed('⟦（三）监督保障⟧。'));
});

test('in Markdown words behind its title go on in a paragraph of their own', () => {
  const before = '### （一）主动公开\n\n公开212条。\n\n### （二）依申请公开\n\n收到7件。';
  checkFix(id, inOne(`${before}（三）监督保障。培训2次。`), inOne(`${before}\n\n### （三）监督保障。\n\n培训2次。`));
});

const page = (words: string): string =>
  `<h1>青禾县水利局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>${words}<h2>五、存在的主要问题及改进情况</h2><p>更新偏慢。</p>`;

test('in HTML the line is broken by a tag', () => {
  const first = '<p>（一）主动公开。公开212条。</p><p>（二）依申请公开。收到7件。';
  checkFix(id, page(`${first}（三）监督保障。培训2次。</p>`), page(`${first}<br>（三）监督保障。培训2次。</p>`), {
    format: 'html',
  });
});

test('headings of two levels inside lines come in the order of the text', () => {
  const one = '（一）主动公开。公开212条。\n\n（二）依申请公开。收到7件。⟦（三）监督保障⟧。培训2次。';
  const text = plain(writeReport({ one: `## 一、总体情况\n\n${one}`, six: '' })).replace(
    '2024年12月31日止。\n\n一、总体情况',
    '2024年12月31日止。⟦一、总体情况⟧',
  );
  checkProblems(id, text, { format: 'plaintext', messages: ['一、总体情况', '（三）监督保障'] });
});

test('numbers beyond ten are numbers, too', () => {
  const lines = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].map((han) => `（${han}）目录。逐件核对。`);
  const text = `${lines.join('\n\n')}⟦（十一）监督保障⟧。培训2次。`;
  checkProblems(id, inOne(text));
  checkFix(id, inOne(text), inOne(text.replace('⟦', '\n\n').replace('⟧', '')));
});
