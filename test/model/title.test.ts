import { describe, expect, test } from 'vitest';
import { lexicon } from '../../server/src/model/lexicon.ts';
import { findTitle, type FoundTitle, isTitleText } from '../../server/src/model/title.ts';
import { parseDocument } from '../../server/src/syntax/parse.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';

function find(text: string, format: DocumentFormat = 'markdown'): FoundTitle | undefined {
  return findTitle(parseDocument(text, format, lexicon).blocks);
}

/** `organisation | year | the title's own characters`. */
function read(text: string, format?: DocumentFormat): string {
  const found = find(text, format);
  if (!found) return 'none';
  const { title, organisation } = found;
  if (title.yearSpan)
    expect(text.slice(title.yearSpan.start, title.yearSpan.end)).toMatch(
      /^(?:\d{4}|[０-９]{4}|[〇○零一二三四五六七八九]{4})$/,
    );
  return [organisation ?? '', title.year ?? '', text.slice(title.span.start, title.span.end)].join(' | ');
}

/** A page's table with these in rows for themselves. */
function list(...titles: readonly string[]): string {
  const rows = titles.map((title) => `| ${title} | |`);
  return `| 索引号 | QH-1 |\n| --- | --- |\n${rows.join('\n')}\n\n正文。\n`;
}

describe('a title is', () => {
  test.each([
    '青禾县人民政府2024年政府信息公开工作年度报告',
    '青禾县教育局二〇二四年政府信息公开工作年度报告',
    '2024年政府信息公开工作年度报告',
    '青禾县2024年度政府信息公开年报',
    '青禾县政务公开办公室2023年政府信息公开工作情况报告',
    '青禾縣政府信息公開工作年度報告',
    '青 禾 县 政 府 信 息 公 开 工 作 年 度 报 告',
    '三明市2024年政府信息公开工作年度报告',
    '关于青禾县2024年政府信息公开工作的年度报告',
    '青禾县2024年政府信息公开工作年度报告（修订稿）',
    '标题：青禾县2024年政府信息公开工作年度报告',
  ])('%s', (text) => {
    expect(isTitleText(text)).toBe(true);
  });

  test.each([
    '',
    '报告',
    '政府信息公开',
    '根据条例编制青禾县2024年政府信息公开工作年度报告',
    '现将本机关2024年政府信息公开工作年度报告',
    '一、政府信息公开工作年度报告',
    '第三部分政府信息公开工作年度报告',
    '关于做好2024年政府信息公开工作年度报告',
    '附件2政府信息公开工作年度报告',
    '2024年政府信息公开工作年度报告。',
    '说明：2024年政府信息公开工作年度报告',
    '关于印发政府信息公开工作年度报告格式的通知',
    '政府信息公开工作年度报告格式',
    '青禾县2024年政府工作报告',
    '青禾县2024年法治政府建设年度报告',
    '本年度政府信息公开工作中编制了一份很长很长的有关各方面情况的综合性报告',
    `${'青禾县'.repeat(20)}2024年政府信息公开工作年度报告`,
  ])('not “%s”', (text) => {
    expect(isTitleText(text)).toBe(false);
  });
});

describe('the title of a document is found', () => {
  test('in a heading or a line, with its body and year', () => {
    expect(read('# 青禾县人民政府2024年政府信息公开工作年度报告\n\n正文。')).toBe(
      '青禾县人民政府 | 2024 | 青禾县人民政府2024年政府信息公开工作年度报告',
    );
    expect(read('　　青禾县教育局二○二四年政府信息公开工作年度报告\n', 'plaintext')).toBe(
      '青禾县教育局 | 2024 | 青禾县教育局二○二四年政府信息公开工作年度报告',
    );
    expect(read('<h1>青禾县2024年政府信息公开工作年度报告</h1>', 'html')).toBe(
      '青禾县 | 2024 | 青禾县2024年政府信息公开工作年度报告',
    );
  });

  test('behind the lines of a page', () => {
    expect(read('首页 > 信息公开\n索引号：001\n\n青禾县2023年度政府信息公开工作年度报告\n', 'plaintext')).toBe(
      '青禾县 | 2023 | 青禾县2023年度政府信息公开工作年度报告',
    );
  });

  test('behind many lines of a page that no blank line parts from it', () => {
    const page = [
      '主办：青禾县人民政府',
      '承办：县政府办公室',
      '网站标识码：3300000001',
      '联系电话：0570-0000000',
      '涉密信息不得上网',
      '建议使用1366×768以上分辨率',
    ];
    const text = `${page.join('\n')}\n青禾县水利局\n2024年政府信息公开工作年度报告\n一、总体情况\n全年公开信息12条。\n`;
    expect(read(text, 'plaintext')).toBe('青禾县水利局 | 2024 | 青禾县水利局\n2024年政府信息公开工作年度报告');
    const prose = text
      .replace('涉密信息不得上网', '本局依法公开，及时更新。')
      .replace('建议', '网站提示：建议')
      .replace('以上分辨率', '以上分辨率，谢谢。');
    expect(read(prose, 'plaintext')).toBe('none');
  });

  test('right behind the name of the page, which names no body', () => {
    const page = '2024年政府信息公开工作年度报告\n青禾县白石镇人民政府\n2024年政府信息公开工作年度报告\n一、总体情况\n';
    expect(read(page, 'plaintext')).toMatch(/^青禾县白石镇人民政府 \| 2024 \|/);
    expect(read('2024年政府信息公开年报\n\n青禾县2024年政府信息公开工作年度报告\n\n正文。', 'plaintext')).toBe(
      '青禾县 | 2024 | 青禾县2024年政府信息公开工作年度报告',
    );
    // Of another year, or far below, it is another report's.
    expect(read('2024年政府信息公开工作年度报告\n\n青禾县2023年政府信息公开工作年度报告\n', 'plaintext')).toMatch(
      /^ \| 2024 \|/,
    );
    const far = `2024年政府信息公开工作年度报告\n${'无关的一行\n'.repeat(4)}青禾县2024年政府信息公开工作年度报告\n`;
    expect(read(far, 'plaintext')).toMatch(/^ \| 2024 \|/);
  });

  test('with the pipes of the table that laid out its page', () => {
    const row = `青禾县教育局2024年政府信息公开工作年度报告 | ${'|'.repeat(40)}\n2025年1月20日 | ${'|'.repeat(40)}\n正文。`;
    expect(read(row, 'plaintext')).toBe('青禾县教育局 | 2024 | 青禾县教育局2024年政府信息公开工作年度报告');
    expect(read('青禾县2024年政府信息公开工作年度报告 | 2025-01-20 |\n相关链接 | 更多 |\n', 'plaintext')).toBe('none');
  });

  test('over two lines', () => {
    expect(read('青禾县2024年政府信息公开\n工作年度报告\n\n正文。', 'plaintext')).toBe(
      '青禾县 | 2024 | 青禾县2024年政府信息公开\n工作年度报告',
    );
    expect(read('青禾县白石镇人民政府\n2024年政府信息公开工作年度报告\n', 'plaintext')).toBe(
      '青禾县白石镇人民政府 | 2024 | 青禾县白石镇人民政府\n2024年政府信息公开工作年度报告',
    );
  });

  test.each([
    ['青禾县人民政府2016年', '青禾县人民政府'],
    ['青禾县人民政府 2016 年度', '青禾县人民政府'],
    ['青禾市2016年', '青禾市'],
  ])('over two lines, its year at the end of the first: %s', (line, organisation) => {
    const found = find(`${line}\n政府信息公开工作年度报告\n青禾县人民政府办公室\n2017年3月\n`, 'plaintext');
    expect(found?.organisation).toBe(organisation);
    expect(found?.title.year).toBe(2016);
  });

  test.each(['发布时间：2016年', '本报告统计数据截至2016年', '走进青禾县2016年'])(
    'and the line above it is not its beginning: %s',
    (line) => {
      const found = find(`${line}\n政府信息公开工作年度报告\n`, 'plaintext');
      expect(found?.title).toMatchObject({ text: '政府信息公开工作年度报告' });
      expect(found?.title.year).toBeUndefined();
    },
  );

  test('in a row of a page’s table of fields', () => {
    const fields = '索引号: | QH/2015-28 | 公开方式: | 主动公开 |\n文号: | 公开日期: | 2015-07-27 |\n';
    const title = '2009年度青禾镇政府信息公开工作年度报告';
    const found = find(`${fields}${title} | ||\n根据条例编制本报告。\n`, 'plaintext');
    expect(found?.organisation).toBe('青禾镇');
    expect(found?.title).toMatchObject({ text: title, year: 2009 });
    expect(find(`${fields}文件下载 | ${title} | ||\n根据条例编制本报告。\n`, 'plaintext')).toBeUndefined();
  });

  test('in the page’s table only where none stands outside it', () => {
    const links = '| 2023年政府信息公开工作年度报告 | |\n| --- | --- |\n| 索引号 | QH-1 |\n\n';
    const heading = '# 青禾县水利局2024年政府信息公开工作年度报告\n';
    expect(read(links + heading)).toBe('青禾县水利局 | 2024 | 青禾县水利局2024年政府信息公开工作年度报告');
    expect(read(`${links}# 2024年政府信息公开工作年度报告\n`)).toMatch(/^ \| 2024 \|/);
    expect(read(`${links}# 青禾县水利局政府信息公开工作年度报告\n`)).toMatch(/^青禾县水利局 \|  \|/);
    expect(read(`${links}# 政府信息公开工作年度报告\n`)).toMatch(/^ \|  \|/);
    for (const text of ['正文。', '下文。', '正文。']) expect(read(`${links}${text}\n`)).toMatch(/^ \| 2023 \|/);
    expect(read(`政府信息公开年报\n\n${links}`)).toMatch(/^ \| 2023 \|/);
  });

  test('in no table that lists the reports of other years or bodies', () => {
    const [a, b, c] = ['青禾县2024年', '青禾县2023年', '白水县2024年'].map((name) => `${name}政府信息公开工作年度报告`);
    expect(read(list(a ?? ''))).toMatch(/^青禾县 \| 2024 \|/);
    expect(read(list(a ?? '', b ?? ''))).toBe('none');
    expect(read(list(a ?? '', c ?? ''))).toBe('none');
  });

  test.each(['根据条例编制', '2019年，本机关认真贯彻条例', '青禾县水利局2019年政府信息公开工作年度报告2019年，本机关'])(
    'with the text behind it in one line: %s',
    (rest) => {
      const title = '青禾县水利局2019年政府信息公开工作年度报告';
      const line = `${title}${rest}，公开信息三条，按时答复申请，加强组织领导，完善平台建设，强化监督保障，推进各项工作。`;
      const found = find(line, 'plaintext');
      expect(found?.title).toMatchObject({ text: title, year: 2019 });
      expect(found?.organisation).toBe('青禾县水利局');
    },
  );

  test('of 政务信息公开, which is no part of the body’s name', () => {
    expect(find('青禾县水利局2016年政务信息公开年度报告\n', 'plaintext')?.organisation).toBe('青禾县水利局');
    expect(find('青禾县政务服务局2016年政府信息公开年度报告\n', 'plaintext')?.organisation).toBe('青禾县政务服务局');
    expect(find('青禾县人民政府政务公开年度报告\n', 'plaintext')?.organisation).toBe('青禾县人民政府');
  });

  test('over two lines, wherever they are broken', () => {
    for (const second of ['信息公开工作年度报告', '公开工作年度报告', '作年度报告', '度报告', '告']) {
      const text = '青禾县2024年政府信息公开工作年度报告\n\n正文。'.replace(second, `\n${second}`);
      expect(read(text, 'plaintext')).toMatch(/^青禾县 \| 2024 \|/);
    }
  });

  test.each([
    '<p>青禾县水利局<span lang="EN-US">2024</span>年政府信息公开工作年度报告</p>',
    '<p>青禾县水利局&nbsp;2024&nbsp;年政府信息公开工作年度报告</p>',
    '<p><b>青禾县水利局</b>2024年政府信息公开工作年度报告</p>',
  ])('in one line of a page, whatever tags part it: %s', (page) => {
    const found = find(page, 'html');
    expect(found?.organisation).toBe('青禾县水利局');
    expect(found?.title.year).toBe(2024);
    expect(page.slice(found?.title.yearSpan?.start, found?.title.yearSpan?.end)).toBe('2024');
  });

  test('over two bold lines, the year in Chinese numerals', () => {
    const found = find('**青禾县水利局**\n\n**二〇二四年政府信息公开工作年度报告**\n');
    expect(found?.organisation).toBe('青禾县水利局');
    expect(found?.title.year).toBe(2024);
  });

  test('under the name of a customs office, and of a body with a second name', () => {
    const twice = find('青禾县林业局（青禾县园林局）\n2024年政府信息公开工作年度报告\n', 'plaintext');
    expect(twice?.title.text).toContain('青禾县林业局');
    expect(find('青禾海关\n2024年政府信息公开工作年度报告\n', 'plaintext')?.organisation).toBe('青禾海关');
  });

  test.each([
    ['青禾县', '青禾县'],
    ['青禾旗', '青禾旗'],
    ['青 禾 县 教 育 局', '青 禾 县 教 育 局'],
    ['青禾市 水利局', '青禾市 水利局'],
    ['青禾县人民政府 办公室', '青禾县人民政府 办公室'],
    ['青禾县公安局交通警察大队', '青禾县公安局交通警察大队'],
    ['标题：青禾县', '青禾县'],
  ])('under the line of its body: %s', (line, organisation) => {
    expect(find(`${line}\n2024年政府信息公开工作年度报告\n`, 'plaintext')?.organisation).toBe(
      organisation.replaceAll(' ', ''),
    );
  });

  // The level of a body decides whether a number is an error: what stands on a page above the title is not whose report it is.
  test.each([
    '来源：青禾县',
    '信息来源: 青禾县教育局',
    '当前位置：首页 > 青禾县',
    '首页>政务公开>青禾县',
    '信息索引：QH-2025-001 发布机构：青禾县',
    '发布日期：2025-01-20　　来源：青禾县',
    '首页 政务公开 走进青禾县',
    '走进青禾县',
    '首页|政务公开|青禾县',
    '来源 青禾县',
    '中国·青禾县',
    '欢迎您来到青禾县',
    '政府部门 乡镇街道',
    '各乡镇',
    '字号 大 中 小 打印 青禾县',
  ])('and the page’s line above it is not its body: %s', (line) => {
    const page = `${line}\n2024年政府信息公开工作年度报告\n`;
    expect(read(page, 'plaintext')).toBe(' | 2024 | 2024年政府信息公开工作年度报告');
    expect(find(page.replace('\n', '\n\n'))?.organisation).toBeUndefined();
  });

  test('and where the page stands is no part of its body', () => {
    expect(find('首页 > 政务公开 > 青禾县 2024年政府信息公开工作年度报告\n', 'plaintext')?.organisation).toBe('青禾县');
  });

  test('behind the name of a field', () => {
    expect(read('标题：青禾县2024年政府信息公开工作年度报告\n', 'plaintext')).toBe(
      '青禾县 | 2024 | 青禾县2024年政府信息公开工作年度报告',
    );
  });

  test('where it lacks a body or a year', () => {
    expect(read('# 政府信息公开工作年度报告')).toBe(' |  | 政府信息公开工作年度报告');
    expect(read('# 2024年政府信息公开工作年度报告')).toBe(' | 2024 | 2024年政府信息公开工作年度报告');
    expect(find('# 青禾县政府信息公开工作年度报告')?.title).not.toHaveProperty('yearSpan');
  });

  test('in bold, without its marks', () => {
    const found = find('**青禾县2024年政府信息公开工作年度报告**\n');
    expect(found?.title).toMatchObject({
      text: '青禾县2024年政府信息公开工作年度报告',
      yearSpan: { start: 5, end: 9 },
    });
  });

  test('with full-width digits, the year at its place', () => {
    const found = find('# 青禾县２０２４年政府信息公开工作年度报告');
    expect(found?.title).toMatchObject({ year: 2024, yearSpan: { start: 5, end: 9 } });
  });
});

describe('no title is found', () => {
  test.each([
    ['in prose that speaks of the report', '根据《条例》，本机关编制2024年政府信息公开工作年度报告。'],
    ['in a numbered heading', '一、2024年政府信息公开工作年度报告'],
    ['in lines that are not next to each other', '青禾县2024年政府信息公开\n\n\n正文很长，说明情况。\n\n工作年度报告'],
    ['in a table', '| 青禾县2024年政府信息公开工作年度报告 |\n| --- |\n| 1 |\n'],
    ['in nothing', ''],
  ])('%s', (_, text) => {
    expect(read(text)).toBe('none');
  });

  test('far down a paragraph', () => {
    const lines = Array.from({ length: 8 }, (_, index) => `第${index + 1}行说明，`);
    expect(read(`${lines.join('\n')}\n青禾县政府信息公开工作年度报告`, 'plaintext')).toBe('none');
  });

  test('whose body is the line above where that is no body', () => {
    expect(find('发布时间\n2024年政府信息公开工作年度报告\n', 'plaintext')?.organisation).toBeUndefined();
    expect(
      find('青禾县教育局\n\n正文。\n\n2024年政府信息公开工作年度报告\n', 'plaintext')?.organisation,
    ).toBeUndefined();
  });
});

test('what is published and is named like the body is no second name of it', () => {
  const page = '青禾海关2015年海关政府信息公开年度报告\n\n本报告统计期限为2015年1月1日至12月31日。\n';
  expect(find(page, 'plaintext')?.organisation).toBe('青禾海关');
  expect(find('青禾市2015年水利局政府信息公开年度报告\n', 'plaintext')?.organisation).toBe('青禾市水利局');
});

test('the rest of a cited title on a line of its own is no title', () => {
  const preface =
    '根据《中华人民共和国政府信息公开条例》和《关\n于印发中华人民共和国政府信息公开工作年度报告\n格式的通知》编制本报告。\n';
  expect(find(preface, 'plaintext')).toBe(undefined);
});
