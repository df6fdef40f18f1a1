import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { plain, writeReport } from './reportTexts.ts';

const id = 'punctuation-width';
const inOne = (words: string): string => writeReport({ one: `## 一、总体情况\n\n${words}` });

test('half-width marks are one problem for the document, on the first of them', () => {
  const [problem] = checkProblems(id, inOne('全年公开212条⟦,⟧收到7件(均已答复);没有结转,没有诉讼。'), {
    messages: ['正文有5处半角标点（如这里的“,”）'],
    severities: ['info'],
  });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['suggestion']);
});

test('all of them are changed at once', () => {
  checkFix(
    id,
    inOne('### (一)主动公开\n\n全年公开212条,收到7件(均已答复);满意率为98.5%,没有诉讼!'),
    inOne('### （一）主动公开\n\n全年公开212条，收到7件（均已答复）；满意率为98.5%，没有诉讼！'),
  );
});

test('only the half of a pair that is narrow is changed', () => {
  checkFix(id, inOne('制定《公开办法》（试行)。'), inOne('制定《公开办法》（试行）。'));
});

test('several reports in one document have one problem', () => {
  const half = inOne('全年公开212条⟦,⟧收到7件。');
  checkProblems(id, `${half}\n${inOne('全年公开212条,收到7件。')}`, { messages: ['2处'] });
});

test('numbers, times and ratios keep their marks', () => {
  checkSilent(id, inOne('全年访问1,286,300次，工作日9:00至17:30接受咨询，党员与群众为1:3。'));
});

test('addresses, mailboxes, telephone numbers and code keep their marks', () => {
  checkSilent(
    id,
    inOne(
      '见https://www.qinghe.example/a?b=1,2:3和[公开专栏](https://a.example/b,c)，邮箱a.b@qinghe.example，电话(0900)1234567，命令`a,b(c)中`。',
    ),
  );
});

test('numbers of lists and English words keep theirs', () => {
  checkSilent(id, plain(inOne('1.公开制度\n\n1)制度\n\n支持 IPv6 (Internet Protocol version 6, RFC 8200) 的访问。')), {
    format: 'plaintext',
  });
});

test('document numbers and pinyin in brackets are let be', () => {
  checkSilent(id, inOne('按照青政办发(2021)21号推进信(xìn)息(xī)公开。'));
});

test('tables are let be', () => {
  checkSilent(id, inOne('| 栏目,名称 | 数量(条) |\n| --- | ---: |\n| 文件,通知 | 12 |'));
});

test('what a page prints before the title is not the report’s', () => {
  checkSilent(id, `标题:年度报告\n发布机构:水利局\n\n${writeReport()}`);
});

test('nor is what a page prints between the title and the text, or behind it', () => {
  const text = plain(writeReport()).replace(
    '工作年度报告\n',
    '工作年度报告\n来源:水利局 发布时间:2025-01-20 字号:[大 中 小]\n',
  );
  checkSilent(id, `${text}\n主办单位:青禾县水利局\n承办单位:信息中心\n打印 关闭\n`, { format: 'plaintext' });
});

test('what the text has is told beside it', () => {
  const text = plain(inOne('全年公开212条⟦,⟧收到7件,均已答复。')).replace(
    '工作年度报告\n',
    '工作年度报告\n来源:水利局 发布时间:2025-01-20 字号:[大 中 小]\n',
  );
  checkProblems(id, `发布机构:水利局\n\n${text}\n主办单位:青禾县水利局\n承办单位:信息中心\n打印 关闭\n`, {
    format: 'plaintext',
    messages: ['2处'],
  });
});

test('a finished report has none', () => {
  checkSilent(id, writeReport());
});

test.each([
  ['公开渠道有哪些?可以到现场查询!欢迎监督。', '公开渠道有哪些？可以到现场查询！欢迎监督。'],
  ['公开信息12,主动说明。', '公开信息12，主动说明。'],
  ['支持IPv6,平台运行正常。', '支持IPv6，平台运行正常。'],
  ['见附表(甲),《乙》另附:“丙”。', '见附表（甲），《乙》另附：“丙”。'],
  ['制度(12)项,(2021)年度修订。', '制度（12）项，（2021）年度修订。'],
  ['收到7件(含补正(图解)后的)申请。', '收到7件（含补正（图解）后的）申请。'],
  ['RFC(请求意见稿)已经译出。', 'RFC（请求意见稿）已经译出。'],
  ['网站（第2期)和专栏(第3期）都已更新。', '网站（第2期）和专栏（第3期）都已更新。'],
])('%s', (half, full) => {
  checkFix(id, inOne(half), inOne(full));
});

test.each([
  '公开渠道有哪些??可以到现场查询!!欢迎监督。',
  '公开渠道有哪些?[图]可以到现场查询?OK。',
  '比分3:2，时间9:30，金额1,286。',
  '拨打热线(12345)咨询，(0900-123)转分机。',
  '公开()情况，落实(县级)12件。',
  'RFC (8200) 与IPv6 (draft) 。',
  '公开信息)的渠道，(没有合上的括号。',
  '信(xìn)息，公(gōng)开。',
  '青政办发(2021)第21号，青政办发( 2021 )21号。',
])('silent on %s', (words) => {
  checkSilent(id, inOne(words));
});
