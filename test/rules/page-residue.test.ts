import { describe, expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';

const rule = 'page-residue';
const plain = { format: 'plaintext' } as const;

const title = '青禾县2023年政府信息公开工作年度报告';
const body = '一、总体情况\n\n全县主动公开信息5216条。\n\n六、其他需要报告的事项\n\n无。\n';
const report = `${title}\n\n${body}`;

describe('is told of', () => {
  test('what a page prints before and after, at the first place, the others as related', () => {
    const before = '⟦当前位置：首页 > 政务公开⟧\n\n';
    const behind = '\n附件下载\n分享\n收藏 取消收藏打印 关闭\n';
    const [problem] = checkProblems(rule, `${before}${report}${behind}`, {
      ...plain,
      messages: ['有2处不是报告的文字：这里是网页的导航、按钮或页脚'],
      severities: ['warning'],
    });
    expect(problem?.related).toHaveLength(1);
  });

  test('traditional characters', () => {
    checkProblems(rule, `${report}\n⟦相關詞條\n\n熱門詞條\n\n聯絡我們⟧\n`, plain);
  });

  test('a source and a date next to buttons', () => {
    checkProblems(rule, `${title}\n⟦来源：县政府办 发布时间：2024-01-12 10:00\n【字体：大 中 小】⟧\n\n${body}`, plain);
  });

  test('the host of a site next to its number', () => {
    checkProblems(
      rule,
      `${report}\n⟦主办单位：青禾县人民政府办公室\n地址：青禾县中心路1号\n网站标识码：4502050001⟧\n`,
      plain,
    );
  });

  test('a registration table in rows of pipes', () => {
    const table = '⟦索引号 | QH-001 | 主题分类 | 综合政务 |\n发布机构 | 青禾县民政局 | 文号 | 无 |⟧\n\n';
    checkProblems(rule, `${table}${report}`, { ...plain, messages: ['网页的信息登记表'], severities: ['info'] });
  });

  test('the path to the page above a registration table', () => {
    const path = '首页 > 政务公开 > 政府信息公开年报';
    const table = '索引号 | QH-001 | 主题分类 | 综合政务 |\n发布机构 | 青禾县民政局 | 文号 | 无 |';
    checkProblems(rule, `⟦${path}\n${table}⟧\n\n${report}`, plain);
    checkFix(rule, `${path}\n\n${table}\n\n${report}`, `\n${report}`, plain);
  });

  test('a registration table in lines', () => {
    checkProblems(rule, `⟦索引号：QH-001\n发布机构：青禾县民政局\n成文日期：2024-01-12⟧\n\n${report}`, plain);
  });

  test('a registration table and buttons are more than a registration table', () => {
    const table = '⟦索引号：QH-001\n发布机构：青禾县民政局\n成文日期：2024-01-12⟧\n\n';
    checkProblems(rule, `${table}${report}\n附件下载\n分享\n收藏 取消收藏打印 关闭\n`, {
      ...plain,
      severities: ['warning'],
    });
  });

  test('advertising', () => {
    checkProblems(rule, `${report}\n⟦老虎机游戏平台，百家乐 青禾县| 白水县| 云台县|⟧\n`, {
      ...plain,
      messages: ['夹带的广告词'],
    });
  });

  test('the page’s title above the report’s own', () => {
    const page = `⟦当前位置：首页\n${title}\n发布时间：2024-01-12 字号：⟧\n`;
    checkProblems(rule, `${page}${title}\n\n${body}`, plain);
  });

  test('a page in HTML, without a fix', () => {
    const html = `<div>⟦当前位置：首页 &gt; 政务公开⟧</div><h1>${title}</h1><h2>一、总体情况</h2><p>公开信息5216条。</p><h2>六、其他需要报告的事项</h2><p>无。</p>`;
    const [problem] = checkProblems(rule, html, { format: 'html' });
    expect(problem?.fixes?.()).toEqual([]);
  });
});

describe('the fix', () => {
  test('deletes the lines and nothing else', () => {
    checkFix(rule, `当前位置：首页\n${report}\n • 相关链接\n打印 关闭`, `${report}\n`, plain);
  });

  test('keeps the title that stands among the lines of the page', () => {
    const page = `标题：${title}\n索引号：QH-001\n发布机构：青禾县民政局\n成文日期：2024-01-12\n\n`;
    checkFix(rule, `${page}${body}`, `标题：${title}\n\n${body}`, plain);
  });

  test('is a suggestion', () => {
    const [problem] = checkProblems(rule, `⟦当前位置：首页⟧\n${report}`, plain);
    expect(problem?.fixes?.().map(({ kind }) => kind)).toEqual(['suggestion']);
  });
});

describe('is silent for', () => {
  test.each([
    ['a report', report],
    ['one in Markdown', `# ${title}\n\n## 一、总体情况\n\n公开信息5216条。\n`],
    ['its own source and date', `${title}\n来源：县政府办公室\n发布时间：2024-01-12\n\n${body}`],
    ['how to reach the body', `${title}\n\n地址：青禾县中心路1号\n邮编：545002\n电话：0772-1234567\n\n${body}`],
    ['who signs, and when', `${report}\n青禾县人民政府办公室\n2024年1月12日\n`],
    ['its host alone', `${report}\n主办单位：青禾县人民政府办公室\n`],
    ['a title and a number of the document', `青禾县人民政府办公室\n青政办〔2024〕1号\n${report}`],
    ['a list of the parts', `${title}\n目录\n一、总体情况\n六、其他需要报告的事项\n\n${body}`],
    ['words of pages inside its sentences', report.replace('公开信息', '在“当前位置”“打印 关闭”处公开信息')],
    ['a line of such words between its own', report.replace('5216条。', '5216条。\n\n打印 关闭\n\n另有12件。')],
    [
      'front matter',
      `---\nyear: 2023\norganisation: 青禾县\n---\n\n# ${title}\n\n## 一、总体情况\n\n公开信息5216条。\n`,
    ],
    ['two keys of a registration table', `索引号：QH-001\n发布日期：2024-01-12\n\n${report}`],
    ['what the police fight', report.replace('无。', '查处六合彩赌博案件2起。')],
    ['what the police fight, on a last line of its own', `${report}公开打击"百家乐""六合彩"等赌博信息12条\n`],
    ['a title printed twice', `${title}\n\n${title}。\n\n${body}`],
    ['a cover', `${title}\n青禾县人民政府办公室\n2024年1月\n\n${report}`],
    ['a text that is no report', '当前位置：首页\n打印 关闭\n'],
  ])('%s', (_, text) =>
    checkSilent(rule, text, { format: text.startsWith('#') || text.startsWith('---') ? 'markdown' : 'plaintext' }),
  );
});
