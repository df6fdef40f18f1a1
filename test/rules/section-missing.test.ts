import { expect, test } from 'vitest';
import { render, say } from '../../server/src/text/message.ts';
import { checkFix, checkProblems, checkSilent, runRule } from '../language/check.ts';
import { finished, plain, problems, tableOf, writeReport } from './reportTexts.ts';

const id = 'section-missing';
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const html = (three: string): string =>
  `<h1>青禾县水利局2024年政府信息公开工作年度报告</h1>\n<p>根据国办公开办函〔2021〕30号编制。</p>\n<h2>一、总体情况</h2>\n<p>${problems}</p>\n<h2>二、主动公开政府信息情况</h2>\n<h2>三、收到和处理政府信息公开申请情况</h2>\n<h2>四、政府信息公开行政复议、行政诉讼情况</h2>\n${three}<h2>六、其他需要报告的事项</h2>\n<p>无</p>\n`;

test('a missing part is reported at the heading it belongs before', () => {
  const six = finished.six.replace('## 六、其他需要报告的事项', '⟦## 六、其他需要报告的事项⟧');
  checkProblems(id, writeReport({ five: '', six }), {
    messages: ['缺少“五、存在的主要问题及改进情况”这一部分（《条例》第五十条第（四）项'],
    severities: ['error'],
  });
});

const said = (text: string): string => render(checkProblems(id, text)[0]?.message ?? say({ zh: '', en: '' }), 'zh-cn');

test('无 is advised only where 无 may stand', () => {
  const next = finished.six.replace('## 六、其他需要报告的事项', '⟦## 六、其他需要报告的事项⟧');
  expect(said(writeReport({ five: '', six: next }))).not.toContain('无');
  expect(
    said(writeReport({ six: '', five: finished.five.replace('下一步按季度检查。', '下⟦一步按季度检查。⟧') })),
  ).toContain('没有情况的写“无”');
});

test('the last part is missed at the end of the one before', () => {
  const five = finished.five.replace('下一步按季度检查。', '下⟦一步按季度检查。⟧');
  checkProblems(id, writeReport({ five, six: '' }), {
    messages: ['缺少“六、其他需要报告的事项”'],
  });
});

test('each missing part is a problem of its own', () => {
  const five = finished.five.replace('## 五、存在的主要问题及改进情况', '⟦⟦## 五、存在的主要问题及改进情况⟧⟧');
  checkProblems(id, writeReport({ three: '', four: '', five }), { messages: ['“三、', '“四、'] });
});

test('a part is inserted at its place with heading and empty table', () => {
  checkFix(id, writeReport({ three: '' }), writeReport());
});

test('in plain text the inserted heading carries no Markdown marks', () => {
  checkFix(id, plain(writeReport({ three: '' })), plain(writeReport()), { format: 'plaintext' });
});

test('the document’s own line ends are written', () => {
  checkFix(id, crlf(writeReport({ three: '' })), crlf(writeReport()));
});

test('the last part is added at the end', () => {
  const [before, after] = [
    writeReport({ six: '' }),
    writeReport({
      six: '## 六、其他需要报告的事项\n\n### （一）收取信息处理费情况\n\n2024年，青禾县水利局发出收费通知＿＿件，总金额＿＿元，实际收取＿＿元。\n\n### （二）其他事项\n\n＿＿。',
    }),
  ];
  checkFix(id, before, after);
});

test('numbers that moved up because of it are put right with it, the others stay', () => {
  const before = writeReport({
    three: '',
    four: finished.four.replace('四、', '三、'),
    five: finished.five.replace('五、', '四、'),
    six: finished.six.replace('六、', '五、'),
  });
  checkFix(id, before, writeReport(), { title: '改正其后各部分的编号' });
});

test('a heading lost over its table is asked for at the table, and the table stays', () => {
  const table = tableOf('2021', 't3');
  const three = table.replace(/^(.*)$/m, '⟦$1⟧');
  checkProblems(id, writeReport({ three }), {
    messages: ['表三在这里，但前面没有“三、收到和处理政府信息公开申请情况”这一标题'],
    severities: ['error'],
  });
  checkFix(id, writeReport({ three: table }), writeReport());
});

test('in HTML the part stands before the block of the next heading', () => {
  const after = html(
    '<h2>五、存在的主要问题及改进情况</h2>\n\n<p>上年度报告所列问题的改进情况：＿＿。</p>\n\n<p>本年度存在的主要问题：一是＿＿；二是＿＿。</p>\n\n<p>下一步改进措施：一是＿＿；二是＿＿。</p>\n\n',
  );
  checkFix(id, html(''), after, { format: 'html' });
});

test.each([
  ['</p></div>\n</body></html>', '</p>', '</div>\n</body></html>'],
  ['</b></p>\n</div>', '</b></p>', '\n</div>'],
  ['</b></body></html>', '</b>', '</body></html>'],
  ['', '', ''],
])('in HTML the last part stands behind the element that ends the one before: %j', (end, inside, outside) => {
  const opening = html(`<h2>五、存在的主要问题及改进情况</h2>\n<div><p><b>部分栏目更新偏慢。`).replace(
    /<h2>六[^]*$/,
    '',
  );
  const draft =
    '<h2>六、其他需要报告的事项</h2>\n\n<h3>（一）收取信息处理费情况</h3>\n\n<p>2024年，青禾县水利局发出收费通知＿＿件，总金额＿＿元，实际收取＿＿元。</p>\n\n<h3>（二）其他事项</h3>\n\n<p>＿＿。</p>';
  const after = `${opening}${inside}\n\n${draft}${outside || (inside === '' ? '\n' : '')}`;
  checkFix(id, opening + end, after, { format: 'html' });
});

const bold = (text: string): string => text.replace(/<h2>(六[^<]*)<\/h2>/, '<p><b>$1</b></p>');

test('in HTML a part stands before the element of the next heading, also where that is bold inside it', () => {
  const [before, after] = [
    bold(html('')),
    bold(
      html(
        '<h2>五、存在的主要问题及改进情况</h2>\n\n<p>上年度报告所列问题的改进情况：＿＿。</p>\n\n<p>本年度存在的主要问题：一是＿＿；二是＿＿。</p>\n\n<p>下一步改进措施：一是＿＿；二是＿＿。</p>\n\n',
      ),
    ),
  ];
  checkFix(id, before, after, { format: 'html' });
});

test('a finished report misses nothing, in Markdown and in plain text', () => {
  checkSilent(id, writeReport());
  checkSilent(id, plain(writeReport()), { format: 'plaintext' });
});

test('accepted variants of a heading are the part', () => {
  const four = finished.four.replace(
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  );
  const three = finished.three.replace('收到和处理政府信息公开申请情况', '行政机关收到和处理政府信息公开申请情况');
  checkSilent(id, writeReport({ three, four, five: `## 五、存在问题及改进情况\n\n${problems}` }));
});

test('a heading in the author’s own words stands for its part if it carries the number at the place', () => {
  checkSilent(id, writeReport({ one: finished.one.replace('总体情况', '本年度工作开展概貌') }));
});

test.each(['三、依申请公开情况', '三、公民申请办理概况'])('%s over table 3 is the part', (title) => {
  const text = writeReport({ three: finished.three.replace('三、收到和处理政府信息公开申请情况', title) });
  checkSilent(id, text);
  checkSilent(id, plain(text), { format: 'plaintext' });
});

test('a label torn out of table 3 is no part', () => {
  const [rows = '', ...rest] = tableOf('2021', 't3').split(/(?=^\| 四、)/m);
  const three = `## 三、收到和处理政府信息公开申请情况\n\n${rows}\n四、结转下年度继续办理\n\n${rest.join('')}`;
  const text = writeReport({ three, four: '' });
  checkProblems(id, text.replace(/^(.*五、存在的主要问题及改进情况)$/m, '⟦$1⟧'), { messages: ['缺少“四、'] });
});

test('a heading broken over two lines is the part', () => {
  const text = plain(writeReport({ four: finished.four.replace('行政复议、', '行政复议、\n') }));
  checkSilent(id, text, { format: 'plaintext' });
});

const missingIn = (text: string, format: 'markdown' | 'plaintext' = 'markdown'): string =>
  runRule(id, text, { format })
    .map(({ message }) => /^缺少“(.)、/u.exec(render(message, 'zh-cn'))?.[1])
    .join('');

test.each([
  [
    'in a sentence of 一',
    'one',
    '## 一、总体情况\n\n全年主动公开政府信息212条，网站访问量继续上升，其中',
    '二三四五六',
  ],
  ['under a heading in 一', 'one', '## 一、总体情况\n\n### （一）主动公开\n\n全年通过县政府网站', '二三四五六'],
  ['in the first word of 二', 'two', '## 二、主动公开政府信息情况\n\n信息', '三四五六'],
  ['in the first character of 三', 'three', '## 三、收到和处理政府信息公开申请情况\n\n本', '四五六'],
  ['in the first word of 四', 'four', '## 四、政府信息公开行政复议、行政诉讼情况\n\n结果', '五六'],
  ['in three characters of 五', 'five', '## 五、存在的主要问题及改进情况\n\n### （一）存在的问题\n\n人员少', '六'],
  ['in a heading of 五', 'five', '## 五、存在的主要问题及改进情况\n\n栏目更新偏慢。\n\n### （二）改进', '六'],
  [
    'in an item of 五',
    'five',
    '## 五、存在的主要问题及改进情况\n\n- 栏目更新偏慢\n- 按季度检查，并由办公室逐月核对',
    '六',
  ],
] as const)('a draft that breaks off %s lacks the parts that are not yet there', (_, part, words, missing) => {
  const whole = writeReport();
  const text = whole.slice(0, whole.indexOf(finished[part])) + words;
  expect(missingIn(text)).toBe(missing);
  expect(missingIn(`${text}。`)).toBe(missing);
});

test.each([
  '### 落款\n\n青禾县农业农村局',
  '### 联系方式\n\n办公室电话',
  '（一）公开平台建设有待加强\n\n报送县政府办公室',
])('a report without 六 that ends with a heading and a few words lacks it: %s', (words) => {
  const text = `${writeReport({ six: '' }).trimEnd()}\n\n${words}`;
  expect(missingIn(text)).toBe('六');
  expect(missingIn(plain(text), 'plaintext')).toBe('六');
});

const opened = `${finished.title}\n\n${finished.preface}\n\n一、总体情况\n\n`;

test.each([
  ['in a numbered sentence', '1.主动公开：全年主动公开政府信息212条。\n2.依申请公开：严格按照规定受理和答复，不'],
  ['in a short sentence under its heading', '（一）主动公开\n主动公开政府信息212条。\n（二）监督保障\n按季度通报检查'],
  ['in a short sentence behind its heading', '（一）主动公开。主动公开政府信息212条。（五）监督保障。成立由'],
  ['in a word', '（一）主动公开\n主动公开政府信息212条。\n（二）平台建设\n认'],
  ['in a heading', '（一）主动公开\n主动公开政府信息212条。\n（二）依'],
  ['in a number of something', '主动公开政府信息212条，公开执法依据、执法权限、救济渠道、监督方式等8'],
  ['in the number of a year', '2024年主动公开政府信息212条，发布政策解读6篇，做好解释工作。20'],
])('parts are missing behind a text that breaks off %s', (_, text) => {
  expect(missingIn(plain(`${opened}${text}`), 'plaintext')).toBe('二三四五六');
});

test.each([
  ['a short answer', '（一）主动公开\n主动公开政府信息212条。\n（二）依申请公开\n未收到申请'],
  ['a signature', '主动公开政府信息212条。\n\n青禾县水利局'],
  ['a bare heading', '（一）主动公开\n主动公开政府信息212条。\n（二）依申请公开'],
  ['a date', '主动公开政府信息212条。\n\n2025年1月20日'],
])('parts are missing behind %s', (_, text) => {
  expect(runRule(id, plain(`${opened}${text}`), { format: 'plaintext' })).toHaveLength(5);
});

const cut = '全年主动公开政府信息212条。按季度检查各股室的栏目更新情况，通报进度，并由办公室逐月';

test('a copied text that breaks off in a sentence is told of once, with the parts it does not come to', () => {
  const found = runRule(id, plain(`${opened}${cut}`), { format: 'plaintext' });
  expect(found.map(({ severity }) => severity)).toEqual(['info']);
  const message = found.map((each) => render(each.message, 'zh-cn')).join('');
  expect(message).toContain('最后一句没有写完，后面没有“二、主动公开政府信息情况”、“三、');
  expect(message).toContain('“六、其他需要报告的事项”');
});

test('the same sentence with its end, or in Markdown, lacks the parts behind it', () => {
  expect(missingIn(plain(`${opened}${cut}检查。`), 'plaintext')).toBe('二三四五六');
  expect(missingIn(`${opened.replace('一、', '## 一、')}${cut}`)).toBe('二三四五六');
});

test('a report of a format that is not known misses nothing', () => {
  checkSilent(
    id,
    '# 2010年青禾县政府信息公开年度报告\n\n一、概述\n\n2010年，全县主动公开政府信息340条。\n\n二、主要做法\n\n健全制度。\n',
  );
});

test('what is no report misses nothing', () => {
  checkSilent(id, '# 会议记录\n\n一、议程\n\n讨论水库调度。\n');
});

test.each(['<table><tr><td>', '<p>无</p><TABLE><td>数量'])(
  'is reported without a fix where HTML leaves something open, which would swallow the part: %s',
  (open) => {
    const text = `<h1>青禾县2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>无。</p><h2>二、主动公开政府信息情况</h2>${open}`;
    const found = runRule('section-missing', text, { format: 'html' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.flatMap((problem) => problem.fixes?.() ?? [])).toEqual([]);
  },
);
