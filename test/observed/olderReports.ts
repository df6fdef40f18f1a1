import { Converter } from 'opencc-js/cn2t';
import type { Observation } from './observation.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });

const outline = [
  '概述',
  '主动公开政府信息情况',
  '依申请公开政府信息情况',
  '政府信息公开的收费及减免情况',
  '因政府信息公开申请行政复议、提起行政诉讼的情况',
  '政府信息公开工作存在的主要问题及改进措施',
] as const;

const bodies = [
  '本年度健全工作制度，明确专人负责，信息公开工作平稳有序。',
  '全年主动公开政府信息173条，其中机构职能类127条，规划计划类37条，其他9条。',
  '全年受理申请9件，均在法定期限内答复。',
  '全年未收取费用。',
  '全年未发生行政复议和行政诉讼。',
  '公开渠道还不够多，下一步将丰富形式，加强培训。',
] as const;

interface OlderOptions {
  readonly before?: string;
  readonly title?: string;
  readonly titles?: readonly string[];
  readonly texts?: readonly string[];
}

function olderText(year: number, options: OlderOptions = {}): string {
  const { before = '', title = `青禾县${year}年政府信息公开工作年度报告`, titles = outline, texts = bodies } = options;
  const numerals = '一二三四五六七八';
  const sections = titles.map((each, i) => `${numerals.charAt(i)}、${each}\n${texts[i] ?? '本年度无此类情况。'}`);
  const preface = `根据《中华人民共和国政府信息公开条例》要求，编制${year}年度报告。统计期限自${year}年1月1日起至${year}年12月31日止。`;
  return `${before}${title}\n${preface}\n${sections.join('\n').replaceAll(/\n$/g, '')}\n`;
}

function older(row: string, seen: string, text: string, more: Partial<Observation> = {}): Observation {
  return { row, seen, text, format: 'plaintext', sections: 'any', ...more };
}

/** Pinyin and leftovers of its encoding in brackets after a character. */
function addNoise(text: string): string {
  return text.replaceAll('县', '县(xiàn)').replaceAll('申请', '申(sh?n)请(q?ng)').replaceAll('制度', '制(zhì)度(d?)');
}

/** Reports of the years before the national format: nothing of that format may be asked of them. */
export const olderReports: readonly Observation[] = [
  older('2009 上海市(台湾百科站,繁体转换)', 'traditional characters', toTraditional(olderText(2009))),
  older('2010 上海市(镜像站)', 'the older format', olderText(2010)),
  older(
    '2012 上海市(台湾百科站,繁体转换)',
    'a table of contents before the text',
    toTraditional(olderText(2012, { before: `目录\n${outline.map((title, i) => `${i + 1} ${title}`).join('\n')}\n` })),
  ),
  older('2012 南平市', 'its first part is 概述', olderText(2012)),
  older(
    '2013 洛阳市(百科站)',
    'its first part has a title of its own',
    olderText(2013, { titles: ['政府信息公开总体工作情况', ...outline.slice(1)] }),
  ),
  older(
    '2015 屯昌县某局(海南)',
    'six parts of the older format',
    olderText(2015, { title: '青禾县水务局2015年政府信息公开工作年度报告' }),
  ),
  older(
    '2015 揭阳市揭东区公路局',
    'a part without text',
    olderText(2015, { texts: [bodies[0], '', ...bodies.slice(2)] }).replace('情况\n\n三、', '情况\n三、'),
    { reports: [['section-empty', '主动公开政府信息情况']] },
  ),
  older(
    '2015 郑州市中原区审计局',
    'rows of pipes before the report hold its registration',
    olderText(2015, {
      before: '索引号 | QH-2016-004 |\n发布机构 | 青禾县审计局 |\n发布日期 | 2016-03-02 |\n',
      title: '青禾县审计局2015年政府信息公开工作年度报告',
      titles: outline.slice(0, 5),
    }),
    { reports: [['section-missing', '复议和行政诉讼。']] },
  ),
  older(
    '2016 舒兰市市场监督管理局',
    'the title says 政务信息',
    olderText(2016, {
      title: '青禾县水务局2016年政务信息公开年度报告',
      titles: [...outline, '其他需要说明的事项'],
    }),
    { open: ['title-form'] },
  ),
  older(
    '2017 泰州市',
    'registration in rows of pipes, and a first part of its own title',
    olderText(2017, {
      before: '信息名称 | 年度报告 | 文号 | 无 |\n公开日期 | 2018-03-20 | 公开方式 | 主动公开 |\n',
      titles: ['主要工作概述', ...outline.slice(1)],
    }),
  ),
  older(
    '2018 广水市教育局(镜像站,繁体+括注乱码)',
    'traditional characters with garbled pinyin between them',
    toTraditional(addNoise(olderText(2018))),
    { open: ['title-form', 'period-missing', 'pinyin-noise', 'replacement-noise'] },
  ),
];
