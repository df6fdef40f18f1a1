import { expect, test } from 'vitest';
import { render } from '../../server/src/text/message.ts';
import { checkProblems, checkSilent, checkTyped } from '../language/check.ts';
import { finished, joinPieces, overview, tableOf, writeReport } from './reportTexts.ts';

const id = 'section-empty';

test('a problems part that says 无 is too short', () => {
  checkProblems(id, writeReport({ five: '## 五、⟦存在的主要问题及改进情况⟧\n\n无。' }), {
    messages: ['只写了“无。”（《条例》第五十条第（四）项'],
    severities: ['warning'],
  });
});

test.each(['暂无。', '本年度无。', '没有问题。', '不存在问题', '我局无。', '本单位没有。'])(
  '%s is 无 in other words',
  (printed) => {
    checkProblems(id, writeReport({ five: `## 五、⟦存在的主要问题及改进情况⟧\n\n${printed}` }), {
      severities: ['warning'],
    });
  },
);

test('无 is not advised where it would be reported next', () => {
  const [problem] = checkProblems(id, writeReport({ five: '## 五、⟦存在的主要问题及改进情况⟧' }));
  expect(problem && render(problem.message, 'zh-cn')).not.toContain('“无”');
});

test('a few words are pointed out, by a measure that is said to be ours', () => {
  checkProblems(id, writeReport({ five: '## 五、⟦存在的主要问题及改进情况⟧\n\n存在问题较少，将继续改进。' }), {
    messages: ['只写了11个字：“存在问题较少，将继续改进。”（《条例》第五十条第（四）项'],
    severities: ['info'],
  });
});

test('a few words that speak of something and then of nothing are a few words', () => {
  checkProblems(id, writeReport({ five: '## 五、⟦存在的主要问题及改进情况⟧\n\n更新偏慢，其余没有。' }), {
    severities: ['info'],
  });
});

const writeProblems = (title: string, words: string): string =>
  writeReport({ five: `## 五、${title}\n\n问题有：更新慢、解读少、培训缺、核对${words}。措施：查、改、评。` });

test('a part that becomes too short while it is typed is pointed out at once', () => {
  checkTyped(id, writeProblems('存在的主要问题及改进情况', '不严'), writeProblems('⟦存在的主要问题及改进情况⟧', ''));
});

test('a heading without anything under it is empty', () => {
  checkProblems(id, writeReport({ one: '## 一、⟦总体情况⟧', six: '## 六、⟦其他需要报告的事项⟧' }), {
    messages: ['只有标题，没有内容', '确实没有的写“无”'],
  });
});

test('blanks to be filled in are no content', () => {
  checkProblems(id, writeReport({ six: '## 六、⟦其他需要报告的事项⟧\n\n＿＿。' }), { messages: ['没有内容'] });
});

const older = (second: string): string =>
  `青禾县水利局2015年政府信息公开工作年度报告\n\n一、概述\n\n2015年，全局主动公开政府信息340条。\n\n${second}\n三、依申请公开情况\n\n没有收到申请。\n`;

test('in a report of an older format a heading between two parts lost its content', () => {
  checkProblems(id, older('二、⟦主要做法⟧\n'), { format: 'plaintext', messages: ['“主要做法”只有标题，没有内容'] });
});

test('an older report with content in every part is right, and so is its list of contents', () => {
  checkSilent(id, older('二、主要做法\n\n健全制度。\n'), { format: 'plaintext' });
  const contents = '一、概述\n二、主要做法\n三、依申请公开情况\n四、存在问题\n\n';
  checkSilent(id, contents + older('二、主要做法\n\n健全制度。\n'), { format: 'plaintext' });
});

test('two headings without content in a row, and one whose number the next does not follow, are left alone', () => {
  const text = older('二、主要做法\n');
  const bare = text.replace('一、概述\n\n2015年，全局主动公开政府信息340条。', '一、概述');
  checkSilent(id, bare, { format: 'plaintext' });
  checkSilent(id, text.replace('三、依申请', '四、依申请'), { format: 'plaintext' });
});

test('其他需要报告的事项 may say 无', () => {
  checkSilent(id, writeReport({ six: '## 六、其他需要报告的事项\n\n无' }));
});

test('a part with only its table is not empty', () => {
  checkSilent(id, writeReport());
});

test('a part whose table is missing is left to the rule on tables', () => {
  checkSilent(id, writeReport({ two: '## 二、主动公开政府信息情况' }));
});

test('content under sub-headings is content', () => {
  checkSilent(id, writeReport({ one: `## 一、总体情况\n\n${overview}` }));
  checkSilent(
    id,
    writeReport({ five: '## 五、存在的主要问题及改进情况\n\n一是栏目更新偏慢，二是解读形式单一，三是培训不够。' }),
  );
});

test('content under a heading with a wrong number still belongs to the part', () => {
  checkSilent(
    id,
    writeReport({
      five: '## 五、存在的主要问题及改进情况\n\n## 三、下一步工作打算\n\n加强培训，按季度检查栏目，及时归并重复的公开内容。',
    }),
  );
});

test('a part given as a table of problems is not empty', () => {
  checkSilent(
    id,
    writeReport({ five: '## 五、存在的主要问题及改进情况\n\n| 问题 | 改进 |\n| --- | --- |\n| 更新慢 | 按季度检查 |' }),
  );
});

test('a part in which a draft breaks off is judged as it stands', () => {
  const { title, preface, one, two, three, four } = finished;
  const text = joinPieces([
    title,
    preface,
    one,
    two,
    three,
    four,
    '## 五、⟦存在的主要问题及改进情况⟧\n\n主要问题：一是，栏目更新偏慢；二是，解读不够，三',
  ]).trimEnd();
  checkProblems(id, text, { severities: ['info'] });
  checkSilent(id, `${text.replaceAll(/[⟦⟧]/gu, '')}是，培训偏少。下一步按季度检查各个栏目。`);
});

test('the table of another part does not matter', () => {
  checkSilent(id, writeReport({ two: `## 二、主动公开政府信息情况\n\n${tableOf('2021', 't2')}` }));
});
