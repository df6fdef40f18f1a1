import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent, checkTyped } from '../language/check.ts';
import { finished, plain, problems, writeReport } from './reportTexts.ts';

const id = 'prose-count';

/** The finished report with a paragraph of its own in the first part. */
function withProse(prose: string): string {
  return writeReport({ one: `${finished.one}\n\n${prose}` });
}

function withPreface(sentence: string): string {
  return writeReport({ preface: `${finished.preface}\n\n${sentence}` });
}

function unmark(text: string): string {
  return text.replaceAll(/[⟦⟧]/g, '');
}

test('five parts are announced and six follow', () => {
  const text = withPreface('本报告由总体情况、主动公开情况等⟦五个部分⟧组成。');
  const [problem] = checkProblems(id, text, {
    messages: ['这里说报告有“五个部分”，而正文有6个部分的标题：总体情况；主动公开政府信息情况；'],
    severities: ['warning'],
  });
  expect(problem?.related).toHaveLength(6);
  checkFix(id, unmark(text), unmark(text).replace('五个部分', '六个部分'));
});

test('seven parts are announced and six follow, none of the six that are required being absent', () => {
  checkProblems(id, withPreface('全文共分⟦7个部分⟧。'), { messages: ['正文有6个部分的标题'] });
});

test('traditional characters and plain text are read alike', () => {
  checkProblems(id, plain(withPreface('本報告全文包括概述等⟦五個部分⟧。')), { format: 'plaintext' });
});

test.each([
  '本报告由总体情况、主动公开政府信息情况等六个部分组成。',
  '本报告由六部分组成。',
  '本报告包括前言、总体情况等七个部分。',
  '本报告由总体情况等六部分和附表共七部分组成。',
  '本报告分为6个部分。',
  '本报告第五部分另行说明。',
  '网站首页由五个部分组成。',
  '本报告所列数据由各部门提供，政务公开专区分为三个部分。',
])('parts: silent on “%s”', (sentence) => {
  checkSilent(id, withPreface(sentence));
});

test('an annex may be left out of the number or counted', () => {
  const six = `${finished.six}\n\n## 七、附表\n\n本年度没有附表。`;
  checkSilent(id, writeReport({ six, preface: `${finished.preface}\n\n本报告由六个部分组成。` }));
  checkSilent(id, writeReport({ six, preface: `${finished.preface}\n\n本报告由七个部分组成。` }));
});

test('a part that is missing is told by section-missing alone', () => {
  checkSilent(id, writeReport({ six: '', preface: `${finished.preface}\n\n本报告由六个部分组成。` }));
});

test('where headings are not numbered through, parts are not counted', () => {
  const five = finished.five.replace('五、', '四、');
  checkSilent(id, writeReport({ five, preface: `${finished.preface}\n\n本报告由五个部分组成。` }));
});

test.each([
  '全年制定《青禾县信息发布制度》、《青禾县保密审查制度》、《青禾县考核制度》共⟦四项⟧制度。',
  '先后印发《工作规范》《答复办法》⟦三个⟧文件。',
  '出台《工作规范》、《答复办法》和《考核细则》等⟦两个⟧规范性文件。',
  '印发《工作规范》（青政办〔2024〕3号）、《答复办法》（青政办〔2024〕5号）⟦三件⟧规范性文件。',
])('titles that are not as many as announced: %s', (sentence) => {
  checkProblems(id, withProse(sentence), { severities: ['warning'] });
});

test.each([
  '全年制定《青禾县信息发布制度》、《青禾县保密审查制度》《青禾县考核制度》共三项制度。',
  '印发《工作规范》、《答复办法》等四个规范性文件。',
  '依据《政务公开目录》《试点领域目录》公开20大类信息。',
  '根据《条例》《规定》12项要求逐条落实。',
  '对照《政务公开目录》三大类内容公开信息。',
  '起草《条例》等2个法规和《燃气办法》、《供水办法》两个规章。',
  '印发《关于贯彻〈条例〉的意见》《考核办法》两个文件。',
  '印发《工作规范》，共十二项。',
  '落实《实施意见》《工作方案》共36项任务。',
])('titles: silent on “%s”', (sentence) => {
  checkSilent(id, withProse(sentence));
});

test.each([
  '重点抓好⟦三项⟧工作：一是完善目录；二是更新指南。',
  '主要有以下⟦两个方面⟧：一是目录更新慢。二是解读形式少。三是培训不够。',
  '做到“⟦四个⟧到位”：一是组织到位，二是人员到位，三是制度到位。',
  '采取⟦3项⟧措施：（1）完善制度；（2）加强培训。',
  '还有⟦三点⟧不足：第一，目录不细；第二，更新不快。',
])('a numbered list that is not as long as announced: %s', (sentence) => {
  checkProblems(id, withProse(sentence), { severities: ['warning'] });
});

test('items in paragraphs of their own are counted', () => {
  checkProblems(id, withProse('下一步抓好⟦三项⟧工作：\n\n一是完善目录。\n\n二是更新指南。'), {
    messages: ['列出的是2项'],
  });
  checkProblems(
    id,
    withProse('下一步抓好以下⟦两个方面⟧：\n\n（一）完善目录。\n\n（二）更新指南。\n\n（三）加强培训。'),
    {
      messages: ['列出的是3项'],
    },
  );
});

test.each([
  '重点抓好三项工作：一是完善目录；二是更新指南；三是加强培训。',
  '存在以下几个方面的问题：一是目录慢；三是解读少；三是培训少。',
  '存在四个问题：一是目录慢；二是解读少；二是培训少。',
  '一是健全制度，落实两项要求：一是先审后发，二是定期清理。三是加强培训。',
  '抓好三项工作：一是目录，做到两个及时：一是及时更新，二是及时清理；二是指南；三是培训。',
  '第三个方面：一是目录；二是指南。',
  '全年办理答复了申请123项，其中包含下列情况：一是公开；二是不公开。',
  '约三个方面：一是目录；二是指南。',
  '上述三个问题：一是已改进；二是正在改进。',
  '全年召开12次会议：一是部署会；二是推进会。',
  '三分之二项目已公开：一是目录；二是指南。',
  '抓好三项工作，一是目录，二是指南。',
  '下一步抓好两项工作：一是目录；二是指南。\n\n另外抓好三件事：一是培训；二是考核；三是检查。',
  '下一步抓好两项工作：\n\n1.完善目录。\n\n2.更新指南。',
  '一是完善制度。\n\n二是抓好两项工作：一是目录；二是指南。\n\n三是加强培训。',
])('numbered lists: silent on “%s”', (sentence) => {
  checkSilent(id, withProse(sentence));
});

test('a list of sub-headings is counted up to the next part', () => {
  const five = `## 五、存在的主要问题及改进情况\n\n${problems}主要有以下两个方面：\n\n### （一）目录\n\n更新偏慢。\n\n### （二）解读\n\n形式偏少。`;
  checkSilent(id, writeReport({ five }));
  checkProblems(id, writeReport({ five: five.replace('两个方面', '⟦三个方面⟧') }));
});

test('names between 、 are information, and only where there are too few', () => {
  checkProblems(id, withProse('信息类别主要有：机构职能、政策法规、规划计划、统计信息、财政信息共计⟦6类⟧信息。'), {
    messages: ['前面用顿号分开的只有5项'],
    severities: ['info'],
  });
});

test.each([
  '信息类别主要有：机构职能、政策法规、规划计划、统计信息、财政信息共计5类信息。',
  '信息类别主要有：机构职能、政策法规、规划计划、统计信息和财政信息共计6类信息。',
  '信息类别主要有：机构职能、政策法规、复议、诉讼情况、财政信息共计4类信息。',
  '发布通知、公告共15类信息。',
  '信息类别主要有：机构职能、政策法规、规划计划、统计信息、财政信息等共计8类信息。',
])('names: silent on “%s”', (sentence) => {
  checkSilent(id, withProse(sentence));
});

test('the fix keeps the way the number is written', () => {
  const han = '重点抓好三项工作：一是完善目录；二是更新指南。';
  checkFix(id, withProse(han), withProse(han.replace('三项', '两项')));
  const digits = '采取3项措施：一是完善目录；二是更新指南。';
  checkFix(id, withProse(digits), withProse(digits.replace('3项', '2项')));
});

test('a list in the sentence that a draft ends with may go on, until the sentence is ended', () => {
  const text =
    '# 青禾县水利局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n重点抓好⟦三项⟧工作：一是完善目录；二是更新';
  checkSilent(id, text.replaceAll(/[⟦⟧]/gu, ''));
  checkProblems(id, `${text}栏目。`, { messages: ['列出的是2项'] });
  checkProblems(id, `${text}\n\n## 二、主动公开政府信息情况`, { messages: ['列出的是2项'] });
  checkProblems(id, `${text.replace('三项', '两项')}栏目；三是核对`, { messages: ['列出的是3项'] });
});

const han = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];

test.each([
  `开展⟦十项⟧工作：${han.map((number) => `${number}是完善第${number}类目录`).join('；')}。`,
  `开展⟦十项⟧工作：${han.map((number) => `（${number}）完善目录`).join('；')}。`,
  `开展⟦十项⟧工作：${han.map((_, index) => `（${index + 1}）完善目录`).join('；')}。`,
  `开展⟦十项⟧工作：${han.map((_, index) => `${index + 1}、完善目录`).join('；')}。`,
  `开展⟦十项⟧工作：${han.map((number) => `第${number}，完善目录`).join('；')}。`,
])('a list is counted beyond ten: %s', (sentence) => {
  checkProblems(id, withProse(sentence), { messages: ['列出的是11项'] });
});

const writeItems = (count: number): string =>
  han
    .slice(0, count)
    .map((_, index) => `#### ${index + 1}. 完善目录\n\n逐件核对。`)
    .join('\n\n');

test('a list of headings is counted up to the next heading above it', () => {
  const after = '### （六）其他工作\n\n开展检查。';
  checkProblems(id, withProse(`抓好以下⟦三项⟧工作：\n\n${writeItems(2)}\n\n${after}`), { messages: ['列出的是2项'] });
  checkSilent(id, withProse(`抓好以下三项工作：\n\n${writeItems(3)}\n\n${after}`));
});

test('a list that a table stands in has no certain end', () => {
  const table = '| 栏目 | 条数 |\n| --- | --- |\n| 解读 | 6 |';
  checkSilent(id, withProse(`抓好三项工作：\n\n一是完善目录。\n\n二是更新指南：\n\n${table}\n\n三是加强培训。`));
});

test('a list inside an item of another list is longer than announced, or nothing is said', () => {
  checkSilent(id, withProse('一是健全制度。\n\n二是落实三项要求：一是先审后发，二是定期清理。\n\n三是加强培训。'));
  checkProblems(id, withProse('一是健全制度。\n\n落实⟦三项⟧要求：\n\n（一）先审后发。\n\n（二）定期清理。'));
});

test.each([
  '网站设有政策文件、解读回应、互动交流、依申请公开共⟦五个⟧栏目。',
  '公开的内容包括机构职能、财政信息、人事信息、应急管理、民生信息，其中网站分为政务动态、政策文件、办事指南、互动交流共计⟦六个⟧栏目。',
])('names that are fewer than announced: %s', (sentence) => {
  checkProblems(id, withProse(sentence), { severities: ['info'] });
});

test.each([
  '网站设有政策文件、解读回应、互动交流共五个栏目。',
  '网站设有政策文件、解读回应、互动交流、依申请公开共四个栏目。',
  '网站设有政策文件、解读回应、互动交流、依申请公开、财政预算共四个栏目。',
  '网站设有政策文件、解读回应、互动交流、依申请公开等共五个栏目。',
  '网站设有政策文件和解读回应、互动交流、依申请公开共六个栏目。',
  '网站设有政策文件、解读回应、互动交流、依申请公开栏目五个。',
  '开展两项工作：1.5万份指南已经印发；2.6万份目录已经更新；3.加强培训。',
  '开展三项工作：完善目录；一是更新指南；二是加强培训。',
  '开展三项工作，具体由各科室分别负责并按月报送进展情况如下文所述：一是完善目录；二是更新指南。',
])('lists: silent on “%s”', (sentence) => {
  checkSilent(id, withProse(sentence));
});

test('titles with titles inside them are one each', () => {
  checkProblems(id, withProse('印发《关于〈条例〉的意见》《关于《办法》的通知》⟦三个⟧文件。'), { messages: ['2'] });
  checkSilent(id, withProse('印发《关于《办法》的通知》《考核细则》两个文件。'));
});

test.each([
  '抓好⟦三项⟧工作：一是目录；二是指南。此外做到两个及时：一是及时更新；二是及时清理。',
  '抓好⟦两项⟧工作：一是目录；二是指南；三是培训。此外做到四个及时：一是更新，二是清理，三是答复，四是归档。',
  '各级抓好⟦三项⟧工作:一是目录;二是指南.',
  '《工作规范》《答复办法》⟦三个⟧文件已经印发。',
  '全年印发《工作规范》《答复办法》共⟦三项⟧',
])('one list and then another, half-width marks, a paragraph that begins with a title: %s', (sentence) => {
  checkProblems(id, withProse(sentence), { severities: ['warning'] });
});

test.each([
  ['抓好三项工作：一是目录；二是指南，做到两个及时：一是及时更新，二是及时清理；三是培训。'],
  ['抓好四项工作：一是目录；二是指南，做到两个及时：一是及时更新，二是及时清理；二是培训；四是考核。'],
  ['抓好三项工作：一是目录，做到两个及时：一是及时更新，二是及时清理。'],
])('where the number of a list may be the next one of the list around it, nothing is said: %s', (sentence) => {
  checkSilent(id, withProse(sentence));
});

test('a list inside an item of one that began in a paragraph before is not longer for the next item', () => {
  const inner = '落实中做到两个及时：一是及时更新；二是及时清理。';
  checkSilent(id, withProse(`一是健全制度。\n\n二是抓好落实。\n\n${inner}\n\n三是加强培训。`));
  checkProblems(id, withProse(`${inner.replace('两个', '⟦两个⟧')}\n\n三是加强培训。`), { messages: ['列出的是3项'] });
  checkSilent(
    id,
    withProse(
      `一是健全制度。\n\n${inner.replace('二是及时清理。', '二是及时清理；三是及时答复；一是公开，二是说明，三是归档，四是存档。')}`,
    ),
  );
});

test.each([
  '一是目录慢；二是解读少。',
  '（一）目录慢；（二）解读少。',
  '（1）目录慢；（2）解读少。',
  '1.目录慢；2.解读少。',
  '第一，目录慢；第二，解读少。',
])('a list that does not begin right after its announcement may be another one: %s', (items) => {
  checkSilent(id, withProse(`还有以下三个方面的不足：\n\n对照要求查找，${items}`));
  checkProblems(id, withProse(`还有以下⟦三个方面⟧的不足：\n\n${items}`));
});

test.each([
  '还有两点不足：第一，目录不细；第二，对照第三、第四季度的要求更新不快。',
  '采取2项措施：（1）完善制度；（2）按办法第五条（3）的规定培训。',
  '做好一项工作：一是完善目录；二是更新指南。',
  '落实120项任务：一是完善目录；二是更新指南。',
  '印发《工作规范》共三项制度。',
  '印发《工作规范》、《答复办法》等两个文件。',
])('other numbers, one thing and too many of them: silent on “%s”', (sentence) => {
  checkSilent(id, withProse(sentence));
});

test('what stands under the next heading says nothing of a list of headings', () => {
  const items = '#### 1. 完善目录\n\n逐件核对。\n\n#### 2. 更新指南\n\n按季更新。';
  const others = '#### 1. 检查\n\n按月检查。\n\n#### 3. 考核\n\n按年考核。';
  checkProblems(id, withProse(`抓好以下⟦三项⟧工作：\n\n${items}\n\n### （六）其他工作\n\n${others}`));
  checkProblems(id, withProse(`抓好以下⟦三项⟧工作：\n\n${items}\n\n### 其他工作\n\n${others}`));
  checkSilent(id, withProse(`抓好以下三项工作：\n\n${items}\n\n${others}`));
});

test('a table ends a list that does not go on behind it', () => {
  const table = '| 栏目 | 条数 |\n| --- | --- |\n| 解读 | 6 |';
  const list = (number: string): string => `抓好${number}工作：\n\n一是完善目录。\n\n二是更新指南：\n\n${table}`;
  checkProblems(id, withProse(`${list('⟦三项⟧')}\n\n以上工作按季检查。`), { messages: ['列出的是2项'] });
  checkSilent(id, withProse(`${list('四项')}\n\n三是加强培训。\n\n四是开展考核。`));
});

test('names that are counted may be short and end the sentence, and all of them are names', () => {
  checkProblems(id, withProse('类别主要有：机构、政策、规划、统计共计⟦5类⟧。'), { severities: ['info'] });
  for (const sentence of [
    '公开通知、公告、简报、动态共计15类信息。',
    '信息类别主要有：机构职能、政策法规、省、市共计6类信息。',
    '信息类别主要有：机构职能、政策法规、规划计划、各部门各单位在履行职责过程中制作的其他各类信息共计6类信息。',
    '网站设有政策文件、解读回应、互动交流、依申请公开共五个频道和栏目。',
    '网站设有政策文件、解读回应、互动交流、依申请公开合并五个栏目。',
  ])
    checkSilent(id, withProse(sentence));
});

test('parts: where they are counted, and where not', () => {
  checkProblems(id, withPreface('全文共⟦五个部分⟧。'), { messages: ['正文有6个部分的标题'] });
  const seven = { six: `${finished.six}\n\n## 七、公开重点\n\n按季检查。` };
  checkProblems(id, writeReport({ ...seven, preface: `${finished.preface}\n\n本报告由⟦六个部分⟧组成。` }), {
    messages: ['正文有7个部分的标题'],
  });
  checkSilent(id, withPreface('本报告共八项内容。'));
  checkSilent(id, withPreface('本报告由县政府办公室编制。网站首页共五个部分。'));
  checkSilent(id, withProse('本报告由五个部分组成。'));
});

const withoutNumbers = (text: string): string => text.replaceAll(/^## [一二三四五六七]、/gm, '## ');

test('parts without numbers are counted where the format names all of them', () => {
  checkProblems(id, withoutNumbers(withPreface('本报告由⟦五个部分⟧组成。')), { messages: ['正文有6个部分的标题'] });
});

test('a piece of a report is not counted', () => {
  const piece =
    '# 青禾县水利局2024年政府信息公开工作年度报告\n\n本报告由五个部分组成。\n\n## 一、总体情况\n\n公开信息20条。\n\n## 二、主动公开政府信息情况\n\n公开信息20条。\n';
  checkSilent(id, piece);
  const whole = withPreface('本报告由⟦四个部分⟧组成。');
  checkProblems(id, whole.slice(0, whole.indexOf('按季度检查')), { messages: ['正文有5个部分的标题'] });
});

/** Paragraphs in the middle of a part, each long enough to be read again by itself. */
const amid = (...words: readonly string[]): string =>
  writeReport({
    one: [
      '## 一、总体情况',
      '县政府办公室负责全县政府信息公开的日常工作。',
      ...words,
      '县政务服务中心接待前来查阅的群众。',
    ].join('\n\n'),
  });

test.each([
  ['，三是', '一是健全工作机制并明确责任；二是加强业务培训并通报结果'],
  ['，3.', '1.健全工作机制并明确责任；2.加强业务培训并通报结果'],
  ['，（三）', '（一）健全工作机制并明确责任；（二）加强业务培训并通报结果'],
  ['，第三、', '第一、健全工作机制并明确责任；第二、加强业务培训并通报结果'],
])('an item that is deleted from a list below its announcement is missed at once: %s', (third, items) => {
  const write = (number: string, mark: string): string =>
    amid(`县政府办公室在推进政府信息公开工作中落实${number}措施：`, `${items}${mark}开展年度考核并公布考核的结果。`);
  checkTyped(id, write('三项', third.replace('，', '；')), write('⟦三项⟧', ''));
});
