import { describe, expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent, checkTyped } from '../language/check.ts';
import { finished, plain, problems, tableOf, writeReport } from './reportTexts.ts';

const id = 'heading-number';
const inFive = (words: string): string => writeReport({ five: `## 五、存在的主要问题及改进情况\n\n${words}` });
const numbered = (numbers: string): string =>
  inFive(
    numbers
      .split('')
      .map((han) => `### （${han}）事项\n\n按季度检查。`)
      .join('\n\n'),
  );
const secondIs = (second: string): string =>
  inFive(`### （一）问题\n\n更新偏慢。\n\n### （${second}）措施\n\n按季度检查。\n\n### （三）打算\n\n加强培训。`);
/** Tables between tabs, as they are pasted from Excel or Word. */
const tabbed = (text: string): string =>
  plain(text)
    .replaceAll(/^\|(?: -+:? \|)+\n/gm, '')
    .replaceAll(/^\| (.*) \|$/gm, (_, cells: string) => cells.replaceAll(' | ', '\t'));
const bare = (text: string): string => text.replaceAll(/^## [一二三四五六]、/gm, '## ');

test('a first-level number inside a part is out of sequence', () => {
  const text = plain(inFive(`${problems}\n\n⟦三、下一步工作打算⟧\n\n一是加强培训。二是按季度检查栏目。`));
  checkProblems(id, text, {
    format: 'plaintext',
    messages: ['“三、下一步工作打算”在第五部分“存在的主要问题及改进情况”里，编号接不上“五、存在的主要问题及改进情况”'],
    severities: ['warning'],
  });
});

test('it becomes a sub-heading of its part on request', () => {
  checkFix(
    id,
    inFive(`${problems}\n\n## 三、下一步工作打算\n\n加强培训。`),
    inFive(`${problems}\n\n### （一）下一步工作打算\n\n加强培训。`),
  );
});

test('several first-level numbers inside a part are one mistake', () => {
  const [problem] = checkProblems(
    id,
    inFive('⟦## 一、存在的问题⟧\n\n栏目更新偏慢。\n\n## 二、改进的措施\n\n按季度检查。'),
  );
  expect(problem?.related).toHaveLength(1);
});

test('a number printed twice is put right', () => {
  const four = finished.four.replace('四、', '⟦三、⟧');
  const [problem] = checkProblems(id, writeReport({ four }), { messages: ['的编号印作“三、”，格式规定为“四、”'] });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['safe']);
  checkFix(id, writeReport({ four: finished.four.replace('四、', '三、') }), writeReport());
});

test('a part without a number where the others have one', () => {
  const five = finished.five.replace('五、存在的主要问题及改进情况', '⟦存在的主要问题及改进情况⟧');
  checkProblems(id, writeReport({ five }), { messages: ['没有编号，其他部分有'] });
  checkFix(id, writeReport({ five: finished.five.replace('五、', '') }), writeReport());
});

test('parts numbered as a lower level are one habit and one problem', () => {
  const text = writeReport().replaceAll(
    /^## ([一二三四五六])、/gm,
    (_, han: string) => `## ${'一二三四五六'.indexOf(han) + 1}、`,
  );
  checkProblems(id, text.replace('## 1、', '## ⟦1、⟧'), { messages: ['应写作“一、”'] });
  checkFix(id, text, writeReport());
});

test('a list that goes on after a first-level number typed into it does not begin there', () => {
  const list = '1、问题\n\n栏目更新偏慢。\n\n⟦一、培训⟧\n\n加强培训。\n\n二、检查\n\n按季度检查。\n\n';
  checkProblems(id, plain(inFive(`${list}2、改进\n\n归并重复的内容。`)), { format: 'plaintext' });
  checkProblems(id, plain(inFive(`${list}⟦3、⟧改进\n\n归并重复的内容。`)), {
    format: 'plaintext',
    messages: ['编号接不上', '编号应为“1、”'],
  });
});

test('a missing number inside a part is reported where the sequence breaks', () => {
  const text = inFive('### （一）存在问题\n\n更新偏慢。\n\n### ⟦（三）⟧改进措施\n\n按季度检查。');
  const [problem] = checkProblems(id, text, { messages: ['前一个同级编号是“（一）”，这里应为“（二）”'] });
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['suggestion']);
});

test('one number that is certainly wrong is put right safely', () => {
  const [problem] = checkProblems(id, secondIs('四').replace('（四）措施', '⟦（四）⟧措施'));
  expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['safe']);
  checkFix(id, secondIs('四'), secondIs('二'));
});

test('after a repeated number the rest is renumbered on request', () => {
  checkFix(id, numbered('一二二三四'), numbered('一二三四五'), { title: '从“（三）”起依次重新编号' });
});

test('a finished report is in sequence', () => {
  checkSilent(id, writeReport());
  checkSilent(id, plain(writeReport()), { format: 'plaintext' });
});

test('lists that begin again under each heading are in sequence', () => {
  const list = '1.更新偏慢。\n\n2.解读不够。\n\n3.培训不够。';
  checkSilent(id, inFive(`### （一）存在问题\n\n${list}\n\n### （二）改进措施\n\n${list}`));
});

test('a second level typed as 1. is the author’s choice', () => {
  checkSilent(id, plain(inFive('1.存在问题。更新偏慢。\n2.改进措施。按季度检查。')), { format: 'plaintext' });
});

test('（一） under 1. is the author’s choice too', () => {
  checkSilent(
    id,
    inFive(
      '### 1.存在问题\n\n#### （一）更新慢\n\n偏慢。\n\n#### （二）解读少\n\n不够。\n\n### 2.改进措施\n\n按季度检查。',
    ),
  );
});

test('㈠㈡ and 一是二是 are in sequence', () => {
  checkSilent(
    id,
    plain(inFive('㈠存在问题\n\n一是更新偏慢，二是解读不够。\n\n㈡改进措施\n\n一是按季度检查，二是加强培训。')),
    { format: 'plaintext' },
  );
});

test('a number that stands inside a paragraph is not missing', () => {
  checkSilent(
    id,
    plain(inFive('（一）存在问题。更新偏慢，解读不够。（二）上年整改，已经完成。\n\n（三）改进措施\n\n按季度检查。')),
    { format: 'plaintext' },
  );
});

const amid = (...blocks: readonly string[]): string => inFive(blocks.join('\n\n'));

test.each([
  ['###', '（一）', '（二）', '（三）'],
  ['###', '一、', '二、', '三、'],
  ['###', '1.', '2.', '3.'],
  ['###', '1、', '2、', '3、'],
])('%s %s and %s are in sequence as long as %s stands in the paragraph between', (marks, one, two, three) => {
  const write = (second: string, third: string): string =>
    amid(
      `${marks} ${one}组织领导`,
      `县政府办公室负责政府信息公开的日常工作。${second}县政府各部门设专人负责。`,
      `${marks} ${third}监督保障`,
      '按季度检查。',
    );
  checkTyped(id, write(two, three), write('', `⟦${three}⟧`));
});

const writeAgain = (said: string, first: string): string =>
  amid(
    '### （一）更新',
    '偏慢。',
    '### （二）解读',
    `县政府办公室对照各项要求逐条整改，明年的安排${said}已定。`,
    `### ${first}检查`,
    '按季度。',
  );

test.each(['如下', '以下', '下列', '几点', '方面', '措施', '打算'])(
  'a list may begin again after “%s”, and not once it is deleted',
  (word) => {
    checkTyped(id, writeAgain(word, '（一）'), writeAgain('', '⟦（一）⟧'));
  },
);

test('a list introduced again may begin again', () => {
  checkSilent(
    id,
    plain(inFive('主要问题：\n\n（一）更新偏慢\n\n（二）解读不够\n\n改进措施：\n\n（一）按季度检查\n\n（二）加强培训')),
    { format: 'plaintext' },
  );
});

test('a list of measures may begin again after the sentence that announces it', () => {
  const text = inFive(
    '（一）更新偏慢\n\n（二）解读不够\n\n针对上述两个问题，本局将在下一年度采取以下措施。\n\n（一）按季度检查\n\n（二）加强培训',
  );
  checkSilent(id, plain(text), { format: 'plaintext' });
});

test('a list that begins again without a word is out of sequence', () => {
  const text = inFive(
    '### （一）更新偏慢\n\n栏目更新不及时的有两个。\n\n### （二）解读不够\n\n全年的政策解读只有两篇文字稿。\n\n### ⟦（一）⟧按季度检查\n\n由办公室负责。',
  );
  checkProblems(id, text, { messages: ['这里应为“（三）”'] });
});

test('numbers that moved up because a part is missing are that part’s fault', () => {
  const four = finished.four.replace('四、', '三、');
  checkSilent(
    id,
    writeReport({
      three: '',
      four,
      five: finished.five.replace('五、', '四、'),
      six: finished.six.replace('六、', '五、'),
    }),
  );
});

test('a part of the report’s own between the others is numbered with them', () => {
  const own = '## 五、政务公开机构建设情况\n\n配备专职人员2名。';
  checkSilent(
    id,
    writeReport({
      four: `${finished.four}\n\n${own}`,
      five: finished.five.replace('五、', '六、'),
      six: finished.six.replace('六、', '七、'),
    }),
  );
});

test('a part after the last goes on counting', () => {
  checkSilent(id, writeReport({ six: `${finished.six}\n\n## 七、附件\n\n无。` }));
});

test('the rows of table 3 are no headings', () => {
  const cells = tableOf('2021', 't3')
    .replaceAll('|', '\t')
    .replaceAll(/^.*---.*$\n/gm, '');
  checkSilent(id, plain(writeReport({ three: `## 三、收到和处理政府信息公开申请情况\n\n${cells}` })), {
    format: 'plaintext',
  });
});

test('parts without any numbers are information only', () => {
  checkProblems(id, bare(writeReport()).replace('## 总体情况', '## ⟦总体情况⟧'), {
    messages: ['都没有编号'],
    severities: ['info'],
  });
});

test('below parts without numbers 一、二、 are free for the next level', () => {
  const text = bare(inFive('### 一、存在问题\n\n更新偏慢。\n\n### 二、改进措施\n\n按季度检查。'));
  checkProblems(id, text.replace('## 总体情况', '## ⟦总体情况⟧'));
});

test.each([
  ['㈠', '㈡', '㈢'],
  ['⑴', '⑵', '⑶'],
])('%s is put right in its own kind of numerals', (first, second, third) => {
  const list = (middle: string): string =>
    plain(inFive(`${first}问题\n\n更新偏慢。\n\n${middle}措施\n\n按季度检查。\n\n${third}打算\n\n加强培训。`));
  checkFix(id, list(third), list(second), { format: 'plaintext' });
});

test('a stray number goes on with the sub-headings before it, and has no fix where it has its own below it', () => {
  checkFix(
    id,
    inFive('### （一）问题\n\n更新偏慢。\n\n## 三、打算\n\n加强培训。'),
    inFive('### （一）问题\n\n更新偏慢。\n\n### （二）打算\n\n加强培训。'),
  );
  const [problem] = checkProblems(id, inFive(`${problems}\n\n⟦## 三、打算⟧\n\n### （一）培训\n\n加强培训。`));
  expect(problem?.fixes?.()).toEqual([]);
});

const worded = (text: string): string => text.replaceAll(/^## ([一二三四五六])、/gm, '## 第$1部分 ');

test('一、 is the level below 第一部分', () => {
  const words = '一、存在的主要问题\n\n栏目更新偏慢。\n\n二、改进情况\n\n按季度检查。';
  checkSilent(id, plain(worded(inFive(words))), { format: 'plaintext' });
  checkSilent(id, plain(worded(inFive(words.replaceAll('\n\n栏目', '。栏目')))), { format: 'plaintext' });
});

test('a part’s words below 第一部分 are no part of the report', () => {
  for (const title of ['主动公开政府信息情况', '政府信息主动公开情况']) {
    const below = `### 一、${title}\n\n主动公开信息20条。\n\n### 二、依申请公开情况\n\n按期答复。\n\n`;
    const text = worded(inFive('部分栏目更新偏慢，解读材料不足；今后按季度检查栏目，补齐解读材料。')).replace(
      '## 第二部分 ',
      `${below}## 第二部分 `,
    );
    for (const each of [id, 'section-title', 'section-order', 'section-empty'])
      for (const format of ['markdown', 'plaintext'] as const)
        checkSilent(each, format === 'plaintext' ? plain(text) : text, { format });
  }
});

test('below 第一部分 it is in order, too', () => {
  const words = '一、存在的主要问题\n\n栏目更新偏慢。\n\n⟦三、⟧改进情况\n\n按季度检查。';
  checkProblems(id, plain(worded(inFive(words))), { format: 'plaintext', messages: ['这里应为“二、”'] });
});

/** Of a year for which no order of the parts was prescribed. */
const usual = (second: string): string => `# 青禾县水利局2016年政府信息公开工作年度报告

本报告所列数据的统计期限自2016年1月1日起至2016年12月31日止。

## 一、概述

### （一）组织领导

局办公室负责政府信息公开工作。

### （二）制度建设

修订制度2项。

## 二、主动公开政府信息情况

### （一）公开情况

全年主动公开政府信息212条。

${second}

在门户网站和公开栏公开。

## 三、依申请公开政府信息情况

全年收到申请7件，均按期答复。

## 四、存在的主要问题和改进措施

栏目更新偏慢，下一步按季度检查。
`;

test('where the order of the parts is not prescribed, each part counts for itself', () => {
  checkSilent(id, usual('### （二）公开形式'));
  checkProblems(id, usual('### ⟦（三）⟧公开形式'), { messages: ['（二）'], severities: ['warning'] });
  checkProblems(id, usual('### ⟦（一）⟧公开形式'));
});

describe('where no order of the parts is prescribed', () => {
  const options = { format: 'plaintext' } as const;
  const titles = ['概述', '政府信息主动公开情况', '政府信息依申请公开情况', '收费及减免情况', '存在的问题'];
  /** Of a year for which no order of the parts was prescribed; each part with a line of its own. */
  const write = (numbers: readonly string[], lines: readonly string[] = []): string =>
    `青禾县水利局2012年政府信息公开工作年度报告\n\n统计期限自2012年1月1日起至2012年12月31日止。\n\n${numbers
      .map((number, index) => `${number}${titles[index] ?? '其他事项'}\n\n${lines[index] ?? '健全制度，明确责任。'}\n`)
      .join('\n')}`;

  test('numbers without a mark get one, and letter-spacing goes', () => {
    const spaced = write(['一 ', '二 ', '三 ']).replace('一 概述', '一 概 述');
    const [problem] = checkProblems(id, spaced.replace('一 概 述', '⟦一 概 述⟧'), {
      ...options,
      messages: ['应写作“一、概述”'],
    });
    expect(problem?.related).toHaveLength(2);
    checkFix(id, spaced, write(['一、', '二、', '三、']), options);
  });

  test('parts without numbers are numbered on request where the level below is', () => {
    const below = ['（一）工作有序\n\n健全制度。', '公开信息20条。'];
    checkProblems(id, write(['', ''], below).replace('\n概述', '\n⟦概述⟧'), {
      ...options,
      messages: ['却编作“（一）”'],
    });
    checkFix(id, write(['', ''], below), write(['一、', '二、'], below), options);
    checkSilent(id, write(['', ''], ['（一）工作有序。健全制度。']), options);
    checkSilent(id, write(['', '']), options);
  });

  test('numbers that begin again between two parts are one problem', () => {
    const again = write(['一、', '二、', '一、', '二、', '三、']).replace(
      '一、政府信息依申请公开情况',
      '⟦一、政府信息依申请公开情况⟧',
    );
    const [problem] = checkProblems(id, again, {
      ...options,
      messages: ['在“二、政府信息主动公开情况”和“三、存在的问题”之间'],
    });
    expect(problem?.related).toHaveLength(1);
    checkSilent(id, write(['一、', '二、', '三、', '一、', '二、']), options);
  });

  test('a number that is left out is told, unless it stands in the text before or numbers have begun again', () => {
    checkProblems(id, write(['一、', '二、', '⟦四、⟧', '五、']), {
      ...options,
      messages: ['前一部分是“二、政府信息主动公开情况”，这里应为“三、”'],
    });
    checkSilent(id, write(['一、', '二、', '四、'], ['', '公开信息20条。三、收费，没有收取费用。']), options);
    checkSilent(id, write(['一、', '二、', '一、', '四、']), options);
  });
});

const writeStrays = (first: string, second: string): string =>
  inFive(`### （一）问题\n\n更新偏慢。\n\n${first}打算\n\n加强培训。\n\n${second}检查\n\n按季度。`);

test('several stray numbers become sub-headings one after the other', () => {
  checkFix(id, writeStrays('## 三、', '## 四、'), writeStrays('### （二）', '### （三）'));
  checkFix(id, plain(writeStrays('三、', '四、')), plain(writeStrays('（二）', '（三）')), { format: 'plaintext' });
});

test('numbers of the parts are told part by part, and not those of parts out of order', () => {
  const five = finished.five.replace('五、', '⟦七、⟧');
  checkProblems(id, writeReport({ five }), { messages: ['的编号印作“七、”，格式规定为“五、”'] });
  checkSilent(id, writeReport({ four: finished.five, five: finished.four }));
});

const titleOfThree = '收到和处理政府信息公开申请情况';

/** With a line over table 3. */
const caption = (line: string): string => writeReport({ three: finished.three.replace('| 项目', `${line}\n\n| 项目`) });

/** The same in one table, with that line as its first row. */
const row = (cells: string): string =>
  tabbed(caption(titleOfThree)).replace(`${titleOfThree}\n\n项目`, `${cells}\n项目`);

test('a table that repeats the title of its part needs no number there', () => {
  for (const line of [titleOfThree, `**${titleOfThree}**`, `### ${titleOfThree}`]) checkSilent(id, caption(line));
  for (const cells of [titleOfThree, `${titleOfThree}${'\t'.repeat(7)}`, `\t${titleOfThree}`])
    checkSilent(id, row(cells), { format: 'plaintext' });
});

test('tables of an annex behind the last part may have the titles of their parts', () => {
  const titles = ['主动公开政府信息情况', titleOfThree, '政府信息公开行政复议、行政诉讼情况'];
  const annex = [tableOf('2021', 't2'), tableOf('2021', 't3'), tableOf('2021', 't4')]
    .map((table, index) => `${titles[index] ?? ''}\n\n${table}`)
    .join('\n\n');
  const see = (number: string, index: number): string => `## ${number}、${titles[index] ?? ''}\n\n见附表。`;
  const text = writeReport({
    two: see('二', 0),
    three: see('三', 1),
    four: see('四', 2),
    six: `${finished.six}\n\n附表：\n\n${annex}`,
  });
  for (const rule of [id, 'table-missing', 'section-missing', 'section-order', 'title-form']) checkSilent(rule, text);
});

test('a part without a number is told at its heading, not at its table', () => {
  const text = finished.three.replace('## 三、', '## ').replace('| 项目', `${titleOfThree}\n\n| 项目`);
  checkProblems(id, writeReport({ three: text.replace(`## ${titleOfThree}`, `## ⟦${titleOfThree}⟧`) }), {
    messages: ['没有编号，其他部分有'],
  });
});
