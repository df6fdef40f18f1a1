import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { plain, writeReport } from './reportTexts.ts';

const id = 'punctuation-width';
const inOne = (words: string): string => writeReport({ one: `## 一、总体情况\n\n${words}` });

test('half-width marks are one problem for the document, on the first of them', () => {
  const [problem] = checkProblems(id, inOne('全年公开212条⟦,⟧收到7件(均已答复);没有结转,没有诉讼。'), {
    messages: ['正文有5处半角标点'],
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

test('a finished report has none', () => {
  checkSilent(id, writeReport());
});
