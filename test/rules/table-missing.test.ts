import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent, runRule } from '../language/check.ts';
import { finished, joinPieces, tableOf, writeReport } from './reportTexts.ts';

const id = 'table-missing';

test('a part without its table is told which one', () => {
  checkProblems(id, writeReport({ three: '⟦## 三、收到和处理政府信息公开申请情况⟧' }), {
    messages: ['“三、收到和处理政府信息公开申请情况”里没有表三（《条例》第五十条第（二）项'],
    severities: ['error'],
  });
});

test('prose does not stand for the table', () => {
  const four = '⟦## 四、政府信息公开行政复议、行政诉讼情况⟧\n\n本年度没有因政府信息公开被申请行政复议、提起行政诉讼。';
  checkProblems(id, writeReport({ four }), { messages: ['没有表四'], severities: ['error'] });
});

test('three parts without tables are three problems', () => {
  checkProblems(
    id,
    writeReport({
      two: '⟦## 二、主动公开政府信息情况⟧',
      three: '⟦## 三、收到和处理政府信息公开申请情况⟧',
      four: '⟦## 四、政府信息公开行政复议、行政诉讼情况⟧',
    }),
    { messages: ['表二', '表三', '表四'] },
  );
});

test('the empty table is inserted after the part’s own words', () => {
  checkFix(id, writeReport({ two: '## 二、主动公开政府信息情况' }), writeReport());
  const four = '## 四、政府信息公开行政复议、行政诉讼情况\n\n本年度情况如下。';
  checkFix(id, writeReport({ four }), writeReport({ four: `${four}\n\n${tableOf('2021', 't4')}` }));
});

test('a table whose labels nobody knows is a warning', () => {
  const three = '⟦## 三、收到和处理政府信息公开申请情况⟧\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |';
  checkProblems(id, writeReport({ three }), { messages: ['认不出是表三'], severities: ['warning'] });
});

test('a table of another part does not stand for the part’s own', () => {
  const four = '⟦## 四、政府信息公开行政复议、行政诉讼情况⟧\n\n详见下表。';
  checkProblems(
    id,
    writeReport({ three: `${finished.three}\n\n| 科室 | 件数 |\n| --- | --- |\n| 办公室 | 3 |`, four }),
    {
      messages: ['没有表四'],
      severities: ['error'],
    },
  );
  const heading = '⟦## 三、收到和处理政府信息公开申请情况⟧';
  checkProblems(
    id,
    writeReport({ three: `${heading}\n\n${tableOf('2021', 't2')}`, two: '## 二、主动公开政府信息情况\n\n见下。' }),
    {
      messages: ['没有表三'],
      severities: ['error'],
    },
  );
});

test('labels of the table in running text are a table that cannot be read, a word or two are not', () => {
  const heading = '⟦## 三、收到和处理政府信息公开申请情况⟧';
  const say = (words: string): string => writeReport({ three: `${heading}\n\n本年度办理情况为${words}，详见附件。` });
  checkProblems(id, say('（一）予以公开2件1.属于国家秘密1件4.保护第三方合法权益0件'), {
    messages: ['认不出是表三'],
    severities: ['warning'],
  });
  checkProblems(id, say('（一）予以公开2件1.属于国家秘密1件'), { messages: ['没有表三'], severities: ['error'] });
});

test('a table that is there but unknown is not written a second time', () => {
  const three = '## 三、收到和处理政府信息公开申请情况\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |';
  const [problem] = runRule(id, writeReport({ three }));
  expect(problem?.fixes?.()).toEqual([]);
});

test('a report with its three tables is not reported', () => {
  checkSilent(id, writeReport());
});

test('a sentence before the table does not hide it', () => {
  const three = finished.three.replace('\n\n', '\n\n本年度收到的申请均已按期答复。\n\n');
  checkSilent(id, writeReport({ three }));
});

test('a missing part is one mistake, its table no second one', () => {
  checkSilent(id, writeReport({ three: '' }));
});

test('a table that stands in another part is there', () => {
  const text = joinPieces([
    finished.title,
    finished.preface,
    finished.one,
    `${finished.two}\n\n${tableOf('2021', 't3')}`,
    '## 三、收到和处理政府信息公开申请情况\n\n数据见上表。',
    finished.four,
    finished.five,
    finished.six,
  ]);
  checkSilent(id, text);
});

test('the table under a heading in other words is there', () => {
  checkSilent(
    id,
    writeReport({ three: finished.three.replace('收到和处理政府信息公开申请情况', '依申请公开政府信息情况') }),
  );
});

test('the tables of 2019 are tables of their edition', () => {
  const text = writeReport({
    title: '# 青禾县水利局2019年政府信息公开工作年度报告',
    preface: '根据国办公开办函〔2019〕60号编制，统计期限自2019年1月1日起至2019年12月31日止。',
    two: `## 二、主动公开政府信息情况\n\n${tableOf('2019', 't2')}`,
    three: `## 三、收到和处理政府信息公开申请情况\n\n${tableOf('2019', 't3')}`,
    four: `## 四、政府信息公开行政复议、行政诉讼情况\n\n${tableOf('2019', 't4')}`,
  });
  checkSilent(id, text);
});

test('a draft that breaks off before the table lacks it', () => {
  const { title, preface, one, two } = finished;
  const three = '⟦## 三、收到和处理政府信息公开申请情况⟧';
  const begun = joinPieces([title, preface, one, two, three]).trimEnd();
  for (const words of ['本年度共收到政府信息公开申请七件，其中通过网络提交的', '本', '申请人情况', '项目'])
    checkProblems(id, `${begun}\n\n${words}`, { severities: ['error'] });
});
